#include "models/desk/debtors_model.h"

#include <limits>

namespace gavel::models {

namespace {

QString nameOf(const protocol::Debtor &debtor)
{
    return debtor.name.isEmpty() ? debtor.account.nick : debtor.name;
}

} // namespace

QVariant DebtorsModel::raw(const protocol::Debtor &debtor, int column) const
{
    switch (column) {
    case NumberColumn:
        return debtor.paddle ? QVariant(*debtor.paddle) : QVariant();
    case NameColumn:
        return nameOf(debtor);
    case PhoneColumn:
        return debtor.phone;
    case EmailColumn:
        return debtor.email;
    case OwesColumn:
        return debtor.balance;
    default:
        return {};
    }
}

QString DebtorsModel::shown(const protocol::Debtor &debtor, int column) const
{
    return column == OwesColumn ? money().shown(debtor.balance) : raw(debtor, column).toString();
}

QVariant DebtorsModel::sortKey(const protocol::Debtor &debtor, int column) const
{
    return column == NumberColumn ? debtor.paddle.value_or(std::numeric_limits<qint64>::max()) : raw(debtor, column);
}

qint64 DebtorsModel::idOf(const protocol::Debtor &debtor) const
{
    return debtor.account.id;
}

QString DebtorsModel::searched(const protocol::Debtor &debtor) const
{
    const QString number = debtor.paddle ? QString::number(*debtor.paddle) : QString();
    return QStringList{number, debtor.account.nick, debtor.name, debtor.phone, debtor.email}.join(u' ');
}

bool DebtorsModel::isStrong(int column) const
{
    return column == NameColumn || column == OwesColumn;
}

bool DebtorsModel::isFigure(int column) const
{
    return column == NumberColumn || column == OwesColumn;
}

QString DebtorsModel::heading(int column) const
{
    switch (column) {
    case NumberColumn:
        return tr("Number");
    case NameColumn:
        return tr("Name");
    case PhoneColumn:
        return tr("Phone");
    case EmailColumn:
        return tr("Email");
    case OwesColumn:
        return m_of == Of::Debts ? tr("Owes") : tr("To hand back");
    default:
        return {};
    }
}

} // namespace gavel::models
