#include "models/selling/drafts.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using namespace gavel;
using namespace Qt::StringLiterals;
using models::Draft;
using models::DraftFolder;
using models::Drafts;

class TestDrafts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatIsWorthKeeping_data();
    void whatIsWorthKeeping();
    void aDraftComesBackAsItWas();
    void eachPictureIsThereOnce();
    void picturesThatAreNoLongerInItGo();
    void theLatestComesFirst();
    void damagedFilesAreLeftAlone();
    void hostsAreKeptApart();
    void whatCannotBeWrittenIsSaid();

    void isThereInTheNextRun();
    void deletingCanBeTakenBack();
    void whatBecameALotDoesNotComeBack();
    void aDeletedOneIsGoneInTheNextRun();
    void opensWithoutAFolderToo();
    void aChangeToALotIsFound();

private:
    [[nodiscard]] static Draft sample(const QString &id, auction::TimeMs changedAt = 1);
    [[nodiscard]] QString path(const QString &rest = {}) const { return m_folder->path() + u"/drafts"_s + rest; }
    void openInto(Drafts &drafts, const QString &id, Draft &opened);

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestDrafts::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

Draft TestDrafts::sample(const QString &id, auction::TimeMs changedAt)
{
    Draft draft;
    draft.id = id;
    draft.changedAt = changedAt;
    draft.changes = 7;
    draft.values.name = u"Old camera"_s;
    draft.values.description = u"It clicks.\n오래된 사진기"_s;
    draft.values.start = u"50,0"_s; // as typed so far
    draft.values.reserve = u"70,000"_s;
    draft.values.buyNow = u"90,000"_s;
    draft.values.preset = auction::Increments::Preset::Bands;
    draft.values.bands = u"0: 500\n10: "_s;
    draft.values.step = u"5"_s;
    draft.values.opensAt = 1'700'000'000'000;
    draft.values.endsAt = 1'700'000'600'000;
    draft.values.lastsMs = 3'600'000;
    draft.values.softClose = auction::SoftClose{.windowMs = 30'000, .extendMs = 60'000, .capMs = 0};
    draft.pictures = {{"front", u"/img/a"_s}, {"back", {}}};
    return draft;
}

void TestDrafts::whatIsWorthKeeping_data()
{
    QTest::addColumn<Draft>("draft");
    QTest::addColumn<bool>("worth");
    Draft empty;
    empty.values.name = u"  "_s;
    empty.values.lastsMs = 5;
    QTest::newRow("nothing typed") << empty << false;
    Draft named = empty;
    named.values.name = u"A"_s;
    QTest::newRow("a name") << named << true;
    Draft described = empty;
    described.values.description = u"A"_s;
    QTest::newRow("a description") << described << true;
    Draft priced = empty;
    priced.values.start = u"1"_s;
    QTest::newRow("a start") << priced << true;
    Draft pictured = empty;
    pictured.pictures = {{"a", {}}};
    QTest::newRow("a picture") << pictured << true;
    Draft change = empty;
    change.changes = 3;
    QTest::newRow("a change") << change << true;
}

void TestDrafts::whatIsWorthKeeping()
{
    QFETCH(Draft, draft);
    QTEST(draft.isWorthKeeping(), "worth");
}

void TestDrafts::aDraftComesBackAsItWas()
{
    const DraftFolder folder(path());
    QVERIFY(folder.write(sample(u"a"_s)));
    QCOMPARE(folder.read(u"a"_s), sample(u"a"_s));
    Draft other = sample(u"a"_s);
    other.values = {};
    other.values.softClose.reset();
    other.changes.reset();
    other.pictures.clear();
    QVERIFY(folder.write(other));
    QCOMPARE(folder.read(u"a"_s), other);
    QVERIFY(folder.coverOf(u"a"_s).isEmpty());
    QVERIFY(!folder.read(u"b"_s));
}

void TestDrafts::eachPictureIsThereOnce()
{
    const DraftFolder folder(path());
    Draft draft = sample(u"a"_s);
    draft.pictures = {{"same", {}}, {"same", {}}, {"other", {}}};
    QVERIFY(folder.write(draft));
    QCOMPARE(QDir(path(u"/a"_s)).entryList({u"*.picture"_s}).size(), 2);
    QCOMPARE(folder.read(u"a"_s)->pictures, draft.pictures);
}

void TestDrafts::picturesThatAreNoLongerInItGo()
{
    const DraftFolder folder(path());
    Draft draft = sample(u"a"_s);
    QVERIFY(folder.write(draft));
    draft.pictures.removeFirst();
    QVERIFY(folder.write(draft));
    QCOMPARE(QDir(path(u"/a"_s)).entryList({u"*.picture"_s}).size(), 1);
    QVERIFY(QFile::remove(folder.coverOf(u"a"_s)));
    QVERIFY(folder.read(u"a"_s)->pictures.isEmpty()); // lost, but the rest of it is there
    QCOMPARE(folder.read(u"a"_s)->values, draft.values);
}

