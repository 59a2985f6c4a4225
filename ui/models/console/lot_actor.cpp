#include "models/console/lot_actor.h"

#include "link/host_api.h"
#include "models/isolated.h"
#include "models/words.h"

#include <algorithm>
#include <memory>

namespace gavel::models {

using namespace Qt::StringLiterals;

QString LotActionOutcome::text(const MoneyText &money) const
{
    QStringList sentences;
    if (done.size() == 1 && action == auction::LotAction::Extend && done.first().endsAt)
        sentences.append(extendedText(done.first().name, byMs, *done.first().endsAt));
    else if (done.size() == 1 && done.first().offer)
        sentences.append(offeredText(done.first(), money));
    else if (done.size() == 1)
        sentences.append(doneText(action, done.first().name));
    else if (!done.isEmpty())
        sentences.append(doneText(action, static_cast<int>(done.size())));
    if (!refused.isEmpty()) {
        const Refused &first = refused.first();
        sentences.append(
            LotActor::tr("“%1” stays as it is: %2").arg(isolated(first.lot.name), problemText(first.problem, money)));
    }
    return sentences.join(u' ');
}

LotActor::LotActor(link::HostApi &api, QObject *parent)
    : QObject(parent)
    , m_api(api)
{
}

void LotActor::run(auction::LotAction action, const QJsonObject &body, const QList<protocol::LotView> &lots)
{
    QList<protocol::LotView> allowed;
    std::copy_if(lots.begin(), lots.end(), std::back_inserter(allowed),
                 [action](const protocol::LotView &lot) { return isAllowed(action, lot); });
    auto outcome = std::make_shared<LotActionOutcome>(
        LotActionOutcome{.action = action, .done = {}, .refused = {}, .byMs = body.value("byMs"_L1).toInteger()});
    for (const protocol::LotView &lot : std::as_const(allowed)) {
        m_api.act(lot.id, body, this,
                  [this, outcome, lot, all = allowed.size()](const link::Result<protocol::LotView> &after) {
                      if (after)
                          outcome->done.append(*after);
                      else
                          outcome->refused.append({lot, after.error()});
                      if (outcome->done.size() + outcome->refused.size() == all)
                          Q_EMIT finished(*outcome);
                  });
    }
}

} // namespace gavel::models
