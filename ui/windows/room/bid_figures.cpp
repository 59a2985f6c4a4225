#include "windows/room/bid_figures.h"

#include "models/time_entry.h"
#include "models/words.h"
#include "widgets/announcing.h"
#include "widgets/figure_label.h"
#include "widgets/looks.h"
#include "widgets/lot_words.h"
#include "windows/house.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

constexpr double usualWidth = 348; // in which both figures have their size
constexpr double scaleMax = 1.8;
constexpr qint64 boundShownMs = 100; // from here on the bound is said beside the end, below in a tip alone

} // namespace

BidFigures::BidFigures(House &house, models::RoomModel &room, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_house(house)
    , m_room(room)
    , m_priceCaption(makeLabel(u"small"_s, u"room.price.caption"_s))
    , m_status(makeLabel(u"small"_s, u"room.status"_s))
    , m_price(new FigureLabel(u"room.price"_s, theme, Theme::Text::Figure))
    , m_countdown(new FigureLabel(u"room.countdown"_s, theme, Theme::Text::Figure))
    , m_bids(makeLabel(u"third"_s, u"room.bids"_s))
    , m_ends(makeLabel(u"third"_s, u"room.ends"_s))
    , m_grid(new QGridLayout(this))
{
    m_countdown->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    m_price->setAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(16);
    m_grid->setVerticalSpacing(2);
    m_grid->addWidget(m_priceCaption, 0, 0);
    m_grid->addWidget(m_status, 0, 1, Qt::AlignTrailing);
    m_grid->addWidget(m_price, 1, 0);
    m_grid->addWidget(m_countdown, 1, 1);
    auto *below = new QHBoxLayout; // by itself, so that a long time takes no room from the price
    below->addWidget(m_bids);
    below->addStretch(1);
    below->addWidget(m_ends);
    m_grid->addLayout(below, 2, 0, 1, 2);
    m_step.setSingleShot(true);
    m_step.setTimerType(Qt::PreciseTimer);
    connect(&m_step, &QTimer::timeout, this, &BidFigures::showCountdown);
    auto &clock = house.line().clock();
    connect(&clock, &link::HostClock::adjusted, this, &BidFigures::showCountdown);
    connect(&clock, &link::HostClock::doubted, this, &BidFigures::showCountdown);
    connect(&house, &House::moneyChanged, this, &BidFigures::refresh);
    connect(&room, &models::RoomModel::lotChanged, this, &BidFigures::refresh);
    refresh();
}

void BidFigures::refresh()
{
    const auto &lot = m_room.lot();
    if (!lot)
        return;
    m_price->setText(m_room.money().shown(lot->price));
    m_price->setAccessibleName(tr("Price now: %1").arg(m_price->text()));
    m_bids->setText(lot->bids > 0                  ? models::bidsText(lot->bids)
                    : auction::isFinal(lot->phase) ? tr("No bids")
                                                   : tr("No bids yet"));
    showCountdown();
    noteEnd();
}

std::optional<qint64> BidFigures::leftMs() const
{
    const auto &lot = m_room.lot();
    const auto now = m_house.line().clock().nowMs();
    if (!lot || !now)
        return std::nullopt;
    const auto until = lot->phase == auction::Phase::Scheduled ? lot->opensAt : lot->endsAt;
    return until ? std::optional<qint64>(*until - *now) : std::nullopt;
}

std::optional<QString> BidFigures::endedAt() const
{
    const auto &lot = m_room.lot();
    const auto end = lot && auction::isFinal(lot->phase) ? protocol::endOf(*lot) : std::nullopt;
    return end ? std::optional(models::pastText(*end, m_house.line().clock().nowMs())) : std::nullopt;
}

void BidFigures::showCountdown()
{
    const auto countdown = m_room.countdown();
    const auto ended = endedAt();
    m_countdown->setText(ended.value_or(countdown.text));
    m_countdown->setMeaning(colourOf(countdown.urgency));
    m_countdown->setAccessibleName(ended ? tr("Ended: %1").arg(*ended) : tr("Time left: %1").arg(countdown.text));
    // Both figures shrink alike where there is little room.
    m_grid->setColumnStretch(0, m_price->sizeHint().width());
    m_grid->setColumnStretch(1, m_countdown->sizeHint().width());
    const auto left = leftMs();
    const auto next = left ? models::countdownChangesInMs(*left) : std::nullopt;
    if (next)
        m_step.start(static_cast<int>(*next));
    showEnds();
    showCaptions();
    noteMoment();
}

void BidFigures::showEnds()
{
    const auto bound = m_house.line().clock().boundMs();
    const bool counts = m_room.lot() && !auction::isFinal(m_room.lot()->phase);
    const QString ends = endsText();
    m_ends->setText(bound && *bound >= boundShownMs && counts
                        ? tr("%1 ±%2 ms", "ends no earlier than 12:00:00 ±250 ms").arg(ends).arg(*bound)
                        : ends);
    const QString tip = bound ? tr("By the host’s clock, known here to ±%1 ms").arg(*bound)
                              : tr("By the host’s clock, which has not been heard yet");
    m_countdown->setToolTip(tip);
    const auto at = m_room.lot() ? m_room.lot()->endsAt : std::nullopt;
    m_ends->setToolTip(at ? tip + u'\n' + tr("In the time of this computer, %1").arg(models::zoneText(*at)) : tip);
}

QString BidFigures::endsText() const
{
    const auto &lot = m_room.lot();
    if (!lot)
        return {};
    const auto now = m_house.line().clock().nowMs();
    if (lot->phase == auction::Phase::Paused)
        return tr("paused by the host");
    if (lot->phase == auction::Phase::Scheduled && !lot->opensAt)
        return tr("opens with the sale");
    if (lot->phase == auction::Phase::Scheduled)
        return tr("opens at %1").arg(models::timeText(*lot->opensAt, now));
    const auto end = protocol::endOf(*lot);
    if (!end)
        return {};
    const QString at = models::timeText(*end, now);
    if (auction::isFinal(lot->phase))
        return tr("ended at %1").arg(at);
    if (lot->waitsFor)
        return tr("ends no earlier than %1, after the lot before it").arg(at);
    return lot->softClose ? tr("ends no earlier than %1").arg(at) : tr("ends at %1").arg(at);
}

BidFigures::Moment BidFigures::moment() const
{
    const auto &lot = m_room.lot();
    if (lot && auction::isFinal(lot->phase))
        return Moment::Over;
    const auto left = leftMs();
    if (!left || lot->phase != auction::Phase::Open || *left > models::lastMinuteMs)
        return Moment::Quiet;
    return *left > 0 ? Moment::LastMinute : Moment::Over;
}

QString BidFigures::priceCaption(const protocol::LotView &lot)
{
    if (lot.phase == auction::Phase::Sold)
        return tr("Final price");
    if (auction::isFinal(lot.phase))
        return lot.bids == 0 ? tr("Started at") : tr("Last price");
    return lot.bids == 0 ? tr("Starts at") : tr("Price now");
}

void BidFigures::showCaptions()
{
    const auto &lot = m_room.lot();
    if (!lot)
        return;
    m_priceCaption->setText(priceCaption(*lot));
    switch (moment()) {
    case Moment::Quiet:
        return m_status->setText(lot->phase == auction::Phase::Scheduled ? tr("Opens in") : tr("Time left"));
    case Moment::LastMinute:
        return m_status->setText(tr("Last minute"));
    case Moment::Over:
        return m_status->setText(auction::isFinal(lot->phase) ? tr("Ended") : tr("Time is up"));
    }
}

// Only what begins while it is looked at: a lot that had ended when its room was opened says so by itself.
void BidFigures::noteMoment()
{
    if (!m_room.lot())
        return;
    const Moment now = moment();
    const auto before = std::exchange(m_moment, now);
    if (!before || *before == now)
        return;
    switch (now) {
    case Moment::Quiet:
        return m_status->setAccessibleName({});
    case Moment::LastMinute:
        return announce(m_status, tr("One minute left."));
    case Moment::Over:
        return announce(m_status, tr("The time is up."));
    }
}

void BidFigures::noteEnd()
{
    const auto &lot = m_room.lot();
    const auto before = std::exchange(m_endsAt, lot->endsAt);
    if (before && lot->endsAt && *lot->endsAt > *before && lot->phase == auction::Phase::Open)
        announce(m_status,
                 tr("The end has moved to %1.").arg(models::timeText(*lot->endsAt, m_house.line().clock().nowMs())));
}

void BidFigures::resizeEvent(QResizeEvent *event)
{
    const double scale = qBound(1.0, width() / usualWidth, scaleMax);
    m_price->setScale(scale);
    m_countdown->setScale(scale);
    QWidget::resizeEvent(event);
}

void BidFigures::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

} // namespace gavel::ui
