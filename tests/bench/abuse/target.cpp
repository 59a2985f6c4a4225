#include "target.h"

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
    return target;
}

} // namespace gavel::bench
