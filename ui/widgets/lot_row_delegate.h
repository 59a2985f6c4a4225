#pragma once

#include "widgets/lot_delegate.h"

#include <array>

namespace gavel::ui {

class Pixmaps;

// A lot of the catalogue as one dense row: number, picture and name, seller, price, bids, time left, and how I stand,
// with a coloured edge.
class LotRowDelegate : public LotDelegate
{
    Q_OBJECT

public:
    enum Column { Number, Name, Seller, Price, Bids, Time, Standing, ColumnCount };

    static constexpr int rowHeight = 44;

    LotRowDelegate(const Theme &theme, Pixmaps &pixmaps, QObject *parent = nullptr);

    void setWidth(int width) { m_width = width; }
    // Where a column is in a row; empty where the row is too narrow for it.
    [[nodiscard]] QRect columnIn(const QRect &row, Column column, Qt::LayoutDirection direction) const;
    [[nodiscard]] static Qt::Alignment alignmentOf(Column column);

    [[nodiscard]] QRect timePart(const QRect &place, Qt::LayoutDirection direction) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    [[nodiscard]] QRect timeWords(const QRect &place, Qt::LayoutDirection direction) const override;
    [[nodiscard]] Qt::Alignment timeEdge() const override;
    [[nodiscard]] Colour timeInk(models::Urgency urgency) const override;
    [[nodiscard]] Colour timeGround(bool hovered) const override;

private:
    [[nodiscard]] std::array<int, ColumnCount> widthsIn(int rowWidth) const;
    [[nodiscard]] QRect rowIn(const QRect &place, Qt::LayoutDirection direction) const;
    void paintColumn(QPainter &painter, Column column, const QRect &area, const QModelIndex &index) const;
    void paintGround(QPainter &painter, const QStyleOptionViewItem &option, const QRect &row,
                     const QModelIndex &index) const;
    void paintName(QPainter &painter, const QRect &area, const QModelIndex &index) const;
    void paintStanding(QPainter &painter, const QRect &area, const QModelIndex &index) const;

    Pixmaps &m_pixmaps;
    const int m_figure; // how wide one is
    int m_width = 600;
};

} // namespace gavel::ui
