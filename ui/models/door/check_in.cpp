#include "models/door/check_in.h"

#include "link/cash_api.h"
#include "link/host_api.h"
#include "models/door/doubles.h"
#include "models/door/newcomer.h"
#include "protocol/json_fields.h"

using namespace Qt::StringLiterals;

namespace gavel::models {

CheckIn::CheckIn(link::HostApi &api, link::HttpClient &http, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_http(http)
{
}

void CheckIn::find(const QString &words)
{
    clear();
    setBusy(true);
    const quint64 turn = m_turn;
    link::findAccounts(m_http, words, this,
                       [this, turn, words](const link::Result<link::Page<protocol::AccountView>> &page) {
                           if (turn != m_turn)
                               return;
                           setBusy(false);
                           if (!page)
                               return fail(page.error());
                           QList<protocol::AccountView> accounts = page->items;
                           std::stable_partition(accounts.begin(), accounts.end(),
                                                 [](const auto &account) { return !account.hidden; });
                           Q_EMIT found(words, accounts);
                       });
}

void CheckIn::choose(const protocol::AccountView &account)
{
    clear();
    take(account);
    lookForDoubles();
}

void CheckIn::add(const QString &name)
{
    clear();
    setBusy(true);
    const quint64 turn = m_turn;
    enterNewcomer(m_api, name, {}, this, [this, turn](const link::Result<protocol::AccountView> &account) {
        if (turn != m_turn)
            return;
        if (!account)
            return fail(account.error());
        setBusy(false);
        take(*account);
        Q_EMIT cameIn(*account);
        lookForDoubles();
    });
}

void CheckIn::clear()
{
    ++m_turn;
    m_guest.reset();
    m_doubles.clear();
    setBusy(false);
}

void CheckIn::letIn(QJsonObject change)
{
    if (m_busy || !m_guest)
        return;
    if (!m_guest->paddle && change.value("paddle"_L1).isUndefined())
        change.insert("paddle"_L1, u"next"_s);
    send(change, true);
}

void CheckIn::change(const QJsonObject &change)
{
    if (!m_busy && m_guest)
        send(change, false);
}

void CheckIn::send(const QJsonObject &change, bool letsIn)
{
    setBusy(true);
    const quint64 turn = m_turn;
    m_api.changeAccount(m_guest->id, change, this,
                        [this, turn, letsIn](const link::Result<protocol::AccountView> &account) {
                            if (turn != m_turn)
                                return;
                            if (!account)
                                return fail(account.error());
                            setBusy(false);
                            take(*account);
                            if (letsIn)
                                Q_EMIT cameIn(*account);
                            lookForDoubles();
                        });
}

void CheckIn::setPayer(std::optional<auction::AccountId> payer)
{
    change({{u"billTo"_s, protocol::orNull(payer)}});
}

void CheckIn::join(const protocol::AccountView &other)
{
    if (!m_busy && m_guest)
        sendOf(other, {{u"billTo"_s, m_guest->id}, {u"hidden"_s, true}}, true);
}

void CheckIn::unjoin(const protocol::AccountView &other)
{
    if (!m_busy && m_guest)
        sendOf(other, {{u"billTo"_s, QJsonValue::Null}, {u"hidden"_s, false}}, false);
}

void CheckIn::sendOf(const protocol::AccountView &other, const QJsonObject &change, bool joins)
{
    setBusy(true);
    const quint64 turn = m_turn;
    m_api.changeAccount(other.id, change, this,
                        [this, turn, joins](const link::Result<protocol::AccountView> &account) {
                            if (turn != m_turn)
                                return;
                            if (!account)
                                return fail(account.error());
                            m_guest->paysFor += joins ? 1 : -1;
                            setBusy(false);
                            if (joins)
                                Q_EMIT joined(*account);
                            lookForDoubles();
                        });
}

void CheckIn::put(const protocol::AccountView &account)
{
    if (m_guest && m_guest->id == account.id)
        take(account);
}

void CheckIn::take(const protocol::AccountView &account)
{
    m_guest = account;
    Q_EMIT changed();
}

void CheckIn::lookForDoubles()
{
    m_doubles.clear();
    Q_EMIT changed();
    const quint64 turn = m_turn;
    for (const QString &words : doubleWords(*m_guest)) {
        link::findAccounts(
            m_http, words, this, [this, turn](const link::Result<link::Page<protocol::AccountView>> &page) {
                if (turn != m_turn || !page)
                    return;
                for (const protocol::AccountView &other : page->items) {
                    const auto isOther = [&other](const auto &one) { return one.id == other.id; };
                    if (areDoubles(*m_guest, other) && std::none_of(m_doubles.begin(), m_doubles.end(), isOther))
                        m_doubles.append(other);
                }
                Q_EMIT changed();
            });
    }
}

void CheckIn::setBusy(bool busy)
{
    m_busy = busy;
    Q_EMIT changed();
}

void CheckIn::fail(const link::Problem &problem)
{
    setBusy(false);
    Q_EMIT failed(problem);
}

} // namespace gavel::models
