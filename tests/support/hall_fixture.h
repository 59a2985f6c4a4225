#pragma once

#include "support/house_fixture.h"

#include <QJsonArray>

namespace gavel::test {

inline QJsonObject accountIn(const Reply &reply)
{
    return reply.json().value(QLatin1StringView("account")).toObject();
}

/// A house in which newcomers sign up by a code, with its host.
class Hall
{
public:
    Hall()
    {
        host = house.signInHost();
        changeHouse({{QStringLiteral("hallCode"), QStringLiteral("BIDNOW")}});
    }

    void changeHouse(const QJsonObject &change)
    {
        QCOMPARE(house.patch(QStringLiteral("/api/v1/house"), change, host).status, 200);
    }

    Reply join(const QString &nick, const QString &code = QStringLiteral("BIDNOW"))
    {
        return house.post(QStringLiteral("/api/v1/accounts"),
                          {{QStringLiteral("nick"), nick}, {QStringLiteral("code"), code}});
    }

    Reply enter(const QJsonObject &who, const QString &token = {})
    {
        return house.post(QStringLiteral("/api/v1/accounts"), who, token.isEmpty() ? host : token);
    }

    qint64 entered(const QString &nick)
    {
        return accountIn(enter({{QStringLiteral("nick"), nick}})).value(QLatin1StringView("id")).toInteger();
    }

    /// A session of somebody with these roles.
    QString staff(const QString &nick, const QJsonArray &roles)
    {
        const qint64 account = entered(nick);
        if (change(account, {{QStringLiteral("roles"), roles}}).status != 200)
            qFatal("no roles for %s", qPrintable(nick));
        const Reply link = makeLink(account);
        return signInBy(link.json().value(QLatin1StringView("token")).toString())
            .json()
            .value(QLatin1StringView("token"))
            .toString();
    }

    qint64 idOf(const QString &token)
    {
        return house.get(QStringLiteral("/api/v1/me"), token).json().value(QLatin1StringView("id")).toInteger();
    }

    Reply change(qint64 account, const QJsonObject &body, const QString &token = {})
    {
        return house.patch(QStringLiteral("/api/v1/accounts/%1").arg(account), body, token.isEmpty() ? host : token);
    }

    Reply makeLink(qint64 account, const QString &token = {})
    {
        return house.post(QStringLiteral("/api/v1/accounts/%1/links").arg(account), {}, token.isEmpty() ? host : token);
    }

    Reply signInBy(const QString &link)
    {
        return house.post(QStringLiteral("/api/v1/session"), {{QStringLiteral("link"), link}});
    }

    QJsonArray record()
    {
        return house.get(QStringLiteral("/api/v1/record"), host).json().value(QLatin1StringView("items")).toArray();
    }

    QJsonObject lastDeed() { return record().last().toObject(); }

    HouseFixture house;
    QString host;
};

} // namespace gavel::test
