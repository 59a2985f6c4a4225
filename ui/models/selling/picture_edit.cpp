#include "models/selling/picture_edit.h"

#include <QtMath>
#include <algorithm>

namespace gavel::models {

namespace {

using Handle = PictureEdit::Handle;

bool isLeft(Handle handle)
{
    return handle == Handle::Left || handle == Handle::TopLeft || handle == Handle::BottomLeft;
}

bool isRight(Handle handle)
{
    return handle == Handle::Right || handle == Handle::TopRight || handle == Handle::BottomRight;
}

bool isTop(Handle handle)
{
    return handle == Handle::Top || handle == Handle::TopLeft || handle == Handle::TopRight;
}

bool isBottom(Handle handle)
{
    return handle == Handle::Bottom || handle == Handle::BottomLeft || handle == Handle::BottomRight;
}

// As qBound(), but where rounding lets the smallest crop miss its room by a hair, the lower bound holds.
double bounded(double least, double value, double most)
{
    return std::max(least, std::min(value, most));
}

QRectF movedWhole(const QRectF &crop, QPointF by)
{
    return {bounded(0.0, crop.x() + by.x(), 1 - crop.width()), bounded(0.0, crop.y() + by.y(), 1 - crop.height()),
            crop.width(), crop.height()};
}

} // namespace

void PictureEdit::begin()
{
    m_before.append(m_now);
    m_after.clear();
}

void PictureEdit::turnRight()
{
    endMove();
    begin();
    const QRectF crop = m_now.crop;
    m_now = {(m_now.turns + 1) % 4, {1 - crop.bottom(), crop.left(), crop.height(), crop.width()}};
}

void PictureEdit::turnLeft()
{
    endMove();
    begin();
    const QRectF crop = m_now.crop;
    m_now = {(m_now.turns + 3) % 4, {crop.top(), 1 - crop.right(), crop.height(), crop.width()}};
}

void PictureEdit::move(Handle handle, QPointF by)
{
    if (!m_moving)
        begin();
    m_moving = true;
    QRectF &crop = m_now.crop;
    if (handle == Handle::Whole) {
        crop = movedWhole(crop, by);
        return;
    }
    if (isLeft(handle))
        crop.setLeft(bounded(0.0, crop.left() + by.x(), crop.right() - sideMin));
    if (isRight(handle))
        crop.setRight(bounded(crop.left() + sideMin, crop.right() + by.x(), 1.0));
    if (isTop(handle))
        crop.setTop(bounded(0.0, crop.top() + by.y(), crop.bottom() - sideMin));
    if (isBottom(handle))
        crop.setBottom(bounded(crop.top() + sideMin, crop.bottom() + by.y(), 1.0));
}

void PictureEdit::reset()
{
    endMove();
    begin();
    m_now = {};
}

void PictureEdit::undo()
{
    endMove();
    if (!canUndo())
        return;
    m_after.append(m_now);
    m_now = m_before.takeLast();
}

void PictureEdit::redo()
{
    endMove();
    if (!canRedo())
        return;
    m_before.append(m_now);
    m_now = m_after.takeLast();
}

} // namespace gavel::models
