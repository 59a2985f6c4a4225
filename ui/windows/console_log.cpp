#include "windows/console_log.h"

#include "dialogs/save_as.h"
#include "widgets/looks.h"
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

ConsoleLog::ConsoleLog(HostingService *hosting, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_hosting(hosting)
    , m_copy(makeButton({}, u"console.log.copy"_s))
    , m_save(makeButton({}, u"console.log.save"_s))
    , m_told(new StatusBanner(u"console.log.told"_s, theme))
    , m_stack(new QStackedWidget)
    , m_list(new QListView)
    , m_state(new StateView(u"console.log.state"_s, theme))
{
    m_filter.setSourceModel(&m_lines);
    m_filter.setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_list->setObjectName(u"console.log"_s);
    m_list->setProperty("look", u"lines"_s);
    m_list->setModel(&m_filter);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setWordWrap(true);
    auto *tools = new QHBoxLayout;
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
    column->addWidget(m_told);
    column->addWidget(m_stack, 1);
    if (hosting) {
        connect(hosting, &HostingService::logged, this, &ConsoleLog::append);
        connect(hosting, &HostingService::started, this, &ConsoleLog::readAll);
        connect(hosting, &HostingService::stopped, this, &ConsoleLog::showState);
    }
    connect(m_told, &StatusBanner::actionClicked, m_told, &StatusBanner::clear);
    connect(m_copy, &QPushButton::clicked, this, &ConsoleLog::copy);
    connect(m_save, &QPushButton::clicked, this, &ConsoleLog::save);
    retranslate();
    readAll();
}

void ConsoleLog::readAll()
{
    m_lines.setStringList(m_hosting ? m_hosting->recentLog() : QStringList());
    m_list->scrollToBottom();
    showState();
}

// Whoever has scrolled up to read stays there.
void ConsoleLog::append(const QString &line)
{
    const auto *bar = m_list->verticalScrollBar();
    const bool atEnd = bar->value() == bar->maximum();
    const int row = m_lines.rowCount();
    m_lines.insertRow(row);
    m_lines.setData(m_lines.index(row), line);
    if (atEnd)
        m_list->scrollToBottom();
    showState();
}

void ConsoleLog::setSearch(const QString &text)
{
    m_filter.setFilterFixedString(text.trimmed());
    showState();
}

void ConsoleLog::showState()
{
    const bool any = m_filter.rowCount() > 0;
    m_stack->setCurrentIndex(any ? 0 : 1);
    m_copy->setEnabled(any);
    m_save->setEnabled(any);
    if (any)
        return;
    if (!m_hosting || !m_hosting->isRunning())
        m_state->showState(
            u"console"_s, tr("The host runs elsewhere"),
            tr("Only a house that this program hosts shows its log here. That of “gavel host” is in its terminal."));
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
    m_told->say(StatusBanner::Tone::Fine, tr("The log is on the clipboard."), tr("Dismiss"));
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
    m_copy->setText(tr("Copy"));
    m_save->setText(tr("Save…"));
    m_list->setAccessibleName(tr("Log"));
    showState();
}

} // namespace gavel::ui
