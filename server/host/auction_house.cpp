#include "host/auction_house.h"

#include "host/failure_answer.h"
#include "host/house_founding.h"
#include "host/house_parts.h"
#include "host/house_routes.h"
#include "host/identification.h"
#include "host/limits.h"
#include "host/origins.h"
#include "host/own_folder.h"
#include "host/picture_routes.h"
#include "host/secrets.h"
#include "store/book_file.h"
#include "store/book_place.h"

#include <QNetworkInterface>

namespace gavel::host {

using namespace Qt::StringLiterals;

namespace {

constexpr int heartbeatMs = 5'000;

/// This computer's on the network that others are on; null if it is on none.
QHostAddress networkAddress()
{
    const QList<QHostAddress> all = QNetworkInterface::allAddresses();
    for (const QHostAddress &address : all) {
        if (address.protocol() == QAbstractSocket::IPv4Protocol && !address.isLoopback() && !address.isLinkLocal())
            return address;
    }
    return {};
}

/// What nobody in particular may ask for though nearly all slots are taken: to sign in, and how the house does.
bool servesAnyone(const net::RequestHead &head)
{
    return head.path == u"/api/v1/session" || head.path == u"/healthz" || head.path == u"/metrics";
}

} // namespace

AuctionHouse::AuctionHouse(HostOptions options, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_tls(m_options)
{
}

AuctionHouse::~AuctionHouse() = default;

tl::expected<void, StartFault> AuctionHouse::start()
{
    return readTls()
        .and_then([this] { return openBook(); })
        .and_then([this] { return makeCertificate(); })
        .and_then([this] { return found(); })
        .and_then([this] { return listen(); });
}

/// Before anything else: files that were named wrongly leave no book behind.
tl::expected<void, StartFault> AuctionHouse::readTls()
{
    return m_tls.read()
        .map_error([](const QString &sentence) {
            return StartFault{sentence, true};
        })
        .map([this] {
            if (const QString warning = m_tls.warning(); !warning.isEmpty())
                m_warnings.append(warning);
        });
}

void AuctionHouse::rereadCertificate()
{
    if (!m_tls.isFromFiles())
        return;
    if (const auto read = m_tls.read(); !read) {
        Q_EMIT troubled(read.error() + u" The certificate that was read before goes on serving."_s);
        return;
    }
    m_parts->server.setTls(m_tls.configuration());
    if (const QString warning = m_tls.warning(); !warning.isEmpty())
        Q_EMIT troubled(warning);
}

/// Whoever else would serve from it is kept out; a book in a database is for as many hosts as there are.
tl::expected<void, StartFault> AuctionHouse::takeFolder(const OwnFolder &folder)
{
    if (const auto made = folder.make(); !made)
        return tl::unexpected(StartFault{made.error(), false});
    auto lock = FolderLock::take(m_options.dataFolder);
    if (!lock)
        return tl::unexpected(StartFault{.sentence = lock.error().sentence, .inUse = lock.error().held});
    m_lock = std::move(*lock);
    return {};
}

tl::expected<void, StartFault> AuctionHouse::openBook()
{
    if (const QString missing = store::BookFile::driverFault(m_options.dataFolder); !missing.isEmpty())
        return tl::unexpected(StartFault{missing, true});
    const bool isShared = store::BookPlace::isUrl(m_options.dataFolder);
    const OwnFolder folder(isShared ? QString() : m_options.dataFolder);
    if (!isShared) {
        if (auto taken = takeFolder(folder); !taken)
            return taken;
    }
    auto store = std::make_unique<store::Store>();
    const store::BookOptions book{
        .afterOutage = m_options.afterOutage, .hash = fastLogHash, .time = {}, .publicUrl = m_options.publicUrl};
    if (const auto opened = store->open(m_options.dataFolder, book); !opened)
        return tl::unexpected(StartFault{opened.error(), false});
    // The book's files are closed to others as they are opened: only now it is known whether they could be.
    if (const QString warning = isShared ? QString() : folder.warning(); !warning.isEmpty())
        m_warnings.append(warning);
    net::HttpHandler &handler = *this;
    m_parts = std::make_unique<HouseParts>(m_options, std::move(store), handler);

    HouseParts &parts = *m_parts;
    connect(parts.store.get(), &store::Store::committed, this,
            [&parts](const QList<store::Update> &updates, qint64 change, std::optional<auction::TimeMs> nextDeadline) {
                parts.closing.setDeadline(nextDeadline);
                parts.publisher.publish(updates, change);
            });
    connect(parts.store.get(), &store::Store::missed, this,
            [&parts](qint64 change) { parts.publisher.publishAnew(change); });
    connect(&parts.closing, &ClosingTimer::due, this, [&parts] {
        parts.store->submit(parts.house.clock.now(), store::command::Advance{},
                            [&parts](const auto &result) { parts.closing.answered(result.has_value()); });
    });
    return {};
}

tl::expected<void, StartFault> AuctionHouse::found()
{
    HouseFounding founding(m_parts->house);
    return founding.found().map([this, &founding] { m_newHostPassword = founding.newHostPassword(); });
}

tl::expected<void, StartFault> AuctionHouse::makeCertificate()
{
    return m_tls.makeOwn().map_error([](const QString &sentence) { return StartFault{sentence, false}; });
}

tl::expected<void, StartFault> AuctionHouse::listen()
{
    m_parts->addRoutes();
    m_parts->server.setTls(m_tls.configuration());
    const auto port = m_parts->server.listen(listeningAddress(), m_options.port);
    if (!port) {
        return tl::unexpected(StartFault{u"Can't serve on %1 port %2: %3. Choose another with --address and --port."_s
                                             .arg(m_options.address.toString())
                                             .arg(m_options.port)
                                             .arg(port.error()),
                                         false, true});
    }
    noteAddress();
    connect(&m_parts->server, &net::HttpServer::stopped, this, [this] {
        m_parts->store->finish();
        Q_EMIT stopped();
    });
    // Not before: until here, trouble is why the start failed.
    connect(m_parts->store.get(), &store::Store::failed, this,
            [this] { QMetaObject::invokeMethod(&m_parts->closing, &ClosingTimer::retrySoon, Qt::QueuedConnection); });
    connect(&m_parts->health, &BookHealth::recovered, this, &AuctionHouse::recovered);
    connect(&m_parts->health, &BookHealth::troubled, this, [this](const QString &sentence) {
        Q_EMIT troubled(sentence + u" What is asked for meanwhile is answered by busy."_s);
    });
    watchDisk();
    watchRefusals();
    m_parts->store->beat([clock = m_parts->house.clock] { return clock.now(); }, heartbeatMs);
    m_parts->health.expectBeats(heartbeatMs);
    if (m_options.resident) {
        m_parts->resident = m_options.resident(m_parts->house);
        m_parts->resident->start();
    }
    return {};
}

void AuctionHouse::watchDisk()
{
    DiskWatch &disk = m_parts->house.disk;
    connect(&disk, &DiskWatch::becameLow, this, [this, &disk] { Q_EMIT troubled(disk.sentence()); });
    disk.start();
    if (disk.isLow())
        m_warnings.append(disk.sentence());
}

void AuctionHouse::watchRefusals()
{
    RefusedAddresses &refused = m_parts->house.refusedAddresses;
    connect(&m_parts->server, &net::HttpServer::refused, &refused, &RefusedAddresses::add);
    connect(&refused, &RefusedAddresses::added, this, &AuctionHouse::turnedAway);
    connect(&m_parts->house.wrongAddresses, &RefusedAddresses::added, this, [this](const QHostAddress &address) {
        Q_EMIT troubled(u"Somebody at %1 was wrong ten times in a minute about a password, a code or a link: for some "
                        "seconds nobody there comes in by one, not even by the right one."_s.arg(address.toString()));
    });
}

void AuctionHouse::setHall(bool hall)
{
    m_parts->house.hall = hall;
    m_parts->server.setShared(hall ? net::privateNetworks() : QList<net::Admission::Network>());
}

/// In Qt's words :: is IPv6 alone; to those who write it, it is every network.
QHostAddress AuctionHouse::listeningAddress() const
{
    const bool isEveryNetwork = m_options.address == QHostAddress(QHostAddress::AnyIPv6);
    return isEveryNetwork ? QHostAddress(QHostAddress::Any) : m_options.address;
}

QUrl AuctionHouse::url() const
{
    QUrl url;
    url.setScheme(m_tls.isOn() ? u"https"_s : u"http"_s);
    const bool everywhere = m_options.address == QHostAddress(QHostAddress::Any) ||
                            m_options.address == QHostAddress(QHostAddress::AnyIPv4) ||
                            m_options.address == QHostAddress(QHostAddress::AnyIPv6);
    url.setHost(everywhere ? u"127.0.0.1"_s : m_options.address.toString());
    url.setPort(m_parts->server.port());
    url.setPath(u"/"_s);
    return url;
}

QUrl AuctionHouse::invitation() const
{
    QUrl url = this->url();
    const bool everywhere = listeningAddress() == QHostAddress(QHostAddress::Any) ||
                            listeningAddress() == QHostAddress(QHostAddress::AnyIPv4);
    if (const QHostAddress address = networkAddress(); everywhere && !address.isNull())
        url.setHost(address.toString());
    return m_tls.invitation(url);
}

tl::expected<void, QString> AuctionHouse::serveOn(const QHostAddress &address)
{
    return m_parts->server.moveTo(address).map([this, &address] {
        m_options.address = address;
        noteAddress();
    });
}

/// For those who look at the folder from outside.
void AuctionHouse::noteAddress()
{
    if (m_lock)
        m_lock->note(pinnedUrl().toEncoded());
}

void AuctionHouse::openHostSession()
{
    House &house = m_parts->house;
    const QByteArray token = newToken();
    house.store.ask(
        store::query::GetCredentials{.email = {}, .host = true}, [this, &house, token](const auto &credentials) {
            if (!credentials || !credentials->account)
                return;
            const store::command::OpenSession session{.account = credentials->account->id,
                                                      .tokenHash = hashToken(token),
                                                      .origin = {.client = u"Gavel/" GAVEL_VERSION ""_s, .address = {}},
                                                      .hosting = true};
            house.store.submit(house.clock.now(), session, [this, token](const auto &opened) {
                if (opened)
                    Q_EMIT hostSessionOpened(token);
            });
        });
}

void AuctionHouse::stop()
{
    if (std::exchange(m_stopping, true))
        return;
    if (m_parts->resident)
        m_parts->resident->stop();
    m_parts->store->submit(m_parts->house.clock.now(), store::command::Heartbeat{});
    m_parts->server.stop();
}

qsizetype AuctionHouse::bodyBytesMax(const net::RequestHead &head, qsizetype usual)
{
    if (takesImage(m_parts->router, head) || takesLogo(m_parts->router, head))
        return protocol::limits::imageBytesMax;
    return m_parts->router.isForAnyone(head) ? limits::strangersBodyBytesMax : usual;
}

void AuctionHouse::admitBody(const net::RequestHead &head,
                             std::function<void(const std::optional<net::Response> &)> decide)
{
    m_parts->gate.admit(head, std::move(decide));
}

/// Finds out who asks, then lets the router decide.
net::Sharing AuctionHouse::sharing(const net::RequestHead &head)
{
    return sharingOf(head, m_options);
}

void AuctionHouse::handle(std::shared_ptr<net::Exchange> exchange)
{
    HouseParts &parts = *m_parts;
    Call call(parts.house, std::move(exchange));
    identify(parts.house, call.request(), [&parts, call](const auto &who) mutable {
        if (!who)
            return call.refuse(who.error());
        call.who = *who;
        if (call.request().onReservedSlot && !call.who && !servesAnyone(call.request()))
            return call.refuseFull();
        parts.router.route(call);
    });
}

/// How the house does is the operator's to know when it is full above all.
std::optional<net::Response> AuctionHouse::atTheDoor(const net::RequestHead &head)
{
    const bool isOperator = head.peer.isLoopback() || m_parts->house.isTrusted(head.peer);
    return isOperator && head.method == "GET" ? m_parts->metrics.answerTo(head.path) : std::nullopt;
}

net::Response AuctionHouse::failure(net::HttpFailure failure, const net::RequestHead *head)
{
    return failureAnswer(failure, head, m_options);
}

} // namespace gavel::host
