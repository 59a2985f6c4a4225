#pragma once

#include "theme/theme.h"

#include <QStyledItemDelegate>

namespace gavel::ui {

class Pixmaps;

// A lot of the catalogue as one dense row: number, picture and name, seller, price, bids, time left, and how I stand,
// with a coloured edge. Reads the roles of models::LotListModel.
class LotRowDelegate : public QStyledItemDelegate
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

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    [[nodiscard]] int widthOf(Column column, int rowWidth) const;
    void paintGround(QPainter &painter, const QStyleOptionViewItem &option, const QRect &row,
                     const QModelIndex &index) const;
    void paintName(QPainter &painter, const QRect &area, const QModelIndex &index) const;
    void paintStanding(QPainter &painter, const QRect &area, const QModelIndex &index) const;
    void paintText(QPainter &painter, const QRect &row, Column column, Theme::Text text, Colour colour,
                   const QString &words) const;

    const Theme &m_theme;
    Pixmaps &m_pixmaps;
    int m_width = 600;
};

} // namespace gavel::ui
