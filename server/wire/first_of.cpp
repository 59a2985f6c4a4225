#include "wire/first_of.h"

namespace gavel::wire {

QString firstOf(const QString &text, qsizetype most)
{
    const QString first = text.left(most);
    return !first.isEmpty() && first.back().isHighSurrogate() ? first.chopped(1) : first;
}

} // namespace gavel::wire
