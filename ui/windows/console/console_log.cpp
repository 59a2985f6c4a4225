#include "windows/console/console_log.h"

#include "dialogs/save_as.h"
#include "widgets/host_log_delegate.h"
#include "widgets/looks.h"
#include "widgets/segmented_buttons.h"
#include "widgets/state_view.h"
#include "widgets/status_banner.h"
#include "windows/hosting.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QListView>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace gavel::ui {

using models::LogLevel;

ConsoleLog::ConsoleLog(HostingService *hosting, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_hosting(hosting)
    , m_levels(new SegmentedButtons(u"console.log.level"_s, {u"everything"_s, u"warnings"_s, u"errors"_s}))
    , m_copy(makeButton({}, u"console.log.copy"_s))
    , m_save(makeButton({}, u"console.log.save"_s))
    , m_told(new StatusBanner(u"console.log.told"_s, theme))
    , m_stack(new QStackedWidget)
    , m_list(new QListView)
    , m_state(new StateView(u"console.log.state"_s, theme))
{
    m_filter.setSourceModel(&m_lines);
    m_list->setObjectName(u"console.log"_s);
    m_list->setProperty("look", u"lines"_s);
    m_list->setModel(&m_filter);
    m_list->setItemDelegate(new HostLogDelegate(theme, this));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setWordWrap(true);
    auto *tools = new QHBoxLayout;
    tools->addWidget(m_levels);
    tools->addStretch(1);
    tools->addWidget(m_copy);
    tools->addWidget(m_save);
    auto *panel = makePanel(u"panel"_s);
    auto *inside = new QVBoxLayout(panel);
    inside->addWidget(m_list);
    m_stack->addWidget(panel);
    m_stack->addWidget(m_state);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addLayout(tools);
    column->addWidget(m_stack, 1);
    column->addWidget(m_told); // below, so that no line moves when it comes
    if (hosting) {
        connect(hosting, &HostingService::logged, this, &ConsoleLog::append);
        connect(hosting, &HostingService::started, this, &ConsoleLog::readAll);
        connect(hosting, &HostingService::stopped, this, &ConsoleLog::showState);
    }
    connect(m_levels, &SegmentedButtons::chosen, this, &ConsoleLog::chooseLevel);
    connect(&theme, &Theme::changed, m_list->viewport(), qOverload<>(&QWidget::update));
    connect(m_told, &StatusBanner::actionClicked, m_told, &StatusBanner::clear);
    connect(m_copy, &QPushButton::clicked, this, &ConsoleLog::copy);
    connect(m_save, &QPushButton::clicked, this, &ConsoleLog::save);
    retranslate();
    readAll();
}

void ConsoleLog::readAll()
{
    m_lines.setLines((m_hosting ? m_hosting->recentLog() : QList<HostLogLine>()) + m_recorded);
    m_list->scrollToBottom();
    showState();
}

void ConsoleLog::record(const QString &sentence)
{
    m_recorded.append({.at = QTime::currentTime(), .level = LogLevel::Info, .text = sentence});
    if (m_recorded.size() > models::hostLogLinesMax)
        m_recorded.removeFirst();
    append(m_recorded.last());
}

// Whoever has scrolled up to read stays there.
void ConsoleLog::append(const HostLogLine &line)
{
    const auto *bar = m_list->verticalScrollBar();
    const bool atEnd = bar->value() == bar->maximum();
    m_lines.append(line);
    if (atEnd)
        m_list->scrollToBottom();
    showState();
}

void ConsoleLog::setSearch(const QString &text)
{
    m_filter.setSearch(text);
    showState();
}

void ConsoleLog::chooseLevel(int level)
{
    m_filter.setLeast(static_cast<LogLevel>(level));
    m_list->scrollToBottom();
    showState();
}

void ConsoleLog::showState()
{
    const bool any = m_filter.rowCount() > 0;
    m_stack->setCurrentIndex(any ? 0 : 1);
    m_levels->setVisible(m_hosting && m_hosting->isRunning());
    m_copy->setEnabled(any);
    m_save->setEnabled(any);
    if (!any)
        showNothing();
}

void ConsoleLog::showNothing()
{
    if (m_lines.rowCount() == 0 && (!m_hosting || !m_hosting->isRunning()))
        m_state->showState(u"console"_s, tr("Nothing done yet"),
                           tr("What you do here is listed with its time. The host runs elsewhere: what it has to say "
                              "itself is in its terminal."));
    else if (m_lines.rowCount() > 0 && !m_filter.isSearching())
        m_state->showState(u"check"_s, tr("All is well"),
                           m_filter.least() == LogLevel::Error
                               ? tr("The host has reported no errors.")
                               : tr("The host has reported no warnings and no errors."));
    else if (m_lines.rowCount() > 0)
        m_state->showState(u"search"_s, tr("Nothing found"), tr("No line of the log matches."));
    else
        m_state->showState(u"check"_s, tr("Nothing to report"), tr("What the host has to say is listed here."));
}

QString ConsoleLog::text(bool chosenOnly) const
{
    auto rows = m_list->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    QStringList lines;
    if (chosenOnly && !rows.isEmpty()) {
        for (const QModelIndex &row : std::as_const(rows))
            lines.append(row.data().toString());
    } else {
        for (int row = 0; row < m_filter.rowCount(); ++row)
            lines.append(m_filter.index(row, 0).data().toString());
    }
    return lines.join(u'\n') + u'\n';
}

void ConsoleLog::copy()
{
    QGuiApplication::clipboard()->setText(text(true));
    m_told->sayBriefly(StatusBanner::Tone::Fine, [] { return tr("The log is on the clipboard."); });
}

void ConsoleLog::save()
{
    saveAs(this, u"gavel.log"_s, tr("Text (*.log *.txt)"), text(false).toUtf8(), *m_told);
}

void ConsoleLog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ConsoleLog::retranslate()
{
    m_levels->setTexts({tr("Everything"), tr("Warnings and errors"), tr("Errors")});
    m_levels->setAccessibleName(tr("Which lines of the log"));
    m_copy->setText(tr("Copy"));
    m_save->setText(tr("Save…"));
    m_list->setAccessibleName(tr("Log"));
    m_list->viewport()->update();
    showState();
}

} // namespace gavel::ui
