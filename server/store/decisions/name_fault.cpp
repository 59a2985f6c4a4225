#include "store/decisions/name_fault.h"

namespace gavel::store {

using namespace Qt::StringLiterals;

std::optional<Fault> nameFault(const QString &name, wire::TextKind kind, const QString &member)
{
    if (wire::takenIn(name, kind) == name)
        return std::nullopt;
    return malformed(member, u"must be as it is taken in"_s).value();
}

} // namespace gavel::store
