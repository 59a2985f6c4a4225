#pragma once

#include "link/problem.h"
#include "models/door/doubles.h"
#include "models/door/guest_list.h"
#include "protocol/views.h"

#include <QAbstractTableModel>

namespace gavel::link {
class HostApi;
}

namespace gavel::models {

/// The rows of a list of guests, which are to be entered, and what became of them. Who may be on the house's list
/// already, or in an earlier row, is left out, unless somebody ticks them. One after another; it can be begun again,
/// and enters nobody twice. GUI thread.
class GuestImport : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        NameColumn,
        StateColumn,
        PaddleColumn,
        PhoneColumn,
        TableColumn,
        NoteColumn,
        EmailColumn,
        LimitColumn,
        ColumnCount
    };
    enum class State { Ready, Faulty, Known, Twice, Sending, Added, Failed };

    explicit GuestImport(link::HostApi &api, QObject *parent = nullptr);

    /// Forgets what was there.
    void setGuests(const QList<Guest> &guests);
    /// Looks at all of the house's accounts for those who are on its list.
    void readKnown();
    [[nodiscard]] bool isRunning() const { return m_running; }
    [[nodiscard]] int readyCount() const; ///< ticked, and without a fault
    [[nodiscard]] int count(State state) const;

    void start();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    /// Of any row: its state, or whether it is ticked; or all of them.
    void counted();
    void failed(const gavel::link::Problem &problem);
    void finished();

private:
    struct Row
    {
        Guest guest;
        State state = State::Ready;
        bool isIncluded = true;
        auction::AccountId account = auction::noAccount; ///< once it is entered
        QString problem;
        qint64 firstLine = 0; ///< of the file, on which they are first
    };

    void readPage(const QString &after);
    void check();
    /// `listed`: who is in the rows before it.
    void check(Row &row, ListedPeople &listed) const;
    [[nodiscard]] static bool isOpen(const Row &row);
    void next();
    void describe(int row);
    void end(int row);
    void fail(int row, const link::Problem &problem);
    void tell(int row);
    [[nodiscard]] bool isToSend(const Row &row) const;
    [[nodiscard]] QString stateText(const Row &row) const;

    link::HostApi &m_api;
    QList<Row> m_rows;
    KnownPeople m_known;
    quint64 m_reading = 0; ///< counts the readings
    bool m_running = false;
};

} // namespace gavel::models
