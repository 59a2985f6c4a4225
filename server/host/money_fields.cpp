#include "host/money_fields.h"

#include "protocol/limits.h"

namespace gavel::host {

using namespace Qt::StringLiterals;

QByteArray keyIn(protocol::JsonFields &fields, const QJsonObject &body)
{
    const QByteArray key = fields.key("key"_L1);
    if (body.value("key"_L1).isString() && key.isEmpty())
        fields.fail("key"_L1, u"must not be empty"_s);
    return key;
}

protocol::Means meansIn(protocol::JsonFields &fields)
{
    const auto means = protocol::meansOf(fields.text("means"_L1));
    if (!means || *means == protocol::Means::Funds)
        fields.fail("means"_L1, u"must be cash, card, cheque, transfer or other"_s);
    return means.value_or(protocol::Means::Other);
}

QString referenceIn(protocol::JsonFields &fields)
{
    return fields.optionalTakenIn("reference"_L1, wire::TextKind::Line, protocol::limits::reasonMax)
        .value_or(QString());
}

QString reasonIn(protocol::JsonFields &fields)
{
    return fields.takenIn("reason"_L1, wire::TextKind::Line, protocol::limits::reasonMax);
}

bool openIn(QueryFields &fields)
{
    const QString open = fields.text("open"_L1);
    if (!open.isEmpty() && open != u"true" && open != u"false")
        fields.fail("open"_L1, u"must be true or false"_s);
    return open == u"true";
}

} // namespace gavel::host
