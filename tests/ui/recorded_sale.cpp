#include "ui/recorded_sale.h"

#include "support/book_fixture.h"

using namespace Qt::StringLiterals;

namespace gavel::ui_tests {

namespace {

constexpr qint64 lastedMs = 3'600'000;
constexpr qint64 pauseMs = 41'000; // between two bids

struct Recording
{
    test::BookFixture book;
    RecordedSale sale;
    auction::AccountId minji = auction::noAccount;

    void keepHead()
    {
        const protocol::LotView lot = book.lot(sale.seen.lot);
        sale.seen.heads.insert(lot.seq, lot.head);
    }

    void bid(auction::AccountId who, auction::Amount amount, bool isMax, const QString &message = {})
    {
        book.now += pauseMs;
        book.run(store::command::Heartbeat{});
        auction::BidCommand command;
        (isMax ? command.max : command.bid) = amount;
        command.msg = message;
        const auto verdict = book.run(store::command::PlaceBid{sale.seen.lot, who, command}).result.value();
        if (who == minji)
            sale.seen.bids.append(
                {.seq = verdict.seq, .account = who, .isMax = isMax, .amount = amount, .salt = verdict.salt});
        keepHead();
    }
};

} // namespace

RecordedSale recordSale(auction::LotId id, const QString &name, const QString &description, auction::TimeMs closedAt)
{
    Recording recording;
    auto &book = recording.book;
    recording.minji = book.signUp(u"Minji"_s);
    const auction::AccountId doyun = book.signUp(u"Doyun"_s);
    const auction::AccountId sora = book.signUp(u"Sora"_s);
    book.signUp(u"Hannah"_s);
    book.seller = book.signUp(u"Harbour Lights"_s);
    book.now = closedAt - lastedMs;
    for (auction::LotId before = 1; before < id; ++before)
        (void)book.sell({.start = 1'000});
    const auction::Terms terms{.start = 90'000, .endsAt = closedAt + lastedMs};
    const auto made = book.run(store::command::CreateLot{book.seller, {name, description, terms}});
    auto &sale = recording.sale;
    sale.seen.lot = (*made.result)->id;
    recording.keepHead();
    book.now = closedAt - 10 * pauseMs;
    recording.bid(doyun, 90'000, false);
    recording.bid(recording.minji, 130'000, true, u"for the lifeboat"_s);
    recording.bid(sora, 110'000, false, u"lovely piece"_s);
    recording.bid(doyun, 140'000, true);
    recording.bid(recording.minji, 150'000, false);
    recording.bid(sora, 160'000, false);
    recording.bid(recording.minji, 200'000, true);
    book.now = closedAt;
    book.run(store::command::Heartbeat{});
    book.run(store::command::Act{sale.seen.lot, auction::action::Close{}});
    recording.keepHead();
    sale.lot = book.lot(sale.seen.lot);
    sale.seen.createdAt = sale.lot.createdAt;
    sale.bids = book.ask(store::query::GetHistory{.lot = sale.seen.lot}).items;
    sale.log = book.ask(store::query::GetLog{sale.seen.lot}).text;
    return sale;
}

} // namespace gavel::ui_tests
