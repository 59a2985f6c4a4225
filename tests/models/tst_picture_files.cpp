// Pictures of lots as files of a folder, by names that a list calls them by.
#include "models/selling/picture_files.h"
#include "support/some_picture.h"
#include "ui/show_house.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace gavel;
using namespace Qt::StringLiterals;
using models::PictureFiles;
using test::somePicture;
using ui_tests::ShowHouse;

class TestPictureFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void eachIsAFile();
    void lotsAreToldApart();
    void whatCannotBeReadIsCounted();
    void whatCannotBeWrittenIsCounted();
    void noPicturesMakeNoFolder();

private:
    protocol::LotView lot(auction::LotId id, const QString &number, const QList<QByteArray> &pictures);
    void save(const QList<protocol::LotView> &lots, const QString &folder);

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_into;
    std::unique_ptr<ShowHouse> m_host;
    std::unique_ptr<link::HttpClient> m_http;
    std::unique_ptr<link::HostApi> m_api;
    std::unique_ptr<PictureFiles> m_files;
};

void TestPictureFiles::init()
{
    m_files.reset();
    m_api.reset();
    m_http.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_into = m_folder->filePath(u"lots-pictures"_s);
    m_host = std::make_unique<ShowHouse>();
    QVERIFY(m_host->start());
    m_http = std::make_unique<link::HttpClient>(m_host->base());
    m_api = std::make_unique<link::HostApi>(*m_http);
    m_files = std::make_unique<PictureFiles>(*m_api);
}

protocol::LotView TestPictureFiles::lot(auction::LotId id, const QString &number, const QList<QByteArray> &pictures)
{
    protocol::LotView lot;
    lot.id = id;
    lot.place.number = number;
    for (const QByteArray &picture : pictures) {
        const QString url = u"/img/%1-%2"_s.arg(id).arg(lot.img.size());
        m_host->pictures.insert(url, picture);
        lot.img.append({url, url});
    }
    return lot;
}

void TestPictureFiles::save(const QList<protocol::LotView> &lots, const QString &folder)
{
    QSignalSpy done(m_files.get(), &PictureFiles::done);
    m_files->save(lots, folder);
    QTRY_COMPARE(done.count(), 1);
}

void TestPictureFiles::eachIsAFile()
{
    const QByteArray first = somePicture("jpeg");
    save({lot(5, u"12A"_s, {first, somePicture("png")}), lot(6, u"13"_s, {})}, m_into);
    QCOMPARE(m_files->names().value(5), (QStringList{u"12A-1.jpg"_s, u"12A-2.png"_s}));
    QVERIFY(!m_files->names().contains(6));
    QCOMPARE(m_files->failedCount(), 0);
    QFile file(m_into + u"/12A-1.jpg"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), first);
}

// Of several sales, without a number, or with one that is no name of a file.
void TestPictureFiles::lotsAreToldApart()
{
    const QByteArray picture = somePicture("png");
    save(
        {lot(5, u"1a"_s, {picture}), lot(6, u"1A"_s, {picture}), lot(7, {}, {picture}), lot(8, u"../8|9"_s, {picture})},
        m_into);
    const QHash<auction::LotId, QStringList> names{
        {5, {u"1a-1.png"_s}}, {6, {u"1A-lot6-1.png"_s}}, {7, {u"lot7-1.png"_s}}, {8, {u"___8_9-1.png"_s}}};
    QCOMPARE(m_files->names(), names);
    QCOMPARE(QDir(m_into).entryList(QDir::Files).size(), 4);
}

void TestPictureFiles::whatCannotBeReadIsCounted()
{
    protocol::LotView gone = lot(5, u"1"_s, {somePicture("png"), "no picture", somePicture("png")});
    m_host->pictures.remove(gone.img.first().url);
    save({gone}, m_into);
    QCOMPARE(m_files->failedCount(), 2);
    QCOMPARE(m_files->names().value(5), QStringList{u"1-3.png"_s});
}

void TestPictureFiles::whatCannotBeWrittenIsCounted()
{
    QFile inTheWay(m_into);
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    save({lot(5, u"1"_s, {somePicture("png")})}, m_into);
    QCOMPARE(m_files->failedCount(), 1);
    QVERIFY(m_files->names().isEmpty());
}

void TestPictureFiles::noPicturesMakeNoFolder()
{
    save({lot(5, u"1"_s, {})}, m_into);
    QVERIFY(!QDir(m_into).exists());
}

QTEST_GUILESS_MAIN(TestPictureFiles)
#include "tst_picture_files.moc"
