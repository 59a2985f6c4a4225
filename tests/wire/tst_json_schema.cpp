#include "wire/json_schema.h"

#include <QJsonDocument>
#include <QTest>

using namespace gavel::wire;
using namespace Qt::StringLiterals;

namespace {

QByteArray written(const QJsonObject &schema)
{
    return QJsonDocument(schema).toJson(QJsonDocument::Compact);
}

const QJsonObject pair = schema::object({{"id", schema::integer(1, 9)}, {"nick?", schema::text(1, 32)}});

} // namespace

/// The words of JSON Schema, as a stock reader takes them (tests/interop has one read all of ours).
class TestJsonSchema : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anObjectNamesItsMembersAndWhichAreNeeded()
    {
        QCOMPARE(written(pair), R"({"additionalProperties":false,"properties":{"id":{"maximum":9,"minimum":1,)"
                                R"("type":"integer"},"nick":{"maxLength":32,"minLength":1,"type":"string"}},)"
                                R"("required":["id"],"type":"object"})"_ba);
        QCOMPARE(written(schema::object({}, schema::Others::Ignored)), R"({"properties":{},"type":"object"})"_ba);
    }

    void anExtendedObjectHasTheLaterMember()
    {
        const QJsonObject more = schema::extended(pair, {{"id?", schema::boolean()}, {"nick", schema::nothing()}});
        QCOMPARE(written(more), R"({"additionalProperties":false,"properties":{"id":{"type":"boolean"},)"
                                R"("nick":{"type":"null"}},"required":["nick"],"type":"object"})"_ba);
    }

    void membersAreTakenAwayOrMayBeAbsent()
    {
        QCOMPARE(written(schema::without(pair, {u"id"_s})),
                 R"({"additionalProperties":false,"properties":{"nick":{"maxLength":32,"minLength":1,)"
                 R"("type":"string"}},"required":[],"type":"object"})"_ba);
        QVERIFY(!schema::allOptional(pair).contains("required"_L1));
    }

    void whatMayBeNullSaysSoByItsKind()
    {
        QCOMPARE(written(schema::nullable(schema::integer(0))), R"({"minimum":0,"type":["integer","null"]})"_ba);
        QCOMPARE(written(schema::nullable(schema::shape(u"Lot"_s))),
                 R"({"anyOf":[{"$ref":"#/components/schemas/Lot"},{"type":"null"}]})"_ba);
        QCOMPARE(written(schema::nullable(schema::words({u"on"_s}))),
                 R"({"anyOf":[{"enum":["on"],"type":"string"},{"type":"null"}]})"_ba);
    }
};

QTEST_GUILESS_MAIN(TestJsonSchema)
#include "tst_json_schema.moc"
