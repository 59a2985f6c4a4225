#include "wire/canonical_object.h"

#include "wire/canonical_json.h"

#include <QTest>
#include <limits>

using namespace gavel::wire;
using namespace Qt::StringLiterals;

class TestCanonicalObject : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void membersComeOutSorted()
    {
        const CanonicalObject json =
            CanonicalObject().number("seq", 3).number("at", 55).number("msg", 0).number("a", 1);
        QCOMPARE(json.text().utf8, QByteArray("{'a':1,'at':55,'msg':0,'seq':3}").replace('\'', '"'));
        QCOMPARE(CanonicalObject().text().utf8, QByteArray("{}"));
    }

    /// Whatever is written so is what canonicalJson() writes of the same members.
    void everyKindOfMemberIsCanonical()
    {
        const QString text = u"\"\\/\b\f\n\r\t\x01\x7f \u00e9\u20ac\U0001f528"_s;
        const QJsonObject nested{{u"b"_s, QJsonArray{1, u"x"_s}}, {u"a"_s, QJsonValue::Null}};
        const CanonicalObject json = CanonicalObject()
                                         .string("string", text)
                                         .string("empty", QString())
                                         .number("most", 1LL << 53)
                                         .number("least", -(1LL << 53))
                                         .number("zero", 0)
                                         .numberOrNull("some", 7)
                                         .numberOrNull("none", std::nullopt)
                                         .boolean("yes", true)
                                         .boolean("no", false)
                                         .plain("plain", "sold")
                                         .hex("hex", QByteArray::fromHex("00ff7f80"))
                                         .value("nested", JsonText(*canonicalJson(nested)));
        const QJsonObject expected{
            {u"string"_s, text}, {u"empty"_s, QString()}, {u"most"_s, 1LL << 53},        {u"least"_s, -(1LL << 53)},
            {u"zero"_s, 0},      {u"some"_s, 7},          {u"none"_s, QJsonValue::Null}, {u"yes"_s, true},
            {u"no"_s, false},    {u"plain"_s, u"sold"_s}, {u"hex"_s, u"00ff7f80"_s},     {u"nested"_s, nested}};
        QCOMPARE(json.text().utf8, canonicalJson(expected));
        QCOMPARE(json.text().toObject(), expected);
    }

    void numbersMayHaveAllTheirDigits()
    {
        constexpr qint64 least = std::numeric_limits<qint64>::min();
        QCOMPARE(CanonicalObject().number("n", least).text().utf8, "{\"n\":" + QByteArray::number(least) + '}');
    }
};

QTEST_GUILESS_MAIN(TestCanonicalObject)
#include "tst_canonical_object.moc"
