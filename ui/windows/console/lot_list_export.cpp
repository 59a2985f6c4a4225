#include "windows/console/lot_list_export.h"

#include "models/selling/lot_list_csv.h"
#include "models/words.h"
#include "windows/house.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace gavel::ui {

LotListExport::LotListExport(House &house, QObject *parent)
    : QObject(parent)
    , m_house(house)
    , m_pictures(house.line().api())
{
    connect(&m_pictures, &models::PictureFiles::progressed, this, &LotListExport::progressed);
    connect(&m_pictures, &models::PictureFiles::done, this, &LotListExport::finish);
}

void LotListExport::begin(const QList<protocol::LotView> &lots, const QString &path)
{
    m_lots = lots;
    m_path = path;
    m_pictures.forget();
    m_reserves.clear();
    m_texts = std::make_unique<models::LotTexts>(m_house.line().api());
    QList<auction::LotId> ids;
    for (const protocol::LotView &lot : lots)
        ids.append(lot.id);
    connect(m_texts.get(), &models::LotTexts::changed, this, [this] {
        if (m_texts->waiting() == 0)
            readReserves();
    });
    m_texts->want(ids);
}

void LotListExport::readReserves()
{
    const auto take = [this](const link::Result<QList<protocol::MyLot>> &mine) {
        if (!mine) {
            Q_EMIT failed(models::problemText(mine.error(), m_house.money()));
            return;
        }
        for (const protocol::MyLot &own : *mine) {
            if (own.reserve)
                m_reserves.insert(own.lot.id, *own.reserve);
        }
        savePictures();
    };
    m_house.line().api().mine(link::HostApi::Mine::Selling, m_texts.get(), take);
}

void LotListExport::savePictures()
{
    for (protocol::LotView &lot : m_lots) {
        const auto text = m_texts->known().constFind(lot.id);
        if (text == m_texts->known().constEnd()) {
            Q_EMIT failed(tr("The descriptions could not all be read. Please try again."));
            return;
        }
        lot.description = *text;
    }
    m_pictures.save(m_lots, QFileInfo(m_path).absoluteDir().filePath(pictureFolder()));
}

// Beside the table, and called as it is; names in a table are parted by a bar.
QString LotListExport::pictureFolder() const
{
    return QFileInfo(m_path).completeBaseName().replace(u'|', u'_').trimmed() + u"-pictures"_s;
}

void LotListExport::finish()
{
    QHash<auction::LotId, QStringList> pictures = m_pictures.names();
    for (QStringList &names : pictures) {
        for (QString &name : names)
            name.prepend(pictureFolder() + u'/');
    }
    const protocol::HouseView &house = *m_house.line().house();
    const QByteArray csv = models::lotListCsv(m_lots, {.currency = m_house.money().currency(),
                                                       .sales = m_house.sales().sales(),
                                                       .premium = house.premium,
                                                       .commission = house.commission,
                                                       .reserves = m_reserves,
                                                       .pictures = pictures});
    Q_EMIT made(m_path, csv, m_pictures.failedCount());
}

} // namespace gavel::ui
