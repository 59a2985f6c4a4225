// A new house, from what a person types to the options that the host takes.
#include "models/hosting/house_form.h"

#include <QTest>

using namespace gavel;
using namespace Qt::StringLiterals;
using models::HouseForm;
using Field = HouseForm::Field;

namespace {

HouseForm filled()
{
    HouseForm form;
    form.name = u"  Harbour Lights "_s;
    form.currency = u"USD"_s;
    return form;
}

} // namespace

class TestHouseForm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(u"en_US"_s)); }
    void whatIsLeftOutIsUsual();
    void everythingGoesWithIt();
    void faults_data();
    void faults();
    void fundsThatAreOpenNeedNoAmount();
    void theExampleAddsUp();
};

void TestHouseForm::whatIsLeftOutIsUsual()
{
    const auto options = filled().options();
    QVERIFY(options);
    QCOMPARE(*options, (models::HostingOptions{.houseName = u"Harbour Lights"_s, .currency = u"USD"_s}));
}

void TestHouseForm::everythingGoesWithIt()
{
    HouseForm form = filled();
    form.premium = u"12.5"_s;
    form.commission = u"5"_s;
    form.limitedFunds = true;
    form.openingFunds = u"$1,500"_s;
    form.port = u"8020"_s;
    form.anyoneSells = false;
    form.reach = models::Reach::Network;
    form.demo = true;
    const auto options = form.options();
    QVERIFY(options);
    QCOMPARE(*options, (models::HostingOptions{.houseName = u"Harbour Lights"_s,
                                               .currency = u"USD"_s,
                                               .premium = 1'250,
                                               .commission = 500,
                                               .limitedFunds = true,
                                               .openingFunds = 150'000,
                                               .anyoneSells = false,
                                               .reach = models::Reach::Network,
                                               .port = 8020,
                                               .demo = true}));
}

void TestHouseForm::faults_data()
{
    QTest::addColumn<HouseForm>("form");
    QTest::addColumn<QList<Field>>("wrong");
    const auto with = [](const auto &edit) {
        HouseForm form = filled();
        edit(form);
        return form;
    };
    const auto row = [&](const char *name, const auto &edit, const QList<Field> &wrong) {
        QTest::newRow(name) << with(edit) << wrong;
    };
    row("no name", [](HouseForm &form) { form.name = u"  "_s; }, {Field::Name});
    row("80 characters", [](HouseForm &form) { form.name = QString(80, u'a'); }, {});
    row("81 characters", [](HouseForm &form) { form.name = QString(81, u'a'); }, {Field::Name});
    row("half of the price", [](HouseForm &form) { form.premium = u"50"_s; }, {});
    row("more than half", [](HouseForm &form) { form.premium = u"50.01"_s; }, {Field::Premium});
    row("all of the price", [](HouseForm &form) { form.commission = u"100"_s; }, {});
    row("more than all of it", [](HouseForm &form) { form.commission = u"100.01"_s; }, {Field::Commission});
    row("by bands", [](HouseForm &form) { form.premium = u"26; 21 > 10000; 15 > 60000.50"_s; }, {});
    row("no band from 0", [](HouseForm &form) { form.premium = u"26 > 5; 21 > 10000"_s; }, {Field::Premium});
    row("a band too high", [](HouseForm &form) { form.premium = u"26; 51 > 10000"_s; }, {Field::Premium});
    row("a tax", [](HouseForm &form) { form.taxRate = u"50"_s, form.taxKind = models::TaxKind::All; }, {});
    row("more tax than may be", [](HouseForm &form) { form.taxRate = u"51"_s, form.taxKind = models::TaxKind::All; },
        {Field::Tax});
    row("a tax without its percent", [](HouseForm &form) { form.taxKind = models::TaxKind::Premium; }, {Field::Tax});
    row("none, whatever was typed", [](HouseForm &form) { form.taxRate = u"much"_s; }, {});
    row("commission in words", [](HouseForm &form) { form.commission = u"some"_s; }, {Field::Commission});
    row("a port of the system", [](HouseForm &form) { form.port = u"80"_s; }, {Field::Port});
    row("the last port", [](HouseForm &form) { form.port = u"65535"_s; }, {});
    row("no such port", [](HouseForm &form) { form.port = u"65536"_s; }, {Field::Port});
    row("several at once",
        [](HouseForm &form) {
            form.name.clear();
            form.limitedFunds = true;
            form.openingFunds = u"much"_s;
            form.port = u"x"_s;
        },
        {Field::Name, Field::OpeningFunds, Field::Port});
}

void TestHouseForm::faults()
{
    QFETCH(HouseForm, form);
    QFETCH(QList<Field>, wrong);
    const auto options = form.options();
    auto found = options ? QList<Field>() : options.error().keys();
    std::sort(found.begin(), found.end());
    QCOMPARE(found, wrong);
    for (const QString &sentence : options ? QStringList() : options.error().values())
        QVERIFY(sentence.endsWith(u'.'));
}

void TestHouseForm::fundsThatAreOpenNeedNoAmount()
{
    HouseForm form = filled();
    form.openingFunds = u"much"_s;
    QVERIFY(form.options());
    QCOMPARE(form.options()->openingFunds, 0);
}

void TestHouseForm::theExampleAddsUp()
{
    HouseForm form = filled();
    form.premium = u"12.5"_s;
    form.commission = u"5"_s;
    QCOMPARE(form.example(), u"A lot that goes for $1,000.00 costs its buyer $1,125.00; its seller gets $950.00, and "
                             "the house $175.00."_s);
    form.currency = u"KRW"_s;
    QVERIFY(form.example().contains(u"₩100,000"_s));
    form.currency = u"USD"_s;
    form.premium = u"20; 10 > 500"_s;
    form.taxKind = models::TaxKind::All;
    form.taxRate = u"10"_s;
    QCOMPARE(form.example(), u"A lot that goes for $1,000.00 costs its buyer $1,265.00, of which $115.00 is tax; its "
                             "seller gets $950.00, and the house $200.00."_s);
    form.taxKind = models::TaxKind::Included;
    QVERIFY(form.example().contains(u"$1,150.00"_s));
    QCOMPARE(form.options()->tax, (auction::Tax{.rate = 1'000, .on = auction::Tax::On::All, .included = true}));
    QCOMPARE(form.options()->premium, auction::Bands(2'000, {{50'000, 1'000}}));
    form.premium = u"half"_s;
    QVERIFY(form.example().isEmpty());
}

QTEST_GUILESS_MAIN(TestHouseForm)
#include "tst_house_form.moc"
