// What was missed is there again after a restart: the file, and who gets what from it.
#include "link/host_link.h"
#include "models/notices/notice_keeper.h"
#include "support/fake_host.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace gavel;
using namespace gavel::models;
using namespace Qt::StringLiterals;
using support::FakeHost;

namespace {

ListedNotice outbid(auction::LotId lot, bool unread = true)
{
    return {{.kind = NoticeKind::Outbid, .lot = lot, .name = u"Vase"_s, .amount = 1'200, .at = 5}, unread};
}

ListedNotice announcement(const QString &text)
{
    return {{.kind = NoticeKind::Announcement, .text = text, .at = 7, .whileAway = true}, true};
}

QByteArray with(const QString &member, const QJsonValue &value)
{
    QJsonObject json = QJsonDocument::fromJson(toJson(KeptNotices{{5, 1}, {outbid(1)}})).object();
    QJsonObject notice = json["notices"_L1].toArray().first().toObject();
    notice.insert(member, value);
    json.insert("notices"_L1, QJsonArray{notice});
    return QJsonDocument(json).toJson();
}

/// A program at a house, and the list that its user has there.
struct Program
{
    link::HostLink line;
    NoticeList list;
    NoticeKeeper keeper;

    Program(const FakeHost &host, const QString &path)
        : line(host.base())
        , keeper(line, list, path)
    {
    }
    [[nodiscard]] bool signIn(const FakeHost &host)
    {
        QSignalSpy accounts(&line, &link::HostLink::accountChanged);
        line.open(host.token);
        return QTest::qWaitFor([&] { return !accounts.isEmpty(); });
    }
};

} // namespace

class TestKeptNotices : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFileSaysWhatTheListDid();
    void whatMakesNoSenseIsPassedOver_data();
    void whatMakesNoSenseIsPassedOver();
    void aDamagedFileIsNoFile_data();
    void aDamagedFileIsNoFile();
    void noMoreAreReadThanAreKept();
    void anOversizedOneCostsNoOther_data();
    void anOversizedOneCostsNoOther();
    void whatWasMissedIsThereAfterARestart();
    void anotherAccountFindsNothing_data();
    void anotherAccountFindsNothing();
    void whoSignsOutTakesTheListAlong();
    void whatIsNewStaysAboveWhatWasKept();
};

void TestKeptNotices::theFileSaysWhatTheListDid()
{
    KeptNotices kept{{5, 1'700'000'000'000}, {outbid(3), announcement(u"Tea"_s), outbid(4, false)}};
    kept.notices.append({{.kind = NoticeKind::EndingSoon, .lot = 9, .name = u"Jar"_s, .minutes = 5, .at = 1}, false});
    kept.notices.append(
        {{.kind = NoticeKind::MySale, .lot = 8, .name = u"Cup"_s, .amount = 7, .phase = auction::Phase::Sold, .at = 1},
         true});
    QCOMPARE(keptNoticesFromJson(toJson(kept)), std::optional(kept));
}

void TestKeptNotices::whatMakesNoSenseIsPassedOver_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("kind") << with(u"kind"_s, u"gossip"_s);
    QTest::newRow("phase") << with(u"phase"_s, 3);
    QTest::newRow("of no lot") << with(u"lot"_s, 0);
    QTest::newRow("lot below zero") << with(u"lot"_s, -1);
    QTest::newRow("amount as text") << with(u"amount"_s, u"12"_s);
    QTest::newRow("amount past all amounts") << with(u"amount"_s, auction::amountMax + 1);
    QTest::newRow("minutes") << with(u"minutes"_s, 1e9);
    QTest::newRow("time") << with(u"at"_s, -5);
    QTest::newRow("an announcement of nothing") << with(u"kind"_s, u"announcement"_s);
}

void TestKeptNotices::whatMakesNoSenseIsPassedOver()
{
    QFETCH(QByteArray, bytes);
    const auto kept = keptNoticesFromJson(bytes);
    QVERIFY(kept);
    QVERIFY(kept->notices.isEmpty());
}

void TestKeptNotices::aDamagedFileIsNoFile_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray whole = toJson(KeptNotices{{5, 1}, {outbid(1)}});
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut off") << whole.chopped(9);
    QTest::newRow("something else") << QByteArray("[1,2,3]");
    QTest::newRow("nobody's") << QByteArray("{\"notices\":[]}");
    QTest::newRow("noise") << QByteArray("\x00\xff\xfe{", 4);
}

void TestKeptNotices::aDamagedFileIsNoFile()
{
    QFETCH(QByteArray, bytes);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"notices.json"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    QVERIFY(!readNotices(path));
}

void TestKeptNotices::noMoreAreReadThanAreKept()
{
    KeptNotices many{{5, 1}, {}};
    for (auction::LotId lot = 1; lot <= NoticeList::noticesMax + 1; ++lot)
        many.notices.append(outbid(lot));
    QCOMPARE(keptNoticesFromJson(toJson(many))->notices.size(), NoticeList::noticesMax);
}

