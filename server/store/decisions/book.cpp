#include "store/decisions/book.h"

#include "store/decisions/actors.h"
#include "store/decisions/touched.h"
#include "store/tables/hosts.h"

#include <QElapsedTimer>
#include <algorithm>
#include <utility>

namespace gavel::store {

using namespace Qt::StringLiterals;

namespace {

template <typename... Callables>
struct Overloaded : Callables...
{
    using Callables::operator()...;
};
template <typename... Callables>
Overloaded(Callables...) -> Overloaded<Callables...>;

// Of one batch, after hosts that were at the same rows: past it the database has trouble of its own.
constexpr int attemptsMax = 8;

bool isBid(const TimedCommand &timed)
{
    return std::holds_alternative<command::PlaceBid>(timed.command);
}

const char *nameOf(const Command &command)
{
    return std::visit([](const auto &c) { return QMetaType::fromType<std::decay_t<decltype(c)>>().name(); }, command);
}

} // namespace

Book::Book(const Connection &connection, const BookOptions &options, QString teller)
    : m_sql(connection)
    , m_house(m_sql)
    , m_lots(m_sql)
    , m_accounts(m_sql)
    , m_outbox(m_sql)
    , m_log(m_sql, m_lots, m_accounts, options.hash)
    , m_bidding(m_sql, m_lots, m_accounts, m_log, options.time)
    , m_selling(m_sql, m_lots, m_accounts, m_log)
    , m_sale(m_sql, m_lots, m_accounts, m_log)
    , m_moving(m_sql, m_lots, m_accounts, m_log, m_sale)
    , m_houseDesk(m_sql, m_lots, m_accounts, m_log.sales())
    , m_membership(m_sql, m_lots, m_accounts, m_log.sales())
    , m_hall(m_sql, m_accounts)
    , m_cash(m_sql, m_lots, m_accounts, m_log.sales())
    , m_settlement(m_sql, m_lots, m_accounts, m_log.sales())
    , m_afterOutage(options.afterOutage)
    , m_teller(std::move(teller))
    , m_publicUrl(options.publicUrl)
{
    readLastMoment();
}

AnyDecided Book::execute(const Command &command, auction::TimeMs now, qsizetype moves)
{
    if (m_accounts.isShutOut(actorOf(command)))
        return {refused(auction::Refusal::Blocked), {}};
    const auto decide = Overloaded{
        [&](const command::FoundHouse &c) { return m_houseDesk.found(c, now); },
        [&](const command::ChangeHouse &c) { return m_houseDesk.change(c, now); },
        [&](const command::PutLogo &c) { return m_houseDesk.putLogo(c, now); },
        [&](const command::SignUp &c) { return m_membership.signUp(c, now); },
        [&](const command::JoinHall &c) { return m_hall.join(c, now); },
        [&](const command::TakePaddle &c) { return m_hall.takePaddle(c); },
        [&](const command::EnterAccount &c) { return m_hall.enter(c, now); },
        [&](const command::MakeLink &c) { return m_hall.makeLink(c, now); },
        [&](const command::WithdrawLinks &c) { return m_hall.withdrawLinks(c, now); },
        [&](const command::FollowLink &c) { return m_hall.followLink(c, now); },
        [&](const command::OpenSession &c) { return m_membership.openSession(c, now); },
        [&](const command::SeeSession &c) { return m_membership.seeSession(c, now); },
        [&](const command::CloseSession &c) { return m_membership.closeSession(c); },
        [&](const command::EndSessions &c) { return m_membership.endSessions(c); },
        [&](const command::ChangeAccount &c) { return m_membership.changeAccount(c, now); },
        [&](const command::Deposit &c) { return m_membership.deposit(c, now); },
        [&](const command::PayInvoice &c) { return m_cash.pay(c, now); },
        [&](const command::TakePaymentBack &c) { return m_cash.takeBack(c, now); },
        [&](const command::AdjustInvoice &c) { return m_cash.adjust(c, now); },
        [&](const command::NumberInvoice &c) { return m_cash.number(c, now); },
        [&](const command::MarkCollected &c) { return m_cash.markCollected(c, now); },
        [&](const command::MakeSale &c) { return m_sale.make(c, now); },
        [&](const command::ChangeSale &c) { return m_sale.change(c, now); },
        [&](const command::OrderLots &c) { return m_sale.order(c, now); },
        [&](const command::ActOnSale &c) { return m_sale.act(c, now); },
        [&](const command::RemoveSale &c) { return m_sale.remove(c, now); },
        [&](const command::PayOut &c) { return m_settlement.payOut(c, now); },
        [&](const command::AdjustSettlement &c) { return m_settlement.adjust(c, now); },
        [&](const command::CountCash &c) { return m_settlement.count(c, now); },
        [&](const command::CreateLot &c) { return m_selling.create(c, now); },
        [&](const command::ChangeTerms &c) {
            return m_moving.isFor(c) ? m_moving.move(c, now) : m_selling.changeTerms(c, now);
        },
        [&](const command::PutImage &c) { return m_selling.putImage(c, now); },
        [&](const command::DeleteImage &c) { return m_selling.deleteImage(c, now); },
        [&](const command::PlaceBid &c) { return m_bidding.place(c, now); },
        [&](const command::WithdrawPrebid &c) { return m_bidding.withdrawPrebid(c, now); },
        [&](const command::Act &c) { return m_selling.act(c, now); },
        [&](const command::AnswerOffer &c) { return m_selling.answerOffer(c, now); },
        [&](const command::VoidBid &c) { return m_bidding.voidBid(c, now); },
        [&](const command::Watch &c) { return m_membership.watch(c); },
        [&](const command::Say &c) { return m_membership.say(c, now); },
        [&](const command::Announce &c) { return m_houseDesk.announce(c, now); },
        [&](const command::Advance &) { return m_bidding.advance(now, moves); },
        [](const command::Heartbeat &) { return Decided<Nothing>(); }, // run() writes it
    };
    return std::visit(
        [&decide](const auto &c) {
            DecidedOf<std::decay_t<decltype(c)>> decided = decide(c); // a handler of another answer does not compile
            return anyOf(std::move(decided));
        },
        command);
}

BatchOutcome Book::run(const QList<TimedCommand> &batch, QString &error, const Enough &enough)
{
    Fault fault{.refusal = auction::Refusal::Busy, .ask = {}, .member = {}, .reason = {}};
    try {
        return runTogether(batch, enough);
    } catch (const SqlFailure &failure) {
        forget();
        fault.isUnknown = failure.kind() == FailureKind::Unknown;
        m_wasRefused = m_wasRefused || failure.kind() == FailureKind::Other;
        error = QString::fromStdString(failure.what());
    } catch (const std::exception &bug) {
        forget();
        if (batch.size() > 1)
            return runOneByOne(batch, error);
        qWarning("A bug, %s: %s. It was refused.", nameOf(batch.first().command), bug.what());
    }
    return {.answers = QList<AnyDecided>(batch.size(), {tl::unexpected(fault), {}})};
}

BatchOutcome Book::runOneByOne(const QList<TimedCommand> &batch, QString &error)
{
    BatchOutcome all;
    for (const TimedCommand &timed : batch) {
        const BatchOutcome one = run({timed}, error);
        all.answers += one.answers;
        if (all.change == 0)
            all.changeBefore = one.changeBefore;
        else if (one.change > 0 && one.changeBefore != all.change)
            all.changeBefore = unknownChange; // another host was in between
        all.change = qMax(all.change, one.change);
        all.nextDeadline = one.nextDeadline;
    }
    return all;
}

/// What other hosts did at the same rows undoes a batch, which is then decided again from its commands.
BatchOutcome Book::runTogether(const QList<TimedCommand> &batch, const Enough &enough)
{
    m_sql.ensureConnected(Access::ReadWrite);
    for (int attempt = 1;; ++attempt) {
        try {
            return decide(batch, enough);
        } catch (const SqlFailure &failure) {
            if (failure.kind() != FailureKind::Conflict || attempt == attemptsMax)
                throw;
            forget();
        }
    }
}

void Book::prepare(const QList<TimedCommand> &batch)
{
    Touched touched = touchedBy(batch);
    if (touched.clock) {
        for (const auction::LotId lot : m_bidding.nextDue(batch.last().now))
            touched.lots.insert(lot);
    }
    for (const auction::LotId lot : std::as_const(touched.leaves))
        touched.sales += m_log.sales().of(lot);
    touched.lots += m_log.sales().lock(touched.sales, touched.sellsIn, touched.lots,
                                       touched.clock ? std::optional(batch.last().now) : std::nullopt);
    m_log.sales().hold(touched.paysIn);
    const auto inOrder = [](const QSet<qint64> &ids) {
        QList<qint64> sorted(ids.begin(), ids.end());
        std::sort(sorted.begin(), sorted.end());
        return sorted;
    };
    touched.accounts += m_lots.lock(inOrder(touched.lots));
    for (const auction::LotId lot : std::as_const(touched.lots)) {
        const LotRow *row = m_lots.find(lot);
        if (row && row->lot.state.phase == auction::Phase::Scheduled && !m_log.sales().standsStill(row->lot.facts.sale))
            throw SqlFailure(u"another host has taken a lot to another sale"_s, FailureKind::Conflict);
    }
    m_accounts.lock(inOrder(touched.accounts));
    m_bidding.expect(batch);
}

auction::TimeMs Book::readHeartbeat()
{
    return m_sql.dialect().isShared() ? m_house.moments().heartbeat : m_heartbeat;
}

auction::TimeMs Book::heartbeatOfOutage(auction::TimeMs known)
{
    if (!m_sql.dialect().isShared())
        return known;
    m_sql.dialect().lockOutage(m_sql);
    return m_house.moments().heartbeat;
}

std::optional<HeldUp> Book::heldUp(const QList<TimedCommand> &batch, qsizetype at, qsizetype &moves,
                                   QList<Update> &updates)
{
    const TimedCommand &timed = batch[at];
    const auction::LotId lot = movedBefore(timed.command);
    LotRow *row = lot ? m_lots.find(lot) : nullptr;
    if (!row || m_accounts.isShutOut(actorOf(timed.command)) || !m_log.isHeldUp(*row, timed.now, moves, updates))
        return std::nullopt;
    const QList<auction::LotId> &lots = m_log.chains().inOrder(row->lot.facts.sale);
    HeldUp held{.lots = {lots.begin(), lots.end()}, .waiting = {{at, {lot, sharingFunds(timed.command)}}}};
    for (qsizetype i = at + 1; i < batch.size(); ++i) {
        const Command &behind = batch[i].command;
        if (const auto *bid = std::get_if<command::PlaceBid>(&behind))
            held.waiting.insert(i, {bid->lot, sharingFunds(behind)});
        else if (std::holds_alternative<command::Advance>(behind) ||
                 std::holds_alternative<command::OpenSession>(behind) ||
                 std::holds_alternative<command::SignUp>(behind))
            held.waiting.insert(i, {});
    }
    return held;
}

QSet<auction::AccountId> Book::sharingFunds(const Command &command)
{
    const QSet<auction::AccountId> named = touchedBy({{0, command}}).accounts;
    QSet<auction::AccountId> accounts = named;
    for (const auction::AccountId id : named) {
        if (AccountRow *account = m_accounts.find(id)) {
            const AccountRow &payer = m_accounts.payerOf(*account);
            accounts.insert(payer.id);
            const QList<auction::AccountId> others =
                payer.paysFor > 0 ? m_accounts.billedTo(payer.id) : QList<auction::AccountId>();
            accounts += QSet<auction::AccountId>(others.begin(), others.end());
        }
    }
    return accounts;
}

BatchOutcome Book::decide(const QList<TimedCommand> &batch, const Enough &enough)
{
    BatchOutcome outcome;
    outcome.answers.reserve(batch.size());
    Transaction transaction(m_sql);
    const bool provesRoom = hasToProveRoom(batch);
    if (provesRoom)
        m_sql.dialect().proveRoom(m_sql);
    const auction::TimeMs heartbeatBefore = readHeartbeat();
    auction::TimeMs heartbeat = heartbeatBefore;
    bool outageIsOurs = false;
    if (m_sql.dialect().isShared())
        prepare(batch);
    QElapsedTimer taken;
    taken.start();
    bool hasTakenLong = false;
    qsizetype moves = enough.moves;
    const bool hasBid = std::any_of(batch.begin(), batch.end(), isBid);
    for (const TimedCommand &timed : batch) {
        if (takesLong(timed.command) && std::exchange(hasTakenLong, true) &&
            std::chrono::nanoseconds(taken.nsecsElapsed()) > enough.time)
            break;
        // One that was read later may have come earlier; the house's own time goes on all the same.
        m_lastNow = qMax(m_lastNow, timed.now);
        if (heartbeat > 0 && m_lastNow - heartbeat > auction::outageGapMs && !std::exchange(outageIsOurs, true))
            heartbeat = heartbeatOfOutage(heartbeat);
        const bool outage = heartbeat > 0 && m_lastNow - heartbeat > auction::outageGapMs;
        QList<Update> updates;
        if (outage)
            updates = m_bidding.settleOutage(heartbeat, m_lastNow, m_afterOutage);
        if (outage || std::holds_alternative<command::Heartbeat>(timed.command))
            heartbeat = m_lastNow;
        const qsizetype movesLeft = moves;
        const qint64 movesBegan = taken.nsecsElapsed();
        outcome.heldUp = heldUp(batch, outcome.answers.size(), moves, updates);
        if (outcome.heldUp) {
            outcome.moves = movesLeft;
            outcome.movesTook = std::chrono::nanoseconds(taken.nsecsElapsed() - movesBegan);
            outcome.updates = updates;
            break;
        }
        // What the clock does keeps also those waiting that come behind it.
        AnyDecided answer = execute(timed.command, timed.now, hasBid ? qMin(moves, enough.movesBeside) : moves);
        if (isBid(timed))
            moves = qMin(moves, enough.movesBeside);
        if (!updates.isEmpty())
            answer.updates = updates + answer.updates;
        outcome.answers.append(std::move(answer));
    }
    m_log.showEnds(outcome.updates);
    const qint64 flushBegan = taken.nsecsElapsed();
    outcome.change = m_lots.flush();
    if (outcome.moves > 0) { // a lot each, beside those that were bid on
        outcome.movesTook += std::chrono::nanoseconds(taken.nsecsElapsed() - flushBegan) * outcome.moves /
                             (outcome.moves + outcome.answers.size());
    }
    const QList<AccountNews> news = m_accounts.flush();
    for (const AccountNews &one : news)
        outcome.updates.append(update::Account{one.account.id, updateOf(one.account, one.reason)});
    if (!outcome.answers.isEmpty())
        outcome.answers.last().updates += std::exchange(outcome.updates, {});
    keepUpdates(outcome);
    if (outcome.change > 0) {
        outcome.changeBefore = m_lots.changeBefore();
        m_house.setNewestChange(outcome.change, m_lastNow);
        m_sql.dialect().wakeOthers(m_sql, m_teller);
    }
    outcome.nextDeadline = nextDeadline();
    if (heartbeat != heartbeatBefore) {
        m_house.setHeartbeat(heartbeat);
        if (m_sql.dialect().isShared() && !m_publicUrl.isEmpty())
            Hosts(m_sql).see(m_publicUrl, m_lastNow);
        m_outbox.trim(m_lastNow);
    }
    transaction.commit();
    m_wasRefused = m_wasRefused && !provesRoom;
    m_heartbeat = heartbeat;
    m_lots.keepCommitted();
    m_accounts.keepCommitted();
    m_bidding.keepCommitted();
    m_log.keepCommitted();
    return outcome;
}

void Book::serve()
{
    m_sql.serve();
}

void Book::leave()
{
    Hosts(m_sql).leave(m_publicUrl);
}

/// A heartbeat is written into the place of the last one, which a full disk may leave it.
bool Book::hasToProveRoom(const QList<TimedCommand> &batch) const
{
    return m_wasRefused && std::any_of(batch.begin(), batch.end(), [](const TimedCommand &timed) {
               return std::holds_alternative<command::Heartbeat>(timed.command);
           });
}

void Book::keepUpdates(BatchOutcome &outcome)
{
    QList<const Update *> updates;
    const auto keep = [&](const QList<Update> &told) {
        for (const Update &update : told) {
            // Thousands of ends with a bid, and only other hosts would read them here.
            if (m_sql.dialect().isShared() || !std::holds_alternative<update::EndsMoved>(update))
                updates.append(&update);
        }
    };
    for (const AnyDecided &answer : outcome.answers)
        keep(answer.updates);
    keep(outcome.updates);
    if (updates.isEmpty())
        return;
    if (outcome.change == 0)
        outcome.change = m_lots.nextChange();
    m_outbox.write(outcome.change, m_lastNow, updates);
}

/// What a transaction that failed left in memory is not in the book.
void Book::forget()
{
    m_lots.forget();
    m_accounts.forget();
    m_bidding.forget();
    m_log.forget();
}

/// Of a lot or a sale, whichever comes first.
std::optional<auction::TimeMs> Book::nextDeadline()
{
    const auto lots = m_lots.nextDeadline();
    const auto sales = m_log.sales().nextDeadline();
    return lots && sales ? std::optional(qMin(*lots, *sales)) : (lots ? lots : sales);
}

void Book::readLastMoment()
{
    try {
        const HouseMoments moments = m_house.moments();
        m_heartbeat = moments.heartbeat;
        m_lastMoment = qMax(moments.heartbeat, moments.lastEvent);
    } catch (const SqlFailure &) {
        // The first commands will meet the same trouble, and say so.
    }
}

} // namespace gavel::store
