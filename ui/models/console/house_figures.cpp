#include "models/console/house_figures.h"

#include "link/host_link.h"
#include "models/console/prometheus_text.h"
#include "models/lot_list_model.h"
#include "models/saturating.h"

#include <QAbstractItemModel>
#include <algorithm>

namespace gavel::models {

using namespace Qt::StringLiterals;

namespace {

constexpr int countAfterMs = 100;
constexpr int bidsMax = 1'000'000'000; // of all lots; more than a house sees
constexpr double msPerSecond = 1'000;

/// As a whole number that a figure can hold; whatever a host says of itself.
int figureOf(double sample)
{
    constexpr double most = 1e9;
    return qRound(std::clamp(sample, 0.0, most));
}

} // namespace

LotFigures lotFiguresOf(const QList<protocol::LotView> &lots)
{
    LotFigures figures{.lots = static_cast<int>(lots.size())};
    for (const protocol::LotView &lot : lots) {
        figures.bids = std::min(figures.bids + lot.bids, bidsMax);
        const bool wouldSell = (lot.phase == auction::Phase::Open || lot.phase == auction::Phase::Paused) &&
                               lot.leader && lot.reserve != auction::ReserveState::NotMet;
        if (wouldSell || lot.phase == auction::Phase::Sold)
            addTo(figures.ifEnded, lot.price);
        if (lot.phase != auction::Phase::Sold)
            continue;
        ++figures.sold;
        addTo(figures.raised, lot.price);
    }
    return figures;
}

LiveFigures liveFiguresOf(const QByteArray &metrics)
{
    const auto samples = samplesOf(metrics);
    const auto whole = [&samples](const QByteArray &name) {
        const auto found = samples.constFind(name);
        return found == samples.cend() ? std::nullopt : std::optional(figureOf(*found));
    };
    LiveFigures live{.bidsLastMinute = whole("gavel_bids_last_minute"),
                     .bidders = whole("gavel_bidders"),
                     .onlookers = whole("gavel_onlookers")};
    if (samples.contains("gavel_commit_seconds_max"))
        live.slowestCommitMs = samples.value("gavel_commit_seconds_max") * msPerSecond;
    return live;
}

HouseFigures::HouseFigures(link::HostLink &line, const LotListModel &lots, QObject *parent)
    : QObject(parent)
    , m_line(line)
    , m_lots(lots)
{
    m_asking.setInterval(askEveryMs);
    m_counting.setInterval(countAfterMs);
    m_counting.setSingleShot(true);
    connect(&m_asking, &QTimer::timeout, this, &HouseFigures::ask);
    connect(&m_counting, &QTimer::timeout, this, &HouseFigures::count);
    const auto countSoon = [this] {
        if (m_asking.isActive() && !m_counting.isActive())
            m_counting.start();
    };
    connect(&lots, &QAbstractItemModel::rowsInserted, this, countSoon);
    connect(&lots, &QAbstractItemModel::rowsRemoved, this, countSoon);
    connect(&lots, &QAbstractItemModel::dataChanged, this, countSoon);
    connect(&lots, &QAbstractItemModel::modelReset, this, countSoon);
}

void HouseFigures::setWatched(bool watched)
{
    if (watched == m_asking.isActive())
        return;
    if (!watched) {
        m_asking.stop();
        return;
    }
    m_asking.start();
    count();
    ask();
}

void HouseFigures::ask()
{
    const auto take = [this](const link::Result<QByteArray> &metrics) {
        m_live = metrics ? liveFiguresOf(*metrics) : LiveFigures();
        Q_EMIT changed();
    };
    link::HttpRequest request = link::HttpRequest::get(u"/metrics"_s);
    request.answerBytesMax = link::bounds::metricsBytesMax;
    m_line.http().send(request, this, take);
}

void HouseFigures::count()
{
    m_lotFigures = lotFiguresOf(m_lots.lots());
    Q_EMIT changed();
}

} // namespace gavel::models
