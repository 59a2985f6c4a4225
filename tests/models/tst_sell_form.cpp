#include "models/selling/sell_form.h"

#include <QSignalSpy>
#include <QTest>

using namespace gavel;
using namespace Qt::StringLiterals;
using models::SellForm;
using Field = SellForm::Field;
using Change = std::function<void(SellForm::Values &)>;

Q_DECLARE_METATYPE(Change)

class TestSellForm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aNameAndAStartAreEnough();
    void everythingArrivesInTheDraft();
    void ownBandsAreRead();
    void eachFaultIsBesideItsField_data();
    void eachFaultIsBesideItsField();
    void anEndOfItsOwn();
    void anEndNeedsAClock();
    void tellsOfAChangeOnce();

private:
    static constexpr auction::TimeMs m_now = 1'700'000'000'000;

    [[nodiscard]] static SellForm::Values goodValues();

    std::unique_ptr<SellForm> m_form;
};

SellForm::Values TestSellForm::goodValues()
{
    SellForm::Values values;
    values.name = u"A clock"_s;
    values.start = u"100"_s;
    return values;
}

void TestSellForm::init()
{
    m_form = std::make_unique<SellForm>();
    m_form->setMoney(models::MoneyText({u"USD"_s, 2}, QLocale(u"en_US"_s)));
}

