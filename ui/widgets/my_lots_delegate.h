#pragma once

#include "theme/theme.h"

#include <QStyledItemDelegate>

namespace gavel::ui {

class Pixmaps;

// A cell of a table of my lots (models::MyLotsModel): the name with its picture and how I stand as a coloured edge, the
// phase as a pill, figures in bold.
class MyLotsDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr int rowHeight = 56;

    MyLotsDelegate(const Theme &theme, Pixmaps &pixmaps, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintFigure(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintName(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;

    const Theme &m_theme;
    Pixmaps &m_pixmaps;
};

} // namespace gavel::ui
