// Times as bids are recorded with (auction/recorded_time).

#include "auction/recorded_time.h"
#include "support/input.h"
#include "support/must.h"

using namespace gavel;
using namespace gavel::fuzz;

namespace {

constexpr qint64 fractionMax = 1'000'000'000'000'000'000 - 1;

QByteArray decimalOf(const auction::RecordedTime &time)
{
    const bool negative = time.whole < 0 || time.fraction < 0;
    return (negative ? "-" : "") + QByteArray::number(qAbs(time.whole)) + '.' +
           QByteArray::number(qAbs(time.fraction)).rightJustified(18, '0');
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto time = auction::recordedTimeOf(inputOf(data, size));
    if (!time)
        return 0;
    must(qAbs(time->fraction) <= fractionMax, "a fraction is less than a whole");
    // ISO 8601 before 1970 has a negative whole and a fraction that goes on from it.
    if (time->whole != 0 && time->fraction != 0 && (time->whole < 0) != (time->fraction < 0))
        return 0;
    must(auction::recordedTimeOf(decimalOf(*time)) == time, "a time is read as it is written");
    return 0;
}
