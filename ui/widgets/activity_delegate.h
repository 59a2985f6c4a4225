#pragma once

#include "theme/theme.h"

#include <QStyledItemDelegate>

namespace gavel::ui {

// A line of what happened just now (models::ActivityModel): the time, and the sentence beside it, wrapped.
class ActivityDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit ActivityDelegate(const Theme &theme, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    [[nodiscard]] int timeWidth() const;

    const Theme &m_theme;
};

} // namespace gavel::ui
