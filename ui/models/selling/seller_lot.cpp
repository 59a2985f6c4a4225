#include "models/selling/seller_lot.h"

#include <algorithm>

namespace gavel::models {

SellerLot::SellerLot(link::HostApi &api, QObject *parent)
    : QObject(parent)
    , m_api(api)
{
}

QStringList SellerLot::paths() const
{
    QStringList paths;
    for (const protocol::Picture &picture : m_lot.img)
        paths.append(picture.url);
    return paths;
}

void SellerLot::read(auction::LotId lot)
{
    m_pictures.clear();
    m_api.mine(link::HostApi::Mine::Selling, this,
               [this, lot, reading = ++m_reading](const link::Result<QList<protocol::MyLot>> &mine) {
                   if (reading != m_reading)
                       return;
                   if (!mine)
                       Q_EMIT failed(mine.error());
                   else
                       readLot(*mine, lot);
               });
}

/// The list has the reserve, the lot by itself its description. The host may read a lot that is another's to sell; its
/// reserve is not the host's to see.
void SellerLot::readLot(const QList<protocol::MyLot> &mine, auction::LotId lot)
{
    const auto own =
        std::find_if(mine.begin(), mine.end(), [lot](const protocol::MyLot &one) { return one.lot.id == lot; });
    m_reserve = own == mine.end() ? std::nullopt : own->reserve;
    m_api.lot(lot, this, [this, reading = m_reading](const link::Result<protocol::LotView> &view) {
        if (reading != m_reading)
            return;
        if (!view) {
            Q_EMIT failed(view.error());
            return;
        }
        m_lot = *view;
        nextPicture();
    });
}

void SellerLot::nextPicture()
{
    if (m_pictures.size() == m_lot.img.size()) {
        Q_EMIT loaded();
        return;
    }
    const QString path = m_lot.img.at(m_pictures.size()).url;
    m_api.picture(path, this, [this, path, reading = m_reading](const link::Result<QByteArray> &bytes) {
        if (reading != m_reading)
            return;
        if (!bytes) {
            Q_EMIT failed(bytes.error());
            return;
        }
        m_pictures.append({.bytes = *bytes, .path = path});
        nextPicture();
    });
}

} // namespace gavel::models
