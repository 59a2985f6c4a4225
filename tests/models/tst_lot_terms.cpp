#include "models/selling/lot_saver.h"
#include "models/selling/lot_terms.h"
#include "protocol/limits.h"

#include <QTest>

using namespace gavel;
using namespace Qt::StringLiterals;
using models::DraftPicture;
using models::LotJob;

class TestLotTerms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFormThatChangesNothingAsksForNothing_data();
    void aFormThatChangesNothingAsksForNothing();
    void onlyWhatChangedIsAskedFor();
    void whatStaysIsNotFoundWrong();
    void aRelistedLotLastsAsLongAsItWasMeantTo_data();
    void aRelistedLotLastsAsLongAsItWasMeantTo();
    void aRelistedLotSaysWhatItSaid();
    void phasesThatMayBeChanged_data();
    void phasesThatMayBeChanged();
    void whatWasChosenFitsTheNext();
    void picturesAreSentWhereTheyChanged_data();
    void picturesAreSentWhereTheyChanged();
    void previewShowsWhatIsTyped();

private:
    static constexpr auction::TimeMs m_now = 1'700'000'000'000;
    const models::MoneyText m_money{{u"USD"_s, 2}, QLocale(u"en_US"_s)};

    [[nodiscard]] static protocol::LotView lot();
};

protocol::LotView TestLotTerms::lot()
{
    protocol::LotView lot;
    lot.id = 4;
    lot.name = u"A clock"_s;
    lot.description = u"It stands."_s;
    lot.start = 10'000;
    lot.buyNow = 90'050;
    lot.phase = auction::Phase::Open;
    lot.opensAt = m_now - 3'600'000;
    lot.endsAt = m_now + 3'600'123; // to the millisecond
    lot.softClose = auction::SoftClose{.windowMs = 45'000, .extendMs = 61'000, .capMs = 0};
    return lot;
}

