#pragma once

#include "link/problem.h"
#include "models/lot_list_model.h"
#include "models/money_text.h"
#include "models/table_model.h"
#include "protocol/record.h"

#include <QList>

namespace gavel::link {
class HttpClient;
}

namespace gavel::models {

class HouseSales;

/// What staff did in a house, as its host reads it: who, when, what, for whom, on which lot, how much and why
/// (FORMATS.md, "Bidders, paddles and roles"). GUI thread.
class RecordModel : public TableModel
{
    Q_OBJECT

public:
    enum Column { WhenColumn, ByColumn, WhatColumn, ForColumn, LotColumn, AmountColumn, DetailColumn, ColumnCount };
    enum class State { Unread, Reading, Read, Failed };

    /// `lots` are where lots' numbers are from, `sales` whose they are.
    RecordModel(const LotListModel &lots, const HouseSales &sales, Now now, QObject *parent = nullptr);

    void setMoney(const MoneyText &money);

    /// Reads all of it anew: the amount of a bid is told once its lot is final. Lines stay while it does.
    void read(link::HttpClient &http);
    /// Reads what was added since; nothing while it is being read.
    void readOn(link::HttpClient &http);
    /// All there is, by id.
    void setLines(const QList<protocol::RecordLine> &lines);

    [[nodiscard]] const QList<protocol::RecordLine> &lines() const { return m_lines; } ///< the oldest first
    [[nodiscard]] State state() const { return m_state; }
    /// Of the last reading, when it failed.
    [[nodiscard]] const link::Problem &problem() const { return m_problem; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void stateChanged();

private:
    [[nodiscard]] QString heading(int column) const override;
    [[nodiscard]] bool isFigure(int column) const override;
    void readAfter(link::HttpClient &http, qint64 after);
    void setState(State state);
    [[nodiscard]] QString shown(const protocol::RecordLine &line, int column) const;
    [[nodiscard]] QVariant raw(const protocol::RecordLine &line, int column) const;
    [[nodiscard]] QString searched(const protocol::RecordLine &line) const;

    const LotListModel &m_lots;
    const HouseSales &m_sales;
    Now m_now;
    MoneyText m_money;
    QList<protocol::RecordLine> m_lines;
    State m_state = State::Unread;
    link::Problem m_problem;
    quint64 m_reading = 0; ///< counts the readings, so that a late answer to an old one is known
};

/// The record for a spreadsheet, a line a deed, the oldest first; amounts in major units, times as this computer's
/// clock has them. Pure.
[[nodiscard]] QByteArray recordCsv(const QList<protocol::RecordLine> &lines, const LotListModel &lots,
                                   const HouseSales &sales, const auction::Currency &currency);

} // namespace gavel::models
