#pragma once

#include "widgets/lot_delegate.h"

namespace gavel::ui {

class Pixmaps;

// A lot of the catalogue as a card: picture, name, price, bids, time left, and how I stand as a coloured edge.
class LotCardDelegate : public LotDelegate
{
    Q_OBJECT

public:
    LotCardDelegate(const Theme &theme, Pixmaps &pixmaps, QObject *parent = nullptr);

    // Cards share the width of the list evenly; sizeHint() is the card with its gap.
    void setCellSize(const QSize &size) { m_cell = size; }
    // The cell that fills `width` with as many cards as are comfortable.
    [[nodiscard]] QSize cellFor(int width) const;

    [[nodiscard]] QRect timePart(const QRect &place, Qt::LayoutDirection direction) const override;
    // Where a card that is pointed at has the eye that watches its lot.
    [[nodiscard]] QRect eyePart(const QRect &place, Qt::LayoutDirection direction) const;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    [[nodiscard]] QRect timeWords(const QRect &place, Qt::LayoutDirection direction) const override;
    [[nodiscard]] Qt::Alignment timeEdge() const override;
    [[nodiscard]] Colour timeInk(models::Urgency urgency) const override;
    [[nodiscard]] Colour timeGround(bool hovered) const override;

private:
    // The card's parts in its place, as they lie below each other.
    struct Parts
    {
        QRect card;
        QRect picture;
        QRect number;
        QRect name; // of two lines
        QRect price;
        QRect time;
    };
    [[nodiscard]] Parts partsOf(const QRect &place) const;
    [[nodiscard]] int textHeight() const
    {
        return m_numberHeight + 2 * m_nameHeight + m_priceHeight + m_timeHeight + 20;
    }

    void paintPicture(QPainter &painter, const QRect &area, const QModelIndex &index) const;
    void paintEye(QPainter &painter, const QRect &place, bool isWatched) const;
    void paintEdge(QPainter &painter, const QRect &card, const QModelIndex &index) const;
    void paintNumber(QPainter &painter, const QRect &area, const QModelIndex &index) const;
    void paintName(QPainter &painter, const QRect &area, const QModelIndex &index) const;
    void paintPrice(QPainter &painter, const QRect &area, const QModelIndex &index) const;
    void paintTime(QPainter &painter, const QRect &area, const QModelIndex &index) const;

    Pixmaps &m_pixmaps;
    const int m_numberHeight;
    const int m_nameHeight; // of each line
    const int m_priceHeight;
    const int m_timeHeight;
    QSize m_cell{262, 310};
};

} // namespace gavel::ui