void TestKeptNotices::anOversizedOneCostsNoOther_data()
{
    QTest::addColumn<QList<ListedNotice>>("notices");
    QTest::addColumn<QList<ListedNotice>>("read");
    const ListedNotice huge = announcement(u"x"_s.repeated(2'000'000));
    QTest::newRow("one") << QList<ListedNotice>{outbid(1), huge, outbid(2)}
                         << QList<ListedNotice>{outbid(1), outbid(2)};
    // Each of them within its bounds, and more than the file together: the newest stay.
    const QString words = u"계"_s.repeated(2'000);
    const QList<ListedNotice> many(NoticeList::noticesMax, announcement(words));
    QTest::newRow("many") << many
                          << many.first(1024 * 1023 /
                                        (QJsonDocument(QJsonObject{{u"text"_s, words}}).toJson().size() + 200));
}

void TestKeptNotices::anOversizedOneCostsNoOther()
{
    QFETCH(const QList<ListedNotice>, notices);
    QFETCH(const QList<ListedNotice>, read);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"notices.json"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(toJson(KeptNotices{{5, 1}, notices}));
    file.close();
    const auto kept = readNotices(path);
    QVERIFY(kept);
    QVERIFY(kept->notices.size() >= read.size());
    QCOMPARE(kept->notices.first(read.size()), read);
}

void TestKeptNotices::whatWasMissedIsThereAfterARestart()
{
    FakeHost host;
    QVERIFY(host.start());
    QTemporaryDir folder;
    const QString path = folder.filePath(u"a house/notices.json"_s);
    {
        Program program(host, path);
        QVERIFY(program.signIn(host));
        program.list.add(outbid(1).notice, true);
        program.list.add(announcement(u"Tea"_s).notice, true);
        QTRY_VERIFY(QFile::exists(path));
        program.list.markRead(1); // written when the program ends
    }
    Program again(host, path);
    QVERIFY(again.list.notices().isEmpty());
    QVERIFY(again.signIn(host));
    QTRY_COMPARE(again.list.notices(), QList<ListedNotice>({announcement(u"Tea"_s), outbid(1, false)}));
    QCOMPARE(again.list.unread(), 1);
    QVERIFY(again.list.knows(outbid(1).notice)); // so it is not told a second time
}

void TestKeptNotices::anotherAccountFindsNothing_data()
{
    QTest::addColumn<auction::AccountId>("account");
    QTest::addColumn<auction::TimeMs>("createdAt");
    QTest::newRow("of another number") << auction::AccountId(6) << auction::TimeMs(0);
    QTest::newRow("in another book") << auction::AccountId(5) << auction::TimeMs(1);
}

void TestKeptNotices::anotherAccountFindsNothing()
{
    QFETCH(auction::AccountId, account);
    QFETCH(auction::TimeMs, createdAt);
    FakeHost host;
    QVERIFY(host.start());
    QTemporaryDir folder;
    const QString path = folder.filePath(u"notices.json"_s);
    {
        Program program(host, path);
        QVERIFY(program.signIn(host));
        program.list.add(outbid(1).notice, true);
        QTRY_VERIFY(QFile::exists(path));
    }
    host.account.id = account;
    host.account.createdAt = createdAt;
    Program another(host, path);
    QVERIFY(another.signIn(host));
    another.list.add(announcement(u"Tea"_s).notice, true);
    QTRY_COMPARE(readNotices(path)->owner, (NoticeOwner{account, createdAt}));
    QCOMPARE(another.list.notices(), QList<ListedNotice>({announcement(u"Tea"_s)}));
}

void TestKeptNotices::whoSignsOutTakesTheListAlong()
{
    FakeHost host;
    QVERIFY(host.start());
    QTemporaryDir folder;
    Program program(host, folder.filePath(u"notices.json"_s));
    QVERIFY(program.signIn(host));
    program.list.add(outbid(1).notice, true);
    QTRY_VERIFY(QFile::exists(folder.filePath(u"notices.json"_s)));
    program.line.signOut();
    QVERIFY(program.list.notices().isEmpty());
    program.line.useToken(host.token);
    QTRY_COMPARE(program.list.notices(), QList<ListedNotice>({outbid(1)}));
}

void TestKeptNotices::whatIsNewStaysAboveWhatWasKept()
{
    NoticeList list;
    list.add(outbid(1).notice, false);
    list.restore({outbid(2), outbid(1), announcement(u"Tea"_s)});
    QCOMPARE(list.notices(), QList<ListedNotice>({outbid(1, false), outbid(2), announcement(u"Tea"_s)}));
}

QTEST_GUILESS_MAIN(TestKeptNotices)
#include "tst_kept_notices.moc"
