#include "models/hosting/invitation.h"

using namespace Qt::StringLiterals;

namespace gavel::models {

namespace {

/// For phones: a certificate's fingerprint behind it is a desktop's to read.
QString addressOf(QUrl base, const QString &path)
{
    base.setPath(path);
    base.setFragment({});
    return base.toString();
}

} // namespace

Invitation invitationOf(const QUrl &base, const std::optional<protocol::HouseView> &house)
{
    if (base.isEmpty())
        return {};
    const QString code = house && !house->eveningEndedAt ? house->hallCode : QString();
    if (!code.isEmpty())
        return {addressOf(base, u"/join/"_s + code), code};
    QString address = base.toString();
    if (address.endsWith(u'/'))
        address.chop(1); // shorter to type
    return {address, {}};
}

QString desktopLink(const QUrl &base)
{
    if (base.isEmpty())
        return {};
    const bool isEncrypted = base.scheme() == u"https";
    QUrl link = base;
    link.setPort(base.port(isEncrypted ? 443 : 80)); // without one these links mean the house's usual port
    link.setScheme(isEncrypted ? u"gavels"_s : u"gavel"_s);
    link.setPath(u"/"_s);
    return link.toString();
}

QString lotAddress(const QUrl &base, auction::LotId lot)
{
    return addressOf(base, u"/lots/%1"_s.arg(lot));
}

QString linkAddress(const QUrl &base, const QString &token)
{
    return addressOf(base, u"/l/"_s + token);
}

} // namespace gavel::models