void TestSellForm::aNameAndAStartAreEnough()
{
    QCOMPARE(m_form->faults(m_now).keys().size(), 2); // name and start
    m_form->setValues(goodValues());
    const auto draft = m_form->draft(m_now);
    QVERIFY(draft.has_value());
    QCOMPARE(draft->name, u"A clock"_s);
    QCOMPARE(draft->terms.start, 10'000);
    QVERIFY(draft->endsByDefault); // 24 h after opening, by the host's clock
    QVERIFY(!draft->terms.opensAt);
    QCOMPARE(draft->terms.increments.preset, auction::Increments::Preset::Ladder);
    QVERIFY(!toJson(*draft).contains("endsAt"_L1));
}

void TestSellForm::everythingArrivesInTheDraft()
{
    SellForm::Values values = goodValues();
    values.description = u" It stands still. "_s;
    values.reserve = u"150.50"_s;
    values.buyNow = u"1,000"_s;
    values.preset = auction::Increments::Preset::Fixed;
    values.step = u"2.50"_s;
    values.opensAt = m_now + 60'000;
    values.endsAt = m_now + 600'000;
    values.softClose = auction::SoftClose{.windowMs = 30'000, .extendMs = 60'000, .capMs = 0};
    m_form->setValues(values);
    const auto draft = m_form->draft(m_now);
    QVERIFY(draft.has_value());
    QCOMPARE(draft->description, u"It stands still."_s);
    QCOMPARE(draft->terms.reserve, 15'050);
    QCOMPARE(draft->terms.buyNow, 100'000);
    QCOMPARE(draft->terms.increments.step, 250);
    QCOMPARE(draft->terms.opensAt, m_now + 60'000);
    QCOMPARE(draft->terms.endsAt, m_now + 600'000);
    QCOMPARE(draft->terms.softClose, values.softClose);
    QVERIFY(!draft->endsByDefault);
    QCOMPARE(protocol::draftFromJson(toJson(*draft)).value(), *draft); // the host reads what the form made
}

void TestSellForm::ownBandsAreRead()
{
    SellForm::Values values = goodValues();
    values.preset = auction::Increments::Preset::Bands;
    // The second is how drafts had it before.
    for (const QString &typed : {u"0.50; $25 > 1,000"_s, u"0: 0.50\n\n 1,000 : $25 \n"_s}) {
        values.bands = typed;
        m_form->setValues(values);
        const auto draft = m_form->draft(m_now);
        QVERIFY(draft.has_value());
        const QList<auction::Increments::Band> bands{{0, 50}, {100'000, 2'500}};
        QCOMPARE(draft->terms.increments.bands, bands);
    }
    values.preset = auction::Increments::Preset::Ebay;
    m_form->setValues(values);
    QVERIFY(m_form->draft(m_now).has_value());
    m_form->setMoney(models::MoneyText({u"KRW"_s, 0}, QLocale(u"ko_KR"_s)));
    values.start = u"100"_s;
    m_form->setValues(values);
    QCOMPARE(m_form->faults(m_now).keys(), QList<Field>{Field::Increments}); // two decimals only
}

void TestSellForm::eachFaultIsBesideItsField_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<Field>("field");
    const auto row = [](const char *name, Field field, const Change &change) {
        QTest::newRow(name) << change << field;
    };
    row("no name", Field::Name, [](auto &v) { v.name = u"  "_s; });
    row("a name too long", Field::Name, [](auto &v) { v.name = u"x"_s.repeated(121); });
    row("a description too long", Field::Description, [](auto &v) { v.description = u"x"_s.repeated(10'001); });
    row("no start", Field::Start, [](auto &v) { v.start.clear(); });
    row("a start of words", Field::Start, [](auto &v) { v.start = u"cheap"_s; });
    row("a start of zero", Field::Start, [](auto &v) { v.start = u"0"_s; });
    row("a reserve of words", Field::Reserve, [](auto &v) { v.reserve = u"much"_s; });
    row("a reserve below the start", Field::Reserve, [](auto &v) { v.reserve = u"99.99"_s; });
    row("buying below the start", Field::BuyNow, [](auto &v) { v.buyNow = u"99"_s; });
    row("buying below the reserve", Field::BuyNow, [](auto &v) {
        v.reserve = u"200"_s;
        v.buyNow = u"150"_s;
    });
    row("no step", Field::Increments, [](auto &v) { v.preset = auction::Increments::Preset::Fixed; });
    row("a step of zero", Field::Increments, [](auto &v) {
        v.preset = auction::Increments::Preset::Fixed;
        v.step = u"0"_s;
    });
    row("bands without a table", Field::Increments, [](auto &v) { v.preset = auction::Increments::Preset::Bands; });
    const auto bands = [&row](const char *name, const QString &text) {
        row(name, Field::Increments, [text](auto &v) {
            v.preset = auction::Increments::Preset::Bands;
            v.bands = text;
        });
    };
    bands("a band without a step", u"0: 5\n100"_s);
    bands("a band of words", u"0: 5\nmuch: more"_s);
    bands("a band of no step", u"0: 0"_s);
    bands("bands that do not start from 0", u"1: 5"_s);
    bands("bands out of order", u"0: 5\n100: 10\n100: 20"_s);
    bands("steps that fall", u"0: 5\n100: 4.99"_s);
    bands("two that go without saying", u"5; 10"_s);
    bands("nothing behind a semicolon", u"5;"_s);
    bands("a price without a step", u"5; > 100"_s);
    row("an opening in the past", Field::OpensAt, [](auto &v) { v.opensAt = m_now; });
    row("an end in the past", Field::EndsAt, [](auto &v) { v.endsAt = m_now; });
    row("an end before the opening", Field::EndsAt, [](auto &v) {
        v.opensAt = m_now + 9'000;
        v.endsAt = m_now + 8'000;
    });
    row("a window too short", Field::SoftClose, [](auto &v) { v.softClose = auction::SoftClose{.windowMs = 999}; });
}

void TestSellForm::eachFaultIsBesideItsField()
{
    QFETCH(Change, change);
    QFETCH(Field, field);
    SellForm::Values values = goodValues();
    change(values);
    m_form->setValues(values);
    const auto faults = m_form->faults(m_now);
    QCOMPARE(faults.keys(), QList<Field>{field});
    QVERIFY(faults.value(field).endsWith(u'.'));
    const auto draft = m_form->draft(m_now);
    QVERIFY(!draft.has_value());
    QCOMPARE(draft.error(), faults);
}

void TestSellForm::anEndOfItsOwn()
{
    SellForm::Values values = goodValues();
    values.lastsMs = 3'600'000;
    m_form->setValues(values);
    QCOMPARE(m_form->draft(m_now)->terms.endsAt, m_now + 3'600'000);
    values.opensAt = m_now + 1'000;
    m_form->setValues(values);
    QCOMPARE(m_form->draft(m_now)->terms.endsAt, m_now + 3'601'000);
}

void TestSellForm::anEndNeedsAClock()
{
    SellForm::Values values = goodValues();
    values.lastsMs = 3'600'000;
    m_form->setValues(values);
    QCOMPARE(m_form->faults({}).keys(), QList<Field>{Field::EndsAt});
    m_form->setValues(goodValues()); // the default is the host's to work out
    QVERIFY(m_form->faults({}).isEmpty());
}

void TestSellForm::tellsOfAChangeOnce()
{
    QSignalSpy changed(m_form.get(), &SellForm::changed);
    m_form->setValues(goodValues());
    m_form->setValues(goodValues());
    QCOMPARE(changed.count(), 1);
}

QTEST_GUILESS_MAIN(TestSellForm)
#include "tst_sell_form.moc"
