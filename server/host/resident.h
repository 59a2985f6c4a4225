#pragma once

#include <functional>
#include <memory>

namespace gavel::host {

struct House;

/// Lives in a house while it is open, and acts in it as everyone does: an example house's sellers and bidders
/// (server/demo). Made, used and destroyed in the net thread.
class Resident
{
public:
    virtual ~Resident() = default;

    /// The house is open.
    virtual void start() = 0;
    /// No further command is given.
    virtual void stop() = 0;
};

/// Makes a resident of this house, which outlives it.
using MakeResident = std::function<std::unique_ptr<Resident>(House &)>;

} // namespace gavel::host
