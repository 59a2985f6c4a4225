#pragma once

#include "theme/theme.h"

#include <QStyledItemDelegate>

namespace gavel::ui {

class Pixmaps;

// A lot of the catalogue as a dense row: small picture, name and seller, price, bids, time left, how I stand.
class LotRowDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    LotRowDelegate(const Theme &theme, Pixmaps &pixmaps, QObject *parent = nullptr);

    void setWidth(int width) { m_width = width; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const Theme &m_theme;
    Pixmaps &m_pixmaps;
    int m_width = 600;
};

} // namespace gavel::ui
