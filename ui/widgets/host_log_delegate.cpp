#include "widgets/host_log_delegate.h"

#include "models/console/host_log.h"

namespace gavel::ui {

namespace {

Colour inkOf(models::LogLevel level)
{
    switch (level) {
    case models::LogLevel::Info:
        return Colour::Ink;
    case models::LogLevel::Warning:
        return Colour::Soon;
    case models::LogLevel::Error:
        return Colour::Alarm;
    }
    Q_UNREACHABLE();
}

} // namespace

HostLogDelegate::HostLogDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

void HostLogDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const auto level = static_cast<models::LogLevel>(index.data(models::HostLogModel::LevelRole).toInt());
    option->palette.setColor(QPalette::Text, m_theme.colour(inkOf(level)));
}

} // namespace gavel::ui
