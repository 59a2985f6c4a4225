#include "demo/demo.h"

#include "demo/demo_bidding.h"
#include "host/secrets.h"

#include <QLocale>

namespace gavel::demo {

using namespace Qt::StringLiterals;

namespace {

constexpr auction::Amount bidderUnits = 1'000'000; ///< what the demo's bidders are given where funds are limited
constexpr qint64 livelyMs = 120'000;
constexpr int remarkOneIn = 9;
constexpr auction::AccountId founder = 1; ///< the host's own account, the first of a book

/// A house that counts in won is a Korean one, whoever's computer it is on; else the program's language counts.
host::Language languageOf(const auction::Currency &currency)
{
    const bool isKorean = currency.code == u"KRW" || QLocale().language() == QLocale::Korean;
    return isKorean ? host::Language::Korean : host::Language::English;
}

QList<host::PreparedPicture> picturesOf(const DemoArticle &article)
{
    QList<host::PreparedPicture> pictures;
    if (const auto whole = demoPicture(article.motif, MotifView::Whole))
        pictures.append(*whole);
    if (!article.secondView)
        return pictures;
    if (const auto second = demoPicture(article.motif, *article.secondView))
        pictures.append(*second);
    return pictures;
}

} // namespace

Demo::Demo(host::House &house, const DemoPace &pace, QObject *parent)
    : QObject(parent)
    , m_house(house)
    , m_pace(pace)
    , m_language(languageOf(house.view.currency))
    , m_rushLeft(pace.rushTurns)
{
    for (const DemoPerson &person : demoSellers())
        m_cast.append({person, auction::noAccount});
    for (const DemoPerson &person : demoBidders())
        m_cast.append({person, auction::noAccount});
    m_turns.setSingleShot(true);
    connect(&m_turns, &QTimer::timeout, this, [this] {
        planTurn();
        survey([this](const QList<protocol::LotView> &lots) { turn(lots); });
    });
}

Demo::~Demo()
{
    stop();
    if (m_painter)
        m_painter->wait();
}

void Demo::stop()
{
    m_stopped = true;
    m_turns.stop();
    if (m_painter)
        m_painter->requestInterruption();
}

void Demo::start()
{
    m_house.store.ask(store::query::FindLots{.limit = 1}, [this](const auto &page) {
        if (page)
            meet(0, page->items.isEmpty());
    });
}

/// Looks for the account of each of the cast; then decides whether this book is one for the demo.
void Demo::meet(qsizetype n, bool bookEmpty)
{
    if (n < m_cast.size()) {
        const store::query::GetCredentials who{.email = m_cast[n].person.email.toString(),
                                               .account = auction::noAccount};
        return m_house.store.ask(who, [this, n, bookEmpty](const auto &credentials) {
            if (credentials && credentials->account)
                m_cast[n].account = credentials->account->id;
            meet(n + 1, bookEmpty);
        });
    }
    const bool seenBefore = std::any_of(m_cast.begin(), m_cast.end(),
                                        [](const Actor &actor) { return actor.account != auction::noAccount; });
    if (bookEmpty || seenBefore)
        signUp();
}

/// The cast's password is hashed and forgotten: nobody signs in as one of them.
void Demo::signUp()
{
    const auto refusal =
        m_house.workers.hash("demo"_ba, host::newPassword(), [this](const QString &hash) { signUp(0, hash); });
    if (refusal)
        qWarning("The demo does not start: too many passwords are waiting to be hashed.");
}

void Demo::signUp(qsizetype n, const QString &passwordHash)
{
    if (m_stopped)
        return;
    if (n == m_cast.size())
        return open();
    if (m_cast[n].account != auction::noAccount)
        return signUp(n + 1, passwordHash);
    const bool limited = m_house.options.limitedFunds;
    const store::command::SignUp command{.email = m_cast[n].person.email.toString(),
                                         .nick = m_cast[n].person.nick.in(m_language),
                                         .passwordHash = passwordHash,
                                         .tokenHash = host::hashToken(host::newToken()),
                                         .limited = limited,
                                         .openingFunds = limited ? bidderUnits * demoUnit(m_house.view.currency) : 0};
    m_house.store.submit(m_house.clock.now(), command, [this, n, passwordHash](const auto &account) {
        // Somebody may have the nick already; the demo goes on without this one then.
        if (account)
            m_cast[n].account = account->id;
        signUp(n + 1, passwordHash);
    });
}

void Demo::open()
{
    for (qsizetype n = 0; n < m_cast.size(); ++n) {
        if (m_cast[n].account == auction::noAccount)
            continue;
        const bool sells = n < qsizetype(demoSellers().size());
        (sells ? m_sellers : m_bidders).append(m_cast[n].account);
    }
    if (m_sellers.isEmpty() || m_bidders.isEmpty())
        return;
    survey([this](const QList<protocol::LotView> &lots) {
        for (const protocol::LotView &lot : lots) {
            const auto article = articleNamed(lot.name);
            if (article && !auction::isFinal(lot.phase))
                m_standing.insert(*article);
        }
        if (lots.isEmpty())
            takePrebids();
        m_openedAt = m_house.clock.now();
        if (lots.size() + qsizetype(demoArticles().size()) > lotsMax) {
            for (size_t article = 0; article < demoArticles().size(); ++article)
                m_standing.insert(article);
        }
        draw();
    });
}

/// Before the first lot, which has it from its sale.
void Demo::takePrebids()
{
    m_house.store.submit(
        m_house.clock.now(),
        store::command::ChangeSale{.sale = auction::firstSale, .change = {{u"prebids"_s, true}}, .by = founder});
}

/// What is drawn is listed at once, so the lot that ends first is seen first.
void Demo::draw()
{
    m_painter.reset(QThread::create([this] {
        for (size_t article = 0; article < demoArticles().size(); ++article) {
            if (QThread::currentThread()->isInterruptionRequested())
                return;
            if (m_drawn.put({article, picturesOf(demoArticles()[article])}))
                QMetaObject::invokeMethod(this, &Demo::hangPictures, Qt::QueuedConnection);
        }
    }));
    m_painter->setObjectName(u"demo"_s);
    m_painter->start();
}

void Demo::hangPictures()
{
    const auto drawn = m_drawn.takeAll();
    if (m_stopped)
        return;
    const size_t count = demoArticles().size();
    for (const Drawn &one : drawn) {
        m_pictures.insert(one.article, one.pictures);
        if (m_standing.contains(one.article))
            continue;
        const int opensAs = demoArticles()[one.article].opensAs;
        const qint64 spread = (m_pace.lastEndMs - m_pace.firstEndMs) * qint64(one.article) / qint64(count - 1);
        list(one.article, opensAs > 0 ? std::optional(m_openedAt + opensAs * m_pace.opensEveryMs) : std::nullopt,
             m_openedAt + m_pace.firstEndMs + spread);
    }
    if (size_t(m_pictures.size()) == count)
        planTurn();
}

/// All lots that the demo's sellers ever listed. What can't be read now is left for the next turn.
void Demo::survey(Surveyed surveyed)
{
    struct Findings
    {
        QList<protocol::LotView> lots;
        qsizetype missing = 0;
        bool complete = true;
    };
    const auto findings = std::make_shared<Findings>();
    findings->missing = m_sellers.size();
    for (const auction::AccountId seller : m_sellers) {
        store::query::FindLots find;
        find.seller = seller;
        find.limit = protocol::limits::pageMax;
        m_house.store.ask(find, [this, findings, surveyed](const auto &page) {
            if (page)
                findings->lots += page->items;
            else
                findings->complete = false;
            if (--findings->missing == 0 && findings->complete && !m_stopped)
                surveyed(findings->lots);
        });
    }
}

void Demo::planTurn()
{
    if (m_rushLeft > 0) {
        --m_rushLeft;
        return m_turns.start(int(between(m_pace.rushMsMax / 4, m_pace.rushMsMax)));
    }
    const qint64 pause = between(m_pace.turnMsMin, m_pace.turnMsMax);
    m_turns.start(int(m_lively ? pause / 2 : pause));
}

void Demo::turn(const QList<protocol::LotView> &lots)
{
    const auction::TimeMs now = m_house.clock.now();
    relist(lots, now);
    m_lively = std::any_of(lots.begin(), lots.end(), [now](const protocol::LotView &lot) {
        return lot.phase == auction::Phase::Open && lot.endsAt && *lot.endsAt - now < livelyMs;
    });
    if (const auto chosen = chooseBid(lots, m_bidders, m_language, now, m_chance))
        m_house.store.submit(now, store::command::PlaceBid{chosen->lot, chosen->account, chosen->bid});
    if (m_chance.bounded(remarkOneIn) == 0)
        say(lots, now);
}

void Demo::relist(const QList<protocol::LotView> &lots, auction::TimeMs now)
{
    if (lots.size() + m_listing.size() >= lotsMax)
        return;
    QHash<size_t, const protocol::LotView *> newest;
    for (const protocol::LotView &lot : lots) {
        const auto article = articleNamed(lot.name);
        if (article && (!newest.contains(*article) || newest[*article]->id < lot.id))
            newest[*article] = &lot;
    }
    for (const auto [article, lot] : newest.asKeyValueRange()) {
        const auction::TimeMs ended = lot->endsAt.value_or(lot->createdAt);
        if (!auction::isFinal(lot->phase) || now < ended + m_pace.relistAfterMs || m_listing.contains(article))
            continue;
        return list(article, std::nullopt, now + between(m_pace.lastEndMs / 3, m_pace.lastEndMs));
    }
}

void Demo::say(const QList<protocol::LotView> &lots, auction::TimeMs now)
{
    QList<auction::LotId> open;
    for (const protocol::LotView &lot : lots) {
        if (lot.phase == auction::Phase::Open)
            open.append(lot.id);
    }
    if (open.isEmpty())
        return;
    const DemoText &remark = demoRemarks()[m_chance.bounded(quint32(demoRemarks().size()))];
    m_house.store.submit(now, store::command::Say{open[m_chance.bounded(int(open.size()))],
                                                  m_bidders[m_chance.bounded(int(m_bidders.size()))],
                                                  remark.in(m_language)});
}

void Demo::list(size_t article, std::optional<auction::TimeMs> opensAt, auction::TimeMs endsAt)
{
    const DemoArticle &what = demoArticles()[article];
    const auction::AccountId seller = m_sellers[what.seller % m_sellers.size()];
    m_listing.insert(article);
    m_house.store.submit(
        m_house.clock.now(),
        store::command::CreateLot{.seller = seller,
                                  .draft = draftOf(what, m_language, m_house.view.currency, opensAt, endsAt),
                                  .place = {.number = {}, .category = categoryOf(what.motif).in(m_language)}},
        [this, seller, article](const auto &lot) {
            m_listing.remove(article);
            if (!lot || m_stopped)
                return;
            hang((*lot)->id, seller, article);
            leavePrebids(**lot);
        });
}

void Demo::leavePrebids(const protocol::LotView &lot)
{
    const QList<DemoBid> bids = prebidsOn(lot, m_bidders);
    for (const DemoBid &bid : bids)
        m_house.store.submit(m_house.clock.now(), store::command::PlaceBid{bid.lot, bid.account, bid.bid});
}

void Demo::hang(auction::LotId lot, auction::AccountId seller, size_t article)
{
    const QList<host::PreparedPicture> pictures = m_pictures.value(article);
    for (qsizetype n = 0; n < pictures.size(); ++n) {
        const host::PreparedPicture &picture = pictures[n];
        m_house.store.submit(m_house.clock.now(), store::command::PutImage{.lot = lot,
                                                                           .by = seller,
                                                                           .byHost = false,
                                                                           .n = int(n) + 1,
                                                                           .tag = picture.tag,
                                                                           .type = picture.type,
                                                                           .data = picture.data,
                                                                           .thumb = picture.thumb});
    }
}

qint64 Demo::between(qint64 least, qint64 most)
{
    return m_chance.bounded(least, most + 1);
}

std::unique_ptr<host::Resident> makeDemo(host::House &house)
{
    return std::make_unique<Demo>(house);
}

} // namespace gavel::demo
