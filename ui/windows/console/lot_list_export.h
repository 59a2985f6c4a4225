#pragma once

#include "models/papers/lot_texts.h"
#include "models/selling/picture_files.h"
#include "protocol/views.h"

#include <QObject>
#include <memory>

namespace gavel::ui {

class House;

// Makes a table of lots that "Many lots from a table" reads back: what a list does not tell of them is read first,
// their descriptions and the reserves of those that one sells, and their pictures are saved in a folder beside it, by
// which the table names them. GUI thread.
class LotListExport : public QObject
{
    Q_OBJECT

public:
    explicit LotListExport(House &house, QObject *parent);

    // To be saved there. made() or failed() follows; what was begun before is forgotten.
    void begin(const QList<protocol::LotView> &lots, const QString &path);

Q_SIGNALS:
    // Of so many pictures.
    void progressed(int saved, int all);
    // `lost`: pictures that could not be saved, which the table does not name.
    void made(const QString &path, const QByteArray &csv, int lost);
    void failed(const QString &reason);

private:
    void readReserves();
    void savePictures();
    void finish();
    [[nodiscard]] QString pictureFolder() const;

    House &m_house;
    QList<protocol::LotView> m_lots;
    QString m_path;
    std::unique_ptr<models::LotTexts> m_texts;
    models::PictureFiles m_pictures;
    QHash<auction::LotId, auction::Amount> m_reserves;
};

} // namespace gavel::ui
