#pragma once

#include "auction/money.h"
#include "models/text_match.h"

#include <QAbstractListModel>
#include <QList>
#include <QString>

namespace gavel::models {

class HouseSales;
class LotListModel;

/// What the finder finds: lots by name or number, and actions by their text, the best match first. Nothing typed: the
/// actions alone. For a lot's row, the roles of LotListModel answer too.
class FinderModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        KindRole = Qt::UserRole + 100, ///< int of Kind
        KeyRole,                       ///< LotId, or the action's place in setActions()
        NoteRole,                      ///< "Lot 12", with its sale where there are several, or the action's menu
        ShortcutRole,                  ///< of an action, as text
    };
    enum class Kind { Lot, Action };

    struct Action
    {
        QString text;
        QString menu;
        QString shortcut;
    };

    static constexpr int foundMax = 60; ///< more than anyone reads

    /// `sales` are the house's, of which lots are.
    FinderModel(LotListModel &lots, const HouseSales &sales, QObject *parent = nullptr);

    void setActions(const QList<Action> &actions);
    void setTyped(const QString &typed);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    struct Found
    {
        Kind kind;
        qint64 key;
        Match match;
        int order; ///< among equals: open lots, then actions, then the lots that nobody can bid on
        qsizetype length;
    };

    void search();
    [[nodiscard]] QList<Found> foundActions() const;
    [[nodiscard]] QList<Found> foundLots() const;
    [[nodiscard]] QVariant lotData(auction::LotId lot, int role) const;
    [[nodiscard]] QVariant actionData(const Action &action, int role) const;

    LotListModel &m_lots;
    const HouseSales &m_sales;
    QList<Action> m_actions;
    TextMatch m_match{QString()};
    QStringList m_words;
    TextMatch m_number{QString()}; ///< the same without the # that people write before a number
    QList<Found> m_found;
};

} // namespace gavel::models
