#include "models/room/history_model.h"
#include "support/sample_lots.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace gavel;
using namespace Qt::StringLiterals;
using models::HistoryModel;
using support::sampleBid;

class TestHistoryModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void putsTheNewestFirst();
    void takesEachSeqOnce();
    void fillsAGapInPlace();
    void aVoidedBidStaysWithItsReason();
    void whatWasSaidIsThereInFull();
    void showsAndSortsApart();
    void knowsWhichAreMine();
    void theHousesAnswersAreDerived_data();
    void theHousesAnswersAreDerived();
    void anAnswerThatIsToldIsSaid();

private:
    [[nodiscard]] static QList<qint64> seqs(const HistoryModel &model);
};

QList<qint64> TestHistoryModel::seqs(const HistoryModel &model)
{
    QList<qint64> seqs;
    for (int row = 0; row < model.rowCount(); ++row)
        seqs.append(model.index(row, 0).data(HistoryModel::SeqRole).toLongLong());
    return seqs;
}

void TestHistoryModel::putsTheNewestFirst()
{
    HistoryModel model;
    const QAbstractItemModelTester tester(&model);
    model.put({sampleBid(3), sampleBid(5)});
    model.put({sampleBid(9)});
    QCOMPARE(seqs(model), (QList<qint64>{9, 5, 3}));
}

void TestHistoryModel::takesEachSeqOnce()
{
    HistoryModel model;
    const QAbstractItemModelTester tester(&model);
    model.put({sampleBid(3), sampleBid(5)});
    QSignalSpy inserted(&model, &HistoryModel::rowsInserted);
    QSignalSpy changed(&model, &HistoryModel::dataChanged);
    model.put({sampleBid(3), sampleBid(5)});
    QCOMPARE(inserted.count(), 0);
    QCOMPARE(changed.count(), 0);
    QCOMPARE(model.rowCount(), 2);
}

void TestHistoryModel::fillsAGapInPlace()
{
    HistoryModel model;
    const QAbstractItemModelTester tester(&model);
    model.put({sampleBid(2), sampleBid(60), sampleBid(61)});
    model.put({sampleBid(30), sampleBid(31)});
    QCOMPARE(seqs(model), (QList<qint64>{61, 60, 31, 30, 2}));
}

void TestHistoryModel::aVoidedBidStaysWithItsReason()
{
    HistoryModel model;
    const QAbstractItemModelTester tester(&model);
    model.put({sampleBid(3), sampleBid(5)});
    QSignalSpy changed(&model, &HistoryModel::dataChanged);
    model.setVoided(3, u"a slip"_s);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed[0][0].toModelIndex().row(), 1);
    const QModelIndex line = model.index(1, HistoryModel::BidColumn);
    QVERIFY(line.data(HistoryModel::VoidedRole).toBool());
    QCOMPARE(line.data(HistoryModel::VoidedReasonRole).toString(), u"a slip"_s);
    QVERIFY(line.data(Qt::AccessibleTextRole).toString().contains(u"voided"));
    model.setVoided(4, u"unknown"_s);
    QCOMPARE(model.rowCount(), 2);
}

void TestHistoryModel::whatWasSaidIsThereInFull()
{
    HistoryModel model;
    protocol::BidLine line = sampleBid(4);
    line.msg.clear();
    model.put({line});
    const QModelIndex index = model.index(0, 0);
    QCOMPARE(index.data(HistoryModel::SaidRole).toString(), QString());
    line.msg = u"For my grandmother, who had the very same one. "_s.repeated(6).trimmed();
    model.put({line});
    QVERIFY(index.data(HistoryModel::SaidRole).toString().contains(line.msg));
    QVERIFY(index.data(Qt::ToolTipRole).toString().contains(line.msg));
    const QString reason = u"A slip of the hand, told to the host by telephone. "_s.repeated(5).trimmed();
    model.setVoided(4, reason);
    for (const auto role : {int{HistoryModel::SaidRole}, int{Qt::ToolTipRole}}) {
        QVERIFY(index.data(role).toString().contains(reason));
        QVERIFY(index.data(role).toString().contains(line.msg));
    }
}

