#pragma once

// Not built: what structure.own_word has the check refuse in any file of the store but one.
inline constexpr auto key = "randomblob(32)";
