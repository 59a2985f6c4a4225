#pragma once

#include "models/money_text.h"
#include "models/time_text.h"
#include "protocol/views.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QList>

namespace gavel::models {

/// A lot's bids, the newest first, each `seq` once. Voided ones stay, with the reason.
class HistoryModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    static constexpr qsizetype linesMax = 50'000; ///< past it the oldest go: a host may tell of bids for ever

    enum Column { BidColumn, NickColumn, TimeColumn, MessageColumn, ColumnCount };
    enum Role {
        SortRole = Qt::UserRole + 1, ///< the raw value of the column
        SeqRole,                     ///< qint64
        VoidedRole,                  ///< bool: strike it out
        VoidedReasonRole,            ///< text
        MineRole,                    ///< bool
        SaidRole,                    ///< all that was said with it and why it was voided; nothing if neither
        LineRole,                    ///< BidLine
        AnswerRole,                  ///< "The maximum of Ann answered: ₩1,850", or nothing
    };

    explicit HistoryModel(QObject *parent = nullptr);

    void setMoney(const MoneyText &money);
    /// Whose bids are MineRole.
    void setMyNick(const QString &nick);

    void clear();
    /// Puts lines where their seq belongs; those that are here already are brought up to date.
    void put(const QList<protocol::BidLine> &lines);
    void setVoided(qint64 seq, const QString &reason);
    /// What a bid made of the lot: where another leads after it, the maximum of that one has answered it. The house's
    /// answers are no entries (RULES.md, "A bid"), and are derived here.
    void setOutcome(qint64 seq, const QString &leader, auction::Amount price);
    /// Derives what follows from where the lot stands for the newest bids, as far back as it is certain.
    void derive(const protocol::LotView &lot);

    /// Null where it is not here. Until the next change.
    [[nodiscard]] const protocol::BidLine *find(qint64 seq) const;
    [[nodiscard]] const QList<protocol::BidLine> &lines() const { return m_lines; }
    [[nodiscard]] bool isMine(const protocol::BidLine &line) const
    {
        return !m_myNick.isEmpty() && line.nick == m_myNick;
    }
    /// Whether all `bids` that count of the lot are here, and not only the newest.
    [[nodiscard]] bool isWhole(int bids) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void putOne(const protocol::BidLine &line);
    void dropOldest();
    [[nodiscard]] QString shown(const protocol::BidLine &line, int column) const;
    [[nodiscard]] QVariant raw(const protocol::BidLine &line, int column) const;
    [[nodiscard]] QString accessible(const protocol::BidLine &line, int column) const;
    [[nodiscard]] QString said(const protocol::BidLine &line) const;
    [[nodiscard]] QString answerText(const protocol::BidLine &line) const;

    MoneyText m_money;
    QString m_myNick;
    QList<protocol::BidLine> m_lines; ///< highest seq first

    struct Answer
    {
        QString nick;
        auction::Amount price = 0;
    };
    QHash<qint64, Answer> m_answers; ///< by the seq of the bid that was answered
};

} // namespace gavel::models
