#pragma once

#include "protocol/views.h"

#include <QList>
#include <QObject>
#include <QTimer>
#include <optional>

namespace gavel::link {
class HostLink;
}

namespace gavel::models {

class LotListModel;

/// What an evening has come to so far, by its lots.
struct LotFigures
{
    auction::Amount raised = 0;  ///< the hammer prices
    auction::Amount ifEnded = 0; ///< with those that would be, if all lots that are open ended now
    int sold = 0;
    int lots = 0;
    int bids = 0; ///< that stand

    bool operator==(const LotFigures &) const = default;
};

[[nodiscard]] LotFigures lotFiguresOf(const QList<protocol::LotView> &lots);

/// What goes on at the host now, as far as its /metrics tell.
struct LiveFigures
{
    std::optional<int> bidsLastMinute;
    std::optional<int> bidders;   ///< accounts that are connected, the host's aside
    std::optional<int> onlookers; ///< connected without an account
    std::optional<double> slowestCommitMs;

    bool operator==(const LiveFigures &) const = default;
};

[[nodiscard]] LiveFigures liveFiguresOf(const QByteArray &metrics);

/// The figures of a house while somebody looks at them: counted anew when a lot changes, and asked of the host every
/// few seconds. GUI thread.
class HouseFigures : public QObject
{
    Q_OBJECT

public:
    static constexpr int askEveryMs = 3'000;

    HouseFigures(link::HostLink &line, const LotListModel &lots, QObject *parent = nullptr);

    /// Nothing is counted or asked while nobody looks.
    void setWatched(bool watched);

    [[nodiscard]] const LotFigures &lots() const { return m_lotFigures; }
    /// Without a line to the host nothing is known.
    [[nodiscard]] const LiveFigures &live() const { return m_live; }

Q_SIGNALS:
    void changed();

private:
    void ask();
    void count();

    link::HostLink &m_line;
    const LotListModel &m_lots;
    LotFigures m_lotFigures;
    LiveFigures m_live;
    QTimer m_asking;
    QTimer m_counting; ///< many lots change at once; they are counted once
};

} // namespace gavel::models
