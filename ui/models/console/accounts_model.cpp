#include "models/console/accounts_model.h"

#include "link/host_api.h"
#include "models/console/role_words.h"
#include "protocol/limits.h"

#include <QDateTime>
#include <QSet>
#include <algorithm>
#include <utility>

namespace gavel::models {

using namespace Qt::StringLiterals;

namespace {

auction::Amount balanceOf(const protocol::AccountView &account)
{
    return account.deposits + account.credits - account.debits;
}

bool comesBefore(const protocol::AccountView &a, const protocol::AccountView &b)
{
    return a.id < b.id;
}

/// Lists of accounts ascend by id, page after page; inserted out of order, a long one would take for ever.
bool follows(const QList<protocol::AccountView> &known, const QList<protocol::AccountView> &next)
{
    auction::AccountId last = known.isEmpty() ? auction::noAccount : known.last().id;
    return std::all_of(next.begin(), next.end(), [&last](const protocol::AccountView &account) {
        return account.id > std::exchange(last, account.id);
    });
}

} // namespace

AccountsModel::AccountsModel(QObject *parent)
    : TableModel(parent)
{
}

void AccountsModel::setMoney(const MoneyText &money)
{
    m_money = money;
    if (!m_accounts.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1), {Qt::DisplayRole});
}

void AccountsModel::read(link::HostApi &api)
{
    ++m_reading;
    m_since.clear();
    setState(State::Reading);
    m_pages = {};
    readPage(api, {}, {});
}

void AccountsModel::readPage(link::HostApi &api, const QString &after, QList<protocol::AccountView> before)
{
    const quint64 reading = m_reading;
    api.accounts(after, this,
                 [this, &api, reading, before](const link::Result<link::Page<protocol::AccountView>> &page) {
                     if (reading != m_reading)
                         return;
                     if (!page) {
                         m_problem = page.error();
                         return setState(State::Failed);
                     }
                     if (!m_pages.admits(page->items.size(), page->next) || !follows(before, page->items)) {
                         m_problem = link::lineProblem(link::Problem::Kind::Unreadable);
                         return setState(State::Failed);
                     }
                     const QList<protocol::AccountView> known = before + page->items;
                     if (!page->next.isEmpty()) {
                         for (const protocol::AccountView &account : page->items)
                             place(account); // so that a long list fills as it comes
                         return readPage(api, page->next, known);
                     }
                     setAccounts(known);
                     m_since.clear();
                     setState(State::Read);
                 });
}

void AccountsModel::setState(State state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

void AccountsModel::put(const protocol::AccountView &account)
{
    if (m_state == State::Reading)
        m_since.insert(account.id);
    insert(account);
}

/// What is being read may be older than what was put since.
void AccountsModel::place(const protocol::AccountView &account)
{
    if (!m_since.contains(account.id))
        insert(account);
}

void AccountsModel::insert(const protocol::AccountView &account)
{
    const auto place = std::lower_bound(m_accounts.begin(), m_accounts.end(), account, comesBefore);
    const int row = static_cast<int>(place - m_accounts.begin());
    if (place == m_accounts.end() || place->id != account.id) {
        beginInsertRows({}, row, row);
        m_accounts.insert(place, account);
        endInsertRows();
    } else if (*place != account) {
        *place = account;
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
}

void AccountsModel::setAccounts(const QList<protocol::AccountView> &accounts)
{
    QSet<auction::AccountId> listed = m_since;
    for (const protocol::AccountView &account : accounts)
        listed.insert(account.id);
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (listed.contains(m_accounts.at(row).id))
            continue;
        beginRemoveRows({}, row, row);
        m_accounts.removeAt(row);
        endRemoveRows();
    }
    for (const protocol::AccountView &account : accounts)
        place(account);
}

const protocol::AccountView *AccountsModel::find(auction::AccountId id) const
{
    const auto place =
        std::lower_bound(m_accounts.begin(), m_accounts.end(), protocol::AccountView{.id = id}, comesBefore);
    return place == m_accounts.end() || place->id != id ? nullptr : &*place;
}

const protocol::AccountView *AccountsModel::accountOf(int row) const
{
    return row >= 0 && row < m_accounts.size() ? &m_accounts.at(row) : nullptr;
}

QHash<auction::AccountId, protocol::AccountView> AccountsModel::byId() const
{
    QHash<auction::AccountId, protocol::AccountView> accounts;
    for (const protocol::AccountView &account : m_accounts)
        accounts.insert(account.id, account);
    return accounts;
}

int AccountsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_accounts.size());
}

int AccountsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AccountsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const protocol::AccountView &account = m_accounts.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return shown(account, index.column());
    case Qt::TextAlignmentRole:
        return tableAlignment(isFigure(index.column()));
    case TableSortRole:
        return raw(account, index.column());
    case TableIdRole:
        return account.id;
    case TableSearchRole:
        return QString(shown(account, PaddleColumn) + u' ' + account.nick + u' ' + account.name + u' ' + account.email +
                       u' ' + shown(account, RoleColumn) + u' ' + shown(account, StateColumn));
    case TableStrongRole:
        return index.column() == NickColumn || index.column() == BalanceColumn;
    default:
        return {};
    }
}

QString AccountsModel::shown(const protocol::AccountView &account, int column) const
{
    switch (column) {
    case PaddleColumn:
        return account.paddle ? QString::number(*account.paddle) : QString();
    case NickColumn:
        return account.nick;
    case RoleColumn:
        return rolesText(account.host ? account.roles | protocol::Role::Host : account.roles);
    case EmailColumn:
        return account.email;
    case SinceColumn:
        return account.createdAt > 0
                   ? m_money.locale().toString(QDateTime::fromMSecsSinceEpoch(account.createdAt).date(),
                                               QLocale::ShortFormat)
                   : QString();
    case StateColumn:
        return account.blocked ? tr("Blocked") : QString();
    case FundsColumn:
        return account.limited ? tr("Limited") : tr("Open");
    case DepositsColumn:
        return m_money.shown(account.deposits);
    case LedColumn:
        return account.led ? m_money.shown(*account.led) : u"—"_s;
    case BoughtColumn:
        return m_money.shown(account.debits);
    case SoldColumn:
        return m_money.shown(account.credits);
    case BalanceColumn:
        return m_money.shown(balanceOf(account));
    default:
        return {};
    }
}

QVariant AccountsModel::raw(const protocol::AccountView &account, int column) const
{
    switch (column) {
    case PaddleColumn:
        return account.paddle.value_or(protocol::limits::paddleMax + 1); // who has none comes last
    case NickColumn:
        return account.nick;
    case RoleColumn:
    case StateColumn:
        return shown(account, column);
    case EmailColumn:
        return account.email;
    case SinceColumn:
        return account.createdAt;
    case FundsColumn:
        return account.limited;
    case DepositsColumn:
        return account.deposits;
    case LedColumn:
        return account.led.value_or(0);
    case BoughtColumn:
        return account.debits;
    case SoldColumn:
        return account.credits;
    case BalanceColumn:
        return balanceOf(account);
    default:
        return {};
    }
}

bool AccountsModel::isFigure(int column) const
{
    return column >= DepositsColumn;
}

QString AccountsModel::heading(int column) const
{
    switch (column) {
    case PaddleColumn:
        return tr("No.");
    case NickColumn:
        return tr("Name");
    case RoleColumn:
        return tr("Role");
    case EmailColumn:
        return tr("Email");
    case SinceColumn:
        return tr("Since");
    case StateColumn:
        return tr("State");
    case FundsColumn:
        return tr("Funds");
    case DepositsColumn:
        return tr("Deposits");
    case LedColumn:
        return tr("Leads at");
    case BoughtColumn:
        return tr("Bought");
    case SoldColumn:
        return tr("Sold");
    case BalanceColumn:
        return tr("Balance");
    default:
        return {};
    }
}

} // namespace gavel::models
