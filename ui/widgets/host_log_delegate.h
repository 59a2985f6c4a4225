#pragma once

#include "theme/theme.h"

#include <QStyledItemDelegate>

namespace gavel::ui {

// A line of the host's log (models::HostLogModel), wrapped; warnings and errors in their colours.
class HostLogDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit HostLogDelegate(const Theme &theme, QObject *parent = nullptr);

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    const Theme &m_theme;
};

} // namespace gavel::ui
