#include "target.h"

#include "host/secrets.h"
#include "protocol/limits.h"

#include <QBuffer>
#include <QDateTime>
#include <QImage>

namespace gavel::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int bidders = 4;
constexpr int strangers = 300;
constexpr qsizetype lots = 1'000;
constexpr int historyBids = 5'000;
constexpr qsizetype pictureBytes = 7'600'000;
constexpr int lotsOfBuyer = 3'000;
constexpr int plainLotsAtOnce = 100;
constexpr auction::Amount buyNowPrice = 1'000'000'000;
constexpr qint64 hourMs = 3'600'000;
const QString pictureTag = u"0123456789abcdef"_s;

protocol::LotDraft largeLot(qsizetype n)
{
    protocol::LotDraft draft{.name = u"Large lot %1"_s.arg(n), .description = longDescription(), .terms = {}};
    draft.terms.start = startPrice;
    draft.terms.increments.preset = auction::Increments::Preset::Any;
    draft.endsByDefault = true;
    return draft;
}

void createLots(WritableBook &book, const QList<auction::AccountId> &sellers, auction::TimeMs now, Target &target)
{
    while (target.lots.size() < lots) {
        QList<store::TimedCommand> batch;
        const auction::AccountId seller = sellers[target.lots.size() / Target::lotsOfOneSeller];
        for (qsizetype i = 0; i < Target::lotsOfOneSeller; ++i)
            batch.append({now, store::command::CreateLot{seller, largeLot(target.lots.size() + i)}});
        for (const store::AnyDecided &answer : book.run(batch).answers) {
            const auto lot = outcomeOf<store::command::CreateLot>(answer.result);
            if (!lot)
                giveUp(u"the book refused a lot"_s);
            target.lots.append((*lot)->id);
        }
    }
}

void contest(WritableBook &book, auction::LotId lot, auction::AccountId one, auction::AccountId other,
             auction::TimeMs now)
{
    QList<store::TimedCommand> batch;
    for (int i = 0; i < historyBids; ++i) {
        auction::BidCommand bid;
        bid.bid = startPrice + i;
        bid.msg =
            u"A hundred letters of praise for what is sold here, as many as a bid may carry, once, and once more"_s;
        batch.append({now, store::command::PlaceBid{lot, i % 2 == 0 ? one : other, bid}});
    }
    book.run(batch);
}

protocol::LotDraft plainLot()
{
    protocol::LotDraft draft{.name = u"Plain lot"_s, .description = {}, .terms = {}};
    draft.terms.start = startPrice;
    draft.terms.buyNow = buyNowPrice;
    draft.terms.increments.preset = auction::Increments::Preset::Any;
    draft.terms.softClose = auction::SoftClose{.windowMs = hourMs, .extendMs = hourMs};
    draft.endsByDefault = true;
    return draft;
}

QList<auction::LotId> plainLots(WritableBook &book, auction::AccountId seller, qsizetype count, qint64 sale,
                                auction::TimeMs now)
{
    QList<auction::LotId> made;
    for (qsizetype n = 0; n < count; n += plainLotsAtOnce) {
        store::command::CreateLot create{seller, plainLot()};
        create.place.sale = sale;
        const QList<store::TimedCommand> batch(plainLotsAtOnce, {now, create});
        for (const store::AnyDecided &answer : book.run(batch).answers) {
            const auto lot = outcomeOf<store::command::CreateLot>(answer.result);
            if (!lot)
                giveUp(u"the book refused a lot"_s);
            made.append((*lot)->id);
        }
    }
    return made;
}

/// Planned; its lots end within the hour in which each bid is a late one.
qint64 largeSale(WritableBook &book, auction::Closing closing, auction::TimeMs now)
{
    constexpr qint64 stepMs = 1'000;
    const protocol::SaleView sale{.name = u"Large"_s,
                                  .plan = {.closing = closing, .stepMs = stepMs, .firstEnd = now + hourMs / 2}};
    const auto answers = book.run({{now, store::command::MakeSale{.sale = sale, .by = store::founder}}}).answers;
    const auto made = outcomeOf<store::command::MakeSale>(answers.first().result);
    if (!made)
        giveUp(u"the book refused a sale"_s);
    return made->id;
}

