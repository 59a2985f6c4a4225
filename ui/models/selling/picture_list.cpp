#include "models/selling/picture_list.h"

#include "protocol/limits.h"

namespace gavel::models {

bool PictureList::isFull() const
{
    return m_pictures.size() >= protocol::limits::imagesMax;
}

void PictureList::keep()
{
    m_before.append(m_pictures);
}

void PictureList::set(const QList<DraftPicture> &pictures, qsizetype standing)
{
    m_pictures = pictures;
    m_standing = standing;
    m_before.clear();
}

void PictureList::append(const QByteArray &bytes)
{
    keep();
    m_pictures.append({.bytes = bytes, .path = {}});
}

void PictureList::move(qsizetype from, qsizetype to)
{
    const bool isThere = from >= m_standing && from < count() && to >= m_standing && to < count();
    if (!isThere || from == to)
        return;
    keep();
    m_pictures.move(from, to);
}

void PictureList::remove(qsizetype at)
{
    if (stands(at))
        return;
    keep();
    m_pictures.removeAt(at);
}

void PictureList::replace(qsizetype at, const QByteArray &bytes)
{
    if (stands(at))
        return;
    keep();
    m_pictures[at] = {.bytes = bytes, .path = {}};
}

void PictureList::undo()
{
    if (canUndo())
        m_pictures = m_before.takeLast();
}

} // namespace gavel::models
