#include "models/history_model.h"
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
    void showsAndSortsApart();
    void knowsWhichAreMine();

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

QTEST_GUILESS_MAIN(TestHistoryModel)
#include "tst_history_model.moc"
