// Addresses of hosts as people type or paste them (link/host_address).

#include "link/host_address.h"
#include "support/input.h"
#include "support/must.h"

using namespace gavel;
using namespace gavel::fuzz;
using namespace gavel::link;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto address = parseHostAddress(QString::fromUtf8(inputOf(data, size)));
    if (!address) {
        must(!describe(address.error()).isEmpty(), "a fault is a sentence");
        return 0;
    }
    const QUrl &base = address->base;
    must(base.scheme() == u"http" || base.scheme() == u"https", "a scheme that is spoken");
    must(!base.host().isEmpty() && base.userInfo().isEmpty(), "a host, and no password");
    must(base.path() == u"/" && !base.hasQuery() && !base.hasFragment(), "and nothing behind it");
    must(!address->lot || *address->lot > 0, "a lot's number is above 0");
    const auto again = parseHostAddress(base.toString());
    must(again && again->base == base, "an address is read as it is written");
    must(!displayAddress(base).isEmpty(), "and can be shown");
    return 0;
}
