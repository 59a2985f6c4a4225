#include "attack.h"
#include "sayings.h"

#include "connecting.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace gavel::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int sockets = 8;
constexpr qsizetype changedAtOnce = 42;
constexpr qsizetype watchedLots = 512;

QByteArray largeBody(const QString &name)
{
    return QJsonDocument(QJsonObject{{u"name"_s, name}, {u"start"_s, 100}, {u"description"_s, longDescription()}})
        .toJson(QJsonDocument::Compact);
}

QByteArray change(const Target &target, qsizetype lot, const QByteArray &body)
{
    return jsonRequest("PATCH", "/api/v1/lots/" + QByteArray::number(target.lots[lot]), target.sellerOf(lot), body);
}

void manyLots(const Target &target, MomentNs until, const QByteArray &body)
{
    FloodPlan plan{.sockets = sockets};
    const QByteArray creation = jsonRequest("POST", "/api/v1/lots", target.sellerOf(0), body);
    plan.next = [creation](int) { return creation; };
    Flood(target.port, plan).run(until);
}

/// The same few lots or many of them, each time with another start; the description is as it was.
std::function<QByteArray(int)> changes(const Target &target, qsizetype lots)
{
    return [&target, lots, n = qsizetype(0)](int) mutable {
        const QByteArray body = "{\"start\":" + QByteArray::number(101 + n) + '}';
        return change(target, n++ % lots, body);
    };
}

void manyChanges(const Target &target, MomentNs until)
{
    FloodPlan plan{.sockets = sockets};
    plan.next = changes(target, Target::lotsOfOneSeller);
    Flood(target.port, plan).run(until);
}

/// Two sockets in 512 rooms, while their lots change: each room keeps what it said for those who come back.
void manyRooms(const Target &target, MomentNs until)
{
    FloodPlan watchers{.sockets = 2, .opening = roomOpening(target.port)};
    watchers.next = [&target, said = QList<bool>(2, false)](int n) mutable {
        QByteArray joins;
        if (!std::exchange(said[n], true)) {
            for (const auction::LotId lot : target.lots.mid(n * watchedLots / 2, watchedLots / 2))
                joins += lotEvent("join", lot);
        }
        return joins;
    };
    Flood watching(target.port, watchers);
    FloodPlan plan{.sockets = sockets};
    plan.next = changes(target, watchedLots);
    Flood changing(target.port, plan);
    while (steadyNs() < until) {
        watching.run(qMin(until, steadyNs() + 20'000'000));
        changing.run(qMin(until, steadyNs() + 100'000'000));
    }
}

void manyPictures(const Target &target, MomentNs until)
{
    FloodPlan plan{.sockets = 64};
    plan.next = [&target, n = 0](int) mutable -> QByteArray {
        const QByteArray path = "/api/v1/lots/" + QByteArray::number(target.lots[n % 100]) + "/images/1";
        ++n;
        return request("PUT", path,
                       bearer(target.sellerOf(0)) + "Content-Type: image/png\r\nContent-Length: " +
                           QByteArray::number(target.hugePicture.size()) + "\r\n") +
               target.hugePicture;
    };
    Flood(target.port, plan).run(until);
}

/// Many large lots change within one telling of the house.
void atOnce(const Target &target, MomentNs until)
{
    for (int round = 0; steadyNs() < until; ++round) {
        QByteArray all;
        for (qsizetype lot = 0; lot < changedAtOnce; ++lot)
            all += change(target, lot, largeBody(u"Round %1"_s.arg(round)));
        FloodPlan plan{.reopens = false};
        plan.next = once(1, all);
        Flood(target.port, plan).run(qMin(until, steadyNs() + 500'000'000));
    }
}

/// Whether somebody who listens to the house, and reads what is said, is ever hung up on.
QList<Finding> readersStay(const Target &target, MomentNs until)
{
    FloodPlan plan{.from = "127.0.0.4", .sockets = 2, .opening = {{request("GET", "/api/v1/events"), "200 OK"}}};
    const FloodCount count = Flood(target.port, plan).run(until);
    return {{u"readers cut"_s, static_cast<double>(count.cut), 0, {}}};
}

} // namespace

QList<Attack> sellerAttacks()
{
    return {
        {u"seller-lots"_s, u"one seller's lots, as many as it takes"_s,
         [](const Target &target, MomentNs until) { manyLots(target, until, "{\"name\":\"Lot\",\"start\":100}"); },
         &readersStay},
        {u"seller-large-lots"_s, u"the same with descriptions of 40 KB"_s,
         [](const Target &target, MomentNs until) { manyLots(target, until, largeBody(u"Large"_s)); }, &readersStay},
        {u"seller-changes"_s, u"one seller's changes of terms"_s, &manyChanges, &readersStay},
        {u"seller-at-once"_s, u"42 lots of 40 KB changed at once, again and again"_s, &atOnce, &readersStay},
        {u"seller-rooms"_s, u"changes of 512 lots of 40 KB whose rooms are watched"_s, &manyRooms, &readersStay},
        {u"seller-pictures"_s, u"one seller's pictures of 40 megapixels"_s, &manyPictures},
    };
}

} // namespace gavel::bench
