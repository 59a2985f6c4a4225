#pragma once

#include "link/problem.h"
#include "models/console/lot_actions.h"
#include "models/money_text.h"

#include <QList>
#include <QObject>

namespace gavel::link {
class HostApi;
}

namespace gavel::models {

/// What became of an action on one lot or several.
struct LotActionOutcome
{
    auction::LotAction action = auction::LotAction::Open;
    QList<protocol::LotView> done; ///< as they are after it
    struct Refused
    {
        protocol::LotView lot;
        link::Problem problem;
    };
    QList<Refused> refused;
    qint64 byMs = 0; ///< by so much they end later, if that is the action

    /// A sentence on what was done, and one on the first refusal.
    [[nodiscard]] QString text(const MoneyText &money) const;
};

/// Does to lots what the host asks for, and tells of each asking once, when all its answers are there. GUI thread.
class LotActor : public QObject
{
    Q_OBJECT

public:
    explicit LotActor(link::HostApi &api, QObject *parent = nullptr);

    /// To those lots whose phase allows it. `body` as lot_actions.h makes it.
    void run(auction::LotAction action, const QJsonObject &body, const QList<protocol::LotView> &lots);

Q_SIGNALS:
    void finished(const gavel::models::LotActionOutcome &outcome);

private:
    link::HostApi &m_api;
};

} // namespace gavel::models
