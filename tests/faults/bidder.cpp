#include "faults/bidder.h"

namespace gavel::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int raiseMax = 50;

HttpAnswer send(HttpLine &line, const Order &order)
{
    return line.post(u"/api/v1/lots/%1/bids"_s.arg(order.lot), order.body());
}

} // namespace

QJsonObject Order::body() const
{
    return {{isMax ? u"max"_s : u"bid"_s, amount}, {u"key"_s, key}, {u"msg"_s, key}};
}

bool Order::surelyEntry() const
{
    return verdict.value("outbid"_L1).toBool() || (!isMax && verdict.value("price"_L1).toInteger() == amount);
}

Bidder::Bidder(Person person, QString nick, quint32 seed)
    : m_person(std::move(person))
    , m_nick(std::move(nick))
    , m_random(seed)
{
}

void Bidder::bidUntilBroken(quint16 port, const QList<qint64> &lots)
{
    HttpLine line(port, m_person.token);
    if (!askAgain(line))
        return;
    QList<qint64> open = lots;
    while (!open.isEmpty()) {
        const Order order = nextOrder(open[static_cast<qsizetype>(m_random() % static_cast<quint32>(open.size()))]);
        const HttpAnswer answer = send(line, order);
        if (isUnanswered(answer)) {
            m_inDoubt = order;
            return;
        }
        if (answer.status == 201) {
            m_acknowledged.append(order);
            m_acknowledged.last().verdict = answer.json();
        } else if (answer.status == 403) {
            m_refused.append(order.key);
        } else {
            complain(order, u"neither taken nor refused"_s, answer);
        }
        learn(order.lot, answer, open);
    }
    // Nothing to bid on any more: only the kill is waited for.
    while (line.get(u"/api/v1/clock"_s).status != 0) {
    }
}

bool Bidder::isUnanswered(const HttpAnswer &answer) const
{
    return answer.status == 0 || (m_takesBusy && answer.code() == u"busy");
}

bool Bidder::askAgain(quint16 port)
{
    HttpLine line(port, m_person.token);
    return askAgain(line);
}

bool Bidder::askAgain(HttpLine &line)
{
    if (m_inDoubt && !resolveDoubt(line))
        return false;
    for (; m_confirmed < m_acknowledged.size(); ++m_confirmed) {
        if (!repeatAcknowledged(line, m_acknowledged[m_confirmed]))
            return false;
    }
    return true;
}

bool Bidder::repeatAcknowledged(HttpLine &line, const Order &order)
{
    const HttpAnswer answer = send(line, order);
    if (isUnanswered(answer))
        return false;
    QJsonObject expected = order.verdict;
    expected.insert(u"repeat"_s, true);
    if (answer.status != 201 || answer.json() != expected)
        complain(order, u"was acknowledged, and is not answered again"_s, answer);
    ++m_repeats;
    return true;
}

/// Sending it again with its key is safe, whether it was applied or not.
bool Bidder::resolveDoubt(HttpLine &line)
{
    Order order = *m_inDoubt;
    const HttpAnswer answer = send(line, order);
    if (isUnanswered(answer))
        return false;
    if (answer.status == 201) {
        order.verdict = answer.json();
        m_appliedUnheard += order.verdict.take("repeat"_L1).toBool() ? 1 : 0;
        m_acknowledged.append(order);
    } else if (answer.status == 403) {
        m_refused.append(order.key);
    } else {
        complain(order, u"neither taken nor refused"_s, answer);
    }
    m_inDoubt.reset();
    return true;
}

Order Bidder::nextOrder(qint64 lot)
{
    const qint64 ask = m_asks.value(lot, 1'000);
    return {.lot = lot,
            .key = m_nick + u'-' + QString::number(++m_count),
            .isMax = m_random() % 5 < 2,
            .amount = ask + static_cast<qint64>(m_random() % raiseMax),
            .verdict = {}};
}

void Bidder::learn(qint64 lot, const HttpAnswer &answer, QList<qint64> &lots)
{
    const QString code = answer.code();
    if (code == u"ended")
        lots.removeOne(lot);
    else if (code == u"already_leading")
        m_asks[lot] += raiseMax;
    else if (const QJsonValue ask = answer.json().value("ask"_L1); ask.isDouble())
        m_asks[lot] = ask.toInteger();
}

void Bidder::complain(const Order &order, const QString &what, const HttpAnswer &answer)
{
    m_faults.append(u"%1 on lot %2 as %3: %4: %5 %6"_s.arg(order.key)
                        .arg(order.lot)
                        .arg(order.verdict.value("seq"_L1).toInteger())
                        .arg(what)
                        .arg(answer.status)
                        .arg(QString::fromUtf8(answer.body)));
}

} // namespace gavel::test