void start(WritableBook &book, qint64 sale, auction::TimeMs now)
{
    auto outcome = book.run({{now, store::command::ActOnSale{sale, protocol::SaleAction::Start, store::founder}}});
    while (outcome.nextDeadline && *outcome.nextDeadline <= now)
        outcome = book.run({{now, store::command::Advance{}}});
}

/// Sales so large that a late bid on one of their lots, and starting them, costs something; and somebody who owes for
/// thousands of lots.
void holdLargeSales(WritableBook &book, auction::AccountId seller, auction::TimeMs now, Target &target)
{
    const qint64 group = largeSale(book, auction::Closing::Group, now);
    target.group = plainLots(book, seller, Target::lotsOfLargeSale, group, now).first();
    start(book, group, now);
    const qint64 cascade = largeSale(book, auction::Closing::Cascade, now);
    target.cascade = plainLots(book, seller, Target::lotsOfLargeSale, cascade, now).first();
    start(book, cascade, now);
    target.planned = largeSale(book, auction::Closing::Cascade, now);
    plainLots(book, seller, Target::lotsOfLargeSale, target.planned, now);
    QList<store::TimedCommand> buys;
    for (const auction::LotId lot : plainLots(book, seller, lotsOfBuyer, auction::firstSale, now)) {
        auction::BidCommand bid;
        bid.bid = buyNowPrice;
        buys.append({now, store::command::PlaceBid{lot, target.buyer, bid}});
    }
    book.run(buys);
}

/// A session of the host's, as if it had signed in.
QByteArray signInKeeper(WritableBook &book, auction::TimeMs now)
{
    const QByteArray token = host::newToken();
    store::command::OpenSession session;
    session.account = store::founder;
    session.tokenHash = host::hashToken(token);
    book.run({{now, session}});
    return token;
}

QByteArray hugePicture()
{
    QImage picture(8'000, 5'000, QImage::Format_RGB888);
    picture.fill(Qt::darkRed);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    picture.save(&buffer, "PNG");
    return bytes;
}

} // namespace

QString longDescription()
{
    return QString::fromUtf8("\U0001F3FA").repeated(protocol::limits::descriptionMax);
}

Target prepareTarget(const QString &folder)
{
    const Prepared prepared = prepareBook(folder, bidders + strangers + 1, 2);
    Target target;
    target.bidders = prepared.tokens.first(bidders);
    target.tokens = prepared.tokens.mid(bidders, strangers);
    target.seller = prepared.tokens.last();
    target.steady = prepared.lots[0];
    target.contested = prepared.lots[1];
    target.picturePath = "/img/" + pictureTag.toLatin1();
    target.hugePicture = hugePicture();

    WritableBook book(folder);
    const auction::TimeMs now = QDateTime::currentMSecsSinceEpoch();
    const QList<auction::AccountId> strangerAccounts = prepared.bidders.mid(bidders, strangers);
    createLots(book, strangerAccounts, now, target);
    contest(book, target.contested, strangerAccounts[0], strangerAccounts[1], now);
    book.run({{now, store::command::PutImage{.lot = target.lots[0],
                                             .by = strangerAccounts[0],
                                             .byHost = false,
                                             .n = 1,
                                             .tag = pictureTag,
                                             .type = u"image/jpeg"_s,
                                             .data = QByteArray(pictureBytes, 'x'),
                                             .thumb = "x"}}});
    target.buyer = strangerAccounts.last();
    holdLargeSales(book, strangerAccounts[0], now, target);
    target.keeper = signInKeeper(book, now);
    return target;
}

} // namespace gavel::bench
