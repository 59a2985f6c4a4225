#pragma once

#include "models/papers/lot_texts.h"
#include "protocol/views.h"

#include <QObject>
#include <memory>

namespace gavel::ui {

class House;

// Makes a table of lots that "Many lots from a table" reads back: what a list does not tell of them is read first,
// their descriptions and the reserves of those that one sells. GUI thread.
class LotListExport : public QObject
{
    Q_OBJECT

public:
    explicit LotListExport(House &house, QObject *parent);

    // made() or failed() follows; what was begun before is forgotten.
    void begin(const QList<protocol::LotView> &lots);

Q_SIGNALS:
    void made(const QByteArray &csv);
    void failed(const QString &reason);

private:
    void readReserves();
    void finish();

    House &m_house;
    QList<protocol::LotView> m_lots;
    std::unique_ptr<models::LotTexts> m_texts;
    QHash<auction::LotId, auction::Amount> m_reserves;
};

} // namespace gavel::ui
