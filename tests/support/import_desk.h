#pragma once

#include "models/selling/lot_importer.h"
#include "ui/show_house.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace gavel::test {

using namespace Qt::StringLiterals;
using models::LotImport;
using models::LotImporter;
using ui_tests::ShowHouse;
using State = LotImport::State;

// Somebody who puts lots up from files, over a house that sells. Pictures are files of a folder, whose bytes are taken
// as they are; "bad" is none, and "torn" is found to be none once it is read.
class ImportDesk
{
protected:
    void open();
    void begin();
    void writeFile(const QString &name, const QByteArray &bytes) const;
    [[nodiscard]] QString pathOf(const QString &name) const { return m_folder->filePath(name); }
    void load(const QByteArray &csv);
    void putUp(const QString &number, const QString &name, auction::Amount start);
    void run();
    [[nodiscard]] QString picturesText(int row) const
    {
        return m_importer->table().index(row, models::LotImport::PicturesColumn).data().toString();
    }
    [[nodiscard]] QString stateText(int row) const
    {
        const QModelIndex state = m_importer->table().index(row, LotImport::StateColumn);
        return state.data().toString().remove(QChar(0x2068)).remove(QChar(0x2069));
    }
    [[nodiscard]] QString warning(int row) const
    {
        const QModelIndex state = m_importer->table().index(row, LotImport::StateColumn);
        return state.data(LotImport::WarningRole).toString();
    }
    // Pictures are there from now on.
    void look(const QString &place);
    [[nodiscard]] QList<QByteArray> sent(auction::LotId lot) const;
    [[nodiscard]] QStringList names() const;
    [[nodiscard]] State state(int row) const { return m_importer->table().rows().at(row).state; }

    QList<protocol::SaleView> m_sales;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ShowHouse> m_host;
    std::unique_ptr<link::HttpClient> m_http;
    std::unique_ptr<link::HostApi> m_api;
    std::unique_ptr<LotImporter> m_importer;
};

inline void ImportDesk::open()
{
    m_importer.reset();
    m_sales.clear();
    m_api.reset();
    m_http.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_host = std::make_unique<ShowHouse>();
    QVERIFY(m_host->start());
    m_http = std::make_unique<link::HttpClient>(m_host->base());
    m_http->setToken(m_host->token);
    m_api = std::make_unique<link::HostApi>(*m_http);
    begin();
}

// The program starts.
inline void ImportDesk::begin()
{
    const auto now = [] { return std::optional(QDateTime::currentMSecsSinceEpoch()); };
    const auto read = [](const QString &path) -> tl::expected<QByteArray, QString> {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return tl::unexpected(u"It could not be read."_s);
        const QByteArray bytes = file.readAll();
        return bytes == "torn" ? tl::expected<QByteArray, QString>(tl::unexpected(u"It is torn."_s)) : bytes;
    };
    const auto fault = [read](const QString &path) { return read(path) == "bad" ? u"It is no picture."_s : QString(); };
    const auto faultOfHead = [](const QByteArray &head) { return head == "bad" ? u"It is no picture."_s : QString(); };
    const auto readBytes = [](const QByteArray &bytes) { return LotImporter::Pictures::Read(bytes); };
    m_importer = std::make_unique<LotImporter>(
        *m_api, m_folder->filePath(u"imported.json"_s), now,
        LotImporter::Pictures{.faultOf = fault, .read = read, .faultOfHead = faultOfHead, .readBytes = readBytes});
    m_importer->setColumnsPath(m_folder->filePath(u"columns.json"_s));
    const auto lotOf = [this](auction::SaleId sale, const QString &number) {
        for (const auto &lot : m_host->lots) {
            if (lot.sale == sale && lot.place.number == number)
                return lot.id;
        }
        return auction::LotId(0);
    };
    m_importer->setSurroundings({.sales = [this] { return m_sales; }, .lotOf = lotOf});
}

inline void ImportDesk::writeFile(const QString &name, const QByteArray &bytes) const
{
    QFile file(m_folder->filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

inline void ImportDesk::load(const QByteArray &csv)
{
    writeFile(u"lots.csv"_s, csv);
    QSignalSpy loaded(m_importer.get(), &LotImporter::loaded);
    m_importer->load(m_folder->filePath(u"lots.csv"_s), m_host->house.currency);
    QTRY_COMPARE(loaded.count(), 1);
}

inline void ImportDesk::look(const QString &place)
{
    QSignalSpy loaded(m_importer.get(), &LotImporter::loaded);
    m_importer->setPicturePlace(place);
    QTRY_COMPARE(loaded.count(), 1);
}

inline QList<QByteArray> ImportDesk::sent(auction::LotId lot) const
{
    QList<QByteArray> pictures;
    for (const auto &picture : m_host->lots.value(lot).img)
        pictures.append(m_host->pictures.value(picture.url));
    return pictures;
}

inline void ImportDesk::run()
{
    QSignalSpy finished(m_importer.get(), &LotImporter::finished);
    m_importer->start();
    QTRY_COMPARE(finished.count(), 1);
    QVERIFY(!m_importer->isRunning());
}

inline QStringList ImportDesk::names() const
{
    QStringList names;
    for (const auto &lot : m_host->lots)
        names.append(lot.name);
    return names;
}

inline void ImportDesk::putUp(const QString &number, const QString &name, auction::Amount start)
{
    load((u"name,start,number,lasts\n%1,%2,%3,7d\n"_s).arg(name).arg(start).arg(number).toUtf8());
    run();
    QCOMPARE(state(0), State::Created);
}

} // namespace gavel::test
