#include "host/auction_house.h"

#include "host/account_routes.h"
#include "host/action_routes.h"
#include "host/api_routes.h"
#include "host/bid_routes.h"
#include "host/body_gate.h"
#include "host/book_health.h"
#include "host/closing_timer.h"
#include "host/hall_routes.h"
#include "host/house_routes.h"
#include "host/identification.h"
#include "host/invoice_routes.h"
#include "host/lot_routes.h"
#include "host/metrics.h"
#include "host/origins.h"
#include "host/own_folder.h"
#include "host/problem_page.h"
#include "host/problems.h"
#include "host/publisher.h"
#include "host/room_gateway.h"
#include "host/sale_routes.h"
#include "host/secrets.h"
#include "host/session_routes.h"
#include "host/settlement_routes.h"
#include "host/staff_routes.h"
#include "host/stream_routes.h"
#include "net/http_server.h"
#include "store/book_file.h"
#include "store/book_place.h"

#include <QEventLoop>
#include <QNetworkInterface>
#include <QTimer>
#include <QUuid>

namespace gavel::host {

using namespace Qt::StringLiterals;

namespace {

constexpr int heartbeatMs = 5'000;
constexpr int recoveryMs = 120'000;
constexpr qint64 bytesPerMb = 1024 * 1024;
constexpr qsizetype houseIdLetters = 20;

net::Limits limitsFrom(const HostOptions &options)
{
    net::Limits limits;
    limits.connectionsPerAddressMax = options.maxConnectionsPerAddress;
    limits.streamsPerAddressMax = options.maxStreamsPerAddress;
    limits.memoryBytesMax = options.memoryMb * bytesPerMb;
    limits.recoveryMs = recoveryMs;
    limits.roomsPerSessionMax += 2; // its account's own, and the house's
    return limits;
}

auction::Refusal refusalOf(net::HttpFailure failure)
{
    switch (failure) {
    case net::HttpFailure::Malformed:
    case net::HttpFailure::TlsRequired:
    case net::HttpFailure::ExpectationFailed:
    case net::HttpFailure::VersionNotSupported:
        return auction::Refusal::Malformed;
    case net::HttpFailure::CodingNotSupported:
    case net::HttpFailure::TransferNotSupported:
        return auction::Refusal::Unsupported;
    case net::HttpFailure::NotAcceptable:
        return auction::Refusal::NotAcceptable;
    case net::HttpFailure::HeadTimeout:
    case net::HttpFailure::BodyTimeout:
        return auction::Refusal::Timeout;
    case net::HttpFailure::BodyTooLarge:
    case net::HttpFailure::HeadTooLarge:
        return auction::Refusal::TooLarge;
    case net::HttpFailure::TooManyConnections:
    case net::HttpFailure::TooManyStreams:
    case net::HttpFailure::TooMuchWaiting:
        return auction::Refusal::TooMany;
    case net::HttpFailure::Internal:
    case net::HttpFailure::Busy:
        return auction::Refusal::Busy;
    }
    Q_UNREACHABLE();
}

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

/// Everything that a started house is made of, in the order of construction.
struct AuctionHouse::Parts
{
    Parts(const HostOptions &options, std::unique_ptr<store::Store> book, net::HttpHandler &handler)
        : store(std::move(book))
        , house(options, *store)
        , server(
              handler, [this] { return house.clock.now(); }, limitsFrom(options))
        , rooms(*store)
        , gateway(house, rooms, server)
        , clock(house.clock, options.clockIntervalMs)
        , houseStream(*store)
        , accountStreams(*store)
        , publisher(house, rooms, gateway, houseStream, accountStreams)
        , health(*store, house.clock)
        , metrics(house, server, clock, houseStream, rooms, gateway, health)
        , gate(house, router)
        , closing(house.clock, [this] { return server.isBehind(); })
    {
        server.setTrusted(options.trusted);
        if (options.hall)
            server.setShared(net::privateNetworks());
        server.setProxies(options.proxies);
    }

