#include "host/shown_views.h"

#include <QJsonArray>

namespace gavel::host {

using namespace Qt::StringLiterals;

bool isStaff(const Call &call)
{
    return call.who && call.who->isOneOf(protocol::staffRoles);
}

QJsonObject houseShownTo(const Call &call, const protocol::HouseView &house)
{
    QJsonObject json = isStaff(call) ? protocol::toJsonForStaff(house) : protocol::toJson(house);
    // What everyone is told of the house says nothing of them; whoever asks hears of none, too.
    json.insert("hosts"_L1, QJsonArray::fromStringList(call.house().store.hosts()));
    return json;
}

QJsonObject lotShownTo(auction::AccountId reader, bool isStaff, const protocol::LotView &lot)
{
    if (isStaff)
        return protocol::toJsonForDesk(lot);
    const bool bought = lot.leader && lot.leader->id == reader;
    return bought ? protocol::toJsonForBuyer(lot) : protocol::toJson(lot);
}

} // namespace gavel::host
