#pragma once

#include <QByteArray>

#include <optional>

namespace gavel::fuzz {

/// A log that tells of another outcome than this one and has its hashes made anew: another price, winner, fee or phase,
/// by the log itself, since to verify all of them takes most of a run. None of a withdrawal, which has no outcome.
[[nodiscard]] std::optional<QByteArray> lyingOutcome(const QByteArray &log);

} // namespace gavel::fuzz
