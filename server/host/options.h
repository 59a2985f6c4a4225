#pragma once

#include "auction/lot.h"
#include "auction/outage.h"
#include "host/quotas.h"
#include "host/resident.h"
#include "protocol/limits.h"

#include <QHostAddress>
#include <QList>
#include <QString>
#include <QStringList>

namespace gavel::host {

inline constexpr qint64 bytesPerMb = 1024 * 1024;

/// What an operator decides about a host; PROTOCOL.md, "The command line". Currency, rates and name count for a new
/// book only. A value: any thread.
struct HostOptions
{
    QHostAddress address = QHostAddress(QHostAddress::LocalHost);
    quint16 port = protocol::limits::portDefault;
    QString dataFolder; ///< or an address of PostgreSQL's (BookPlace)
    QString publicUrl;  ///< where others find this host, of several; empty: nobody is told
    QString name;
    auction::Currency currency{QStringLiteral("USD"), 2};
    auction::Rates rates;
    bool currencyGiven = false; ///< told, and so to be compared with an old book's
    bool premiumGiven = false;
    bool commissionGiven = false;
    bool limitedFunds = false;
    auction::Amount openingFunds = 0;
    int clockIntervalMs = 1'000;
    auction::AfterOutage afterOutage = auction::AfterOutage::Extend;
    int maxStreamsPerAddress = 64;
    int maxConnectionsPerAddress = 256;
    qint64 memoryMb = 0;                   ///< what the process may take; 0: half of what there is
    HourlyLimits hourly;                   ///< an account's
    qint64 diskReserveBytes = 200'000'000; ///< below so much free room, new lots and pictures are refused
    QList<QPair<QHostAddress, int>> trusted;
    bool hall = false; ///< private addresses may be many people's: limits by address leave them alone
    QList<QPair<QHostAddress, int>> proxies; ///< whose X-Forwarded-For counts
    QString tlsCertificateFile;              ///< of PEM; empty: in the clear
    QString tlsKeyFile;
    bool tlsSelf = false;       ///< by a certificate that the house makes for itself
    QStringList allowedOrigins; ///< as browsers write them: https://example.org
    QString hostPassword;       ///< for a new book; empty: one is made
    MakeResident resident;      ///< none: nobody lives in the house
};

} // namespace gavel::host
