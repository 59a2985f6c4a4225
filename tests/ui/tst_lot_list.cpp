// The lots of one house, saved as a table at its console and put up in another: every term arrives.
#include "models/catalogue/lot_table_model.h"
#include "models/selling/lot_importer.h"
#include "support/some_picture.h"
#include "ui/console_scene.h"
#include "ui/run_in_english.h"
#include "windows/selling/import_surroundings.h"

#include <QAction>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace gavel;
using namespace Qt::StringLiterals;
using Scene = ui_tests::ConsoleScene;

namespace {

constexpr qint64 dayMs = 86'400'000;

QJsonObject softClose()
{
    return {{u"windowMs"_s, 90'000},
            {u"extendMs"_s, 60'000},
            {u"capMs"_s, 1'800'000},
            {u"from"_s, u"end"_s},
            {u"maxCount"_s, 5}};
}

/// What another house is to have of a lot; its id, its order and its seller are its own.
QJsonObject termsOf(const QJsonObject &lot)
{
    QJsonObject terms;
    for (const QString &member : {u"name"_s, u"description"_s, u"start"_s, u"buyNow"_s, u"increments"_s, u"opensAt"_s,
                                  u"endsAt"_s, u"softClose"_s, u"belowReserve"_s, u"premium"_s, u"commission"_s,
                                  u"number"_s, u"category"_s, u"reserve"_s, u"reserveAmount"_s, u"phase"_s})
        terms.insert(member, lot.value(member));
    return terms;
}

QList<QJsonObject> termsIn(test::HouseFixture &house, const QString &token)
{
    QMap<QString, QJsonObject> byNumber;
    const QJsonArray mine = house.get(u"/api/v1/me/lots"_s, token).json().value("items"_L1).toArray();
    for (const QJsonValue &item : mine) {
        QJsonObject lot = item.toObject();
        const QString path = u"/api/v1/lots/%1"_s.arg(lot.value("id"_L1).toInteger());
        lot.insert("description"_L1, house.get(path, token).json().value("description"_L1));
        byNumber.insert(lot.value("number"_L1).toString(), termsOf(lot));
    }
    return byNumber.values();
}

} // namespace

class TestLotList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsSavedIsPutUpElsewhere();
    void whatIsChosenIsSaved();
    void guestsAreSavedForTheDoor();

private:
    static void putUp(Scene &scene, const QString &host);
    static void putPictures(Scene &scene, qint64 lot, const QString &host);
    [[nodiscard]] static QList<QByteArray> picturesOf(test::HouseFixture &house, const QString &number,
                                                      const QString &token);
    void save(Scene &scene, const QString &action = u"console.lots.saveTable"_s) const;
    [[nodiscard]] QByteArray saved() const;

    QTemporaryDir m_folder;
    const QString m_path = m_folder.filePath(u"lots.csv"_s);
};

void TestLotList::putUp(Scene &scene, const QString &host)
{
    const qint64 opens = QDateTime::currentMSecsSinceEpoch() + dayMs;
    const QJsonArray bands{QJsonObject{{u"from"_s, 0}, {u"step"_s, 500}},
                           QJsonObject{{u"from"_s, 50'000}, {u"step"_s, 1'000}}};
    const QJsonArray premium{QJsonObject{{u"from"_s, 0}, {u"rate"_s, 2'625}},
                             QJsonObject{{u"from"_s, 100'000}, {u"rate"_s, 2'000}}};
    const QList<QJsonObject> lots{{{u"name"_s, u"=Vase, \"white\""_s},
                                   {u"description"_s, u"-One crack.\nTwo lines; 금|은"_s},
                                   {u"start"_s, 10'000},
                                   {u"reserve"_s, 20'000},
                                   {u"buyNow"_s, 90'000},
                                   {u"increments"_s, QJsonObject{{u"bands"_s, bands}}},
                                   {u"opensAt"_s, opens},
                                   {u"endsAt"_s, opens + dayMs + 123},
                                   {u"softClose"_s, softClose()},
                                   {u"belowReserve"_s, u"jump"_s},
                                   {u"premium"_s, premium},
                                   {u"commission"_s, 1'250},
                                   {u"number"_s, u"12A"_s},
                                   {u"category"_s, u"Ceramics"_s}},
                                  {{u"name"_s, u"Clock"_s},
                                   {u"start"_s, 1},
                                   {u"increments"_s, QJsonObject{{u"preset"_s, u"fixed"_s}, {u"step"_s, 100}}},
                                   {u"opensAt"_s, opens + 1},
                                   {u"endsAt"_s, opens + 2 * dayMs},
                                   {u"softClose"_s, QJsonValue::Null},
                                   {u"number"_s, u"13"_s}}};
    for (const QJsonObject &lot : lots) {
        const auto answer = scene.fixture.post(u"/api/v1/lots"_s, lot, host);
        QVERIFY2(answer.status == 201, answer.body.constData());
        if (lot.contains("category"_L1))
            putPictures(scene, answer.json().value("id"_L1).toInteger(), host);
    }
}

void TestLotList::putPictures(Scene &scene, qint64 lot, const QString &host)
{
    for (const auto &[number, format] : {std::pair{1, "jpeg"}, std::pair{2, "png"}, std::pair{3, "webp"}}) {
        const QString path = u"/api/v1/lots/%1/images/%2"_s.arg(lot).arg(number);
        QCOMPARE(scene.fixture.send("PUT", path, test::somePicture(format, 40 + number), host).status, 200);
    }
}

QList<QByteArray> TestLotList::picturesOf(test::HouseFixture &house, const QString &number, const QString &token)
{
    QList<QByteArray> pictures;
    for (const QJsonValue &lot : house.get(u"/api/v1/me/lots"_s, token).json().value("items"_L1).toArray()) {
        if (lot["number"_L1].toString() != number)
            continue;
        for (const QJsonValue &picture : lot["img"_L1].toArray())
            pictures.append(house.get(picture["url"_L1].toString()).body);
    }
    return pictures;
}

void TestLotList::save(Scene &scene, const QString &name) const
{
    QFile::remove(m_path);
    auto *action = scene.console->findChild<QAction *>(name);
    QVERIFY(action && action->isEnabled());
    action->trigger();
    QTRY_VERIFY(scene.find<QDialog>(u"saveAs"_s));
    auto *dialog = scene.find<QDialog>(u"saveAs"_s);
    dialog->findChild<QLineEdit *>(u"fileNameEdit"_s)->setText(m_path);
    dialog->accept();
    QTRY_VERIFY(QFile::exists(m_path));
}

QByteArray TestLotList::saved() const
{
    QFile file(m_path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestLotList::whatIsSavedIsPutUpElsewhere()
{
    Scene scene;
    QVERIFY(scene.arrive());
    const QString host = scene.fixture.signInHost();
    putUp(scene, host);
    QTRY_COMPARE(scene.house.lots().rowCount(), 3);
    auto *table = scene.find<QTableView>(u"console.lots"_s);
    QVERIFY(table->isColumnHidden(models::LotTableModel::CategoryColumn)); // the names need the room
    scene.console->resize(1'600, 740);
    QTRY_VERIFY(!table->isColumnHidden(models::LotTableModel::CategoryColumn));
    QVERIFY(table->isColumnHidden(models::LotTableModel::SaleColumn)); // there is one
    save(scene);

    test::HouseFixture other;
    const QString keeper = other.signInHost();
    link::HttpClient http(other.house->url());
    http.setToken(keeper.toLatin1());
    link::HostApi api(http);
    models::LotImporter importer(
        api, m_folder.filePath(u"journal.json"_s), [] { return std::optional(QDateTime::currentMSecsSinceEpoch()); },
        ui::importPictures());
    QSignalSpy loaded(&importer, &models::LotImporter::loaded);
    importer.load(m_path, scene.house.money().currency());
    QTRY_COMPARE(loaded.count(), 1);
    QCOMPARE(importer.unknownColumns(), QStringList{u"seller"_s});
    QCOMPARE(importer.table().readyCount(), 3);
    QCOMPARE(importer.table().withoutCount(), 0);
    QSignalSpy finished(&importer, &models::LotImporter::finished);
    importer.start();
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(importer.table().count(models::LotImport::State::Created), 3);

    auto arrived = termsIn(other, keeper);
    const auto meant = termsIn(scene.fixture, host);
    QCOMPARE(meant.size(), 2); // the third is another's, whose number is 1
    QCOMPARE(arrived.size(), 3);
    QCOMPARE(arrived.takeFirst().value("name"_L1).toString(), u"Vase"_s);
    for (qsizetype at = 0; at < meant.size(); ++at)
        QCOMPARE(arrived.at(at), meant.at(at));
    const auto pictures = picturesOf(scene.fixture, u"12A"_s, host);
    QCOMPARE(pictures.size(), 3);
    const auto there = picturesOf(other, u"12A"_s, keeper);
    QCOMPARE(there.size(), 3);
    QCOMPARE(there.first(2), pictures.first(2));
    QCOMPARE(QImage::fromData(there.last()).size(), QSize(43, 43)); // of WebP a host writes its own
    QVERIFY(picturesOf(other, u"13"_s, keeper).isEmpty());
    const QDir beside(m_folder.filePath(u"lots-pictures"_s));
    QCOMPARE(beside.entryList(QDir::Files), (QStringList{u"12A-1.jpg"_s, u"12A-2.png"_s, u"12A-3.webp"_s}));
}

void TestLotList::whatIsChosenIsSaved()
{
    Scene scene;
    QVERIFY(scene.arrive());
    putUp(scene, scene.fixture.signInHost());
    QTRY_COMPARE(scene.house.lots().rowCount(), 3);
    auto *table = scene.find<QTableView>(u"console.lots"_s);
    table->sortByColumn(models::LotTableModel::NumberColumn, Qt::AscendingOrder);
    table->selectRow(2);
    save(scene);
    QVERIFY2(saved().contains("Vase"), "one is chosen for other things");
    QTRY_VERIFY2(scene.text(u"console.lots.saved.text"_s).endsWith(u"It has all 3 lot(s) that are listed."_s),
                 qPrintable(scene.text(u"console.lots.saved.text"_s)));
    table->selectionModel()->select(table->model()->index(1, 0),
                                    QItemSelectionModel::Select | QItemSelectionModel::Rows);
    save(scene);
    QTRY_VERIFY(scene.text(u"console.lots.saved.text"_s).endsWith(u"It has the 2 chosen lot(s)."_s));
    QVERIFY(saved().contains("\r\nClock,"));
}

void TestLotList::guestsAreSavedForTheDoor()
{
    Scene scene;
    QVERIFY(scene.arrive());
    scene.click(u"console.tab.bidders"_s);
    QTRY_COMPARE(scene.find<QTableView>(u"console.bidders"_s)->model()->rowCount(), 4);
    save(scene, u"console.bidders.save"_s);
    QVERIFY(saved().startsWith("\xEF\xBB\xBFname,paddle,phone,table,note,email\r\n"));
    for (const char *name : {"Nari,", "Jae,", "Doyun,"})
        QVERIFY2(saved().contains(QByteArray("\r\n").append(name)), saved().constData());
    QCOMPARE(saved().count("\r\n"), 4); // the host is no guest
}

int main(int argc, char **argv)
{
    return ui_tests::runInEnglish<TestLotList>(argc, argv);
}

#include "tst_lot_list.moc"
