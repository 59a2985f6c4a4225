#pragma once

#include "models/papers/paper_words.h"

#include <QImage>
#include <QRectF>
#include <QSizeF>
#include <functional>

class QPainter;

namespace gavel::ui {

// A picture of the host by its path; a null one: it is not here.
using PictureOf = std::function<QImage(const QString &path)>;

// Whose paper it is.
struct PaperHouse
{
    QString name;
    QString contact; // may be empty
    QImage logo;     // null: none
};

// What is around every page: the house's head above, its contact and the number of the page below.
class PaperFrame
{
public:
    // `page` is the paper's size in points.
    PaperFrame(PaperHouse house, const models::PaperWords &words, const QSizeF &page);

    [[nodiscard]] const PaperHouse &house() const { return m_house; }
    [[nodiscard]] const models::PaperWords &words() const { return m_words; }
    // All of the paper, and what is between head and foot, in units.
    [[nodiscard]] QSizeF pageUnits() const { return m_page; }
    [[nodiscard]] QRectF content() const;
    // `title`: at the head's other end.
    void paintHead(QPainter &painter, const QString &title) const;
    // `page` from 0.
    void paintFoot(QPainter &painter, int page, int pages) const;
    // As much of the logo as is in `room`, at its left; returns where it ends, `room`'s left without one.
    double paintLogo(QPainter &painter, const QRectF &room) const;

private:
    PaperHouse m_house;
    models::PaperWords m_words;
    QSizeF m_page;
};

// A paper laid out on pages, the same for the preview, the printer and the PDF. It is painted in tenths of a point;
// whoever paints scales. It does not change.
class PaperPages
{
public:
    explicit PaperPages(PaperFrame frame)
        : m_frame(std::move(frame))
    {
    }
    virtual ~PaperPages() = default;

    [[nodiscard]] QSizeF pageUnits() const { return m_frame.pageUnits(); }
    [[nodiscard]] virtual int count() const = 0;
    // `page` from 0.
    virtual void paint(QPainter &painter, int page) const = 0;
    // Paths of the pictures that are on it.
    [[nodiscard]] virtual QStringList picturesOn(int page) const
    {
        Q_UNUSED(page)
        return {};
    }

protected:
    [[nodiscard]] const PaperFrame &frame() const { return m_frame; }

private:
    PaperFrame m_frame;
};

} // namespace gavel::ui
