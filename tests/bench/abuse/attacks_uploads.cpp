#include "attack.h"
#include "sayings.h"

#include "protocol/limits.h"

namespace gavel::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int sockets = 254;

QByteArray uploadHead(const Target &target, const QByteArray &fields)
{
    return request("PUT", "/api/v1/lots/" + QByteArray::number(target.lots[1]) + "/images/1",
                   fields + "Content-Type: image/png\r\nContent-Length: " +
                       QByteArray::number(protocol::limits::imageBytesMax) + "\r\n");
}

const QByteArray &pieceOfPicture()
{
    static const QByteArray piece(128 * 1024, 'x');
    return piece;
}

/// Bodies of 8 MB: what is left of each is said piece by piece; `keepBack` bytes never are.
void upload(const Target &target, MomentNs until, const QByteArray &fields, qint64 bytesASecond, qsizetype keepBack)
{
    FloodPlan plan{.sockets = sockets, .bytesASecond = bytesASecond};
    const QByteArray head = uploadHead(target, fields);
    plan.next = [head, keepBack, said = QList<qsizetype>(sockets, -1)](int n) mutable {
        if (said[n] < 0) {
            said[n] = 0;
            return head;
        }
        const QByteArray piece = pieceOfPicture().left(protocol::limits::imageBytesMax - keepBack - said[n]);
        said[n] += piece.size();
        if (piece.isEmpty() && keepBack == 0)
            said[n] = -1;
        return piece.isEmpty() && keepBack == 0 ? head : piece;
    };
    Flood(target.port, plan).run(until);
}

/// Heads of uploads, and then a byte now and then.
void drip(const Target &target, MomentNs until)
{
    FloodPlan plan{.sockets = sockets, .opening = {{uploadHead(target, {}), {}}}, .bytesASecond = 5'000};
    plan.next = [](int) { return QByteArray("x"); };
    Flood(target.port, plan).run(until);
}

} // namespace

QList<Attack> uploadAttacks()
{
    return {
        {u"uploads-by-nobody"_s, u"254 uploads of 8 MB by nobody"_s,
         [](const Target &target, MomentNs until) { upload(target, until, {}, 0, 0); }},
        {u"uploads-unfinished"_s, u"254 uploads by nobody that lack a byte"_s,
         [](const Target &target, MomentNs until) { upload(target, until, {}, 0, 1); }},
        {u"uploads-expecting"_s, u"the same with Expect: 100-continue, without waiting for it"_s,
         [](const Target &target, MomentNs until) { upload(target, until, "Expect: 100-continue\r\n", 0, 1); }},
        {u"uploads-dripping"_s, u"254 uploads by nobody, a byte now and then"_s, &drip},
        {u"uploads-of-noise"_s, u"254 uploads of 8 MB of noise by somebody who has signed in"_s,
         [](const Target &target, MomentNs until) { upload(target, until, bearer(target.sellerOf(1)), 0, 0); }},
        {u"uploads-of-a-seller"_s, u"254 uploads by somebody who has signed in that lack a byte"_s,
         [](const Target &target, MomentNs until) { upload(target, until, bearer(target.sellerOf(1)), 0, 1); }},
    };
}

} // namespace gavel::bench