    std::unique_ptr<store::Store> store;
    House house;
    net::HttpServer server;
    LotRooms rooms;
    RoomGateway gateway;
    ClockStream clock;
    HouseStream houseStream;
    AccountStreams accountStreams;
    Publisher publisher;
    BookHealth health;
    Metrics metrics;
    Router router;
    BodyGate gate;
    ClosingTimer closing;
    std::unique_ptr<Resident> resident; ///< none unless it was asked for
};

AuctionHouse::AuctionHouse(HostOptions options, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_tls(m_options)
{
}

AuctionHouse::~AuctionHouse() = default;

tl::expected<void, AuctionHouse::StartFault> AuctionHouse::start()
{
    return readTls()
        .and_then([this] { return openBook(); })
        .and_then([this] { return makeCertificate(); })
        .and_then([this] { return foundHouse(); })
        .and_then([this] { return listen(); });
}

/// Before anything else: files that were named wrongly leave no book behind.
tl::expected<void, AuctionHouse::StartFault> AuctionHouse::readTls()
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
tl::expected<void, AuctionHouse::StartFault> AuctionHouse::takeFolder(const OwnFolder &folder)
{
    if (const auto made = folder.make(); !made)
        return tl::unexpected(StartFault{made.error(), false});
    auto lock = FolderLock::take(m_options.dataFolder);
    if (!lock)
        return tl::unexpected(StartFault{.sentence = lock.error().sentence, .inUse = lock.error().held});
    m_lock = std::move(*lock);
    return {};
}

tl::expected<void, AuctionHouse::StartFault> AuctionHouse::openBook()
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
    m_parts = std::make_unique<Parts>(m_options, std::move(store), handler);

    Parts &parts = *m_parts;
    connect(parts.store.get(), &store::Store::committed, this,
            [&parts](const QList<store::Update> &updates, qint64 change, std::optional<auction::TimeMs> nextDeadline) {
                parts.closing.setDeadline(nextDeadline);
                parts.publisher.publish(updates, change);
            });
    connect(parts.store.get(), &store::Store::missed, this, [&parts] { parts.rooms.readAnew(); });
    connect(&parts.closing, &ClosingTimer::due, this,
            [&parts] { parts.store->submit(parts.house.clock.now(), store::command::Advance{}); });
    return {};
}

/// Sets up a new book, or holds an old one against the options; then settles what the clock says.
tl::expected<void, AuctionHouse::StartFault> AuctionHouse::foundHouse()
{
    const auto existing = readHouse();
    if (!existing)
        return tl::unexpected(existing.error());
    if (!*existing) {
        const QString hash = newHostPasswordHash();
        if (hash.isEmpty())
            return tl::unexpected(StartFault{u"There is not enough memory to set up a house."_s, false});
        const QString id = QUuid::createUuid().toString(QUuid::Id128).first(houseIdLetters);
        if (auto written = writeHouse(hash, id); !written)
            return written;
        if (m_parts->house.view.id == id)
            return {};
        m_newHostPassword.clear(); // of several hosts that began at once another has set it up
        return compare(m_parts->house.view);
    }
    if (auto same = compare(**existing); !same)
        return same;
    return writeHouse({}, {});
}

/// The house in the book; none in a new one.
tl::expected<std::optional<protocol::HouseView>, AuctionHouse::StartFault> AuctionHouse::readHouse()
{
    std::optional<protocol::HouseView> existing;
    QString trouble;
    QEventLoop loop;
    m_parts->house.store.ask(store::query::GetHouse{}, [&](const auto &view) {
        if (view)
            existing = *view;
        else
            trouble = view.error().reason;
        loop.quit();
    });
    loop.exec();
    if (trouble.isEmpty())
        return existing;
    const QString sentence = u"The book in %1 can't be read: %2. If it is damaged, put a backup in its place."_s;
    return tl::unexpected(StartFault{sentence.arg(m_options.dataFolder, trouble), false});
}

/// What the options ask for and a book that is there can't become.
tl::expected<void, AuctionHouse::StartFault> AuctionHouse::compare(const protocol::HouseView &existing) const
{
    const bool otherCurrency = m_options.currencyGiven && existing.currency != m_options.currency;
    const bool otherRates = (m_options.premiumGiven && existing.premium != m_options.rates.premium) ||
                            (m_options.commissionGiven && existing.commission != m_options.rates.commission);
    if (!otherCurrency && !otherRates)
        return {};
    const QString sentence = u"Currency, premium and commission are fixed with a new book. The book in %1 has "
                             "--currency %2 --premium %3 --commission %4; leave these options out, or use another "
                             "folder."_s;
    return tl::unexpected(StartFault{sentence.arg(m_options.dataFolder, existing.currency.code)
                                         .arg(existing.premium.rate)
                                         .arg(existing.commission.rate),
                                     true});
}

/// Hashed by a worker, as every password is.
QString AuctionHouse::newHostPasswordHash()
{
    QString password = m_options.hostPassword;
    if (password.isEmpty())
        password = m_newHostPassword = newPassword();
    QString hash;
    QEventLoop loop;
    const auto refused = m_parts->house.workers.hash({}, password, [&](const QString &made) {
        hash = made;
        loop.quit();
    });
    if (!refused)
        loop.exec();
    return hash;
}

tl::expected<void, AuctionHouse::StartFault> AuctionHouse::writeHouse(const QString &hostPasswordHash,
                                                                      const QString &id)
{
    House &house = m_parts->house;
    const store::command::FoundHouse found{.name = m_options.name.isEmpty() ? u"Gavel"_s : m_options.name,
                                           .currency = m_options.currency,
                                           .rates = m_options.rates,
                                           .hostPasswordHash = hostPasswordHash,
                                           .id = id};
    QString trouble;
    QEventLoop loop;
    const auto keepTrouble =
        connect(&house.store, &store::Store::failed, this, [&](const QString &reason) { trouble = reason; });
    house.store.submit(house.clock.now(), found, [&](const auto &view) {
        if (view)
            house.view = *view;
    });
    house.store.submit(house.clock.now(), store::command::Advance{});
    house.store.submit(house.clock.now(), store::command::Heartbeat{}, [&](const auto &) { loop.quit(); });
    loop.exec();
    disconnect(keepTrouble);
    if (!trouble.isEmpty()) {
        return tl::unexpected(
            StartFault{u"The book in %1 can't be written: %2."_s.arg(m_options.dataFolder, trouble), false});
    }
    house.view.limitedFunds = m_options.limitedFunds;
    return {};
}

tl::expected<void, AuctionHouse::StartFault> AuctionHouse::makeCertificate()
{
    return m_tls.makeOwn().map_error([](const QString &sentence) { return StartFault{sentence, false}; });
}

tl::expected<void, AuctionHouse::StartFault> AuctionHouse::listen()
{
    addRoutes();
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
    connect(&m_parts->health, &BookHealth::troubled, this, [this](const QString &sentence) {
        Q_EMIT troubled(sentence + u" What is asked for meanwhile is answered by busy."_s);
    });
    watchDisk();
    watchRefusals();
    m_parts->store->beat([clock = m_parts->house.clock] { return clock.now(); }, heartbeatMs);
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

void AuctionHouse::addRoutes()
{
    Parts &parts = *m_parts;
    addHallRoutes(parts.router, addPageRoutes(parts.router));
    addStreamRoutes(parts.router, parts.house, parts.clock, parts.houseStream, parts.accountStreams, parts.rooms);
    addAccountRoutes(parts.router, parts.house);
    addLotRoutes(parts.router, parts.house);
    addBidRoutes(parts.router, parts.house);
    addActionRoutes(parts.router, parts.house);
    addHouseRoutes(parts.router);
    addSessionRoutes(parts.router);
    addStaffRoutes(parts.router);
    addInvoiceRoutes(parts.router);
    addSaleRoutes(parts.router);
    addSettlementRoutes(parts.router);
    parts.metrics.addRoutes(parts.router);
    addApiRoutes(parts.router);
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
    return takesImage(m_parts->router, head) || takesLogo(m_parts->router, head) ? protocol::limits::imageBytesMax
                                                                                 : usual;
}

void AuctionHouse::admitBody(const net::RequestHead &head,
                             std::function<void(const std::optional<net::Response> &)> decide)
{
    m_parts->gate.admit(head, std::move(decide));
}

/// Finds out who asks, then lets the router decide.
net::Sharing AuctionHouse::sharing(const net::RequestHead &head)
{
    return sharingOf(head, m_options.allowedOrigins);
}

void AuctionHouse::handle(std::shared_ptr<net::Exchange> exchange)
{
    Parts &parts = *m_parts;
    Call call(parts.house, std::move(exchange));
    identify(parts.house, call.request(), [&parts, call](const auto &who) mutable {
        if (!who)
            return call.refuse(who.error());
        call.who = *who;
        if (call.request().onReservedSlot && !call.who && !servesAnyone(call.request()))
            return call.refuse(auction::Refusal::Busy);
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
    const Language language = head ? languageOf(head->joinedHeader("Accept-Language")) : Language::English;
    if (failure == net::HttpFailure::TlsRequired)
        return problemResponse(auction::Refusal::Malformed,
                               tlsWords(head ? head->header("Host") : QByteArray(), language), language);
    const store::Fault fault{.refusal = refusalOf(failure), .ask = {}, .member = {}, .reason = {}};
    const net::Response problem = problemResponse(fault, language, m_parts->house.view.currency);
    return head && wantsPage(*head) ? problemPage(problem, *head, language) : problem;
}

} // namespace gavel::host
