#include "windows/mine/my_statements.h"

#include "models/words.h"
#include "widgets/looks.h"
#include "widgets/status_banner.h"
#include "windows/house.h"

#include <QMenu>

using namespace Qt::StringLiterals;

namespace gavel::ui {

MyStatements::MyStatements(House &house, Kind kind, const Theme &theme, StatusBanner &banner, QWidget &window)
    : QObject(&window)
    , m_house(house)
    , m_kind(kind)
    , m_theme(theme)
    , m_banner(banner)
    , m_window(window)
    , m_button(makeButton({}, kind == Kind::Invoice ? u"won.invoice"_s : u"selling.settlement"_s))
{
    connect(m_button, &QPushButton::clicked, this, &MyStatements::read);
    retranslate();
}

void MyStatements::read()
{
    link::HttpClient &http = m_house.line().http();
    if (m_kind == Kind::Invoice)
        link::readMyInvoices(http, this, [this](const auto &page) { take(page); });
    else
        link::readMySettlements(http, this, [this](const auto &page) { take(page); });
}

template <typename View>
void MyStatements::take(const link::Result<link::Page<View>> &page)
{
    if (!page) {
        return m_banner.say(StatusBanner::Tone::Alarm, [this, problem = page.error()] {
            return StatusBanner::Words{models::problemText(problem, m_house.money()), tr("Dismiss")};
        });
    }
    QList<Paper> papers;
    for (const View &view : page->items)
        papers.append({view.sale, view});
    offer(papers);
}

void MyStatements::offer(const QList<Paper> &papers)
{
    if (papers.isEmpty()) {
        return m_banner.sayBriefly(StatusBanner::Tone::Plain, [kind = m_kind] {
            return kind == Kind::Invoice ? tr("You owe nothing here.") : tr("Nothing was sold yet.");
        });
    }
    if (papers.size() == 1)
        return open(papers.first().statement);
    ask(papers);
}

void MyStatements::ask(const QList<Paper> &papers)
{
    auto *menu = new QMenu(&m_window);
    menu->setObjectName(m_button->objectName() + u".menu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const Paper &paper : papers) {
        const auto *sale = m_house.sales().find(paper.sale);
        QString name = sale ? sale->name : QString::number(paper.sale);
        name.replace(u'&', u"&&"_s);
        const QString title = ReceiptDialog::titleOf(m_house, paper.statement);
        const auto *action = menu->addAction(name + u" · "_s + title);
        connect(action, &QAction::triggered, this, [this, statement = paper.statement] { open(statement); });
    }
    menu->popup(m_button->mapToGlobal(m_button->rect().bottomLeft()));
}

void MyStatements::open(const ReceiptDialog::Statement &statement)
{
    auto *dialog = new ReceiptDialog(m_house, statement, m_theme, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MyStatements::retranslate()
{
    m_button->setText(m_kind == Kind::Invoice ? tr("My invoice…") : tr("My settlement…"));
    m_button->setToolTip(m_kind == Kind::Invoice ? tr("What you owe, line by line, and what was paid")
                                                 : tr("What you are owed for what was sold, and what was paid out"));
}

} // namespace gavel::ui
