#pragma once

#include "windows/hosting.h"

namespace gavel::ui_tests {

// Hosting as the windows see it, without a house behind it: it keeps what it was asked for, and a test says what came
// of it.
class FakeHosting : public ui::HostingService
{
public:
    using ui::HostingService::HostingService;

    void start(const ui::HostingOptions &options) override { asked.append(options); }
    void stop() override
    {
        running = false;
        Q_EMIT stopped();
    }
    [[nodiscard]] bool isRunning() const override { return running; }
    void findHouses() override { Q_EMIT housesFound(houses); }
    [[nodiscard]] QUrl publicAddress() const override { return address; }
    [[nodiscard]] quint16 missedPort() const override { return missed; }
    [[nodiscard]] ui::Reach reach() const override { return reached; }
    void setReach(ui::Reach reach) override
    {
        reached = reach;
        address = reach == ui::Reach::Computer ? QUrl() : QUrl(QStringLiteral("http://192.168.0.5:8010"));
        Q_EMIT reachChanged({});
    }
    [[nodiscard]] QList<ui::HostLogLine> recentLog() const override { return log; }

    [[nodiscard]] ui::TlsChoice tls() const override { return chosenTls; }
    void setTls(const ui::TlsChoice &tls) override { chosenTls = tls; }
    [[nodiscard]] QString fingerprint() const override { return ownFingerprint; }

    // It serves there, and is open to the network at `address`.
    void serve(const QUrl &base, const QByteArray &token)
    {
        running = true;
        Q_EMIT started(base, token, false);
    }

    QList<ui::HostingOptions> asked;
    QList<ui::HostedHouse> houses;
    QUrl address;
    ui::Reach reached = ui::Reach::Computer;
    ui::TlsChoice chosenTls;
    QString ownFingerprint;
    quint16 missed = 0;
    QList<ui::HostLogLine> log;
    bool running = false;
};

} // namespace gavel::ui_tests
