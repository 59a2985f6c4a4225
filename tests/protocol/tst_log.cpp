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
        const QByteArray salt(protocol::logSaltBytes, '\x01');
        const auction::event::Bid bid{
            .account = 3, .isMax = true, .amount = 12'000, .bid = 10'000, .price = 10'000, .leader = 3, .endsAt = 99};
        const protocol::LogNames names{.nick = u"Bob"_s, .msg = u"\"hi\"\n"_s};
        const protocol::LogLine line = protocol::logLine(7, 3, 55, bid, names, protocol::logGenesis(), salt);

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
        const QByteArray salt(protocol::logSaltBytes, '\x02');
        const protocol::LogLine sealed =
            protocol::logLine(7, 4, 56, auction::event::Sealed{3, 987'654}, {}, protocol::logGenesis(), salt);
        QVERIFY(!sealed.event.contains("987654"));
        QVERIFY(sealed.opening.contains("987654"));

        protocol::LogNames names{.house = u"H"_s, .seller = 2};
        names.draft.name = u"Vase"_s;
        names.draft.terms = {.start = 5, .reserve = 123'456, .endsAt = 9};
        const protocol::LogLine created =
            protocol::logLine(7, 1, 1, auction::event::Created{}, names, protocol::logGenesis(), salt);
        QVERIFY(!created.event.contains("123456"));
        QVERIFY(created.event.contains("reserveCommit"));
        QCOMPARE(created.opening, json("{'reserve':123456,'salt':'" + salt.toHex() + "'}"));
    }

    /// Of a lot of the first sale, with an end of its own, the log says what it always did.
    void whatALotRestsOnIsSaid()
    {
        const QByteArray salt(protocol::logSaltBytes, '\x02');
        protocol::LogNames names{.house = u"H"_s, .seller = 2};
        const auto created = [&] {
            return protocol::logLine(7, 1, 1, auction::event::Created{}, names, protocol::logGenesis(), salt).event;
        };
        QVERIFY(!created().contains("sale"));
        names.sale.plan = {.closing = auction::Closing::Cascade, .stepMs = 60'000, .firstEnd = 9'000};
        names.sale.order = 4;
        QVERIFY(created().contains(json("'sale':{'closing':'cascade','firstEnd':9000,'id':1,'order':4,'step':60000}")));
        names.sale = {.id = 3, .plan = {}, .order = 4};
        QVERIFY(created().contains(json("'sale':{'id':3}")));

        const auction::Move move{.cause = auction::Move::Cause::Cascade, .by = {.lot = 6, .seq = 5, .endsAt = 99}};
        const auction::event::Extended extended{.endsAt = 159, .leftMs = {}, .move = move};
        QCOMPARE(protocol::logLine(7, 2, 55, extended, {}, protocol::logGenesis(), {}).event,
                 json("{'at':55,'by':{'endsAt':99,'lot':6,'seq':5},'cause':'cascade','endsAt':159,'lot':7,'seq':2,"
                      "'type':'extended'}"));
    }

    /// What is left before an opening is a secret, who left it too; the bid that comes of it names it.
    void whatIsLeftBeforeTheOpening()
    {
        const QByteArray salt(protocol::logSaltBytes, '\x02');
        const auto left = [&](const std::optional<auction::Amount> &amount, auction::AccountId enteredBy) {
            return protocol::logLine(7, 2, 55, auction::event::Prebid{.account = 3, .amount = amount},
                                     {.enteredBy = enteredBy}, protocol::logGenesis(), salt);
        };
        const protocol::LogLine line = left(500, auction::noAccount);
        QCOMPARE(line.opening, json("{'account':3,'amount':500,'salt':'" + salt.toHex() + "'}"));
        const QByteArray commit = protocol::commitment(salt, {{u"account"_s, 3}, {u"amount"_s, 500}});
        QCOMPARE(line.event, json("{'at':55,'commit':'" + commit + "','lot':7,'seq':2,'type':'prebid'}"));
        QVERIFY(left({}, 9).opening.startsWith(json("{'account':3,'amount':null,'enteredBy':9,")));

        const auction::event::Bid bid{.account = 3, .isMax = true, .amount = 500, .prebid = 2};
        QVERIFY(protocol::logLine(7, 4, 60, bid, {}, protocol::logGenesis(), salt).event.contains(json("'prebid':2")));
    }

    void everyTypeHasItsName()
    {
        const QList<QPair<auction::Event, QString>> types{
            {auction::event::Created{}, u"created"_s},       {auction::event::TermsChanged{}, u"terms"_s},
            {auction::event::Opened{}, u"opened"_s},         {auction::event::Bid{}, u"bid"_s},
            {auction::event::Sealed{}, u"sealed"_s},         {auction::event::Price{}, u"price"_s},
            {auction::event::Paused{}, u"paused"_s},         {auction::event::Resumed{}, u"resumed"_s},
            {auction::event::Extended{}, u"extended"_s},     {auction::event::Outage{}, u"outage"_s},
            {auction::event::Voided{}, u"voided"_s},         {auction::event::Closed{}, u"closed"_s},
            {auction::event::Reopened{}, u"reopened"_s},     {auction::event::Withdrawn{}, u"withdrawn"_s},
            {auction::event::SaleVoided{}, u"saleVoided"_s}, {auction::event::Offered{}, u"offered"_s},
            {auction::event::Declined{}, u"declined"_s},     {auction::event::Prebid{}, u"prebid"_s},
        };
        QCOMPARE(types.size(), qsizetype(std::variant_size_v<auction::Event>));
        for (const auto &[event, name] : types) {
            QCOMPARE(QString(protocol::typeOf(event)), name);
            const protocol::LogLine line =
                protocol::logLine(1, 2, 3, event, {}, protocol::logGenesis(), QByteArray(protocol::logSaltBytes, 's'));
            const QJsonObject json = QJsonDocument::fromJson(line.event).object();
            QCOMPARE(json.value("type"_L1).toString(), name);
            QCOMPARE(line.event, wire::canonicalJson(json));
            QCOMPARE(json.value("seq"_L1).toInteger(), 2);
            QCOMPARE(!line.opening.isEmpty(), protocol::carriesCommitment(event));
        }
    }

    void textsAreWrittenAsCanonicalJsonHasThem()
    {
        const QString text = u"\"\\/\b\f\n\r\t\x01\x7f \u00e9\u20ac\U0001f528"_s;
        const protocol::LogNames names{.nick = text, .msg = text};
        const protocol::LogLine line = protocol::logLine(
            1, 2, 3, auction::event::Bid{.account = 1, .amount = auction::amountMax, .bid = auction::amountMax}, names,
            protocol::logGenesis(), QByteArray(protocol::logSaltBytes, 's'));
        const QJsonObject json = QJsonDocument::fromJson(line.event).object();
        QCOMPARE(json.value("msg"_L1).toString(), text);
        QCOMPARE(json.value("bid"_L1).toInteger(), auction::amountMax);
        QCOMPARE(line.event, wire::canonicalJson(json));
        QCOMPARE(line.opening, wire::canonicalJson(QJsonDocument::fromJson(line.opening).object()));
    }

    void anyChangedByteChangesTheHash()
    {
        const protocol::LogLine line =
            protocol::logLine(1, 2, 3, auction::event::Opened{9}, {}, protocol::logGenesis(), {});
        for (qsizetype i = 0; i < line.event.size(); ++i) {
            QByteArray changed = line.event;
            changed[i] = static_cast<char>(changed[i] ^ 1);
            QVERIFY(protocol::logHash(protocol::logGenesis(), changed) != line.hash);
        }
    }
};

QTEST_GUILESS_MAIN(TestLog)
#include "tst_log.moc"
