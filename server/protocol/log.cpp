#include "protocol/log.h"

#include "protocol/codes.h"
#include "protocol/json_fields.h"
#include "protocol/rates_json.h"
#include "wire/canonical_json.h"
#include "wire/canonical_object.h"

#include <QCryptographicHash>
#include <array>

namespace gavel::protocol {

using namespace Qt::StringLiterals;

namespace {

using wire::CanonicalObject;
using wire::JsonText;

JsonText canonical(const QJsonValue &value)
{
    return JsonText(wire::canonicalJson(value).value_or(QByteArray()));
}

std::optional<auction::AccountId> someAccount(auction::AccountId account)
{
    return account == auction::noAccount ? std::nullopt : std::optional(account);
}

JsonText textOf(const auction::LotEnd &by)
{
    CanonicalObject json;
    json.number("lot", by.lot).number("seq", by.seq).number("endsAt", by.endsAt);
    return json.text();
}

JsonText textOf(const auction::LotSale &sale)
{
    const auction::ClosingPlan &plan = sale.plan;
    CanonicalObject json;
    json.number("id", sale.id);
    if (plan.closing == auction::Closing::Own)
        return json.text();
    json.plain("closing", nameOf(plan.closing))
        .number("step", plan.stepMs)
        .number("firstEnd", plan.firstEnd)
        .number("order", sale.order);
    return json.text();
}

/// Writes the members of an event beside lot, seq, at and type, and what its commitment hides.
class BodyWriter
{
public:
    explicit BodyWriter(const LogNames &names)
        : m_names(names)
    {
    }

    CanonicalObject members;
    CanonicalObject opening;
    const char *commitMember = nullptr; ///< none: the event carries no commitment

    void operator()(const auction::event::Created &)
    {
        members.string("house", m_names.house)
            .number("seller", m_names.seller)
            .value("terms", canonical(publicTerms(m_names.draft)));
        rates();
        sale();
        commitReserve();
    }

    void operator()(const auction::event::TermsChanged &changed)
    {
        members.value("terms", canonical(publicTerms(m_names.draft)));
        if (changed.rates)
            rates();
        sale();
        commitReserve();
    }

    void operator()(const auction::event::Opened &opened)
    {
        members.number("endsAt", opened.endsAt);
        if (opened.bySale)
            members.plain("cause", "sale"_L1);
    }

    void operator()(const auction::event::Bid &bid)
    {
        members.number("account", bid.account)
            .string("nick", m_names.nick)
            .number("bid", bid.bid)
            .string("msg", m_names.msg)
            .number("price", bid.price)
            .number("leader", bid.leader)
            .number("endsAt", bid.endsAt);
        if (m_names.enteredBy != auction::noAccount)
            members.number("enteredBy", m_names.enteredBy);
        if (bid.prebid)
            members.number("prebid", bid.prebid);
        commitMember = "commit";
        opening.plain("kind", bid.isMax ? "max" : "bid").number("amount", bid.amount);
    }

    void operator()(const auction::event::Sealed &sealed)
    {
        commitMember = "commit";
        opening.number("account", sealed.account).number("amount", sealed.amount);
        if (m_names.enteredBy != auction::noAccount)
            opening.number("enteredBy", m_names.enteredBy);
    }

    void operator()(const auction::event::Price &price) { members.number("price", price.price); }
    void operator()(const auction::event::Paused &paused) { members.number("leftMs", paused.leftMs); }
    void operator()(const auction::event::Resumed &resumed) { members.number("endsAt", resumed.endsAt); }

    void operator()(const auction::event::Extended &extended)
    {
        members.numberOrNull("endsAt", extended.endsAt);
        if (extended.leftMs)
            members.number("leftMs", *extended.leftMs);
        if (extended.move)
            members.plain("cause", nameOf(extended.move->cause)).value("by", textOf(extended.move->by));
    }

    void operator()(const auction::event::Outage &outage) { members.number("endsAt", outage.endsAt); }

    void operator()(const auction::event::Voided &voided)
    {
        members.number("of", voided.of)
            .string("reason", voided.reason)
            .number("price", voided.price)
            .numberOrNull("leader", someAccount(voided.leader))
            .number("bids", voided.bids);
    }

