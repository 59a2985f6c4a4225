#include "windows/console/console_figures.h"

#include "widgets/figure_tile.h"
#include "windows/house.h"

#include <QEvent>
#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

constexpr int lowWindow = 720; // below, every line counts for the table

} // namespace

ConsoleFigures::ConsoleFigures(House &house, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_house(house)
    , m_figures(house.line(), house.lots())
    , m_raised(new FigureTile(u"console.raised"_s, theme))
    , m_bids(new FigureTile(u"console.bids"_s, theme))
    , m_people(new FigureTile(u"console.people"_s, theme))
    , m_ifEnded(new FigureTile(u"console.ifEnded"_s, theme))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    for (auto *tile : {m_raised, m_ifEnded, m_people, m_bids})
        row->addWidget(tile, 1);
    connect(&m_figures, &models::HouseFigures::changed, this, &ConsoleFigures::showFigures);
    connect(&house, &House::moneyChanged, this, &ConsoleFigures::showFigures);
    retranslate();
}

void ConsoleFigures::showFigures()
{
    const auto &lots = m_figures.lots();
    const auto &live = m_figures.live();
    const QLocale locale = m_house.money().locale();
    const QString unknown = u"—"_s;
    m_raised->setFigure(m_house.money().shown(lots.raised),
                        tr("%1 of %n lot(s) sold", nullptr, lots.lots).arg(locale.toString(lots.sold)));
    m_ifEnded->setFigure(m_house.money().shown(lots.ifEnded), tr("sold or past reserve"));
    m_bids->setFigure(live.bidsLastMinute ? locale.toString(*live.bidsLastMinute) : unknown,
                      tr("%n bid(s) in all", nullptr, lots.bids));
    const bool counted = live.bidders && live.onlookers;
    m_people->setFigure(counted ? locale.toString(*live.bidders + *live.onlookers) : unknown,
                        counted ? tr("%1 bidding, %2 watching").arg(*live.bidders).arg(*live.onlookers)
                                : tr("The host does not tell"));
}

void ConsoleFigures::showEvent(QShowEvent *event)
{
    m_figures.setWatched(true);
    QWidget::showEvent(event);
}

void ConsoleFigures::hideEvent(QHideEvent *event)
{
    m_figures.setWatched(false);
    QWidget::hideEvent(event);
}

void ConsoleFigures::resizeEvent(QResizeEvent *event)
{
    for (auto *tile : {m_raised, m_ifEnded, m_people, m_bids})
        tile->setCompact(window()->height() < lowWindow);
    QWidget::resizeEvent(event);
}

void ConsoleFigures::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ConsoleFigures::retranslate()
{
    m_raised->setName(tr("Raised so far"));
    m_ifEnded->setName(tr("If all ended now"));
    m_people->setName(tr("People here"));
    m_bids->setName(tr("Bids a minute"));
    showFigures();
}

} // namespace gavel::ui
