#pragma once

// Not built: what structure.foreign_namespace has the check refuse, were it a file of the host.
namespace gavel::ui {

class Stranger;

} // namespace gavel::ui
