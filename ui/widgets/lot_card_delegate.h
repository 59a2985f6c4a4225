#pragma once

#include "theme/theme.h"

#include <QStyledItemDelegate>

namespace gavel::ui {

class Pixmaps;

// A lot of the catalogue as a card: picture, name, price, bids, time left, and how I stand as a coloured edge. Reads
// the roles of models::LotListModel.
class LotCardDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    LotCardDelegate(const Theme &theme, Pixmaps &pixmaps, QObject *parent = nullptr);

    // Cards share the width of the list evenly; sizeHint() is the card with its gap.
    void setCellSize(const QSize &size) { m_cell = size; }
    // The cell that fills `width` with as many cards as are comfortable.
    [[nodiscard]] QSize cellFor(int width) const;

    // The part of a cell that a tick of the clock changes.
    [[nodiscard]] QRect timePart(const QRect &cell) const;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintText(QPainter &painter, const QRect &area, const QModelIndex &index) const;

    const Theme &m_theme;
    Pixmaps &m_pixmaps;
    QSize m_cell{262, 268};
};

} // namespace gavel::ui
