// Everything that a host can send to a client, as its readers take it (protocol/views, protocol/updates): each line is
// a value for all of them. What was read is written and read alike, and can be shown.

#include "models/money_text.h"
#include "protocol/updates.h"
#include "support/input.h"
#include "support/json_mutator.h"
#include "support/must.h"

using namespace gavel;
using namespace gavel::fuzz;

namespace {

QJsonObject written(const QJsonObject &object)
{
    return object;
}

QJsonObject written(const wire::JsonText &text)
{
    return text.toObject();
}

/// Reads by `read` what `toJson` writes of what it read before.
template <typename Read>
void isReadAlike(const QJsonObject &json, Read read)
{
    const auto value = read(json);
    if (!value)
        return;
    const QJsonObject once = written(protocol::toJson(*value));
    const auto again = read(once);
    must(again.has_value(), "what was read can be read again");
    must(written(protocol::toJson(*again)) == once, "and says the same");
}

/// What windows do with a lot and with a house's money.
void show(const QJsonObject &json)
{
    auction::Currency currency{QStringLiteral("USD"), 2};
    if (const auto house = protocol::houseFromJson(json))
        currency = house->currency;
    const models::MoneyText money(currency);
    (void)money.shown(auction::amountMax);
    (void)money.parse(QStringLiteral("12.34"));
    if (const auto lot = protocol::lotFromJson(json)) {
        (void)money.shown(lot->price);
        (void)money.plain(lot->ask);
        (void)auction::increment(lot->increments, qBound<auction::Amount>(0, lot->price, auction::amountMax));
        (void)auction::shareOf(qBound<auction::Amount>(0, lot->price, auction::amountMax), lot->premium);
    }
}

void applyUpdates(const QJsonObject &json)
{
    protocol::LotView lot;
    if (const auto update = protocol::bidUpdateFromJson(json)) {
        protocol::applyTo(lot, *update);
        must(lot.price == update->price && lot.head == update->head, "an update is what its lot becomes");
    }
    if (const auto update = protocol::voidedUpdateFromJson(json))
        protocol::applyTo(lot, *update);
}

void take(const QJsonObject &json)
{
    isReadAlike(json, protocol::lotFromJson);
    isReadAlike(json, protocol::myLotFromJson);
    isReadAlike(json, protocol::bidLineFromJson);
    isReadAlike(json, protocol::saidLineFromJson);
    isReadAlike(json, protocol::verdictFromJson);
    isReadAlike(json, protocol::houseFromJson);
    isReadAlike(json, protocol::accountFromJson);
    isReadAlike(json, protocol::bidUpdateFromJson);
    isReadAlike(json, protocol::voidedUpdateFromJson);
    (void)protocol::accountUpdateFromJson(json);
    isReadAlike(json, protocol::sealedUpdateFromJson);
    isReadAlike(json, protocol::closedUpdateFromJson);
    must(protocol::toJson(protocol::presentFromJson(protocol::toJson(protocol::presentFromJson(json)))) ==
             protocol::toJson(protocol::presentFromJson(json)),
         "presence too");
    applyUpdates(json);
    show(json);
}

} // namespace

extern "C" size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t sizeMax, unsigned seed)
{
    return mutateJsonLines(data, size, sizeMax, seed);
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    for (const QJsonObject &json : objectsIn(inputOf(data, size)))
        take(json);
    return 0;
}
