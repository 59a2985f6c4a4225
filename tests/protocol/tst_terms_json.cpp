#include "protocol/bid_json.h"
#include "protocol/terms_json.h"

#include <QJsonDocument>
#include <QTest>

using namespace gavel;
using namespace Qt::StringLiterals;

namespace {

QJsonObject parse(const QByteArray &text)
{
    return QJsonDocument::fromJson(text).object();
}

} // namespace

class TestTermsJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nameAndStartAreEnough()
    {
        const auto draft = protocol::draftFromJson(parse(R"({"name":" Vase ","start":100})"));
        QVERIFY(draft);
        QCOMPARE(draft->name, u"Vase"_s);
        QVERIFY(draft->endsByDefault);
        QCOMPARE(draft->terms.increments, auction::Increments{});
        QCOMPARE(draft->terms.softClose, std::optional(auction::SoftClose{}));
    }

    void draftsThatCantBeRead_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("member");
        QTest::newRow("of a format that there is not")
            << R"({"name":"a","start":1,"format":"dutch"})"_ba << u"format"_s;
        QTest::newRow("no name") << R"({"start":1})"_ba << u"name"_s;
        QTest::newRow("no start") << R"({"name":"a"})"_ba << u"start"_s;
        QTest::newRow("empty name") << R"({"name":"  ","start":1})"_ba << u"name"_s;
        QTest::newRow("name of a number") << R"({"name":5,"start":1})"_ba << u"name"_s;
        QTest::newRow("lone surrogate") << R"({"name":"\ud800","start":1})"_ba << u"name"_s;
        QTest::newRow("name of two lines") << R"({"name":"a\nb","start":1})"_ba << u"name"_s;
        QTest::newRow("name that can't be seen") << R"({"name":"\u200b","start":1})"_ba << u"name"_s;
        QTest::newRow("name of a byte order mark") << R"({"name":"\ufeff","start":1})"_ba << u"name"_s;
        QTest::newRow("description with ESC")
            << R"({"name":"a","start":1,"description":"\u001b"})"_ba << u"description"_s;
        QTest::newRow("start as text") << R"({"name":"a","start":"1"})"_ba << u"start"_s;
        QTest::newRow("start with a fraction") << R"({"name":"a","start":1.5})"_ba << u"start"_s;
        QTest::newRow("start of null") << R"({"name":"a","start":null})"_ba << u"start"_s;
        QTest::newRow("unknown preset") << R"({"name":"a","start":1,"increments":{"preset":"x"}})"_ba
                                        << u"increments"_s;
        QTest::newRow("fixed without step")
            << R"({"name":"a","start":1,"increments":{"preset":"fixed"}})"_ba << u"increments"_s;
        QTest::newRow("soft close as text") << R"({"name":"a","start":1,"softClose":"no"})"_ba << u"softClose"_s;
        QTest::newRow("soft close from nowhere")
            << R"({"name":"a","start":1,"softClose":{"from":"start"}})"_ba << u"softClose"_s;
        QTest::newRow("below the reserve as nobody does")
            << R"({"name":"a","start":1,"belowReserve":"drop"})"_ba << u"belowReserve"_s;
        QTest::newRow("value as text") << R"({"name":"a","start":1,"value":"9"})"_ba << u"value"_s;
        QTest::newRow("reserve as truth") << R"({"name":"a","start":1,"reserve":true})"_ba << u"reserve"_s;
    }

    void draftsThatCantBeRead()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, member);
        const auto draft = protocol::draftFromJson(parse(json));
        QVERIFY(!draft);
        QCOMPARE(draft.error().member, member);
    }

    void aDraftSurvivesTheWire()
    {
        protocol::LotDraft draft{
            .name = u"a"_s,
            .description = u"b"_s,
            .terms = {.start = 5, .reserve = 6, .buyNow = 7, .opensAt = 8, .endsAt = 9, .softClose = std::nullopt}};
        draft.terms.increments = {.preset = auction::Increments::Preset::Bands, .bands = {{0, 1}, {10, 2}}};
        const auto read = protocol::draftFromJson(protocol::toJson(draft));
        QVERIFY(read);
        QCOMPARE(*read, draft);
    }

    void whatSalesAddToTheTermsSurvivesTheWire()
    {
        auto draft = *protocol::draftFromJson(parse(R"({"name":"a","start":5,"endsAt":9})"));
        QVERIFY(!protocol::publicTerms(draft).contains("belowReserve"_L1));
        QVERIFY(!protocol::publicTerms(draft).value("softClose"_L1).toObject().contains("from"_L1));
        draft.terms.belowReserve = auction::BelowReserve::Jump;
        draft.terms.softClose->from = auction::SoftClose::From::End;
        draft.terms.softClose->maxCount = 3;
        QCOMPARE(*protocol::draftFromJson(protocol::toJson(draft)), draft);
        const auto back =
            protocol::draftFromJson(parse(R"({"belowReserve":"hold","softClose":{"from":"now"}})"), draft);
        QCOMPARE(back->terms.belowReserve, auction::BelowReserve::Hold);
        QCOMPARE(back->terms.softClose, std::optional(auction::SoftClose{}));
    }

    /// The log has nothing of a value that was not said, as it was before there were any.
    void aValueSurvivesTheWire()
    {
        auto draft = *protocol::draftFromJson(parse(R"({"name":"a","start":5,"endsAt":9})"));
        QVERIFY(!protocol::publicTerms(draft).contains("value"_L1));
        draft.terms.value = 0;
        QCOMPARE(protocol::publicTerms(draft).value("value"_L1).toInteger(-1), 0);
        QCOMPARE(*protocol::draftFromJson(protocol::toJson(draft)), draft);
        const auto none = protocol::draftFromJson(parse(R"({"value":null})"), draft);
        QVERIFY(!none->terms.value);
        QVERIFY(protocol::toJson(*none).value("value"_L1).isNull());
    }

    void aChangeKeepsWhatItDoesNotName()
    {
        const auto base = protocol::draftFromJson(parse(R"({"name":"a","start":5,"reserve":9,"endsAt":100})"));
        const auto changed = protocol::draftFromJson(parse(R"({"start":6,"reserve":null})"), *base);
        QVERIFY(changed);
        QCOMPARE(changed->name, u"a"_s);
        QCOMPARE(changed->terms.start, 6);
        QVERIFY(!changed->terms.reserve);
        QCOMPARE(changed->terms.endsAt, 100);
    }

    /// Logs that know no other format stay as they are hashed.
    void theFirstFormatIsNotNamed()
    {
        const auto draft = protocol::draftFromJson(parse(R"({"name":"a","start":5,"format":"english"})"));
        QVERIFY(draft);
        QCOMPARE(auction::nameOf(draft->terms.format), "english"_L1);
        QVERIFY(!protocol::publicTerms(*draft).contains("format"_L1));
        QVERIFY(!protocol::toJson(*draft).contains("format"_L1));
    }

    void thePublicTermsHideTheReserve()
    {
        const auto draft = protocol::draftFromJson(parse(R"({"name":"a","start":5,"reserve":9})"));
        QVERIFY(!protocol::publicTerms(*draft).contains("reserve"_L1));
        QVERIFY(!QJsonDocument(protocol::publicTerms(*draft)).toJson().contains("9"));
    }

    void bidsAreReadStrictly_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<bool>("fine");
        QTest::newRow("straight") << R"({"bid":5})"_ba << true;
        QTest::newRow("maximum with all") << R"({"max":5,"msg":"m","key":"k","ask":4,"lower":true})"_ba << true;
        QTest::newRow("unknown member") << R"({"bid":5,"x":1})"_ba << true;
        QTest::newRow("null is absent") << R"({"bid":5,"max":null})"_ba << true;
        QTest::newRow("both") << R"({"bid":5,"max":5})"_ba << false;
        QTest::newRow("neither") << R"({})"_ba << false;
        QTest::newRow("text") << R"({"bid":"5"})"_ba << false;
        QTest::newRow("fraction") << R"({"bid":5.5})"_ba << false;
        QTest::newRow("beyond exact") << R"({"bid":9007199254740994.0})"_ba << false;
        QTest::newRow("beyond exact by one") << R"({"bid":9007199254740993})"_ba << false;
        QTest::newRow("msg of a number") << R"({"bid":5,"msg":1})"_ba << false;
        QTest::newRow("key of a number") << R"({"bid":5,"key":1})"_ba << false;
        QTest::newRow("lower of a number") << R"({"max":5,"lower":1})"_ba << false;
        QTest::newRow("lone surrogate") << R"({"bid":5,"msg":"\udc00"})"_ba << false;
    }

    void bidsAreReadStrictly()
    {
        QFETCH(QByteArray, json);
        QFETCH(bool, fine);
        QCOMPARE(protocol::bidFromJson(parse(json)).has_value(), fine);
    }
};

QTEST_GUILESS_MAIN(TestTermsJson)
#include "tst_terms_json.moc"
