#include "host/house_stream.h"
#include "wire/event_stream.h"

#include <QTest>

using namespace gavel;
using namespace Qt::StringLiterals;

class TestHouseStream : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changesAndAnnouncementsKeepTheirOrder()
    {
        Changes changes{.newest = 9};
        for (const qint64 change : {3, 4, 8})
            changes.lots.append({change, LotView{.id = change}});
        changes.announcements = {{5, u"hello"_s, 1}, {9, u"bye"_s, 2}};
        wire::EventStreamParser parser;
        const auto events = parser.feed(encodeChanges(changes));
        QStringList seen;
        for (const wire::StreamEvent &event : events)
            seen.append(QString::fromLatin1(event.type + ' ' + *event.id));
        // Whoever is cut off after any of these resumes without a gap.
        QCOMPARE(seen, QStringList({u"lots 4"_s, u"announcement 5"_s, u"lots 8"_s, u"announcement 9"_s}));
    }

    void nothingIsAnEmptyListUnderTheNewestNumber()
    {
        wire::EventStreamParser parser;
        const auto events = parser.feed(encodeChanges({.newest = 7}));
        QCOMPARE(events.size(), 1);
        QCOMPARE(events.first().data, "[]");
        QCOMPARE(*events.first().id, "7");
    }
};

QTEST_GUILESS_MAIN(TestHouseStream)
#include "tst_house_stream.moc"
