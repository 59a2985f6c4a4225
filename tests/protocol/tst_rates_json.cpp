#include "protocol/log.h"
#include "protocol/rates_json.h"
#include "protocol/sale_views.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace gavel;
using namespace Qt::StringLiterals;

using auction::Bands;
using auction::Tax;

namespace {

/// `'` for `"`.
QJsonObject json(QByteArray text)
{
    return QJsonDocument::fromJson(text.replace('\'', '"')).object();
}

QJsonValue valueIn(const QByteArray &text)
{
    return json("{'x':" + text + "}").value("x"_L1);
}

} // namespace

class TestRatesJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bandsAreReadAsWritten_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<Bands>("bands");
        QTest::newRow("nothing") << QByteArray("0") << Bands();
        QTest::newRow("one") << QByteArray("2600") << Bands(2'600);
        QTest::newRow("two") << QByteArray("[{'from':0,'rate':2600},{'from':10,'rate':0}]") << Bands(2'600, {{10, 0}});
        QTest::newRow("up to the largest price")
            << QByteArray("[{'from':0,'rate':0},{'from':1000000000000000,'rate':5000}]")
            << Bands(0, {{auction::amountMax, 5'000}});
    }

    void bandsAreReadAsWritten()
    {
        QFETCH(QByteArray, text);
        QFETCH(Bands, bands);
        QCOMPARE(protocol::toJson(bands), valueIn(text));
        QCOMPARE(protocol::bandsFromJson(valueIn(text), 5'000), std::optional(bands));
    }

    void oneBandIsAnInteger()
    {
        const auto read = protocol::bandsFromJson(valueIn("[{'from':0,'rate':5}]"), 5'000);
        QCOMPARE(read, std::optional(Bands(5)));
        QCOMPARE(protocol::toJson(*read), QJsonValue(5));
    }

    void whatAreNoBands_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char *text :
             {"-1", "5001", "1.5", "null", "'5'", "true", "[]", "[5]", "{}", "{'from':0,'rate':1}",
              "[{'from':0,'rate':5001}]", "[{'from':1,'rate':5}]", "[{'from':0,'rate':1},{'from':0,'rate':2}]",
              "[{'from':0,'rate':1},{'from':9,'rate':2},{'from':9,'rate':3}]", "[{'from':0}]", "[{'rate':1}]",
              "[{'from':0,'rate':4294967297}]", "[{'from':0,'rate':1},{'from':1000000000000001,'rate':2}]"})
            QTest::newRow(text) << QByteArray(text);
    }

    void whatAreNoBands()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!protocol::bandsFromJson(valueIn(text), 5'000));
    }

    void taxes()
    {
        const Tax tax{.rate = 1'900, .on = Tax::On::Premium, .included = true};
        QCOMPARE(protocol::toJson(tax), json("{'rate':1900,'on':'premium','included':true}"));
        QCOMPARE(protocol::taxFromJson(protocol::toJson(tax)), std::optional(tax));
        QCOMPARE(protocol::taxFromJson(valueIn("{'rate':0,'on':'none'}")), std::optional(Tax()));
        for (const char *text :
             {"null", "5", "{}", "{'rate':1}", "{'on':'all'}", "{'rate':5001,'on':'all'}", "{'rate':-1,'on':'all'}",
              "{'rate':1,'on':'price'}", "{'rate':1,'on':'all','included':1}"})
            QVERIFY2(!protocol::taxFromJson(valueIn(text)), text);
    }

    void aSaleHasThem()
    {
        const protocol::SaleView sale{.name = u"Evening"_s,
                                      .premium = Bands(2'600, {{10, 2'100}}),
                                      .commission = Bands(5),
                                      .tax = Tax{.rate = 10, .on = Tax::On::All}};
        QCOMPARE(protocol::saleFromJson(protocol::toJson(sale)), std::optional(sale));
        const protocol::SaleView plain{.name = u"Evening"_s};
        QVERIFY(protocol::toJson(plain).value("tax"_L1).isNull());
        QCOMPARE(protocol::saleFromJson(protocol::toJson(plain)), std::optional(plain));
    }

    /// Of a lot as older houses made them the log says what it always did.
    void theLogSaysWhatIsNotUsual()
    {
        const QByteArray salt(protocol::logSaltBytes, '\x02');
        protocol::LogNames names{.house = u"H"_s, .seller = 2, .rates = {1'000, 500}};
        const auto line = [&](const auction::Event &event) {
            return protocol::logLine(7, 1, 1, event, names, protocol::logGenesis(), salt).event;
        };
        QVERIFY(line(auction::event::Created{}).contains("\"commission\":500"));
        QVERIFY(line(auction::event::Created{}).contains("\"premium\":1000"));
        QVERIFY(!line(auction::event::Created{}).contains("tax"));
        QVERIFY(!line(auction::event::TermsChanged{}).contains("premium"));
        QVERIFY(!line(auction::event::Closed{}).contains("tax"));
        names.rates.premium.above = {{10, 5}};
        names.rates.tax = {.rate = 1'900, .on = Tax::On::All};
        for (const auction::Event &event :
             {auction::Event(auction::event::Created{}), auction::Event(auction::event::TermsChanged{.rates = true})}) {
            QVERIFY(line(event).contains("\"premium\":[{\"from\":0,\"rate\":1000},{\"from\":10,\"rate\":5}]"));
            QVERIFY(line(event).contains("\"tax\":{\"included\":false,\"on\":\"all\",\"rate\":1900}"));
        }
        QVERIFY(line(auction::event::Closed{.tax = 19}).contains("\"tax\":19"));
    }
};

QTEST_GUILESS_MAIN(TestRatesJson)
#include "tst_rates_json.moc"