void TestHistoryModel::showsAndSortsApart()
{
    HistoryModel model;
    model.setMoney(models::MoneyText({u"USD"_s, 2}, QLocale(u"en_US"_s)));
    model.put({sampleBid(1'234)});
    const QModelIndex bid = model.index(0, HistoryModel::BidColumn);
    QCOMPARE(bid.data().toString(), u"$12,340.00"_s);
    QCOMPARE(bid.data(HistoryModel::SortRole).toLongLong(), 1'234'000);
    QCOMPARE(model.headerData(HistoryModel::NickColumn, Qt::Horizontal).toString(), u"Bidder"_s);
}

void TestHistoryModel::knowsWhichAreMine()
{
    HistoryModel model;
    model.put({sampleBid(1, u"anna"_s), sampleBid(2, u"berta"_s)});
    QVERIFY(!model.index(0, 0).data(HistoryModel::MineRole).toBool());
    model.setMyNick(u"berta"_s);
    QVERIFY(model.index(0, 0).data(HistoryModel::MineRole).toBool());
    QVERIFY(!model.index(1, 0).data(HistoryModel::MineRole).toBool());
}

// Of a lot with steps of 50 that bob leads at 1,850; what is not certain is not said.
void TestHistoryModel::theHousesAnswersAreDerived_data()
{
    QTest::addColumn<QList<protocol::BidLine>>("lines"); // highest seq first
    QTest::addColumn<QStringList>("answers");
    const auto line = [](qint64 seq, const QString &nick, auction::Amount bid) {
        protocol::BidLine line = sampleBid(seq, nick);
        line.bid = bid;
        return line;
    };
    const auto voided = [](protocol::BidLine line) {
        line.voided = u"a slip"_s;
        return line;
    };
    const QString bob = u"bob"_s;
    const QString ann = u"anna"_s;
    const QString newest = u"The maximum of bob answered: ₩1,850"_s;
    QTest::newRow("answered") << QList{line(5, ann, 1'800)} << QStringList{newest};
    QTest::newRow("a tie") << QList{line(5, ann, 1'850)} << QStringList{newest};
    QTest::newRow("the leader's own bid") << QList{line(5, bob, 1'850)} << QStringList{QString()};
    QTest::newRow("lifted further than an answer goes") << QList{line(5, ann, 1'500)} << QStringList{QString()};
    QTest::newRow("voided") << QList{voided(line(5, ann, 1'800))} << QStringList{QString()};
    QTest::newRow("one after the other, back to where bob took the lead")
        << QList{line(5, ann, 1'800), line(4, u"cleo"_s, 1'600), line(3, bob, 1'500), line(2, ann, 1'400)}
        << QStringList{newest, u"The maximum of bob answered: ₩1,650"_s, QString(), QString()};
    QTest::newRow("something came between")
        << QList{line(5, ann, 1'800), line(3, u"cleo"_s, 1'600)} << QStringList{newest, QString()};
}

void TestHistoryModel::theHousesAnswersAreDerived()
{
    QFETCH(QList<protocol::BidLine>, lines);
    QFETCH(QStringList, answers);
    protocol::LotView lot = support::sampleLot(1);
    lot.price = 1'850;
    lot.leader = protocol::Person{7, u"bob"_s};
    lot.increments = {.preset = auction::Increments::Preset::Fixed, .step = 50};
    HistoryModel model;
    const QAbstractItemModelTester tester(&model);
    model.setMoney(models::MoneyText({u"KRW"_s, 0}, QLocale(u"en_US"_s)));
    model.put(lines);
    model.derive(lot);
    QStringList shown;
    for (int row = 0; row < model.rowCount(); ++row)
        shown << model.index(row, 0).data(HistoryModel::AnswerRole).toString();
    QCOMPARE(shown, answers);
}

void TestHistoryModel::anAnswerThatIsToldIsSaid()
{
    HistoryModel model;
    model.setMoney(models::MoneyText({u"KRW"_s, 0}, QLocale(u"en_US"_s)));
    model.put({sampleBid(3), sampleBid(5)});
    model.setOutcome(3, u"anna"_s, 3'000); // their own
    model.setOutcome(5, u"bob"_s, 5'200);
    model.setOutcome(9, u"bob"_s, 9'000); // not here
    const auto answer = [&model](int row) { return model.index(row, 0).data(HistoryModel::AnswerRole).toString(); };
    QCOMPARE(answer(0), u"The maximum of bob answered: ₩5,200"_s);
    QVERIFY(model.index(0, 0).data(Qt::AccessibleTextRole).toString().endsWith(answer(0)));
    QVERIFY(answer(1).isEmpty());
    model.setMyNick(u"bob"_s);
    QCOMPARE(answer(0), u"Your maximum answered: ₩5,200"_s);
    model.setVoided(5, u"a slip"_s);
    QVERIFY(answer(0).isEmpty());
}

QTEST_GUILESS_MAIN(TestHistoryModel)
#include "tst_history_model.moc"
