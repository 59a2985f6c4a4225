#pragma once

#include "theme/theme.h"

#include <QStyledItemDelegate>

namespace gavel::ui {

// A row of the notices: what was told, when, and a dot in the colour of its kind while it is unread.
class NoticeDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit NoticeDelegate(const Theme &theme, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const Theme &m_theme;
};

} // namespace gavel::ui
