#include "models/papers/lot_texts.h"

namespace gavel::models {

LotTexts::LotTexts(link::HostApi &api, QObject *parent)
    : QObject(parent)
    , m_api(api)
{
}

void LotTexts::want(const QList<auction::LotId> &lots)
{
    m_queue.clear();
    for (const auction::LotId lot : lots) {
        if (!m_known.contains(lot) && !m_asked.contains(lot))
            m_queue.enqueue(lot);
    }
    while (m_reading < readingMax && !m_queue.isEmpty())
        readNext();
}

void LotTexts::readNext()
{
    const auction::LotId lot = m_queue.dequeue();
    m_asked.insert(lot);
    ++m_reading;
    m_api.lot(lot, this, [this, lot](const link::Result<protocol::LotView> &read) {
        m_asked.remove(lot);
        --m_reading;
        if (read)
            m_known.insert(lot, read->description.value_or(QString()));
        if (!m_queue.isEmpty())
            readNext();
        Q_EMIT changed();
    });
}

} // namespace gavel::models
