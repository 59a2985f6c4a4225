#include "store/decisions/membership_desk.h"

#include "store/decisions/handed_over.h"
#include "store/decisions/name_fault.h"
#include "store/decisions/withdrawing.h"
#include "store/tables/parties.h"
#include "wire/canonical_object.h"

namespace gavel::store {

using namespace Qt::StringLiterals;

namespace {

/// What a key stands for; empty without one.
QByteArray contentsOf(const command::Deposit &deposit)
{
    if (deposit.key.isEmpty())
        return {};
    wire::CanonicalObject contents;
    contents.number("amount", deposit.amount).string("note", deposit.note);
    if (deposit.means != protocol::Means::Cash) // as which keys of before stand for
        contents.string("means", nameOf(deposit.means));
    return contents.text().utf8;
}

} // namespace

Decided<protocol::AccountView> MembershipDesk::signUp(const command::SignUp &command, auction::TimeMs now)
{
    Decided<protocol::AccountView> answer;
    for (const auto &fault : {nameFault(command.email, wire::TextKind::Line, u"email"_s),
                              nameFault(command.nick, wire::TextKind::Name, u"nick"_s)}) {
        if (fault) {
            answer.result = tl::unexpected(*fault);
            return answer;
        }
    }
    const auto row = m_accounts.create(command.email, command.nick, command.passwordHash, false, command.limited, now);
    if (!row) {
        answer.result = refused(row.error());
        return answer;
    }
    m_accounts.giveOpeningFunds(**row, command.openingFunds, now);
    m_sessions.insert({.account = (*row)->id, .tokenHash = command.tokenHash, .origin = command.origin}, now);
    answer.result = m_accounts.viewOf(**row);
    return answer;
}

/// Why an account can't have the nick; else it has it.
std::optional<Fault> MembershipDesk::renamed(AccountRow &row, const QString &nick)
{
    if (auto fault = nameFault(nick, wire::TextKind::Name, u"nick"_s))
        return fault;
    if (const auto renamed = m_accounts.rename(row, nick); !renamed)
        return refused(renamed.error()).value();
    return std::nullopt;
}

/// Why an account can't have the email.
std::optional<Fault> MembershipDesk::emailFault(const AccountRow &row, const QString &email)
{
    if (auto fault = nameFault(email, wire::TextKind::Line, u"email"_s))
        return fault;
    if (m_accounts.isEmailOfAnother(row, email))
        return refused(auction::Refusal::EmailTaken).value();
    return std::nullopt;
}

Decided<protocol::AccountView> MembershipDesk::openSession(const command::OpenSession &command, auction::TimeMs now)
{
    Decided<protocol::AccountView> answer;
    const AccountRow *row = m_accounts.find(command.account);
    if (!row) {
        answer.result = refused(auction::Refusal::Unauthorized);
        return answer;
    }
    if (command.hosting)
        m_sessions.removeHosting(row->id);
    m_sessions.insert(command, now);
    answer.result = m_accounts.viewOf(*row);
    return answer;
}

Decided<Nothing> MembershipDesk::seeSession(const command::SeeSession &command, auction::TimeMs now)
{
    m_sessions.see(command.tokenHash, now);
    return {};
}

Decided<Nothing> MembershipDesk::closeSession(const command::CloseSession &command)
{
    m_sessions.remove(command.tokenHash);
    return {.result = Nothing(), .updates = {update::SessionEnded{command.tokenHash}}};
}

Decided<Nothing> MembershipDesk::endSessions(const command::EndSessions &command)
{
    Decided<Nothing> answer;
    QList<SessionRow> ended = m_sessions.others(command.account, command.keep);
    if (command.session)
        ended.removeIf([&command](const SessionRow &row) { return row.id != *command.session; });
    if (command.session && ended.isEmpty()) {
        answer.result = refused(auction::Refusal::NotFound);
        return answer;
    }
    for (const SessionRow &row : ended) {
        m_sessions.remove(row.tokenHash);
        answer.updates.append(update::SessionEnded{row.tokenHash});
    }
    return answer;
}

/// By nobody's name it is the host's own doing too.
bool MembershipDesk::isHost(auction::AccountId by)
{
    const AccountRow *row = by == auction::noAccount ? nullptr : m_accounts.find(by);
    return by == auction::noAccount || (row && row->isHost);
}

/// Who may change what of an account: itself, the host, staff of somebody without a role.
std::optional<Fault> MembershipDesk::changeFault(AccountRow &row, const command::ChangeAccount &command)
{
    const bool byHost = isHost(command.by);
    const bool asStaff = command.by != row.id || command.blocked || command.limited || command.roles ||
                         command.paddle || command.nextPaddle || command.name || command.phone || command.table ||
                         command.note || command.hidden || command.premium || command.commission || command.billTo;
    if (!byHost && asStaff && row.roles())
        return refused(auction::Refusal::Forbidden).value();
    const bool changesStanding = command.blocked || command.limited || command.roles || command.passwordHash;
    if (row.id == founder && changesStanding && command.by != auction::noAccount && command.by != row.id)
        return refused(auction::Refusal::Forbidden).value(); // the house is its own
    if (row.isHost && command.blocked.value_or(false))
        return refused(auction::Refusal::Forbidden).value(); // nobody would be left to let it in again
    if ((command.premium || command.commission) && !byHost)
        return refused(auction::Refusal::Forbidden).value(); // a seller agrees on them with the house
    if (command.roles && (!byHost || (command.by == row.id && !command.roles->testFlag(protocol::Role::Host))))
        return refused(auction::Refusal::Forbidden).value(); // nor a host
    if (command.limited && m_accounts.sharesBill(command.by, m_accounts.payerOf(row)))
        return refused(auction::Refusal::Forbidden).value(); // their own funds
    if (command.paddle && !*command.paddle && m_sales.anyShowsPaddles())
        return malformed(u"paddle"_s, u"is what others see here; give it another"_s).value();
    if (command.paddle && *command.paddle && m_accounts.isPaddleOfAnother(row, **command.paddle))
        return malformed(u"paddle"_s, u"is another account's"_s).value();
    const bool isBilled = command.billTo ? command.billTo->has_value() : row.billTo != auction::noAccount;
    if (command.limited && isBilled)
        return malformed(u"funds"_s, u"are those of who pays for the account"_s).value();
    if (command.billTo)
        return m_bills.faultOf(row, *command.billTo, command.by);
    return std::nullopt;
}

void MembershipDesk::changeProfile(AccountRow &row, const command::ChangeAccount &command)
{
    if (command.paddle && *command.paddle != row.profile.paddle)
        m_accounts.setPaddle(row, *command.paddle);
    if (command.nextPaddle && !row.profile.paddle)
        m_accounts.setPaddle(row, m_accounts.nextPaddle());
    Profile &profile = row.profile;
    profile.name = command.name.value_or(profile.name);
    profile.phone = command.phone.value_or(profile.phone);
    profile.table = command.table.value_or(profile.table);
    profile.note = command.note.value_or(profile.note);
    profile.hidden = command.hidden.value_or(profile.hidden);
    profile.rates.premium = command.premium.value_or(profile.rates.premium);
    profile.rates.commission = command.commission.value_or(profile.rates.commission);
    if (command.roles) {
        m_accounts.setHost(row, command.roles->testFlag(protocol::Role::Host));
        profile.roles = *command.roles & ~protocol::Roles(protocol::Role::Host);
    }
    row.profileDirty = true;
}

/// What staff did to an account, and of their own what only staff may.
void MembershipDesk::recordChange(const command::ChangeAccount &command, const AccountRow &row, auction::TimeMs now)
{
    const auto add = [&](protocol::Deed what, const QString &reason) {
        m_record.add({.at = now, .staff = command.by, .what = what, .account = command.account, .reason = reason});
    };
    if (command.blocked)
        add(*command.blocked ? protocol::Deed::AccountBlocked : protocol::Deed::AccountUnblocked, command.reason);
    if (command.limited)
        add(*command.limited ? protocol::Deed::FundsLimited : protocol::Deed::FundsOpened, command.reason);
    if (command.roles)
        add(protocol::Deed::RolesChanged, namesOf(*command.roles).join(u", "));
    QStringList members;
    if (command.paddle || command.nextPaddle)
        members.append(u"paddle: "_s + (row.profile.paddle ? QString::number(*row.profile.paddle) : u"none"_s));
    const std::pair<bool, QLatin1StringView> others[] = {
        {command.passwordHash && command.by != command.account, "password"_L1},
        {command.name.has_value(), "name"_L1},
        {command.phone.has_value(), "phone"_L1},
        {command.table.has_value(), "table"_L1},
        {command.note.has_value(), "note"_L1},
        {command.hidden.has_value(), "hidden"_L1},
        {command.premium.has_value(), "premium"_L1},
        {command.commission.has_value(), "commission"_L1},
        {command.billTo.has_value(), "billTo"_L1},
    };
    for (const auto &[changed, name] : others) {
        if (changed)
            members.append(name);
    }
    if (!members.isEmpty())
        add(protocol::Deed::AccountChanged, members.join(u", "));
}

/// How others saw the account, where they see it otherwise by now.
QString MembershipDesk::shownBefore(const AccountRow &now, const QString &nick, std::optional<qint64> paddle)
{
    if (now.nick != nick)
        return nick;
    return paddle && paddle != now.profile.paddle && m_sales.anyShowsPaddles() ? QString::number(*paddle) : QString();
}

Decided<protocol::AccountView> MembershipDesk::changeAccount(const command::ChangeAccount &command, auction::TimeMs now)
{
    Decided<protocol::AccountView> answer;
    AccountRow *row = m_accounts.find(command.account);
    if (!row) {
        answer.result = refused(auction::Refusal::NotFound);
        return answer;
    }
    const QString nick = row->nick;
    const std::optional<qint64> paddle = row->profile.paddle;
    auto fault = changeFault(*row, command);
    if (!fault && command.email)
        fault = emailFault(*row, *command.email);
    if (!fault && command.nick)
        fault = renamed(*row, *command.nick);
    if (fault) {
        answer.result = tl::unexpected(*fault);
        return answer;
    }
    if (command.email)
        m_accounts.setEmail(*row, *command.email);
    if (command.passwordHash) {
        m_accounts.setPassword(row->id, *command.passwordHash);
        m_sessions.removeOthers(row->id, command.keepSession);
    }
    const bool isShutOut = command.blocked.value_or(row->blocked) && !row->blocked;
    row->blocked = command.blocked.value_or(row->blocked);
    row->limited = command.limited.value_or(row->limited);
    row->reason = command.reason;
    row->dirty = true;
    if (command.billTo)
        m_bills.change(*row, *command.billTo, now);
    changeProfile(*row, command);
    // Staff make links for nobody who is more than they are, and this one has become so.
    if (command.passwordHash || (command.roles && row->roles()))
        withdrawLinks(m_links, m_sessions, row->id, WithdrawnLinks::OfHelpers, answer.updates);
    recordChange(command, *row, now);
    answer.result = m_accounts.viewOf(*row);
    answer.updates.append(update::AccountChanged{row->id, isShutOut || command.passwordHash.has_value(),
                                                 command.keepSession, shownBefore(*row, nick, paddle)});
    return answer;
}

Decided<DepositVerdict> MembershipDesk::deposit(const command::Deposit &command, auction::TimeMs now)
{
    Decided<DepositVerdict> answer;
    AccountRow *row = m_accounts.find(command.account);
    if (!row) {
        answer.result = refused(auction::Refusal::NotFound);
        return answer;
    }
    AccountRow &payer = m_accounts.payerOf(*row);
    if (!isHost(command.by) && (row->roles() || payer.roles() || m_accounts.sharesBill(command.by, payer))) {
        answer.result = refused(auction::Refusal::Forbidden); // nor may staff pay in for themselves
        return answer;
    }
    const MoneyKeys::Request request{u"deposits"_s, command.account, command.key, contentsOf(command)};
    const auto standing = [&] { return m_accounts.viewOf(*row); };
    if (auto before = answeredBefore<DepositVerdict>(m_keys, request, standing))
        return *std::move(before);
    // Nothing is paid out: where it were refused, the host would learn what an account has available.
    if (command.amount <= 0 || command.amount > auction::amountMax) {
        answer.result = malformed(u"amount"_s, u"must be above 0, and at most 10^15"_s);
        return answer;
    }
    if (!stayExact({payer.deposits, payer.funds()}, command.amount)) {
        answer.result = tl::unexpected(inexactSums());
        return answer;
    }
    m_accounts.deposit(payer, command.amount, partyOf(command.means), command.note, now);
    m_lots.flush();
    payByDeposit(m_invoices, payer, command.amount, now);
    m_keys.keep(request);
    m_record.add(
        {.at = now,
         .staff = command.by,
         .what = protocol::Deed::Deposit,
         .account = row->id,
         .amount = command.amount,
         .reason = command.means == protocol::Means::Cash ? command.note : paidBy(command.means, command.note)});
    answer.result = DepositVerdict{m_accounts.viewOf(*row), false};
    return answer;
}

Decided<Nothing> MembershipDesk::watch(const command::Watch &command)
{
    Decided<Nothing> answer;
    if (!m_lots.find(command.lot)) {
        answer.result = refused(auction::Refusal::UnknownLot);
        return answer;
    }
    if (command.on)
        m_watches.begin(command.account, command.lot);
    else
        m_watches.end(command.account, command.lot);
    return answer;
}

Decided<Nothing> MembershipDesk::say(const command::Say &command, auction::TimeMs now)
{
    Decided<Nothing> answer;
    AccountRow *account = m_accounts.find(command.account);
    const LotRow *lot = m_lots.find(command.lot);
    if (!lot) {
        answer.result = refused(auction::Refusal::UnknownLot);
        return answer;
    }
    if (!account) {
        answer.result = refused(auction::Refusal::Unauthorized);
        return answer;
    }
    const protocol::SaidLine line{m_accounts.shownName(*account, lot->lot.facts.sale), command.text, now};
    m_chat.add(command.lot, account->id, line);
    answer.updates.append(update::Said{{command.lot, line}});
    return answer;
}

} // namespace gavel::store
