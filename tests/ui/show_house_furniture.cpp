// What is in a furnished ShowHouse: lots, their pictures, bids and talk.
#include "ui/show_house.h"

using namespace Qt::StringLiterals;

namespace gavel::ui_tests {

namespace {

constexpr qint64 soldMsAgo = 600'000;

} // namespace

protocol::LotView &ShowHouse::add(const QString &name, auction::Amount start, qint64 leftMs, int bidCount,
                                  const QString &leader)
{
    static const QStringList nicks{u"Doyun"_s, u"Sora"_s, u"Hannah"_s, u"Taeyang"_s};
    static const QStringList words{{}, u"takes it up"_s, {}, {}, u"for the lifeboat"_s, {}, u"lovely piece"_s};
    protocol::LotView lot;
    lot.id = lots.size() + 1;
    lot.name = name;
    lot.description = u"Well kept, from one family, with the papers it was sold with. A hairline at the rim; see the "
                      u"third picture. Collection on the evening or posted at cost."_s;
    lot.owner = {9, u"Harbour Lights"_s};
    lot.start = lot.price = lot.ask = start;
    lot.phase = auction::Phase::Open;
    lot.createdAt = nowMs() - 3'600'000;
    lot.opensAt = lot.createdAt;
    lot.endsAt = nowMs() + leftMs;
    lot.softClose = auction::SoftClose{};
    lot.seq = 2;
    lot.head = "00";
    const int kind = static_cast<int>(lot.id - 1);
    const QByteArray large = drawnPicture(kind, QSize(900, 600));
    const QByteArray small = drawnPicture(kind, QSize(480, 320));
    for (int picture = 1; picture <= 3; ++picture) {
        const QString path = u"/img/%1/%2"_s.arg(lot.id).arg(picture);
        pictures.insert(path, large);
        pictures.insert(path + u"t"_s, small);
        lot.img.append({path, path + u"t"_s});
    }
    lots.insert(lot.id, lot);
    auto &made = lots[lot.id];
    for (int n = 0; n < bidCount; ++n) {
        const QString nick = n == bidCount - 1 ? leader : n % 3 == 1 ? account.nick : nicks.at(n % nicks.size());
        const protocol::Person by{nick == account.nick ? account.id : 20 + n, nick};
        (void)commit(lot.id, by, made.ask, words.at(n % words.size()));
        bids[lot.id].last().at = nowMs() - qint64(bidCount - n) * 47'000;
    }
    return made;
}

const RecordedSale &ShowHouse::sold()
{
    static const RecordedSale sale =
        recordSale(12, u"Banker’s lamp, green"_s, u"Brass and glass, rewired last year; the chain is the old one."_s,
                   nowMs() - soldMsAgo);
    return sale;
}

void ShowHouse::furnish()
{
    house.contact = u"Harbour Lights, 14 Quay Road  ·  desk@harbour.example  ·  02-123-4567"_s;
    house.logo = protocol::Picture{u"/img/logo"_s, u"/img/logo"_s};
    pictures.insert(house.logo->url, drawnPicture(2, QSize(240, 160)));
    account.limited = true;
    account.deposits = 2'000'000;
    account.holds = 1'240'000;
    account.available = 760'000;
    add(u"Rangefinder camera, 1957"_s, 220'000, 52'000, 14, u"Minji"_s);
    add(u"Celadon vase"_s, 500'000, 370'000, 20, u"Doyun"_s);
    add(u"Field watch, hand-wound"_s, 210'000, 715'000, 9, u"Sora"_s).phase = auction::Phase::Paused;
    lots[3].endsAt.reset();
    lots[3].leftMs = 715'000;
    add(u"Bentwood chairs, a pair"_s, 80'000, 1'443'000, 3, u"Hannah"_s);
    add(u"Evening over the bay, oil on canvas, signed lower right"_s, 900'000, 1'908'000, 22, u"Minji"_s);
    add(u"Brass desk lamp"_s, 60'000, 2'295'000, 0, {});
    add(u"Rangefinder lens, 50 mm"_s, 120'000, 94'500'000, 5, u"Taeyang"_s);
    add(u"Moon jar, small"_s, 700'000, 97'500'000, 6, u"Doyun"_s).reserve = auction::ReserveState::Met;
    auto &own = add(u"Pocket watch, silver"_s, 150'000, 180'000'000, 4, u"Sora"_s);
    own.owner = {account.id, account.nick};
    own.reserve = auction::ReserveState::NotMet;
    add(u"Reading chair, oak"_s, 95'000, 260'000'000, 1, u"Hannah"_s).reserve = auction::ReserveState::NotMet;
    auto &coming = add(u"Harbour at dawn, print 3 of 20"_s, 40'000, 300'000'000, 0, {});
    coming.phase = auction::Phase::Scheduled;
    coming.opensAt = nowMs() + 7'200'000;
    auto &last = add(sold().lot.name, sold().lot.start, -soldMsAgo, 0, {});
    const auto img = last.img;
    last = sold().lot;
    last.img = img;
    bids.insert(last.id, sold().bids);
    logs.insert(last.id, sold().log);
    auto &offered = lots[4];
    offered.buyNow = offered.price * 5 / 2;
    watched = {4, 7, 8, 11};
    say(2, u"Sora"_s, u"Is the hairline older than the glaze?"_s);
    say(2, u"Harbour Lights"_s, u"It is. We think it came out of the kiln that way; the third picture shows it."_s);
    say(2, u"Minji"_s, u"Thank you, that helps."_s);
}

} // namespace gavel::ui_tests
