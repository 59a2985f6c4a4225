#include "host/house_events.h"
#include "protocol/notices.h"
#include "wire/event_stream.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace gavel;
using namespace Qt::StringLiterals;

namespace {

QList<wire::StreamEvent> eventsOf(const QByteArray &bytes)
{
    return wire::EventStreamParser().feed(bytes);
}

/// The longest that a lot in a list may be: every character that needs escaping, every picture, every band.
protocol::LotView longestLot(auction::LotId id)
{
    protocol::LotView lot{.id = id, .name = QString(120, u'"'), .owner = {id, QString(32, u'"')}};
    for (int n = 0; n < 12; ++n)
        lot.img.append({u"/img/"_s + QString(32, u'a'), u"/img/"_s + QString(32, u'a') + u"/thumb"_s});
    lot.increments.preset = auction::Increments::Preset::Bands;
    for (int n = 0; n < auction::Increments::bandsMax; ++n)
        lot.increments.bands.append({auction::amountMax - auction::Increments::bandsMax + n, auction::amountMax});
    lot.start = lot.price = lot.ask = auction::amountMax;
    lot.leader = lot.owner;
    lot.head = QByteArray(64, 'f');
    return lot;
}

} // namespace

class TestHouseStream : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changesAndAnnouncementsKeepTheirOrder()
    {
        store::Changes changes{.upTo = 9, .newest = 9};
        for (const qint64 change : {3, 4, 8})
            changes.lots.append({change, protocol::LotView{.id = change}});
        changes.announcements = {{5, u"hello"_s, 1}, {9, u"bye"_s, 2}};
        const host::Telling telling = host::tellingOf(changes);
        QStringList seen;
        for (const wire::StreamEvent &event : eventsOf(host::streamBytes(telling)))
            seen.append(QString::fromLatin1(event.type + ' ' + *event.id));
        // Whoever is cut off after any of these resumes without a gap.
        QCOMPARE(seen, QStringList({u"lots 4"_s, u"announcement 5"_s, u"lots 8"_s, u"announcement 9"_s}));
        QCOMPARE(telling.upTo, 9);
    }

    void aBeginningIsAnEmptyListUnderTheNewestNumber()
    {
        const auto events = eventsOf(host::beginningAt(7));
        QCOMPARE(events.size(), 1);
        QCOMPARE(events.first().data, "[]");
        QCOMPARE(*events.first().id, "7");
    }

    void whatIsForgottenIsSaidUnderTheNewestNumber()
    {
        const auto events = eventsOf(host::resetAt(9));
        QCOMPARE(events.size(), 1);
        QCOMPARE(events.first().type, "reset");
        QCOMPARE(events.first().data, "{}");
        QCOMPARE(*events.first().id, "9");
    }

    void whoFollowsIsToldTheSameInTheWordsOfRooms()
    {
        const host::HouseEvent part{protocol::event_name::lots, "[{\"id\":1}]", {}};
        const host::HouseEvent last{protocol::event_name::lots, "[]", 7};
        const host::HouseEvent said{protocol::AnnouncementNotice::name, "{\"text\":\"hello\"}", 8};
        QCOMPARE(host::roomEvent(part).packet(), "42[\"lots\",{\"lots\":[{\"id\":1}]}]");
        QCOMPARE(host::roomEvent(last).packet(), "42[\"lots\",{\"change\":7,\"lots\":[]}]");
        QCOMPARE(host::roomEvent(said).packet(), "42[\"announcement\",{\"text\":\"hello\"}]");
    }

    void nothingIsNothing()
    {
        const host::Telling telling = host::tellingOf({.upTo = 7, .newest = 7});
        QVERIFY(telling.events.isEmpty());
        QCOMPARE(telling.upTo, 7);
    }

    void whatIsLongIsToldInParts()
    {
        constexpr qint64 lots = 300;
        store::Changes changes{.upTo = 1'000, .newest = 1'000};
        for (qint64 n = 1; n <= lots; ++n)
            changes.lots.append({n, longestLot(n)});
        qint64 told = 0;
        int tellings = 0;
        qsizetype most = 0;
        for (; !changes.lots.isEmpty(); ++tellings) {
            const host::Telling telling = host::tellingOf(changes);
            QVERIFY(telling.bytes() < host::houseTellingBytesMax + host::houseEventBytesMax);
            QVERIFY(host::streamBytes(telling).size() <= telling.bytes());
            qsizetype events = 0;
            for (const wire::StreamEvent &event : eventsOf(host::streamBytes(telling))) {
                QCOMPARE(event.type, "lots");
                QVERIFY(wire::encodeEvent(event).size() <= host::houseEventBytesMax);
                for (const QJsonValue &lot : QJsonDocument::fromJson(event.data).array())
                    QCOMPARE(lot.toObject().value("id"_L1).toInteger(), ++told);
                // An id before the last part would make whoever is cut off there miss the rest of it.
                const bool isLast = told == telling.upTo || told == lots;
                QCOMPARE(event.id.has_value(), isLast);
                if (isLast)
                    QCOMPARE(*event.id, QByteArray::number(told));
                ++events;
            }
            most = qMax(most, events);
            changes.lots.removeIf([&](const store::ChangedLot &changed) { return changed.change <= telling.upTo; });
            if (changes.lots.isEmpty())
                QCOMPARE(telling.upTo, changes.upTo); // though no lot has that number any more
        }
        QCOMPARE(told, lots);
        QVERIFY(tellings > 1 && most > 1);
    }
};

QTEST_GUILESS_MAIN(TestHouseStream)
#include "tst_house_stream.moc"
