#pragma once

#include "faults/auction_people.h"

#include <QHash>
#include <QStringList>
#include <optional>
#include <random>

namespace gavel::test {

/// One bid that a client sent, and the verdict it got, if it got one.
struct Order
{
    qint64 lot = 0;
    QString key; ///< also its message, by which the published log tells it
    bool isMax = false;
    qint64 amount = 0;
    QJsonObject verdict;

    [[nodiscard]] QJsonObject body() const;
    /// Whether it has to be in the lot's history: a leader's raise is not, and of a maximum the verdict alone can't
    /// tell.
    [[nodiscard]] bool surelyEntry() const;
};

/// Someone who bids without a pause over one connection until the host is gone, keeps a ledger of what it acknowledged,
/// and on the next line asks for every acknowledgement again. One thread at a time.
class Bidder
{
public:
    Bidder(Person person, QString nick, quint32 seed);

    /// A database that is away is answered by busy, and then nobody knows what became of the bid: as if the line broke.
    void takeBusyForBroken() { m_takesBusy = true; }

    /// Asks again, then bids on these lots, until the line breaks.
    void bidUntilBroken(quint16 port, const QList<qint64> &lots);
    /// Only asks again; false if the line broke before all was answered.
    bool askAgain(quint16 port);

    [[nodiscard]] const Person &person() const { return m_person; }
    [[nodiscard]] const QList<Order> &acknowledged() const { return m_acknowledged; }
    /// Keys of bids that were never applied: refused, or in doubt and refused when they were sent again.
    [[nodiscard]] const QStringList &refused() const { return m_refused; }
    [[nodiscard]] qsizetype repeats() const { return m_repeats; }
    /// Bids that were sent without ever hearing, and turned out to have been applied.
    [[nodiscard]] qsizetype appliedUnheard() const { return m_appliedUnheard; }
    /// What was not as it should be, for people.
    [[nodiscard]] const QStringList &faults() const { return m_faults; }

private:
    [[nodiscard]] bool isUnanswered(const HttpAnswer &answer) const;
    bool askAgain(HttpLine &line);
    bool repeatAcknowledged(HttpLine &line, const Order &order);
    bool resolveDoubt(HttpLine &line);
    [[nodiscard]] Order nextOrder(qint64 lot);
    void learn(qint64 lot, const HttpAnswer &answer, QList<qint64> &lots);
    void complain(const Order &order, const QString &what, const HttpAnswer &answer);

    const Person m_person;
    const QString m_nick;
    std::mt19937 m_random;
    QHash<qint64, qint64> m_asks;
    QList<Order> m_acknowledged;
    std::optional<Order> m_inDoubt; ///< sent, but never answered
    bool m_takesBusy = false;
    qsizetype m_confirmed = 0; ///< how many of the acknowledged were asked for again
    QStringList m_refused;
    qsizetype m_repeats = 0;
    qsizetype m_appliedUnheard = 0;
    QStringList m_faults;
    int m_count = 0;
};

} // namespace gavel::test
