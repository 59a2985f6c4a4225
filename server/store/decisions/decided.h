#pragma once

#include "store/updates.h"

namespace gavel::store {

/// What comes of a command in the store thread: its answer, or why it was refused, and what others are to be told.
template <typename What>
struct Decided
{
    Outcome<What> result = What{};
    QList<Update> updates;
};
template <typename Kind>
using DecidedOf = Decided<typename Kind::Answer>;
using AnyDecided = Decided<AnyAnswer>;

/// As one of any kind, for the batch that it is of.
template <typename What>
[[nodiscard]] AnyDecided anyOf(Decided<What> decided)
{
    auto result = std::move(decided.result).map([](What &&what) { return AnyAnswer(std::move(what)); });
    return {std::move(result), std::move(decided.updates)};
}

/// And as what it was before, to the command that it answers.
template <typename Kind>
[[nodiscard]] DecidedOf<Kind> decidedOf(const AnyDecided &any)
{
    return {outcomeOf<Kind>(any.result), any.updates};
}

} // namespace gavel::store

Q_DECLARE_TYPEINFO(gavel::store::AnyDecided, Q_RELOCATABLE_TYPE); // as an Update is
