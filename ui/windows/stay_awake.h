#pragma once

#include <QDBusConnection>
#include <QDBusUnixFileDescriptor>
#include <QObject>

#include <functional>
#include <optional>

namespace gavel::ui {

// Keeps the computer awake while an auction is hosted on it: by the lock that systemd-logind gives (Inhibit of
// "idle:sleep"), else by that of the session's screen saver. Asking waits for nobody: the bus is opened in a thread,
// and answers come when they come.
class StayAwake : public QObject
{
    Q_OBJECT

public:
    enum class State { Off, Asking, Awake, Refused };
    // Opens a bus; called in a thread of its own. For tests.
    using Bus = std::function<QDBusConnection(QDBusConnection::BusType)>;

    explicit StayAwake(Bus bus = &openBus, QObject *parent = nullptr);
    ~StayAwake() override;

    void setOn(bool on);
    [[nodiscard]] State state() const { return m_state; }

Q_SIGNALS:
    void changed(gavel::ui::StayAwake::State state);

private:
    static QDBusConnection openBus(QDBusConnection::BusType type);
    void open(int way);
    void ask(int way, const QDBusConnection &bus);
    void hold(const QDBusConnection &bus, const QVariant &lock);
    void release();
    void setState(State state);

    const Bus m_bus;
    State m_state = State::Off;
    quint64 m_asking = 0;                         // counts, so that a late answer to what is off again is known
    QDBusUnixFileDescriptor m_lock;               // logind's: held as long as it is open
    std::optional<QDBusConnection> m_screenSaver; // who gave m_cookie
    uint m_cookie = 0;
};

} // namespace gavel::ui
