#include "link/evidence.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace gavel;
using namespace Qt::StringLiterals;
using link::Evidence;
using link::LotEvidence;
using link::OwnBid;

class TestEvidence : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsHeadsAndBids();
    void theFirstHeadOfAnEventStays();
    void anotherBookAtTheSameAddressIsAnotherLot();
    void isBounded();
    void survivesARestart();
    void twoProgramsKeepOneFile();
    void aDamagedFileIsSetAside();
    void singleEntriesWithoutSenseArePassedOver();

private:
    const QUrl m_house{u"http://127.0.0.1:8010/"_s};
};

void TestEvidence::keepsHeadsAndBids()
{
    Evidence evidence;
    QVERIFY(evidence.keepHead(m_house, 3, 1'000, 7, "aa"));
    QVERIFY(!evidence.keepHead(m_house, 3, 1'000, 7, "aa"));
    QVERIFY(!evidence.keepHead(m_house, 3, 1'000, 8, {}));
    const OwnBid bid{.seq = 7, .account = 5, .isMax = true, .amount = 12'000, .salt = "0011"};
    QVERIFY(evidence.keepBid(m_house, 3, 1'000, bid));
    QVERIFY(!evidence.keepBid(m_house, 3, 1'000, bid));
    const auto *lot = evidence.find(m_house, 3, 1'000);
    QVERIFY(lot);
    QCOMPARE(lot->heads.value(7), "aa"_ba);
    QCOMPARE(lot->bids, QList<OwnBid>{bid});
}

void TestEvidence::theFirstHeadOfAnEventStays()
{
    Evidence evidence;
    evidence.keepHead(m_house, 3, 1'000, 7, "aa");
    QVERIFY(!evidence.keepHead(m_house, 3, 1'000, 7, "bb"));
    QCOMPARE(evidence.find(m_house, 3, 1'000)->heads.value(7), "aa"_ba);
}

void TestEvidence::anotherBookAtTheSameAddressIsAnotherLot()
{
    Evidence evidence;
    evidence.keepHead(m_house, 3, 1'000, 7, "aa");
    QVERIFY(evidence.keepHead(m_house, 3, 2'000, 7, "bb"));
    QVERIFY(evidence.keepHead(QUrl(u"http://127.0.0.1:8011/"_s), 3, 1'000, 7, "cc"));
    QCOMPARE(evidence.lots().size(), 3);
}

void TestEvidence::isBounded()
{
    Evidence evidence;
    for (qint64 seq = 1; seq <= LotEvidence::headsMax + 5; ++seq)
        evidence.keepHead(m_house, 1, 1'000, seq, "aa");
    QCOMPARE(evidence.find(m_house, 1, 1'000)->heads.size(), LotEvidence::headsMax);
    QCOMPARE(evidence.find(m_house, 1, 1'000)->heads.firstKey(), 6); // the newest stay
    for (auction::LotId lot = 2; lot <= Evidence::lotsMax; ++lot)
        evidence.keepHead(m_house, lot, 1'000, 1, "aa");
    evidence.keepHead(m_house, 1, 1'000, 100, "bb"); // seen again, so not the oldest
    evidence.keepHead(m_house, Evidence::lotsMax + 1, 1'000, 1, "aa");
    QCOMPARE(evidence.lots().size(), Evidence::lotsMax);
    QVERIFY(evidence.find(m_house, 1, 1'000));
    QVERIFY(!evidence.find(m_house, 2, 1'000));
}

void TestEvidence::survivesARestart()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"new/seen.json"_s);
    Evidence evidence;
    evidence.keepHead(m_house, 3, 1'000, 7, "aa");
    evidence.keepHead(m_house, 4, 1'001, 1, "bb");
    evidence.keepBid(m_house, 3, 1'000, {.seq = 7, .account = 5, .amount = 12'000, .salt = "0011"});
    QVERIFY(link::addEvidence(path, evidence));
    QCOMPARE(link::readEvidence(path), evidence);
    const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther;
    QVERIFY(!(QFileInfo(path).permissions() & others)); // it holds salts
    QCOMPARE(link::readEvidence(folder.filePath(u"none.json"_s)), Evidence());
    QCOMPARE(link::readEvidence({}), Evidence());
}

void TestEvidence::twoProgramsKeepOneFile()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"seen.json"_s);
    Evidence one;
    one.keepHead(m_house, 3, 1'000, 7, "aa");
    Evidence other;
    other.keepHead(m_house, 3, 1'000, 8, "bb");
    QVERIFY(link::addEvidence(path, one));
    QVERIFY(link::addEvidence(path, other));
    QCOMPARE(link::readEvidence(path).find(m_house, 3, 1'000)->heads.size(), 2);
}

void TestEvidence::aDamagedFileIsSetAside()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"seen.json"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"lots\":[{");
    file.close();
    QCOMPARE(link::readEvidence(path), Evidence());
    QVERIFY(!QFile::exists(path));
    QVERIFY(QFile::exists(path + u".damaged"_s));
}

void TestEvidence::singleEntriesWithoutSenseArePassedOver()
{
    const auto evidence = Evidence::fromJson(
        R"({"lots":[7,{"house":"http://h/","lot":0},{"house":"http://h/","lot":2,"createdAt":5,)"
        R"("heads":[[1,"aa"],["x"],[0,"bb"]],"bids":[{"seq":1},{"seq":2,"account":3,"kind":"max","amount":4,)"
        R"("salt":"ff"}]}]})");
    QVERIFY(evidence);
    QCOMPARE(evidence->lots().size(), 1);
    const auto &lot = evidence->lots().first();
    QCOMPARE(lot.heads.size(), 1);
    QCOMPARE(lot.bids, (QList<OwnBid>{{.seq = 2, .account = 3, .isMax = true, .amount = 4, .salt = "ff"}}));
}

QTEST_GUILESS_MAIN(TestEvidence)
#include "tst_evidence.moc"
