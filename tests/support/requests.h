#pragma once

#include "link/host_api.h"
#include "link/host_bounds.h"

#include <functional>
#include <optional>

namespace gavel::support {

using namespace Qt::StringLiterals;

/// Is told once of a request: why it failed, or nothing.
using Told = std::function<void(std::optional<link::Problem>)>;

template <typename Value>
[[nodiscard]] link::Reply<Value> tellsOf(const Told &told)
{
    return [told](const link::Result<Value> &result) { told(result ? std::nullopt : std::optional(result.error())); };
}

struct Request
{
    const char *name;
    const char *path;
    qint64 bytesMax;
    std::function<void(link::HostApi &, QObject *, const Told &)> ask;
    bool isJson = true;
};

/// Each that a client makes of a host, by what it asks for.
inline const QList<Request> &requests()
{
    using Mine = link::HostApi::Mine;
    static const QList<Request> all{
        {"house", "/api/v1/house", link::bounds::jsonBytesMax,
         [](link::HostApi &api, QObject *context, const Told &told) {
             api.house(context, tellsOf<protocol::HouseView>(told));
         }},
        {"clock", "/api/v1/clock", link::bounds::jsonBytesMax,
         [](link::HostApi &api, QObject *context, const Told &told) {
             api.clock(context, tellsOf<protocol::ClockView>(told));
         }},
        {"me", "/api/v1/me", link::bounds::jsonBytesMax,
         [](link::HostApi &api, QObject *context, const Told &told) {
             api.me(context, tellsOf<protocol::AccountView>(told));
         }},
        {"signing in", "/api/v1/session", link::bounds::jsonBytesMax,
         [](link::HostApi &api, QObject *context, const Told &told) {
             api.signIn(u"a@b"_s, u"password"_s, context, tellsOf<link::SignedIn>(told));
         }},
        {"all lots", "/api/v1/lots", link::bounds::jsonBytesMax,
         [](link::HostApi &api, QObject *context, const Told &told) {
             api.allLots({}, context, tellsOf<QList<protocol::LotView>>(told));
         }},
        {"a lot", "/api/v1/lots/1", link::bounds::jsonBytesMax,
         [](link::HostApi &api, QObject *context, const Told &told) {
             api.lot(1, context, tellsOf<protocol::LotView>(told));
         }},
        {"my lots", "/api/v1/me/lots", link::bounds::jsonBytesMax,
         [](link::HostApi &api, QObject *context, const Told &told) {
             api.mine(Mine::Selling, context, tellsOf<QList<protocol::MyLot>>(told));
         }},
        {"bids", "/api/v1/lots/1/bids", link::bounds::jsonBytesMax,
         [](link::HostApi &api, QObject *context, const Told &told) {
             api.bids(1, {}, context, tellsOf<link::Page<protocol::BidLine>>(told));
         }},
        {"a bid", "/api/v1/lots/1/bids", link::bounds::jsonBytesMax,
         [](link::HostApi &api, QObject *context, const Told &told) {
             api.bid(1, {.bid = 100}, context, tellsOf<protocol::BidVerdict>(told));
         }},
        {"accounts", "/api/v1/accounts", link::bounds::jsonBytesMax,
         [](link::HostApi &api, QObject *context, const Told &told) {
             api.accounts({}, context, tellsOf<link::Page<protocol::AccountView>>(told));
         }},
        {"a picture", "/img/1", link::bounds::pictureBytesMax,
         [](link::HostApi &api, QObject *context, const Told &told) {
             api.picture(u"/img/1"_s, context, tellsOf<QByteArray>(told));
         },
         false},
        {"a log", "/api/v1/lots/1/log", link::bounds::logBytesMax,
         [](link::HostApi &api, QObject *context, const Told &told) { api.log(1, context, tellsOf<QByteArray>(told)); },
         false},
    };
    return all;
}

} // namespace gavel::support
