#include "windows/console/console_record.h"

#include "dialogs/save_as.h"
#include "models/isolated.h"
#include "models/words.h"
#include "widgets/data_table.h"
#include "widgets/looks.h"
#include "widgets/state_view.h"
#include "widgets/status_banner.h"
#include "widgets/table_delegate.h"
#include "windows/house.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

using models::RecordModel;

constexpr int readOnEveryMs = 4'000;

} // namespace

ConsoleRecord::ConsoleRecord(House &house, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_house(house)
    , m_record(house.lots(), house.sales(), [&house] { return house.line().clock().nowMs(); })
    , m_note(makeLabel(u"second"_s, u"console.record.note"_s))
    , m_save(makeButton({}, u"console.record.save"_s))
    , m_saved(new StatusBanner(u"console.record.saved"_s, theme))
    , m_stack(new QStackedWidget)
    , m_table(nullptr)
    , m_state(new StateView(u"console.record.state"_s, theme))
{
    m_filter.setSourceModel(&m_record);
    m_table = new DataTable(u"console.record"_s, m_filter, new TableDelegate(theme, {}, {}));
    m_table->setWideColumn(RecordModel::DetailColumn);
    m_table->sortByColumn(RecordModel::WhenColumn, Qt::DescendingOrder);
    auto *tools = new QHBoxLayout;
    tools->addWidget(m_note, 1);
    tools->addWidget(m_save);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_state);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addLayout(tools);
    column->addWidget(m_stack, 1);
    column->addWidget(m_saved); // below, so that no line moves when it comes
    m_record.setMoney(house.money());
    follow();
    retranslate();
    connect(&theme, &Theme::changed, m_table->viewport(), qOverload<>(&QWidget::update));
}

void ConsoleRecord::follow()
{
    m_readingOn.setInterval(readOnEveryMs);
    connect(&m_readingOn, &QTimer::timeout, this, [this] {
        if (m_record.state() == RecordModel::State::Read)
            m_record.readOn(m_house.line().http());
        else
            read();
    });
    connect(&m_record, &RecordModel::stateChanged, this, &ConsoleRecord::showState);
    connect(&m_house, &House::moneyChanged, this, [this] { m_record.setMoney(m_house.money()); });
    connect(m_state, &StateView::actionClicked, this, &ConsoleRecord::read);
    connect(m_saved, &StatusBanner::actionClicked, m_saved, &StatusBanner::clear);
    connect(m_save, &QPushButton::clicked, this, &ConsoleRecord::save);
}

// The host's alone to read.
void ConsoleRecord::read()
{
    const auto &account = m_house.line().account();
    if (account && account->host && m_record.state() != RecordModel::State::Reading)
        m_record.read(m_house.line().http());
}

void ConsoleRecord::setSearch(const QString &text)
{
    m_search = text;
    m_filter.setSearch(text);
    showState();
}

void ConsoleRecord::showState()
{
    const bool any = m_filter.rowCount() > 0;
    m_stack->setCurrentWidget(any ? static_cast<QWidget *>(m_table) : m_state);
    m_save->setEnabled(!m_record.lines().isEmpty());
    if (any)
        return;
    if (!m_record.lines().isEmpty())
        m_state->showState(u"search"_s, tr("Nothing found"),
                           tr("Nothing here matches “%1”.").arg(models::isolated(m_search)));
    else if (m_record.state() == RecordModel::State::Failed)
        m_state->showState(u"warning"_s, tr("The record could not be read"),
                           models::problemText(m_record.problem(), m_house.money()), tr("Try again"));
    else if (m_record.state() == RecordModel::State::Read)
        m_state->showState(u"console"_s, tr("Nothing recorded yet"),
                           tr("What hosts, clerks and cashiers do to lots, bids and accounts is listed here."));
    else
        m_state->showLoading(tr("The record is being read…"));
}

void ConsoleRecord::save()
{
    const auto &house = m_house.line().house();
    if (house)
        saveAs(this, tr("record") + u".csv"_s, tr("Spreadsheet (*.csv)"),
               models::recordCsv(m_record.lines(), m_house.lots(), m_house.sales(), house->currency), *m_saved);
}

void ConsoleRecord::showEvent(QShowEvent *event)
{
    read();
    m_readingOn.start();
    QWidget::showEvent(event);
}

void ConsoleRecord::hideEvent(QHideEvent *event)
{
    m_readingOn.stop();
    QWidget::hideEvent(event);
}

void ConsoleRecord::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ConsoleRecord::retranslate()
{
    m_note->setText(tr("What staff did, the newest first."));
    m_save->setText(tr("Save record…"));
    m_table->setAccessibleName(tr("Record"));
    m_table->horizontalHeader()->viewport()->update();
    m_table->viewport()->update();
    showState();
}

} // namespace gavel::ui
