#pragma once

#include <stdexcept>

namespace gavel::store {

/// A bug: what a decision takes for granted does not hold. It refuses the command that meets it, and that one alone
/// (Book::run). What it says is logged, so it names no amounts.
class LogicFault : public std::logic_error
{
public:
    using std::logic_error::logic_error;
};

/// What must be there, be it an account that holds a bid or the house itself.
template <typename Pointer>
[[nodiscard]] auto &ensured(Pointer &&pointer, const char *otherwise)
{
    if (!pointer)
        throw LogicFault(otherwise);
    return *pointer;
}

} // namespace gavel::store
