#include "protocol/log.h"

#include "protocol/codes.h"
#include "protocol/json_fields.h"
#include "wire/canonical_json.h"

#include <QCryptographicHash>
#include <QVarLengthArray>
#include <algorithm>
#include <string_view>

namespace gavel {

using namespace Qt::StringLiterals;

namespace {

/// The members of one JSON object, which come out in its canonical form whatever their order here. Every bid writes two
/// of these, and a QJsonObject would cost it more than the hashing.
class Members
{
public:
    Members() { m_values.reserve(valueBytesUsual); }

    Members &number(const char *name, qint64 value)
    {
        return member(name, [&] { m_values += QByteArray::number(value); });
    }
    /// Texts were checked when they were read, so they have a canonical form.
    Members &text(const char *name, QStringView value)
    {
        return member(name, [&] { wire::appendCanonicalString(m_values, value); });
    }
    /// ASCII that needs no escape: hashes, salts and names of codes.
    Members &plain(const char *name, QByteArrayView value)
    {
        return member(name, [&] { m_values.append('"').append(value).append('"'); });
    }
    Members &numberOrNull(const char *name, const std::optional<qint64> &value)
    {
        return value ? number(name, *value) : member(name, [&] { m_values += "null"; });
    }
    Members &accountOrNull(const char *name, AccountId account)
    {
        return numberOrNull(name, account == noAccount ? std::nullopt : std::optional(account));
    }
    Members &object(const char *name, const QJsonObject &value)
    {
        return member(name, [&] { m_values += canonical(value); });
    }

    [[nodiscard]] QByteArray canonicalText()
    {
        // Names are ASCII, whose order is that of the UTF-16 code units that RFC 8785 §3.2.3 sorts by.
        std::sort(m_members.begin(), m_members.end(), [](const Member &a, const Member &b) { return a.name < b.name; });
        QByteArray text;
        text.reserve(m_values.size() + m_members.size() * nameBytesUsual);
        char before = '{';
        for (const Member &member : m_members) {
            text.append(before).append('"').append(member.name).append("\":");
            text.append(QByteArrayView(m_values).sliced(member.from, member.size));
            before = ',';
        }
        return text.append('}');
    }

    static QByteArray canonical(const QJsonObject &object)
    {
        return wire::canonicalJson(object).value_or(QByteArray());
    }

private:
    static constexpr qsizetype valueBytesUsual = 384;
    static constexpr qsizetype nameBytesUsual = 12;

    struct Member
    {
        std::string_view name;
        qsizetype from = 0; ///< in m_values
        qsizetype size = 0;
    };

    template <typename Write>
    Members &member(const char *name, const Write &write)
    {
        const qsizetype from = m_values.size();
        write();
        m_members.append({name, from, m_values.size() - from});
        return *this;
    }

    QVarLengthArray<Member, 16> m_members;
    QByteArray m_values;
};

/// The members of an event beside lot, seq, at and type, and what its commitment hides.
struct Body
{
    Members members;
    std::optional<Members> opening;
    const char *commitMember = nullptr;
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
        return withReserve(Members()
                               .text("house", m_names.house)
                               .number("seller", m_names.seller)
                               .object("terms", publicTerms(m_names.draft))
                               .number("premium", m_names.rates.premium)
                               .number("commission", m_names.rates.commission));
    }

    Body operator()(const event::TermsChanged &) const
    {
        return withReserve(Members().object("terms", publicTerms(m_names.draft)));
    }

    Body operator()(const event::Opened &opened) const { return {Members().number("endsAt", opened.endsAt)}; }

    Body operator()(const event::Bid &bid) const
    {
        return {.members = Members()
                               .number("account", bid.account)
                               .text("nick", m_names.nick)
                               .number("bid", bid.bid)
                               .text("msg", m_names.msg)
                               .number("price", bid.price)
                               .number("leader", bid.leader)
                               .number("endsAt", bid.endsAt),
                .opening = Members().plain("kind", bid.isMax ? "max" : "bid").number("amount", bid.amount),
                .commitMember = "commit"};
    }

    Body operator()(const event::Sealed &sealed) const
    {
        return {.members = {},
                .opening = Members().number("account", sealed.account).number("amount", sealed.amount),
                .commitMember = "commit"};
    }

    Body operator()(const event::Price &price) const { return {Members().number("price", price.price)}; }
    Body operator()(const event::Paused &paused) const { return {Members().number("leftMs", paused.leftMs)}; }
    Body operator()(const event::Resumed &resumed) const { return {Members().number("endsAt", resumed.endsAt)}; }

    Body operator()(const event::Extended &extended) const
    {
        Members members;
        members.numberOrNull("endsAt", extended.endsAt);
        if (extended.leftMs)
            members.number("leftMs", *extended.leftMs);
        return {members};
    }

    Body operator()(const event::Outage &outage) const { return {Members().number("endsAt", outage.endsAt)}; }

    Body operator()(const event::Voided &voided) const
    {
        return {Members()
                    .number("of", voided.of)
                    .text("reason", voided.reason)
                    .number("price", voided.price)
                    .accountOrNull("leader", voided.leader)
                    .number("bids", voided.bids)};
    }

    Body operator()(const event::Closed &closed) const
    {
        return {Members()
                    .plain("phase", nameOf(closed.phase))
                    .number("price", closed.price)
                    .accountOrNull("winner", closed.winner)
                    .number("fee", closed.fee)};
    }

    Body operator()(const event::Reopened &reopened) const
    {
        return withReserve(Members()
                               .number("endsAt", reopened.endsAt)
                               .number("price", reopened.price)
                               .accountOrNull("leader", reopened.leader)
                               .text("reason", reopened.reason));
    }

    Body operator()(const event::Withdrawn &withdrawn) const { return {Members().text("reason", withdrawn.reason)}; }

private:
    Body withReserve(const Members &members) const
    {
        return {.members = members,
                .opening = Members().numberOrNull("reserve", m_names.draft.terms.reserve),
                .commitMember = "reserveCommit"};
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
    return logHash(salt, Members::canonical(openingWithoutSalt)).toHex();
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
    body.members.number("lot", lot).number("seq", seq).number("at", at).plain("type", typeOf(event));
    LogLine line;
    if (body.opening) {
        body.members.plain(body.commitMember, logHash(salt, body.opening->canonicalText()).toHex());
        line.opening = body.opening->plain("salt", salt.toHex()).canonicalText();
    }
    line.event = body.members.canonicalText();
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
