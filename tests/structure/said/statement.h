#pragma once

// Not built: what structure.statement has the check refuse, were it a decision.
inline constexpr auto house = "SELECT name FROM house";
