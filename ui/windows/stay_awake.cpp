#include "windows/stay_awake.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QThread>

#include <array>
#include <memory>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

const auto reason = u"An auction is open on this computer"_s;
const auto program = u"Gavel"_s;

// Who can be asked, the best first.
struct Way
{
    QDBusConnection::BusType bus;
    QString service;
    QString path;
    QString interface;
    QVariantList arguments;
};

const std::array<Way, 2> &ways()
{
    static const std::array<Way, 2> known{{
        {QDBusConnection::SystemBus,
         u"org.freedesktop.login1"_s,
         u"/org/freedesktop/login1"_s,
         u"org.freedesktop.login1.Manager"_s,
         {u"idle:sleep"_s, program, reason, u"block"_s}},
        {QDBusConnection::SessionBus,
         u"org.freedesktop.ScreenSaver"_s,
         u"/org/freedesktop/ScreenSaver"_s,
         u"org.freedesktop.ScreenSaver"_s,
         {program, reason}},
    }};
    return known;
}

QDBusMessage callOf(const Way &way, const QString &method)
{
    return QDBusMessage::createMethodCall(way.service, way.path, way.interface, method);
}

} // namespace

StayAwake::StayAwake(Bus bus, QObject *parent)
    : QObject(parent)
    , m_bus(std::move(bus))
{
}

StayAwake::~StayAwake()
{
    release();
}

QDBusConnection StayAwake::openBus(QDBusConnection::BusType type)
{
    return type == QDBusConnection::SystemBus ? QDBusConnection::systemBus() : QDBusConnection::sessionBus();
}

void StayAwake::setOn(bool on)
{
    const bool isOn = m_state != State::Off;
    if (on == isOn)
        return;
    ++m_asking;
    if (on) {
        setState(State::Asking);
        open(0);
    } else {
        release();
        setState(State::Off);
    }
}

// Opening a bus shakes hands with it, which takes as long as the bus likes.
void StayAwake::open(int way)
{
    if (way == static_cast<int>(ways().size()))
        return setState(State::Refused);
    auto opened = std::make_shared<std::optional<QDBusConnection>>();
    auto *opening = QThread::create([opened, bus = m_bus, type = ways()[way].bus] { *opened = bus(type); });
    connect(opening, &QThread::finished, opening, &QObject::deleteLater);
    connect(opening, &QThread::finished, this, [this, way, opened, asking = m_asking] {
        if (asking == m_asking)
            ask(way, **opened);
    });
    opening->start();
}

void StayAwake::ask(int way, const QDBusConnection &bus)
{
    if (!bus.isConnected())
        return open(way + 1);
    QDBusMessage message = callOf(ways()[way], u"Inhibit"_s);
    message.setArguments(ways()[way].arguments);
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(message), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this,
            [this, way, bus, asking = m_asking](QDBusPendingCallWatcher *done) {
                done->deleteLater();
                const QDBusMessage answer = QDBusPendingReply<>(*done).reply();
                const bool given = answer.type() == QDBusMessage::ReplyMessage && !answer.arguments().isEmpty();
                if (asking != m_asking)
                    return;
                if (given)
                    hold(bus, answer.arguments().first());
                else
                    open(way + 1);
            });
}

void StayAwake::hold(const QDBusConnection &bus, const QVariant &lock)
{
    if (lock.canConvert<QDBusUnixFileDescriptor>()) {
        m_lock = lock.value<QDBusUnixFileDescriptor>();
    } else {
        m_screenSaver = bus;
        m_cookie = lock.toUInt();
    }
    setState(State::Awake);
}

void StayAwake::release()
{
    m_lock = {};
    if (!m_screenSaver)
        return;
    QDBusMessage message = callOf(ways().back(), u"UnInhibit"_s);
    message.setArguments({m_cookie});
    m_screenSaver->asyncCall(message);
    m_screenSaver.reset();
}

void StayAwake::setState(State state)
{
    m_state = state;
    Q_EMIT changed(state);
}

} // namespace gavel::ui
