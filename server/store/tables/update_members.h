#pragma once

#include "store/updates.h"

#include <concepts>
#include <tuple>

namespace gavel::store {

// The members of what is told, in one list a shape, by which it is written and read. One that is added to a shape does
// not compile until it stands here, and then updateForm is to be raised.

template <typename T, typename Shape>
concept Is = std::same_as<std::remove_const_t<T>, Shape>;

auto membersOf(Is<protocol::Person> auto &shape)
{
    auto &[id, nick] = shape;
    return std::tie(id, nick);
}
auto membersOf(Is<protocol::Picture> auto &shape)
{
    auto &[url, thumb] = shape;
    return std::tie(url, thumb);
}
auto membersOf(Is<auction::Increments::Band> auto &shape)
{
    auto &[from, step] = shape;
    return std::tie(from, step);
}
auto membersOf(Is<auction::Increments> auto &shape)
{
    auto &[preset, step, bands] = shape;
    return std::tie(preset, step, bands);
}
auto membersOf(Is<auction::Bands::Band> auto &shape)
{
    auto &[from, rate] = shape;
    return std::tie(from, rate);
}
auto membersOf(Is<auction::Bands> auto &shape)
{
    auto &[rate, above] = shape;
    return std::tie(rate, above);
}
auto membersOf(Is<auction::Tax> auto &shape)
{
    auto &[rate, on, included] = shape;
    return std::tie(rate, on, included);
}
auto membersOf(Is<auction::SoftClose> auto &shape)
{
    auto &[windowMs, extendMs, capMs, from, maxCount] = shape;
    return std::tie(windowMs, extendMs, capMs, from, maxCount);
}
auto membersOf(Is<auction::Currency> auto &shape)
{
    auto &[code, exponent] = shape;
    return std::tie(code, exponent);
}
auto membersOf(Is<auction::LotPlace> auto &shape)
{
    auto &[order, number, category] = shape;
    return std::tie(order, number, category);
}
auto membersOf(Is<protocol::OfferView> auto &shape)
{
    auto &[account, price, until] = shape;
    return std::tie(account, price, until);
}
/// But for `collected` and `own`, which are not for others' eyes.
auto membersOf(Is<protocol::LotView> auto &shape)
{
    auto &[id, name, description, img, owner, start, price, ask, bids, leader, reserve, buyNow, increments, phase,
           opensAt, endsAt, leftMs, endedAt, createdAt, softClose, premium, commission, tax, seq, head, place, offer,
           sale, waitsFor, belowReserve, takesPrebids, showsPaddles, value, collected, own] = shape;
    return std::tie(id, name, description, img, owner, start, price, ask, bids, leader, reserve, buyNow, increments,
                    phase, opensAt, endsAt, leftMs, endedAt, createdAt, softClose, premium, commission, tax, seq, head,
                    place, offer, sale, waitsFor, belowReserve, takesPrebids, showsPaddles, value);
}
auto membersOf(Is<protocol::BidLine> auto &shape)
{
    auto &[seq, nick, bid, msg, at, voided, enteredBy] = shape;
    return std::tie(seq, nick, bid, msg, at, voided, enteredBy);
}
auto membersOf(Is<protocol::SaidLine> auto &shape)
{
    auto &[nick, text, at] = shape;
    return std::tie(nick, text, at);
}
/// But for the hosts that there are, which are no news of the book's.
auto membersOf(Is<protocol::HouseView> auto &shape)
{
    auto &[name, currency, premium, commission, tax, limitedFunds, anyoneSells, anyoneSignsUp, about, contact, logo,
           version, id, hallCode, eveningEndedAt, showsPaddles, hosts] = shape;
    return std::tie(name, currency, premium, commission, tax, limitedFunds, anyoneSells, anyoneSignsUp, about, contact,
                    logo, version, id, hallCode, eveningEndedAt, showsPaddles);
}
auto membersOf(Is<protocol::BidUpdate> auto &shape)
{
    auto &[lot, line, price, ask, bids, leader, reserve, buyNow, endsAt, head] = shape;
    return std::tie(lot, line, price, ask, bids, leader, reserve, buyNow, endsAt, head);
}
auto membersOf(Is<protocol::VoidedUpdate> auto &shape)
{
    auto &[lot, seq, of, reason, price, ask, bids, leader, reserve, head, mine, max] = shape;
    return std::tie(lot, seq, of, reason, price, ask, bids, leader, reserve, head, mine, max);
}
auto membersOf(Is<protocol::SealedUpdate> auto &shape)
{
    auto &[lot, seq, head] = shape;
    return std::tie(lot, seq, head);
}
auto membersOf(Is<protocol::ClosedUpdate> auto &shape)
{
    auto &[lot, seq, phase, price, winner, head, at] = shape;
    return std::tie(lot, seq, phase, price, winner, head, at);
}
auto membersOf(Is<protocol::AccountUpdate> auto &shape)
{
    auto &[deposits, holds, available, blocked, roles, reason] = shape;
    return std::tie(deposits, holds, available, blocked, roles, reason);
}
auto membersOf(Is<update::Bid> auto &shape)
{
    auto &[bid] = shape;
    return std::tie(bid);
}
auto membersOf(Is<update::Voided> auto &shape)
{
    auto &[voided, bidder, max] = shape;
    return std::tie(voided, bidder, max);
}
auto membersOf(Is<update::Sealed> auto &shape)
{
    auto &[sealed] = shape;
    return std::tie(sealed);
}
auto membersOf(Is<update::Closed> auto &shape)
{
    auto &[closed] = shape;
    return std::tie(closed);
}
auto membersOf(Is<update::LotChanged> auto &shape)
{
    auto &[lot] = shape;
    return std::tie(lot);
}
auto membersOf(Is<update::EndsMoved::End> auto &shape)
{
    auto &[lot, seq, head, endsAt, waitsFor] = shape;
    return std::tie(lot, seq, head, endsAt, waitsFor);
}
auto membersOf(Is<update::EndsMoved> auto &shape)
{
    auto &[ends] = shape;
    return std::tie(ends);
}
auto membersOf(Is<update::LotCreated> auto &shape)
{
    auto &[lot] = shape;
    return std::tie(lot);
}
auto membersOf(Is<protocol::SaidNotice> auto &shape)
{
    auto &[lot, line] = shape;
    return std::tie(lot, line);
}
auto membersOf(Is<protocol::OutbidNotice> auto &shape)
{
    auto &[lot, price, ask] = shape;
    return std::tie(lot, price, ask);
}
auto membersOf(Is<protocol::WonNotice> auto &shape)
{
    auto &[lot, price] = shape;
    return std::tie(lot, price);
}
auto membersOf(Is<protocol::OfferedNotice> auto &shape)
{
    auto &[lot, price, until] = shape;
    return std::tie(lot, price, until);
}
auto membersOf(Is<protocol::SaleVoidedNotice> auto &shape)
{
    auto &[lot, price, reason] = shape;
    return std::tie(lot, price, reason);
}
auto membersOf(Is<protocol::StandingNotice> auto &shape)
{
    auto &[lot, leading, max, prebid] = shape;
    return std::tie(lot, leading, max, prebid);
}
auto membersOf(Is<protocol::AnnouncementNotice> auto &shape)
{
    auto &[text, at] = shape;
    return std::tie(text, at);
}
auto membersOf(Is<update::Said> auto &shape)
{
    auto &[said] = shape;
    return std::tie(said);
}
auto membersOf(Is<update::Outbid> auto &shape)
{
    auto &[account, notice] = shape;
    return std::tie(account, notice);
}
auto membersOf(Is<update::Won> auto &shape)
{
    auto &[account, notice] = shape;
    return std::tie(account, notice);
}
auto membersOf(Is<update::Offered> auto &shape)
{
    auto &[account, notice] = shape;
    return std::tie(account, notice);
}
auto membersOf(Is<update::SaleVoided> auto &shape)
{
    auto &[account, notice] = shape;
    return std::tie(account, notice);
}
auto membersOf(Is<update::Standing> auto &shape)
{
    auto &[account, notice] = shape;
    return std::tie(account, notice);
}
auto membersOf(Is<update::Account> auto &shape)
{
    auto &[account, now] = shape;
    return std::tie(account, now);
}
auto membersOf(Is<update::Announced> auto &shape)
{
    auto &[notice, change] = shape;
    return std::tie(notice, change);
}
auto membersOf(Is<update::AccountChanged> auto &shape)
{
    auto &[account, closes, keptSession, shownBefore] = shape;
    return std::tie(account, closes, keptSession, shownBefore);
}
auto membersOf(Is<update::HouseChanged> auto &shape)
{
    auto &[house] = shape;
    return std::tie(house);
}
auto membersOf(Is<update::NamesChanged> auto &shape)
{
    auto &[sale] = shape;
    return std::tie(sale);
}
auto membersOf(Is<update::SessionEnded> auto &shape)
{
    auto &[tokenHash] = shape;
    return std::tie(tokenHash);
}

} // namespace gavel::store
