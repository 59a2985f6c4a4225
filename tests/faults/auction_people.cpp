#include "faults/auction_people.h"

#include "faults/host_process.h"

namespace gavel::test {

using namespace Qt::StringLiterals;

namespace {

QString lotPath(qint64 lot)
{
    return u"/api/v1/lots/%1"_s.arg(lot);
}

QJsonObject created(const HttpAnswer &answer)
{
    if (answer.status != 201)
        qFatal("%d %s", answer.status, answer.body.constData());
    return answer.json();
}

Person personOf(const QJsonObject &session)
{
    return {.id = session.value("account"_L1).toObject().value("id"_L1).toInteger(),
            .token = session.value("token"_L1).toString()};
}

} // namespace

Person signUp(quint16 port, const QString &nick)
{
    const QString email = nick + u"@example.org"_s;
    const QJsonObject who{{u"email"_s, email}, {u"nick"_s, nick}, {u"password"_s, u"12345678"_s}};
    return personOf(created(HttpLine(port).post(u"/api/v1/accounts"_s, who)));
}

Person signInHost(quint16 port)
{
    const QJsonObject who{{u"email"_s, u"host"_s}, {u"password"_s, HostProcess::hostPassword}};
    return personOf(created(HttpLine(port).post(u"/api/v1/session"_s, who)));
}

qint64 sell(HttpLine &seller, qint64 endsAt, QJsonObject more)
{
    QJsonObject terms{{u"name"_s, u"Vase"_s},
                      {u"start"_s, 1'000},
                      {u"increments"_s, QJsonObject{{u"preset"_s, u"any"_s}}},
                      {u"endsAt"_s, endsAt},
                      {u"softClose"_s, QJsonValue::Null}};
    for (auto member = more.begin(); member != more.end(); ++member)
        terms.insert(member.key(), member.value());
    return created(seller.post(u"/api/v1/lots"_s, terms)).value("id"_L1).toInteger();
}

HttpAnswer bid(HttpLine &bidder, qint64 lot, qint64 amount, const QString &key)
{
    QJsonObject body{{u"bid"_s, amount}};
    if (!key.isEmpty())
        body.insert(u"key"_s, key);
    return bidder.post(lotPath(lot) + u"/bids"_s, body);
}

qint64 nowOf(HttpLine &line)
{
    return line.get(u"/api/v1/clock"_s).json().value("now"_L1).toInteger();
}

QJsonObject lotOf(HttpLine &line, qint64 lot)
{
    QJsonObject json = line.get(lotPath(lot)).json();
    json.remove("collected"_L1); // which its buyer and staff alone see
    json.remove("own"_L1);       // staff alone
    return json;
}

QString phaseOf(HttpLine &line, qint64 lot)
{
    return lotOf(line, lot).value("phase"_L1).toString();
}

QList<QJsonObject> historyOf(HttpLine &line, qint64 lot)
{
    QList<QJsonObject> history;
    for (qint64 after = 0;;) {
        const QJsonObject page = line.get(lotPath(lot) + u"/bids?limit=1000&after=%1"_s.arg(after)).json();
        for (const QJsonValue &item : page.value("items"_L1).toArray())
            history.append(item.toObject());
        if (history.isEmpty() || !page.value("next"_L1).isDouble())
            return history;
        after = history.last().value("seq"_L1).toInteger();
    }
}

} // namespace gavel::test