void TestLotTerms::aFormThatChangesNothingAsksForNothing_data()
{
    QTest::addColumn<auction::Increments>("increments");
    QTest::newRow("ladder") << auction::Increments{};
    QTest::newRow("fixed") << auction::Increments{
        .preset = auction::Increments::Preset::Fixed, .step = 250, .bands = {}};
    QTest::newRow("bands") << auction::Increments{
        .preset = auction::Increments::Preset::Bands, .step = 1, .bands = {{0, 50}, {10'000, 500}}};
}

void TestLotTerms::aFormThatChangesNothingAsksForNothing()
{
    protocol::LotView view = lot();
    QFETCH(auction::Increments, increments);
    view.increments = increments;
    const protocol::LotDraft base = models::draftOf(view, 20'000);
    models::SellForm form;
    form.setMoney(m_money);
    form.setBase(base);
    form.setValues(models::valuesToChange(base, m_money));
    const auto draft = form.draft(m_now);
    QVERIFY(draft.has_value());
    QCOMPARE(models::changeBetween(base, *draft), QJsonObject());
}

void TestLotTerms::onlyWhatChangedIsAskedFor()
{
    const protocol::LotDraft base = models::draftOf(lot(), 20'000);
    protocol::LotDraft after = base;
    after.terms.reserve.reset();
    after.terms.start = 9'000;
    const QJsonObject change{{u"start"_s, 9'000}, {u"reserve"_s, QJsonValue::Null}};
    QCOMPARE(models::changeBetween(base, after), change);
}

// A paused lot has no end that could lie in the future, an open one has opened.
void TestLotTerms::whatStaysIsNotFoundWrong()
{
    protocol::LotView view = lot();
    view.phase = auction::Phase::Paused;
    view.endsAt.reset();
    const protocol::LotDraft base = models::draftOf(view, {});
    models::SellForm form;
    form.setMoney(m_money);
    form.setBase(base);
    auto values = models::valuesToChange(base, m_money);
    form.setValues(values);
    QVERIFY(form.faults(m_now).isEmpty());
    values.endsAt = m_now - 1;
    form.setValues(values);
    QCOMPARE(form.faults(m_now).keys(), QList{models::SellForm::Field::EndsAt});
    values = models::valuesToChange(base, m_money);
    values.opensAt = m_now - 1;
    form.setValues(values);
    QCOMPARE(form.faults(m_now).keys(), QList{models::SellForm::Field::OpensAt});
}

void TestLotTerms::aRelistedLotLastsAsLongAsItWasMeantTo_data()
{
    QTest::addColumn<qint64>("lasted");
    QTest::addColumn<qint64>("lasts");
    const qint64 minute = 60'000;
    QTest::newRow("seconds") << qint64{5'000} << minute;
    QTest::newRow("some minutes, and late bids") << 30 * minute + 20'000 << 30 * minute;
    QTest::newRow("hours") << 119 * minute + 123 << 120 * minute;
    QTest::newRow("a day, and late bids") << 24 * 60 * minute + 4 * minute << 24 * 60 * minute;
}

void TestLotTerms::aRelistedLotLastsAsLongAsItWasMeantTo()
{
    protocol::LotView view = lot();
    QFETCH(qint64, lasted);
    view.endsAt = *view.opensAt + lasted;
    QTEST(models::valuesToRelist(models::draftOf(view, {}), m_money).lastsMs, "lasts");
}

void TestLotTerms::aRelistedLotSaysWhatItSaid()
{
    const auto values = models::valuesToRelist(models::draftOf(lot(), 20'000), m_money);
    QCOMPARE(values.name, u"A clock"_s);
    QCOMPARE(values.start, u"100.00"_s);
    QCOMPARE(values.reserve, u"200.00"_s);
    QCOMPARE(values.buyNow, u"900.50"_s);
    QVERIFY(!values.opensAt && !values.endsAt);
    QCOMPARE(values.softClose, lot().softClose);
}

void TestLotTerms::phasesThatMayBeChanged_data()
{
    QTest::addColumn<auction::Phase>("phase");
    QTest::addColumn<int>("bids");
    QTest::addColumn<bool>("change");
    QTest::addColumn<bool>("add");
    QTest::addColumn<bool>("relist");
    QTest::newRow("scheduled") << auction::Phase::Scheduled << 0 << true << false << false;
    QTest::newRow("open") << auction::Phase::Open << 0 << true << false << false;
    QTest::newRow("bid on") << auction::Phase::Open << 1 << false << true << false;
    QTest::newRow("paused") << auction::Phase::Paused << 0 << true << false << false;
    QTest::newRow("paused, bid on") << auction::Phase::Paused << 2 << false << true << false;
    QTest::newRow("sold") << auction::Phase::Sold << 3 << false << false << false;
    QTest::newRow("passed") << auction::Phase::Passed << 3 << false << false << true;
    QTest::newRow("unsold") << auction::Phase::Unsold << 0 << false << false << true;
    QTest::newRow("withdrawn") << auction::Phase::Withdrawn << 0 << false << false << true;
}

void TestLotTerms::phasesThatMayBeChanged()
{
    protocol::LotView view = lot();
    QFETCH(auction::Phase, phase);
    view.phase = phase;
    QFETCH(int, bids);
    view.bids = bids;
    QTEST(models::mayChange(view), "change");
    QTEST(models::mayAddPictures(view), "add");
    QTEST(models::mayRelist(view), "relist");
    view.img = QList<protocol::Picture>(protocol::limits::imagesMax);
    QVERIFY(!models::mayAddPictures(view)); // there is no room
}

void TestLotTerms::whatWasChosenFitsTheNext()
{
    models::SellForm::Values values;
    values.name = u"Vase"_s;
    values.start = u"100"_s;
    values.opensAt = 5;
    values.preset = auction::Increments::Preset::Fixed;
    values.step = u"10"_s;
    values.softClose.reset();
    models::SellForm::Values next;
    next.preset = auction::Increments::Preset::Fixed;
    next.step = u"10"_s;
    next.softClose.reset();
    QCOMPARE(models::valuesForNext(values), next);
}

void TestLotTerms::picturesAreSentWhereTheyChanged_data()
{
    QTest::addColumn<QList<DraftPicture>>("pictures");
    QTest::addColumn<QList<int>>("puts");
    QTest::addColumn<QList<int>>("removals");
    const DraftPicture a{"a", u"/a"_s};
    const DraftPicture b{"b", u"/b"_s};
    const DraftPicture c{"c", u"/c"_s};
    const DraftPicture fresh{"new", {}};
    const auto row = [](const char *name, const QList<DraftPicture> &pictures, const QList<int> &puts,
                        const QList<int> &removals) { QTest::newRow(name) << pictures << puts << removals; };
    row("the same", {a, b, c}, {}, {});
    row("one more", {a, b, c, fresh}, {4}, {});
    row("another first", {fresh, a, b, c}, {1, 2, 3, 4}, {});
    row("cropped", {a, fresh, c}, {2}, {});
    row("two swapped", {a, c, b}, {2, 3}, {});
    row("the last away", {a, b}, {}, {3});
    row("the first away", {b, c}, {1, 2}, {3});
    row("all away", {}, {}, {3, 2, 1});
}

void TestLotTerms::picturesAreSentWhereTheyChanged()
{
    QFETCH(QList<DraftPicture>, pictures);
    const LotJob job = models::jobToChange(4, {}, {u"/a"_s, u"/b"_s, u"/c"_s}, pictures);
    QList<int> puts;
    for (const auto &put : job.puts) {
        puts.append(put.number);
        QCOMPARE(put.bytes, pictures.at(put.number - 1).bytes);
    }
    QTEST(puts, "puts");
    QTEST(job.removals, "removals");
    QCOMPARE(job.isDone(), puts.isEmpty() && job.removals.isEmpty());
}

void TestLotTerms::previewShowsWhatIsTyped()
{
    models::SellForm form;
    form.setMoney(m_money);
    const protocol::Person seller{3, u"Minji"_s};
    protocol::LotView empty = form.preview(seller, m_now);
    QCOMPARE(empty.start, 0);
    QCOMPARE(empty.phase, auction::Phase::Open);
    QCOMPARE(empty.endsAt, m_now + auction::lotLastsMsDefault);
    auto values = form.values();
    values.name = u"A clock"_s;
    values.start = u"100"_s;
    values.reserve = u"50"_s; // wrong, but the rest is to be seen
    values.opensAt = m_now + 60'000;
    values.lastsMs = 3'600'000;
    form.setValues(values);
    const protocol::LotView lot = form.preview(seller, m_now);
    QCOMPARE(lot.name, u"A clock"_s);
    QCOMPARE(lot.price, 10'000);
    QCOMPARE(lot.owner, seller);
    QCOMPARE(lot.phase, auction::Phase::Scheduled);
    QCOMPARE(lot.endsAt, m_now + 3'660'000);
}

QTEST_GUILESS_MAIN(TestLotTerms)
#include "tst_lot_terms.moc"
