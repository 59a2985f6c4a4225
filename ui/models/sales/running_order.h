#pragma once

#include "models/lot_list_model.h"
#include "models/table_model.h"

#include <QHash>
#include <QTimer>

namespace gavel::models {

/// The lots of one sale in their order, with their numbers, categories and ends. Who may moves rows, and changes
/// numbers and categories in place: the model shows at once what is wanted and tells what to ask of the host; what the
/// host refuses is put back. GUI thread.
class RunningOrder : public TableModel
{
    Q_OBJECT

public:
    enum Column { NumberColumn, NameColumn, CategoryColumn, EndsColumn, PhaseColumn, PriceColumn, ColumnCount };
    enum Role {
        PhaseRole = TableStrongRole + 1, ///< int of Phase
        UrgencyRole,                     ///< int of Urgency, computed when asked
        FaultRole,                       ///< QString: why the host did not take what was typed here; empty: nothing
    };

    explicit RunningOrder(const LotListModel &lots, Now now, QObject *parent = nullptr);

    void setSale(auction::SaleId sale);
    /// How amounts are written.
    void setMoney(const MoneyText &money);
    [[nodiscard]] auction::SaleId sale() const { return m_sale; }
    /// Whether rows can be moved and cells changed.
    void setEditable(bool editable);
    [[nodiscard]] bool isEditable() const { return m_editable; }
    /// In the order that is shown.
    [[nodiscard]] const QList<auction::LotId> &lots() const { return m_rows; }
    [[nodiscard]] const protocol::LotView *lotOf(int row) const;
    [[nodiscard]] int rowOf(auction::LotId lot) const { return static_cast<int>(m_rows.indexOf(lot)); }

    /// The rows together, to before the row `before` (rowCount(): to the end); false: that is where they are.
    /// orderAsked() follows.
    bool move(const QList<int> &rows, int before);
    /// The host took the order, and the stream tells of it soon; or it did not.
    void orderTaken();
    void orderRefused();
    /// What became of a number or a category that was asked for; `fault` empty: it was taken.
    void placeAnswered(auction::LotId lot, int column, const QString &fault);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }

Q_SIGNALS:
    /// The whole sale's, as it is shown now.
    void orderAsked(const QList<gavel::auction::LotId> &lots);
    /// `column`: NumberColumn or CategoryColumn.
    void placeAsked(gavel::auction::LotId lot, int column, const QString &text);

private:
    using Cell = std::pair<auction::LotId, int>;
    struct Typed
    {
        QString text;
        QString fault; ///< empty: the host has not answered
    };

    [[nodiscard]] QString heading(int column) const override;
    [[nodiscard]] bool isFigure(int column) const override;
    void refresh();
    void show(const QList<auction::LotId> &order);
    [[nodiscard]] QList<auction::LotId> ordered() const;
    [[nodiscard]] QString shown(const protocol::LotView &lot, int column) const;
    [[nodiscard]] QString endText(const protocol::LotView &lot) const;
    [[nodiscard]] QVariant fromList(const protocol::LotView &lot, LotListModel::Role role) const;
    void tell(auction::LotId lot);

    const LotListModel &m_lots;
    Now m_now;
    auction::SaleId m_sale = auction::firstSale;
    MoneyText m_money;
    bool m_editable = false;
    QList<auction::LotId> m_rows;
    bool m_isAsked = false; ///< m_rows is what is wanted, not yet what the lots say
    QHash<Cell, Typed> m_typed;
    QTimer m_refresh; ///< once for all changes of one turn of the event loop
    QTimer m_waits;   ///< for the stream, after the host took an order
};

} // namespace gavel::models
