#include "models/catalogue/finder_model.h"

#include "models/isolated.h"
#include "models/lot_list_model.h"
#include "models/lot_number.h"
#include "models/sales/house_sales.h"
#include "models/search_words.h"

#include <algorithm>
#include <tuple>

namespace gavel::models {

using namespace Qt::StringLiterals;

namespace {

constexpr int openFirst = 0;
constexpr int actionsNext = 1;
constexpr int othersLast = 2;

} // namespace

FinderModel::FinderModel(LotListModel &lots, const HouseSales &sales, QObject *parent)
    : QAbstractListModel(parent)
    , m_lots(lots)
    , m_sales(sales)
{
    for (const auto &changed : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&lots, changed, this, &FinderModel::search);
}

void FinderModel::setActions(const QList<Action> &actions)
{
    m_actions = actions;
    search();
}

void FinderModel::setTyped(const QString &typed)
{
    m_match = TextMatch(typed);
    m_words = searchWords(typed);
    const QString number = typed.trimmed();
    m_number = TextMatch(number.startsWith(u'#') ? number.mid(1) : number);
    search();
}

void FinderModel::search()
{
    auto found = foundActions() + foundLots();
    const auto kept = std::min<qsizetype>(found.size(), foundMax);
    std::partial_sort(found.begin(), found.begin() + kept, found.end(), [](const Found &a, const Found &b) {
        return std::tuple(b.match, a.order, a.length, a.key) < std::tuple(a.match, b.order, b.length, b.key);
    });
    found.resize(kept);
    beginResetModel();
    m_found = found;
    endResetModel();
}

QList<FinderModel::Found> FinderModel::foundActions() const
{
    QList<Found> found;
    for (qsizetype key = 0; key < m_actions.size(); ++key) {
        const auto &action = m_actions[key];
        const auto match = m_match.of(action.text);
        // Without anything typed, they stay in the order of the menus.
        if (m_match.isEmpty() || match != Match::None)
            found.append(
                {Kind::Action, key, match, actionsNext, m_match.isEmpty() ? qsizetype{0} : action.text.size()});
    }
    return found;
}

QList<FinderModel::Found> FinderModel::foundLots() const
{
    QList<Found> found;
    if (m_match.isEmpty())
        return found;
    for (const protocol::LotView &lot : m_lots.lots()) {
        auto match = std::max(m_match.of(lot.name), m_number.of(lotNumber(lot)));
        const auto fits = [&lot](const QString &word) {
            return hasWords(lot.name, {word}) || searchWords(lot.owner.nick).contains(word);
        };
        if (match < Match::Inside && !m_words.isEmpty() && std::all_of(m_words.begin(), m_words.end(), fits))
            match = Match::Inside; // words in any order, of the name or whole ones of the seller's
        if (match != Match::None)
            found.append({Kind::Lot, lot.id, match, lot.phase == auction::Phase::Open ? openFirst : othersLast,
                          lot.name.size()});
    }
    return found;
}

int FinderModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_found.size());
}

QVariant FinderModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Found &found = m_found[index.row()];
    switch (role) {
    case KindRole:
        return static_cast<int>(found.kind);
    case KeyRole:
        return found.key;
    default:
        return found.kind == Kind::Lot ? lotData(found.key, role) : actionData(m_actions.value(found.key), role);
    }
}

QVariant FinderModel::lotData(auction::LotId lot, int role) const
{
    if (role == NoteRole) {
        const protocol::LotView *known = m_lots.find(lot);
        return tr("Lot %1").arg(
            isolated(withSale(lotNumber(m_lots, lot), known ? m_sales.nameOf(known->sale) : QString())));
    }
    return role == ShortcutRole ? QVariant() : m_lots.indexOf(lot).data(role);
}

QVariant FinderModel::actionData(const Action &action, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return action.text;
    case Qt::AccessibleTextRole:
        return action.shortcut.isEmpty() ? action.text : action.text + u", "_s + action.shortcut;
    case NoteRole:
        return action.menu;
    case ShortcutRole:
        return action.shortcut;
    default:
        return {};
    }
}

} // namespace gavel::models
