// What is said of lots before they go to another sale.
#include "models/sales/move_words.h"
#include "support/sample_lots.h"

#include <QTest>

using namespace gavel;
using namespace Qt::StringLiterals;
using auction::Closing;
using support::sampleLot;

namespace {

constexpr auction::TimeMs now = 1'000'000;
constexpr qint64 minuteMs = 60'000;

} // namespace

class TestMoveWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMoveIsPutInWords_data();
    void aMoveIsPutInWords();
    void aLotThatWouldEndBeforeItsSaleIsNamed();
    void anEndByAPlanGoesAlong();
    void aNumberThatIsFreeGoesAlong();
    void whatIsChargedOtherwiseIsSaid();
};

void TestMoveWords::aMoveIsPutInWords_data()
{
    using auction::SalePhase;
    QTest::addColumn<int>("lots");
    QTest::addColumn<bool>("opens"); // by themselves
    QTest::addColumn<SalePhase>("phase");
    QTest::addColumn<std::optional<auction::TimeMs>>("opensAt");
    QTest::addColumn<Closing>("closing");
    QTest::addColumn<QStringList>("texts");
    using At = std::optional<auction::TimeMs>;
    const At none;
    QTest::newRow("by hand, own ends") << 1 << false << SalePhase::Planned << none << Closing::Own
                                       << QStringList{u"1 lot(s) will open when that sale is started."_s,
                                                      u"1 lot(s) will end as set before: 00:46:40."_s};
    QTest::newRow("running") << 2 << false << SalePhase::Running << none << Closing::Own
                             << QStringList{u"2 lot(s) will open at once: that sale is running."_s,
                                            u"2 lot(s) will end as set before: 00:46:40 to 00:47:40."_s};
    QTest::newRow("at a time, by a plan")
        << 2 << false << SalePhase::Planned << At(now + minuteMs) << Closing::Staggered
        << QStringList{u"2 lot(s) will open with that sale: 00:17:40."_s,
                       u"2 lot(s) will end by that sale’s plan: 00:28:40 to 00:29:40."_s};
    QTest::newRow("all at once") << 2 << true << SalePhase::Planned << none << Closing::Group
                                 << QStringList{u"2 lot(s) will open as set before: 00:18:40."_s,
                                                u"2 lot(s) will end by that sale’s plan: 00:26:40."_s};
    QTest::newRow("behind what was bid") << 1 << true << SalePhase::Running << none << Closing::Cascade
                                         << QStringList{u"1 lot(s) will open as set before: 00:18:40."_s,
                                                        u"1 lot(s) will end by that sale’s plan, behind its other "
                                                        u"lots."_s};
}

void TestMoveWords::aMoveIsPutInWords()
{
    QFETCH(int, lots);
    QFETCH(bool, opens);
    QFETCH(auction::SalePhase, phase);
    QFETCH(std::optional<auction::TimeMs>, opensAt);
    QFETCH(Closing, closing);
    QList<protocol::LotView> moved;
    for (int n = 0; n < lots; ++n) {
        moved.append(sampleLot(n + 1));
        moved.last().opensAt = opens ? std::optional(now + 2 * minuteMs) : std::nullopt;
        moved.last().endsAt = now + (30 + n) * minuteMs;
    }
    const protocol::SaleView to{.id = 2,
                                .name = u"Evening"_s,
                                .opensAt = opensAt,
                                .plan = {.closing = closing, .stepMs = minuteMs, .firstEnd = now + 10 * minuteMs},
                                .phase = phase};
    QTEST(models::moveText(moved, to, 2, now, QLocale(u"en_GB"_s)).split(u'\n'), "texts");
}

void TestMoveWords::aLotThatWouldEndBeforeItsSaleIsNamed()
{
    protocol::LotView lot = sampleLot(1);
    lot.opensAt.reset();
    lot.endsAt = now + minuteMs;
    const protocol::SaleView to{.id = 2, .name = u"Evening"_s, .opensAt = now + 2 * minuteMs};
    QVERIFY(models::moveText({lot}, to, 0, now).contains(u"before the sale starts"_s));
    lot.endsAt = now;
    QVERIFY(models::moveText({lot}, to, 0, now).contains(u"That is past"_s));
    lot.endsAt = now + 3 * minuteMs;
    QVERIFY(!models::moveText({lot}, to, 0, now).contains(u"before the sale starts"_s));
}

void TestMoveWords::anEndByAPlanGoesAlong()
{
    protocol::LotView lot = sampleLot(1);
    lot.endsAt = now + minuteMs;
    protocol::SaleView from{.id = 3, .plan = {.closing = Closing::Staggered}};
    protocol::SaleView to{.id = 2};
    const auto endsAt = [&] { return models::moveChanges({lot}, &from, to, {}).first().value(u"endsAt"_s); };
    QCOMPARE(endsAt().toInteger(), now + minuteMs);
    QVERIFY(!models::moveChanges({lot}, nullptr, to, {}).first().contains(u"endsAt"_s));
    to.plan.closing = Closing::Cascade; // which says when it ends
    QVERIFY(endsAt().isUndefined());
    to.plan.closing = from.plan.closing = Closing::Own; // its seller's
    QVERIFY(endsAt().isUndefined());
}

void TestMoveWords::aNumberThatIsFreeGoesAlong()
{
    const auto numbered = [](const QStringList &numbers) {
        QList<protocol::LotView> lots;
        for (const QString &number : numbers) {
            lots.append(sampleLot(lots.size() + 1));
            lots.last().place.number = number;
        }
        return lots;
    };
    const auto lots = numbered({u"1"_s, u"12A"_s, u"3"_s, u"2"_s});
    const auto there = numbered({u"1"_s, u"2"_s});
    QStringList sent;
    for (const QJsonObject &change : models::moveChanges(lots, nullptr, {.id = 2}, there))
        sent.append(change.value(u"number"_s).toString());
    QCOMPARE(sent, (QStringList{u"4"_s, u"12A"_s, u"3"_s, u"5"_s})); // 3 is one of theirs
    QCOMPARE(models::moveNumbersText(lots, there), u"2 lot(s) will get another number: theirs is taken there."_s);
    QCOMPARE(models::moveNumbersText(lots, {}), QString());
}

void TestMoveWords::whatIsChargedOtherwiseIsSaid()
{
    const models::MoneyText money({.code = u"USD"_s, .exponent = 2}, QLocale(u"en_GB"_s));
    protocol::HouseView house;
    house.premium = 1'500;
    const protocol::SaleView from{.id = 1};
    protocol::SaleView to{.id = 2, .premium = auction::Bands(1'500)};
    QCOMPARE(models::moveRatesText(from, to, house, money), QString());
    to.premium = auction::Bands(2'000);
    to.tax = auction::Tax{.rate = 1'900, .on = auction::Tax::On::All};
    const QString said = models::moveRatesText(from, to, house, money);
    QVERIFY2(said.startsWith(u"What is charged in that sale: premium 20"_s), qPrintable(said));
    QVERIFY2(said.contains(u"; 19"_s) && !said.contains(u"commission"_s), qPrintable(said));
    house.tax = *to.tax;
    QVERIFY(models::moveRatesText(to, from, house, money).startsWith(u"What is charged in that sale: premium 15"_s));
    to.tax = auction::Tax();
    QVERIFY(models::moveRatesText(from, to, house, money).contains(u"no tax"_s));
}

QTEST_GUILESS_MAIN(TestMoveWords)
#include "tst_move_words.moc"
