#include "host/session_cookie.h"

#include "host/secrets.h"

#include <QDateTime>
#include <QTimeZone>

namespace gavel::host {

namespace {

constexpr qint64 lastsSeconds = 365LL * 24 * 3'600;
const QByteArray formerName = "gavel";

QByteArray nameFor(const House &house)
{
    return formerName + '_' + house.view.id.toLatin1();
}

/// With Expires for clients that know no Max-Age (RFC 6265 §4.1.2.2).
net::HeaderField field(const QByteArray &name, const QByteArray &token, qint64 maxAge, auction::TimeMs expires,
                       bool secure)
{
    const QDateTime until = QDateTime::fromMSecsSinceEpoch(expires, QTimeZone::utc());
    return {"Set-Cookie", name + '=' + token +
                              "; Path=/; HttpOnly; SameSite=Strict; Max-Age=" + QByteArray::number(maxAge) +
                              "; Expires=" + net::httpDate(until) + (secure ? "; Secure" : "")};
}

net::HeaderField cleared(const QByteArray &name, bool secure)
{
    return field(name, {}, 0, 0, secure);
}

void resolveNext(Sessions &sessions, QList<QByteArray> tokens, Sessions::Resolved resolved)
{
    if (tokens.isEmpty())
        return resolved(std::optional<Identity>());
    const QByteArray token = tokens.takeFirst();
    sessions.resolve(token, [&sessions, tokens, resolved = std::move(resolved)](const Sessions::Found &who) {
        if (!who || *who)
            resolved(who);
        else
            resolveNext(sessions, tokens, resolved);
    });
}

} // namespace

net::HeaderField SessionCookie::kept(const House &house, const QByteArray &token, auction::TimeMs now, bool secure)
{
    return field(nameFor(house), token, lastsSeconds, now + lastsSeconds * 1'000, secure);
}

net::HeaderField SessionCookie::told(const House &house, bool secure)
{
    return {"Set-Cookie", nameFor(house) + "_in=1; Path=/; SameSite=Strict" + (secure ? "; Secure" : "")};
}

QList<net::HeaderField> SessionCookie::dropped(const House &house, const net::RequestHead &head,
                                               const QByteArray &tokenHash)
{
    QList<net::HeaderField> fields{cleared(nameFor(house), head.secure)};
    // Under the former name it may be another house's.
    const auto former = head.cookie(formerName);
    if (former && hashToken(*former) == tokenHash)
        fields.append(cleared(formerName, head.secure));
    return fields;
}

void SessionCookie::resolve(House &house, const net::RequestHead &head, Sessions::Resolved resolved)
{
    QList<QByteArray> tokens;
    for (const QByteArray &name : {nameFor(house), formerName}) {
        if (const auto token = head.cookie(name))
            tokens.append(*token);
    }
    resolveNext(house.sessions, tokens, std::move(resolved));
}

} // namespace gavel::host
