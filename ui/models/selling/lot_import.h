#pragma once

#include "models/selling/lot_comparison.h"
#include "models/selling/picture_look.h"

#include <QAbstractTableModel>

namespace gavel::models {

/// The rows of a file of lots, what is wrong with each, which are to be put up for sale, and what became of them. GUI
/// thread.
class LotImport : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// The name with a box to leave the row out, its state in words, and the other columns of the file in their order.
    enum Column {
        NameColumn,
        StateColumn,
        NumberColumn,
        CategoryColumn,
        SaleColumn,
        StartColumn,
        ReserveColumn,
        BuyNowColumn,
        ValueColumn,
        OpensColumn,
        EndsColumn,
        StepsColumn,
        SoftCloseColumn,
        BelowReserveColumn,
        PremiumColumn,
        CommissionColumn,
        PicturesColumn,
        ColumnCount
    };
    enum class State {
        Ready,
        Faulty,
        Sending,
        Created,
        PicturesLeft, ///< on sale, but not all its pictures were sent
        Refused,
        Unanswered, ///< asked for, but no answer came: it may be on sale
        Changes,    ///< a lot has its number, and is to be changed
        Same,       ///< a lot has its number, and is as the row says
        Changed,
        Ended, ///< a lot has its number that is over: the row says otherwise, and is left out
    };
    enum Role {
        StateRole = Qt::UserRole + 1, ///< int of State
        FaultRole,                    ///< QString: what is wrong with this cell; in StateColumn: with the row
        LotRole,                      ///< LotId; 0: not on sale
        WarningRole,                  ///< QString: which pictures it goes, or went, without; empty: none
    };

    struct Row
    {
        CsvLot lot;
        QByteArray key;           ///< of what the row says, and which of several that say the same
        QByteArray askedKey = {}; ///< the same when it was asked for, of one that got no answer
        bool isIncluded = true;
        bool isSent = false; ///< from here: it stays as it is, whatever is read anew
        bool isLeft = false; ///< of its pictures some were tried, and are to be tried again
        QMap<LotColumn, QString> faults;
        State state = State::Ready;
        auction::LotId created = 0;
        auction::LotId changes = 0; ///< the lot that has its number; 0: none
        QJsonObject change = {};    ///< of it, as PATCH takes it
        QStringList changed = {};   ///< the same in words, field by field
        bool mayGetPictures = true; ///< of the file: not a lot that has some
        QStringList missing = {};   ///< pictures that are not there or can't be read: it goes, or went, without them
        QMap<QString, QString> unreadable = {}; ///< of those, what is wrong with the file
        QStringList late = {};                  ///< those that it went without and that are there now
        QString problem;                        ///< a sentence, of Refused, PicturesLeft and Unanswered

        /// Those that it is put up with.
        [[nodiscard]] QStringList picturesToSend() const;
        /// Under which it was asked for.
        [[nodiscard]] const QByteArray &journalKey() const { return askedKey.isEmpty() ? key : askedKey; }
        [[nodiscard]] bool wentWithout() const { return isSent && !missing.isEmpty(); }
    };

    /// What stays when rows are read again: nothing; of a file that may have been changed, whether rows that say the
    /// same are included, and what is still to be sent of them; or the same of the same lines, and all that was sent.
    enum class Kept { Nothing, SameRows, SameLines };

    using QAbstractTableModel::QAbstractTableModel;

    void setCurrency(const auction::Currency &currency);
    [[nodiscard]] const auction::Currency &currency() const { return m_currency; }
    /// What people call a lot that is on sale; until then its id.
    using NumberOf = std::function<QString(auction::LotId)>;
    void setNumberOf(const NumberOf &numberOf) { m_numberOf = numberOf; }
    void setLots(const QList<CsvLot> &lots, std::optional<auction::TimeMs> now, Kept kept = Kept::Nothing);
    /// By row: those that it names; of one that was sent, those that it went without.
    [[nodiscard]] QList<QStringList> picturesToFind() const;
    /// What was found of those.
    void setPictures(const QList<LookedPictures> &looked);
    /// Which are to be sent now.
    QStringList takeLate(int row);
    /// Those turned out to be none when they were read: it goes without them.
    void setUnreadable(int row, const QMap<QString, QString> &pictures);
    /// Finds faults again: time has passed.
    void check(std::optional<auction::TimeMs> now);
    /// That row is about a lot that is there: it is the same, or changed by `comparison`.
    void setComparison(int row, const protocol::LotView &lot, const LotComparison &comparison);
    void setState(int row, State state, auction::LotId created = 0, const QString &problem = {});
    /// What it says is all done: it is on sale, or changed.
    void setDone(int row, auction::LotId created = 0);
    /// An earlier run put it up as that lot, without those pictures.
    void setWentWithout(int row, auction::LotId lot, const QStringList &pictures);
    void setIncluded(int row, bool included);

    [[nodiscard]] const QList<Row> &rows() const { return m_rows; }
    /// The next that is to be put up for sale, or whose pictures are still to be sent; -1: none.
    [[nodiscard]] int nextRow(int from = 0) const;
    [[nodiscard]] int count(State state) const;
    [[nodiscard]] int readyCount() const;        ///< included, and without a fault
    [[nodiscard]] int changeCount() const;       ///< of those: lots that are there already
    [[nodiscard]] int picturesLeftCount() const; ///< of those: on sale, or changed, but for pictures
    [[nodiscard]] int leftOutCount() const;
    [[nodiscard]] int withoutCount() const; ///< of those that are ready: some picture is not there
    [[nodiscard]] int lackingCount() const; ///< on sale, or changed, without some

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    /// Of any row: its state, or whether it is included.
    void counted();

private:
    void tell(int row);
    [[nodiscard]] static Row carried(Row read, const Row &was, Kept kept);
    static void lookAgain(Row &row, const LookedPictures &looked);
    static void settle(Row &row);
    [[nodiscard]] bool isToSend(const Row &row) const;

    auction::Currency m_currency;
    NumberOf m_numberOf = [](auction::LotId lot) { return QString::number(lot); };
    QList<Row> m_rows;
};

} // namespace gavel::models
