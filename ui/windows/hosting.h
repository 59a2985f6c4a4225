#pragma once

#include <QByteArray>
#include <QObject>
#include <QString>
#include <QUrl>

namespace gavel::ui {

// What a person chooses to host an auction on this computer.
struct HostingOptions
{
    QString houseName;
    QString currency; // ISO 4217 code
    bool lan = false; // people on this network can join; otherwise loopback alone
    quint16 port = 0; // 0: PROTOCOL.md's, or a free one if that is taken
    bool demo = false;
};

// Hosting in this process, as the windows see it. The program implements it; the windows only ask and listen, and join
// the host over loopback like any other. GUI thread; start() and stop() return at once.
class HostingService : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual void start(const HostingOptions &options) = 0;
    virtual void stop() = 0;
    [[nodiscard]] virtual bool isRunning() const = 0;

Q_SIGNALS:
    // It serves at this address. The token is of the account `host`; `asksPassword` while that account has no password
    // of its own yet.
    void started(const QUrl &address, const QByteArray &hostToken, bool asksPassword);
    // A sentence that says why, and what would help.
    void failed(const QString &reason);
    void stopped();
};

} // namespace gavel::ui
