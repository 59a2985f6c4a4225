#include "windows/console/console_bidders.h"

#include "dialogs/deposit_dialog.h"
#include "dialogs/rates_dialog.h"
#include "dialogs/reason_dialog.h"
#include "models/isolated.h"
#include "models/words.h"
#include "protocol/rates_json.h"
#include "windows/house.h"

#include <QJsonArray>
#include <QPointer>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

QJsonObject rolesChange(protocol::Roles roles)
{
    return {{u"roles"_s, QJsonArray::fromStringList(protocol::namesOf(roles))}};
}

} // namespace

void ConsoleBidders::change(auction::AccountId account, const Change &change, const Change &back,
                            const models::Sentence &sentence)
{
    m_house.line().api().changeAccount(
        account, change, this, [=, this](const auto &changed) { take(changed, account, change, back, sentence); });
}

void ConsoleBidders::take(const link::Result<protocol::AccountView> &changed, auction::AccountId account,
                          const Change &change, const Change &back, const models::Sentence &sentence)
{
    if (!changed) {
        offerForChoice(); // a role that was not given is not ticked
        Q_EMIT refused([this, problem = changed.error()] { return models::problemText(problem, m_house.money()); });
        return;
    }
    m_accounts.put(*changed);
    const auto takenBack = [] { return tr("It is as it was before."); };
    Q_EMIT done(sentence, [=, this] { this->change(account, back, change, takenBack); });
}

void ConsoleBidders::block()
{
    const protocol::AccountView account = *chosen();
    const Change blocked{{u"blocked"_s, true}};
    const Change unblocked{{u"blocked"_s, false}};
    const QString nick = models::isolated(account.nick);
    if (account.blocked)
        return change(account.id, unblocked, blocked, [nick] { return tr("%1 may bid again.").arg(nick); });
    auto *dialog = new ReasonDialog({.title = tr("Block %1").arg(nick),
                                     .explains = tr("Blocked, one can look on and do nothing else. The bids that stand "
                                                    "remain; void them in their lots if they are not to count."),
                                     .submit = tr("Block"),
                                     .readBy = tr("%1 reads it. It may stay empty.").arg(nick),
                                     .needsReason = false},
                                    m_theme, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [=, this] {
        Change withReason = blocked;
        if (!dialog->reason().isEmpty())
            withReason.insert(u"reason"_s, dialog->reason());
        change(account.id, withReason, unblocked,
               [nick] { return tr("%1 may not bid any more. The bids that stand remain.").arg(nick); });
    });
    dialog->open();
}

void ConsoleBidders::limit()
{
    const protocol::AccountView account = *chosen();
    const auto funds = [](bool limited) { return limited ? u"limited"_s : u"open"_s; };
    change(account.id, {{u"funds"_s, funds(!account.limited)}}, {{u"funds"_s, funds(account.limited)}},
           [wasLimited = account.limited, nick = models::isolated(account.nick)] {
               return wasLimited ? tr("%1 may bid without a limit.").arg(nick)
                                 : tr("%1 may bid no more than was deposited.").arg(nick);
           });
}

void ConsoleBidders::switchRole(protocol::Role role)
{
    const protocol::AccountView account = *chosen();
    const bool gives = !account.roles.testFlag(role);
    const QString nick = models::isolated(account.nick);
    const models::Sentence clerk = [gives, nick] {
        return gives ? tr("%1 is a clerk now: bids for others, withdraws lots and voids bids.").arg(nick)
                     : tr("%1 is no clerk any more.").arg(nick);
    };
    const models::Sentence cashier = [gives, nick] {
        return gives ? tr("%1 is a cashier now: blocks, sets funds and takes deposits.").arg(nick)
                     : tr("%1 is no cashier any more.").arg(nick);
    };
    change(account.id, rolesChange(account.roles ^ role), rolesChange(account.roles),
           role == protocol::Role::Clerk ? clerk : cashier);
}

// Of what they sell from now on.
void ConsoleBidders::setRates()
{
    const protocol::AccountView account = *chosen();
    const QString nick = models::isolated(account.nick);
    auto *dialog = new RatesDialog({.title = tr("%1 as a seller").arg(nick),
                                    .explains = tr("They count for the lots that %1 puts up from now on. Leave one "
                                                   "empty for what the sale or the house has.")
                                                    .arg(nick),
                                    .premium = account.premium,
                                    .commission = account.commission},
                                   m_house.money(), m_theme, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const Change before{{u"premium"_s, protocol::toJson(account.premium)},
                        {u"commission"_s, protocol::toJson(account.commission)}};
    connect(dialog, &RatesDialog::asked, this, [=, this, open = QPointer(dialog)](const Change &change) {
        const auto sentence = [nick] { return tr("%1 sells at the premium and commission that you set.").arg(nick); };
        m_house.line().api().changeAccount(
            account.id, change, this, [=, this](const link::Result<protocol::AccountView> &changed) {
                if (!changed && open)
                    return open->refuse(models::problemText(changed.error(), m_house.money()), changed.error().member);
                if (open)
                    open->accept();
                take(changed, account.id, change, before, sentence);
            });
    });
    dialog->open();
}

void ConsoleBidders::deposit()
{
    auto *dialog = new DepositDialog(m_house.line().api(), *chosen(), m_house.money(), m_theme, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &DepositDialog::deposited, this,
            [this](const protocol::AccountView &account, auction::Amount amount) {
                m_accounts.put(account);
                const auto sentence = [this, amount, nick = models::isolated(account.nick)] {
                    return tr("%1 was deposited for %2.").arg(m_house.money().shown(amount), nick);
                };
                Q_EMIT done(sentence, {});
            });
    dialog->open();
}

} // namespace gavel::ui
