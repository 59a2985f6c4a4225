#include "models/console/runner_up.h"

#include "models/sale_reading.h"

#include <QHash>

namespace gavel::models {

using namespace Qt::StringLiterals;

namespace {

using auction::Step;

/// What a log says of who bid how much, and who is out of line.
class LineReading
{
public:
    void read(const protocol::ReadLine &line)
    {
        m_seq = line.json.value("seq"_L1).toInteger();
        const QString type = protocol::typeIn(line.json);
        if (const auto voided = m_sales.read(line.json))
            m_steps.append({.kind = Step::Kind::SaleVoided, .seq = m_seq, .account = voided->buyer});
        if (type == u"bid")
            readBid(line);
        else if (type == u"sealed")
            readSealed(line.openingJson);
        else if (type == u"prebid")
            m_prebids.insert(m_seq, line.openingJson);
        else if (type == u"voided")
            markVoided(line.json.value("of"_L1).toInteger());
        else if (type == u"reopened")
            m_steps.append({.kind = Step::Kind::Reopened,
                            .seq = m_seq,
                            .account = protocol::accountIn(line.json.value("leader"_L1)),
                            .amount = line.json.value("price"_L1).toInteger()});
        else if (type == u"offered")
            m_offeredTo = accountIn(line.json);
        else if (type == u"declined")
            m_steps.append({.kind = Step::Kind::Declined, .seq = m_seq, .account = m_offeredTo});
    }

    [[nodiscard]] const QList<Step> &steps() const { return m_steps; }

private:
    static auction::AccountId accountIn(const QJsonObject &json)
    {
        return protocol::accountIn(json.value("account"_L1));
    }

    void add(Step step, const QJsonObject &opening)
    {
        step.seq = m_seq;
        step.amount = opening.value("amount"_L1).toInteger();
        m_steps.append(step);
    }

    /// What was left before the opening has its amount there.
    void readBid(const protocol::ReadLine &line)
    {
        const auto prebid = m_prebids.constFind(line.json.value("prebid"_L1).toInteger());
        add({.kind = Step::Kind::Bid, .account = accountIn(line.json)},
            prebid == m_prebids.cend() ? line.openingJson : *prebid);
    }

    /// A maximum is changed by who leads with the last bid of theirs.
    void readSealed(const QJsonObject &opening)
    {
        Step step{.kind = Step::Kind::Sealed, .account = accountIn(opening)};
        for (const Step &earlier : std::as_const(m_steps)) {
            if (earlier.kind == Step::Kind::Bid && earlier.account == step.account && !earlier.voided)
                step.of = earlier.seq;
        }
        add(step, opening);
    }

    /// With the changes of its maximum.
    void markVoided(qint64 of)
    {
        for (Step &step : m_steps)
            step.voided = step.voided || step.seq == of || (step.kind == Step::Kind::Sealed && step.of == of);
    }

    QList<Step> m_steps;
    QHash<qint64, QJsonObject> m_prebids;
    qint64 m_seq = 0;
    SaleReading m_sales;
    auction::AccountId m_offeredTo = auction::noAccount;
};

} // namespace

QList<auction::RunnerUp> runnersUpIn(const QByteArray &log)
{
    LineReading reading;
    forEachLine(log, [&reading](const protocol::ReadLine &line) { reading.read(line); });
    return auction::runnersUp(reading.steps());
}

} // namespace gavel::models
