#include "protocol/log.h"

#include "wire/canonical_json.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QTest>

using namespace gavel;
using namespace Qt::StringLiterals;

namespace {

/// JSON with single quotes, for the reader's eye and for moc, which trips over raw strings.
QByteArray json(QByteArray text)
{
    return text.replace("^", "\\").replace('\'', '"');
}

QByteArray sha256(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

} // namespace

class TestLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBidsLineIsCanonicalAndChained()
    {
        const QByteArray salt(logSaltBytes, '\x01');
        const event::Bid bid{
            .account = 3, .isMax = true, .amount = 12'000, .bid = 10'000, .price = 10'000, .leader = 3, .endsAt = 99};
        const LogNames names{.nick = u"Bob"_s, .msg = u"\"hi\"\n"_s};
        const LogLine line = logLine(7, 3, 55, bid, names, logGenesis(), salt);

        const QByteArray opening = json("{'amount':12000,'kind':'max'}");
        const QByteArray commit = sha256(salt + opening).toHex();
        const QByteArray expected = json("{'account':3,'at':55,'bid':10000,'commit':'" + commit +
                                         "','endsAt':99,'leader':3,'lot':7,'msg':'^'hi^'^n','nick':'Bob',"
                                         "'price':10000,'seq':3,'type':'bid'}");
        QCOMPARE(line.event, expected);
        QCOMPARE(line.hash, sha256(QByteArray(32, '\0') + expected));
        QCOMPARE(line.opening, json("{'amount':12000,'kind':'max','salt':'" + salt.toHex() + "'}"));
    }

    void secretsAreInTheOpeningAlone()
    {
        const QByteArray salt(logSaltBytes, '\x02');
        const LogLine sealed = logLine(7, 4, 56, event::Sealed{3, 987'654}, {}, logGenesis(), salt);
        QVERIFY(!sealed.event.contains("987654"));
        QVERIFY(sealed.opening.contains("987654"));

        LogNames names{.house = u"H"_s, .seller = 2};
        names.draft.name = u"Vase"_s;
        names.draft.terms = {.start = 5, .reserve = 123'456, .endsAt = 9};
        const LogLine created = logLine(7, 1, 1, event::Created{}, names, logGenesis(), salt);
        QVERIFY(!created.event.contains("123456"));
        QVERIFY(created.event.contains("reserveCommit"));
        QCOMPARE(created.opening, json("{'reserve':123456,'salt':'" + salt.toHex() + "'}"));
    }

    void everyTypeHasItsName()
    {
        const QList<QPair<Event, QString>> types{
            {event::Created{}, u"created"_s},   {event::TermsChanged{}, u"terms"_s},
            {event::Opened{}, u"opened"_s},     {event::Bid{}, u"bid"_s},
            {event::Sealed{}, u"sealed"_s},     {event::Price{}, u"price"_s},
            {event::Paused{}, u"paused"_s},     {event::Resumed{}, u"resumed"_s},
            {event::Extended{}, u"extended"_s}, {event::Outage{}, u"outage"_s},
            {event::Voided{}, u"voided"_s},     {event::Closed{}, u"closed"_s},
            {event::Reopened{}, u"reopened"_s}, {event::Withdrawn{}, u"withdrawn"_s},
        };
        QCOMPARE(types.size(), qsizetype(std::variant_size_v<Event>));
        for (const auto &[event, name] : types) {
            QCOMPARE(QString(typeOf(event)), name);
            const LogLine line = logLine(1, 2, 3, event, {}, logGenesis(), QByteArray(logSaltBytes, 's'));
            const QJsonObject json = QJsonDocument::fromJson(line.event).object();
            QCOMPARE(json.value("type"_L1).toString(), name);
            QCOMPARE(line.event, wire::canonicalJson(json));
            QCOMPARE(json.value("seq"_L1).toInteger(), 2);
            QCOMPARE(!line.opening.isEmpty(), carriesCommitment(event));
        }
    }

    void textsAreWrittenAsCanonicalJsonHasThem()
    {
        const QString text = u"\"\\/\b\f\n\r\t\x01\x7f \u00e9\u20ac\U0001f528"_s;
        const LogNames names{.nick = text, .msg = text};
        const LogLine line = logLine(1, 2, 3, event::Bid{.account = 1, .amount = amountMax, .bid = amountMax}, names,
                                     logGenesis(), QByteArray(logSaltBytes, 's'));
        const QJsonObject json = QJsonDocument::fromJson(line.event).object();
        QCOMPARE(json.value("msg"_L1).toString(), text);
        QCOMPARE(json.value("bid"_L1).toInteger(), amountMax);
        QCOMPARE(line.event, wire::canonicalJson(json));
        QCOMPARE(line.opening, wire::canonicalJson(QJsonDocument::fromJson(line.opening).object()));
    }

    void anyChangedByteChangesTheHash()
    {
        const LogLine line = logLine(1, 2, 3, event::Opened{9}, {}, logGenesis(), {});
        for (qsizetype i = 0; i < line.event.size(); ++i) {
            QByteArray changed = line.event;
            changed[i] = static_cast<char>(changed[i] ^ 1);
            QVERIFY(logHash(logGenesis(), changed) != line.hash);
        }
    }
};

QTEST_GUILESS_MAIN(TestLog)
#include "tst_log.moc"