    void operator()(const auction::event::Closed &closed)
    {
        members.plain("phase", nameOf(closed.phase))
            .number("price", closed.price)
            .numberOrNull("winner", someAccount(closed.winner))
            .number("fee", closed.fee);
        if (closed.tax != 0)
            members.number("tax", closed.tax);
    }

    void operator()(const auction::event::Reopened &reopened)
    {
        members.number("endsAt", reopened.endsAt)
            .number("price", reopened.price)
            .numberOrNull("leader", someAccount(reopened.leader))
            .string("reason", reopened.reason);
        commitReserve();
    }

    void operator()(const auction::event::Withdrawn &withdrawn) { members.string("reason", withdrawn.reason); }
    void operator()(const auction::event::SaleVoided &voided) { members.string("reason", voided.reason); }

    void operator()(const auction::event::Offered &offered)
    {
        members.number("account", offered.account).number("price", offered.price).number("until", offered.until);
    }

    void operator()(const auction::event::Declined &) {}

    void operator()(const auction::event::Prebid &prebid)
    {
        commitMember = "commit";
        opening.number("account", prebid.account).numberOrNull("amount", prebid.amount);
        if (m_names.enteredBy != auction::noAccount)
            opening.number("enteredBy", m_names.enteredBy);
    }

private:
    /// No tax where there is none, so that older logs stay as they are hashed.
    void rates()
    {
        members.value("premium", canonical(protocol::toJson(m_names.rates.premium)))
            .value("commission", canonical(protocol::toJson(m_names.rates.commission)));
        if (m_names.rates.tax != auction::Tax())
            members.value("tax", canonical(protocol::toJson(m_names.rates.tax)));
    }

    /// Not of a lot for which nothing rests on its sale, so that older logs stay as they are hashed.
    void sale()
    {
        if (m_names.sale.id != auction::firstSale || m_names.sale.plan.closing != auction::Closing::Own)
            members.value("sale", textOf(m_names.sale));
    }

    void commitReserve()
    {
        commitMember = "reserveCommit";
        opening.numberOrNull("reserve", m_names.draft.terms.reserve);
    }

    const LogNames &m_names;
};

// In the order of the variant's alternatives.
constexpr std::array<const char *, std::variant_size_v<auction::Event>> typeNames{
    "created", "terms",  "opened", "bid",      "sealed",    "price",      "paused",  "resumed",  "extended",
    "outage",  "voided", "closed", "reopened", "withdrawn", "saleVoided", "offered", "declined", "prebid",
};

} // namespace

QByteArray logGenesis()
{
    return QByteArray(logHashBytes, '\0');
}

QByteArray logHash(const QByteArray &previous, const QByteArray &event)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(previous);
    hash.addData(event);
    return hash.result();
}

QByteArray commitment(const QByteArray &salt, const QJsonObject &openingWithoutSalt)
{
    return logHash(salt, canonical(openingWithoutSalt).utf8).toHex();
}

QLatin1StringView typeOf(const auction::Event &event)
{
    return QLatin1StringView(typeNames[event.index()]);
}

bool carriesCommitment(const auction::Event &event)
{
    return std::holds_alternative<auction::event::Bid>(event) ||
           std::holds_alternative<auction::event::Sealed>(event) ||
           std::holds_alternative<auction::event::Prebid>(event) ||
           std::holds_alternative<auction::event::Created>(event) ||
           std::holds_alternative<auction::event::TermsChanged>(event) ||
           std::holds_alternative<auction::event::Reopened>(event);
}

LogLine logLine(auction::LotId lot, qint64 seq, auction::TimeMs at, const auction::Event &event, const LogNames &names,
                const QByteArray &previousHash, const QByteArray &salt, LogHash hash)
{
    BodyWriter body(names);
    std::visit(body, event);
    body.members.number("lot", lot).number("seq", seq).number("at", at).plain("type", typeOf(event));
    LogLine line;
    if (body.commitMember) {
        body.members.hex(body.commitMember, hash(salt, body.opening.text().utf8));
        line.opening = body.opening.hex("salt", salt).text().utf8;
    }
    line.event = body.members.text().utf8;
    line.hash = hash(previousHash, line.event);
    return line;
}

QByteArray publishedLine(const LogLine &line)
{
    QByteArray text = "{\"event\":" + line.event + ",\"hash\":\"" + line.hash.toHex() + '"';
    if (!line.opening.isEmpty())
        text += ",\"opening\":" + line.opening;
    return text + "}\n";
}

} // namespace gavel::protocol