void TestDrafts::theLatestComesFirst()
{
    const DraftFolder folder(path());
    for (const auto &[id, at] : {std::pair{u"a"_s, 2}, std::pair{u"b"_s, 3}, std::pair{u"c"_s, 1}})
        QVERIFY(folder.write(sample(id, at)));
    QStringList ids;
    for (const Draft &draft : folder.list())
        ids.append(draft.id);
    QCOMPARE(ids, (QStringList{u"b"_s, u"a"_s, u"c"_s}));
}

void TestDrafts::damagedFilesAreLeftAlone()
{
    const DraftFolder folder(path());
    QVERIFY(folder.write(sample(u"a"_s)));
    QFile file(path(u"/a/draft.json"_s));
    QVERIFY(file.resize(file.size() / 2));
    QVERIFY(folder.list().isEmpty());
    QVERIFY(!folder.read(u"a"_s));
    QVERIFY(file.exists());
}

void TestDrafts::hostsAreKeptApart()
{
    const QString one = DraftFolder::pathFor(path(), QUrl(u"http://10.0.0.7:8010/"_s));
    const QString other = DraftFolder::pathFor(path(), QUrl(u"http://10.0.0.7:8011/"_s));
    QVERIFY(one != other);
    QVERIFY(one.startsWith(path() + u'/') && !one.mid(path().size() + 1).contains(u'/'));
}

void TestDrafts::whatCannotBeWrittenIsSaid()
{
    QFile inTheWay(path());
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    QVERIFY(!DraftFolder(path()).write(sample(u"a"_s)));
    Drafts drafts(path());
    QSignalSpy failed(&drafts, &Drafts::failed);
    drafts.keep(sample(u"a"_s));
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(!failed[0][0].toString().isEmpty());
    QCOMPARE(drafts.rowCount(), 1); // it is still in the list
}

void TestDrafts::openInto(Drafts &drafts, const QString &id, Draft &opened)
{
    bool done = false;
    drafts.open(id, this, [&](const Draft &draft) {
        opened = draft;
        done = true;
    });
    QTRY_VERIFY(done);
}

void TestDrafts::isThereInTheNextRun()
{
    {
        Drafts drafts(path());
        drafts.keep(sample(u"a"_s, 1));
        drafts.keep(sample(u"b"_s, 2));
        Draft later = sample(u"a"_s, 3);
        later.values.name = u"New name"_s;
        drafts.keep(later); // and gone, before the worker can have written
        QCOMPARE(drafts.index(0).data().toString(), u"New name"_s);
        QCOMPARE(drafts.rowCount(), 2);
    }
    Drafts drafts(path());
    QSignalSpy loaded(&drafts, &Drafts::loaded);
    QTRY_COMPARE(loaded.count(), 1);
    QCOMPARE(drafts.rowCount(), 2);
    const auto first = drafts.index(0);
    QCOMPARE(first.data().toString(), u"New name"_s);
    QCOMPARE(first.data(Drafts::PicturesRole).toInt(), 2);
    QCOMPARE(first.data(Drafts::ChangesRole).toLongLong(), 7);
    QVERIFY(QFile::exists(first.data(Drafts::CoverFileRole).toString()));
    Draft opened;
    openInto(drafts, u"a"_s, opened);
    QCOMPARE(opened.pictures, sample(u"a"_s).pictures);
}

void TestDrafts::deletingCanBeTakenBack()
{
    Drafts drafts(path());
    drafts.keep(sample(u"a"_s));
    drafts.remove(u"a"_s);
    QCOMPARE(drafts.rowCount(), 0);
    QVERIFY(drafts.canUndo());
    drafts.undoRemove();
    QCOMPARE(drafts.rowCount(), 1);
    QVERIFY(!drafts.canUndo());
    Draft opened;
    openInto(drafts, u"a"_s, opened);
    QCOMPARE(opened, sample(u"a"_s));
}

void TestDrafts::whatBecameALotDoesNotComeBack()
{
    Drafts drafts(path());
    drafts.keep(sample(u"a"_s));
    drafts.discard(u"a"_s);
    drafts.undoRemove();
    QCOMPARE(drafts.rowCount(), 0);
}

void TestDrafts::aDeletedOneIsGoneInTheNextRun()
{
    {
        Drafts drafts(path());
        drafts.keep(sample(u"a"_s));
        drafts.remove(u"a"_s);
    }
    QCOMPARE(QDir(path()).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size(), 1);
    Drafts drafts(path());
    QSignalSpy loaded(&drafts, &Drafts::loaded);
    QTRY_COMPARE(loaded.count(), 1);
    QCOMPARE(drafts.rowCount(), 0);
    QVERIFY(QDir(path()).isEmpty());
}

void TestDrafts::opensWithoutAFolderToo()
{
    Drafts drafts({});
    drafts.keep(sample(u"a"_s));
    Draft opened;
    openInto(drafts, u"a"_s, opened);
    QCOMPARE(opened, sample(u"a"_s));
}

void TestDrafts::aChangeToALotIsFound()
{
    Drafts drafts({});
    drafts.keep(sample(u"a"_s));
    QCOMPARE(drafts.idOfChangeTo(7), u"a"_s);
    QVERIFY(drafts.idOfChangeTo(8).isEmpty());
}

QTEST_GUILESS_MAIN(TestDrafts)
#include "tst_drafts.moc"
