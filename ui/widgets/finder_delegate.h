#pragma once

#include "theme/theme.h"

#include <QStyledItemDelegate>

namespace gavel::ui {

class Pixmaps;

// A line of the finder: what it is, and at the far end a lot's price and standing or an action's shortcut. Reads the
// roles of models::FinderModel.
class FinderDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr int rowHeight = 44;

    FinderDelegate(const Theme &theme, Pixmaps &pixmaps, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    // Each paints at the trailing end of `row`, in the logical direction, and returns what is left of it.
    [[nodiscard]] QRect paintLot(QPainter &painter, const QRect &row, const QModelIndex &index) const;
    [[nodiscard]] QRect paintShortcut(QPainter &painter, const QRect &row, const QModelIndex &index) const;
    void paintPicture(QPainter &painter, const QRect &area, const QModelIndex &index) const;
    void paintName(QPainter &painter, const QRect &area, const QModelIndex &index) const;

    const Theme &m_theme;
    Pixmaps &m_pixmaps;
};

} // namespace gavel::ui
