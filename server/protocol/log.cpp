#include "protocol/log.h"

#include "protocol/codes.h"
#include "protocol/json_fields.h"
#include "wire/canonical_json.h"

#include <QCryptographicHash>

namespace gavel {

using namespace Qt::StringLiterals;

namespace {

QJsonValue accountOrNull(AccountId account)
{
    return account == noAccount ? QJsonValue(QJsonValue::Null) : QJsonValue(account);
}

QByteArray canonical(const QJsonObject &object)
{
    // Texts were checked when they were read and numbers are amounts and times, so this has a form.
    return wire::canonicalJson(object).value_or(QByteArray());
}

/// The members of an event beside lot, seq, at and type, and what its commitment hides.
struct Body
{
    QJsonObject members;
    std::optional<QJsonObject> opening;
    QLatin1StringView commitMember;
};

class BodyWriter
{
public:
    explicit BodyWriter(const LogNames &names)
        : m_names(names)
    {
    }

    Body operator()(const event::Created &) const
    {
        return withReserve({{u"house"_s, m_names.house},
                            {u"seller"_s, m_names.seller},
                            {u"terms"_s, publicTerms(m_names.draft)},
                            {u"premium"_s, m_names.rates.premium},
                            {u"commission"_s, m_names.rates.commission}});
    }

    Body operator()(const event::TermsChanged &) const
    {
        return withReserve({{u"terms"_s, publicTerms(m_names.draft)}});
    }

    Body operator()(const event::Opened &opened) const { return plain({{u"endsAt"_s, opened.endsAt}}); }

    Body operator()(const event::Bid &bid) const
    {
        return {.members = {{u"account"_s, bid.account},
                            {u"nick"_s, m_names.nick},
                            {u"bid"_s, bid.bid},
                            {u"msg"_s, m_names.msg},
                            {u"price"_s, bid.price},
                            {u"leader"_s, bid.leader},
                            {u"endsAt"_s, bid.endsAt}},
                .opening = QJsonObject{{u"kind"_s, bid.isMax ? u"max"_s : u"bid"_s}, {u"amount"_s, bid.amount}},
                .commitMember = "commit"_L1};
    }

    Body operator()(const event::Sealed &sealed) const
    {
        return {.members = {},
                .opening = QJsonObject{{u"account"_s, sealed.account}, {u"amount"_s, sealed.amount}},
                .commitMember = "commit"_L1};
    }

    Body operator()(const event::Price &price) const { return plain({{u"price"_s, price.price}}); }
    Body operator()(const event::Paused &paused) const { return plain({{u"leftMs"_s, paused.leftMs}}); }
    Body operator()(const event::Resumed &resumed) const { return plain({{u"endsAt"_s, resumed.endsAt}}); }

    Body operator()(const event::Extended &extended) const
    {
        QJsonObject members{{u"endsAt"_s, orNull(extended.endsAt)}};
        if (extended.leftMs)
            members.insert("leftMs"_L1, *extended.leftMs);
        return plain(members);
    }

    Body operator()(const event::Outage &outage) const { return plain({{u"endsAt"_s, outage.endsAt}}); }

    Body operator()(const event::Voided &voided) const
    {
        return plain({{u"of"_s, voided.of},
                      {u"reason"_s, voided.reason},
                      {u"price"_s, voided.price},
                      {u"leader"_s, accountOrNull(voided.leader)},
                      {u"bids"_s, voided.bids}});
    }

    Body operator()(const event::Closed &closed) const
    {
        return plain({{u"phase"_s, nameOf(closed.phase)},
                      {u"price"_s, closed.price},
                      {u"winner"_s, accountOrNull(closed.winner)},
                      {u"fee"_s, closed.fee}});
    }

    Body operator()(const event::Reopened &reopened) const
    {
        return withReserve({{u"endsAt"_s, reopened.endsAt},
                            {u"price"_s, reopened.price},
                            {u"leader"_s, accountOrNull(reopened.leader)},
                            {u"reason"_s, reopened.reason}});
    }

    Body operator()(const event::Withdrawn &withdrawn) const { return plain({{u"reason"_s, withdrawn.reason}}); }

private:
    static Body plain(const QJsonObject &members) { return {.members = members, .opening = {}, .commitMember = {}}; }

    Body withReserve(const QJsonObject &members) const
    {
        return {.members = members,
                .opening = QJsonObject{{u"reserve"_s, orNull(m_names.draft.terms.reserve)}},
                .commitMember = "reserveCommit"_L1};
    }

    const LogNames &m_names;
};

// In the order of the variant's alternatives.
constexpr std::array<const char *, std::variant_size_v<Event>> typeNames{
    "created", "terms",    "opened", "bid",    "sealed", "price",    "paused",
    "resumed", "extended", "outage", "voided", "closed", "reopened", "withdrawn",
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
    return logHash(salt, canonical(openingWithoutSalt)).toHex();
}

QLatin1StringView typeOf(const Event &event)
{
    return QLatin1StringView(typeNames[event.index()]);
}

bool carriesCommitment(const Event &event)
{
    return std::holds_alternative<event::Bid>(event) || std::holds_alternative<event::Sealed>(event) ||
           std::holds_alternative<event::Created>(event) || std::holds_alternative<event::TermsChanged>(event) ||
           std::holds_alternative<event::Reopened>(event);
}

LogLine logLine(LotId lot, qint64 seq, TimeMs at, const Event &event, const LogNames &names,
                const QByteArray &previousHash, const QByteArray &salt)
{
    Body body = std::visit(BodyWriter(names), event);
    QJsonObject members = body.members;
    members.insert("lot"_L1, lot);
    members.insert("seq"_L1, seq);
    members.insert("at"_L1, at);
    members.insert("type"_L1, typeOf(event));
    LogLine line;
    if (body.opening) {
        members.insert(body.commitMember, QLatin1StringView(commitment(salt, *body.opening)));
        body.opening->insert("salt"_L1, QLatin1StringView(salt.toHex()));
        line.opening = canonical(*body.opening);
    }
    line.event = canonical(members);
    line.hash = logHash(previousHash, line.event);
    return line;
}

QByteArray publishedLine(const LogLine &line)
{
    QByteArray text = "{\"event\":" + line.event + ",\"hash\":\"" + line.hash.toHex() + '"';
    if (!line.opening.isEmpty())
        text += ",\"opening\":" + line.opening;
    return text + "}\n";
}

} // namespace gavel
