#include "store/decisions/hall_desk.h"

#include "protocol/json_fields.h"
#include "protocol/limits.h"
#include "store/decisions/name_fault.h"
#include "store/decisions/withdrawing.h"

#include <QTextBoundaryFinder>

namespace gavel::store {

using namespace Qt::StringLiterals;

namespace {

/// With the paddle behind it, what is somebody's already is not any more. What there is no room for goes letter by
/// letter as people see them: of half an emoji nothing would be left.
QString withPaddle(const QString &nick, qint64 paddle)
{
    const QString suffix = u' ' + QString::number(paddle);
    QTextBoundaryFinder letters(QTextBoundaryFinder::Grapheme, nick);
    letters.toEnd();
    for (qsizetype end = nick.size(); end > 0; end = letters.toPreviousBoundary()) {
        const auto start = wire::takenIn(nick.first(end), wire::TextKind::Name);
        if (start && !start->isEmpty() && protocol::codePoints(*start) + suffix.size() <= protocol::limits::nickMax)
            return *start + suffix;
    }
    return suffix.mid(1);
}

} // namespace

tl::expected<AccountRow *, auction::Refusal> HallDesk::create(const QString &nick, bool limited, auction::TimeMs now)
{
    return m_accounts.create({}, nick, {}, false, limited, now);
}

Decided<protocol::AccountView> HallDesk::join(const command::JoinHall &command, auction::TimeMs now)
{
    Decided<protocol::AccountView> answer;
    if (auto fault = nameFault(command.nick, wire::TextKind::Name, u"nick"_s)) {
        answer.result = tl::unexpected(*fault);
        return answer;
    }
    const auto house = m_house.view();
    if (!house || house->hallCode.isEmpty() || house->hallCode != command.code) {
        answer.result = refusedFor(auction::Refusal::Unauthorized, u"code"_s);
        return answer;
    }
    if (house->eveningEndedAt) {
        answer.result = refusedFor(auction::Refusal::Forbidden, u"evening"_s);
        return answer;
    }
    const qint64 paddle = m_accounts.nextPaddle();
    auto row = create(command.nick, command.limited, now);
    if (!row)
        row = create(withPaddle(command.nick, paddle), command.limited, now);
    if (!row) {
        answer.result = refused(row.error());
        return answer;
    }
    m_accounts.setPaddle(**row, paddle);
    m_accounts.giveOpeningFunds(**row, command.openingFunds, now);
    m_sessions.insert({.account = (*row)->id, .tokenHash = command.tokenHash, .origin = command.origin}, now);
    answer.result = m_accounts.viewOf(**row);
    return answer;
}

Decided<protocol::AccountView> HallDesk::takePaddle(const command::TakePaddle &command)
{
    Decided<protocol::AccountView> answer;
    AccountRow *row = m_accounts.find(command.account);
    if (!row) {
        answer.result = refused(auction::Refusal::NotFound);
        return answer;
    }
    m_accounts.takePaddle(*row);
    answer.result = m_accounts.viewOf(*row);
    return answer;
}

Decided<protocol::AccountView> HallDesk::enter(const command::EnterAccount &command, auction::TimeMs now)
{
    Decided<protocol::AccountView> answer;
    for (const auto &fault : {nameFault(command.nick, wire::TextKind::Name, u"nick"_s),
                              nameFault(command.name, wire::TextKind::Line, u"name"_s)}) {
        if (fault) {
            answer.result = tl::unexpected(*fault);
            return answer;
        }
    }
    if (command.paddle && m_accounts.isPaddleOfAnother(AccountRow(), *command.paddle)) {
        answer.result = malformed(u"paddle"_s, u"is another account's"_s);
        return answer;
    }
    const auto row = create(command.nick, command.limited, now);
    if (!row) {
        answer.result = refused(row.error());
        return answer;
    }
    if (command.paddle)
        m_accounts.setPaddle(**row, command.paddle);
    else if (command.nextPaddle)
        m_accounts.setPaddle(**row, m_accounts.nextPaddle());
    (*row)->profile.name = command.name;
    (*row)->profileDirty = true;
    m_accounts.giveOpeningFunds(**row, command.openingFunds, now);
    m_record.add({.at = now, .staff = command.by, .what = protocol::Deed::AccountEntered, .account = (*row)->id});
    answer.result = m_accounts.viewOf(**row);
    return answer;
}

bool HallDesk::isHost(auction::AccountId account)
{
    const AccountRow *row = m_accounts.find(account);
    return row && row->isHost;
}

/// A link is as good as a password, so nobody makes one by which they would be more than they are.
std::optional<auction::Refusal> HallDesk::linkRefusal(const AccountRow &row, auction::AccountId by)
{
    if (row.isHost && row.id != by)
        return auction::Refusal::Forbidden;
    if (isHost(by))
        return std::nullopt;
    return row.roles() || m_accounts.hasPassword(row.id) ? std::optional(auction::Refusal::Forbidden) : std::nullopt;
}

Decided<protocol::AccountView> HallDesk::makeLink(const command::MakeLink &command, auction::TimeMs now)
{
    Decided<protocol::AccountView> answer;
    AccountRow *row = m_accounts.find(command.account);
    if (!row) {
        answer.result = refused(auction::Refusal::NotFound);
        return answer;
    }
    if (const auto refusal = linkRefusal(*row, command.by)) {
        answer.result = refused(*refusal);
        return answer;
    }
    m_links.insert({.tokenHash = command.tokenHash, .account = row->id, .madeAt = now, .byHost = isHost(command.by)});
    m_record.add({.at = now, .staff = command.by, .what = protocol::Deed::LinkMade, .account = row->id});
    row->reason = u"A link was made that signs this account in."_s;
    row->profileDirty = true; // so that the account hears of it
    answer.result = m_accounts.viewOf(*row);
    return answer;
}

Decided<Nothing> HallDesk::withdrawLinks(const command::WithdrawLinks &command, auction::TimeMs now)
{
    Decided<Nothing> answer;
    const AccountRow *row = m_accounts.find(command.account);
    if (!row) {
        answer.result = refused(auction::Refusal::NotFound);
        return answer;
    }
    if (const auto refusal = linkRefusal(*row, command.by)) {
        answer.result = refused(*refusal);
        return answer;
    }
    gavel::store::withdrawLinks(m_links, m_sessions, row->id, WithdrawnLinks::All, answer.updates);
    m_record.add({.at = now, .staff = command.by, .what = protocol::Deed::LinksWithdrawn, .account = row->id});
    return answer;
}

Decided<protocol::AccountView> HallDesk::followLink(const command::FollowLink &command, auction::TimeMs now)
{
    Decided<protocol::AccountView> answer;
    const auto link = m_links.find(command.linkHash);
    const AccountRow *row = link ? m_accounts.find(link->account) : nullptr;
    const auto house = m_house.view();
    const bool isLongOver =
        house && house->eveningEndedAt && now - *house->eveningEndedAt >= protocol::limits::linkAfterEveningMs;
    if (!row || isLongOver) {
        answer.result = refusedFor(auction::Refusal::Unauthorized, u"link"_s);
        return answer;
    }
    m_sessions.insert({.account = row->id, .tokenHash = command.tokenHash, .origin = command.origin, .link = link->id},
                      now);
    answer.result = m_accounts.viewOf(*row);
    return answer;
}

} // namespace gavel::store
