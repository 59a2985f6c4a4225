#include "models/selling/numbered_lots.h"

namespace gavel::models {

NumberedLots::NumberedLots(link::HostApi &api, QObject *parent)
    : QObject(parent)
    , m_api(api)
{
}

void NumberedLots::forget()
{
    ++m_turn;
    m_wanted.clear();
    m_isReading = false;
}

void NumberedLots::end()
{
    m_isReading = false;
    Q_EMIT done();
}

void NumberedLots::read(const QList<Wanted> &wanted)
{
    forget();
    m_wanted = wanted;
    if (m_wanted.isEmpty())
        return end();
    m_isReading = true;
    const auto take = [this, turn = m_turn](const link::Result<QList<protocol::MyLot>> &mine) {
        if (turn != m_turn)
            return;
        m_reserves.clear();
        for (const protocol::MyLot &own : mine.value_or(QList<protocol::MyLot>())) {
            if (own.reserve)
                m_reserves.insert(own.lot.id, *own.reserve);
        }
        readNext();
    };
    m_api.mine(link::HostApi::Mine::Selling, this, take);
}

void NumberedLots::readNext()
{
    if (m_wanted.isEmpty())
        return end();
    const Wanted next = m_wanted.takeFirst();
    m_api.lot(next.lot, this, [this, next, turn = m_turn](const link::Result<protocol::LotView> &lot) {
        if (turn != m_turn)
            return;
        if (lot && lot->description)
            take(next, *lot);
        readNext();
    });
}

void NumberedLots::take(const Wanted &wanted, const protocol::LotView &lot)
{
    const auto reserve = m_reserves.constFind(wanted.lot);
    Q_EMIT arrived(wanted.row, lot, reserve == m_reserves.constEnd() ? std::nullopt : std::optional(*reserve));
}

} // namespace gavel::models
