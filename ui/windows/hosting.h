#pragma once

#include "models/console/host_log.h"
#include "models/hosting/hosted_house.h"

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QString>
#include <QUrl>

namespace gavel::ui {

using models::HostedHouse;
using models::HostingOptions;
using models::HostLogLine;
using models::Reach;
using models::TlsChoice;

// Why a house could not be opened, as far as something else to do follows from it.
enum class HostingTrouble {
    PortTaken,
    HouseInUse, // another program serves the same folder
    Other,      // the host's own sentence says what
};

// Hosting in this process, as the windows see it. The program implements it; the windows only ask and listen, and join
// the host over loopback like any other. GUI thread; everything asked returns at once.
class HostingService : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual void start(const HostingOptions &options) = 0;
    virtual void stop() = 0;
    [[nodiscard]] virtual bool isRunning() const = 0;

    // Looks for the houses on this computer; housesFound() follows.
    virtual void findHouses() = 0;

    // Where people on the network join; empty while nothing is open to them. With a certificate of the house's own, its
    // SHA-256 stands behind it as an invitation has it.
    [[nodiscard]] virtual QUrl publicAddress() const = 0;
    // The port of this house's address as it was before, where that was taken this time: what was printed leads there.
    // 0: it has the port that it had.
    [[nodiscard]] virtual quint16 missedPort() const = 0;
    // Who can come in now.
    [[nodiscard]] virtual Reach reach() const = 0;
    // From now on and the next time; reachChanged() follows.
    virtual void setReach(Reach reach) = 0;
    // What it speaks by now, or from the next time on where that was changed.
    [[nodiscard]] virtual TlsChoice tls() const = 0;
    // From the next time that this house is opened: who is here came by an address that would be no longer true.
    virtual void setTls(const TlsChoice &tls) = 0;
    // The SHA-256 of the house's own certificate, as people compare it; empty without one.
    [[nodiscard]] virtual QString fingerprint() const = 0;
    // What the host said since it started, oldest first, bounded.
    [[nodiscard]] virtual QList<HostLogLine> recentLog() const = 0;

Q_SIGNALS:
    // It serves at this address, which names its certificate if it has one, whoever answers for that. The token is of
    // the account `host`; `asksPassword` while that account has no password of its own yet.
    void started(const QUrl &address, const QByteArray &hostToken, bool asksPassword);
    // `detail` is the host's own sentence.
    void failed(gavel::ui::HostingTrouble trouble, const QString &detail);
    void stopped();
    // Another program serves the house that was to be started, there.
    void servedElsewhere(const QUrl &address);
    // Of setReach(): `detail` is the host's own sentence where it failed, and all is as it was.
    void reachChanged(const QString &detail);
    // Somebody at this address was refused for the first time because of the limits by address; Reach::Hall lifts them.
    void turnedAway(const QString &address);
    // The latest opened first.
    void housesFound(const QList<gavel::models::HostedHouse> &houses);
    // One more line of recentLog().
    void logged(const gavel::models::HostLogLine &line);
};

} // namespace gavel::ui
