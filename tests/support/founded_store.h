#pragma once

#include "store/store.h"

#include <QTest>

namespace gavel::test {

using namespace Qt::StringLiterals;

/// Makes a house in an empty book: somebody who sells so many lots, and Ann, Bob and Cho, accounts 3 to 5.
inline void found(store::Store &store, int lots, auction::TimeMs endsAt)
{
    bool done = false;
    store.submit(1, store::command::FoundHouse{u"House"_s, {u"KRW"_s, 0}, {}, u"hash"_s});
    for (const QString &nick : {u"Seller"_s, u"Ann"_s, u"Bob"_s, u"Cho"_s})
        store.submit(1, store::command::SignUp{nick + u"@x"_s, nick, u"h"_s, nick.toUtf8(), false, 0});
    const auction::Terms terms{.start = 1, .increments = {auction::Increments::Preset::Any, 1, {}}, .endsAt = endsAt};
    for (int n = 0; n < lots; ++n) {
        store.submit(1, store::command::CreateLot{2, {.name = u"Vase"_s, .description = u"Blue"_s, .terms = terms}},
                     [&done](const auto &lot) { done = lot.has_value(); });
    }
    QTRY_VERIFY(done);
}

} // namespace gavel::test
