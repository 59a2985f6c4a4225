#pragma once

#include <QByteArray>
#include <QHash>

namespace gavel::models {

/// The samples of a host's /metrics (Prometheus text format 0.0.4) by name, with the labels as they are written:
/// `requests{path="/sse"}`. What is no sample, and what is no finite number, is passed over. Pure.
[[nodiscard]] QHash<QByteArray, double> samplesOf(const QByteArray &text);

} // namespace gavel::models
