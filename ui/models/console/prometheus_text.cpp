#include "models/console/prometheus_text.h"

#include <cmath>

namespace gavel::models {

QHash<QByteArray, double> samplesOf(const QByteArray &text)
{
    QHash<QByteArray, double> samples;
    for (const QByteArray &untrimmed : text.split('\n')) {
        const QByteArray line = untrimmed.trimmed();
        if (line.isEmpty() || line.startsWith('#'))
            continue;
        // Labels may hold spaces; the value, and a moment behind it, may not.
        const qsizetype nameEnd = qMax(line.lastIndexOf('}') + 1, qsizetype(0));
        const qsizetype space = nameEnd > 0 ? nameEnd : line.indexOf(' ');
        if (space <= 0)
            continue;
        const QByteArray value = line.mid(space).trimmed().split(' ').first();
        bool isNumber = false;
        const double number = value.toDouble(&isNumber);
        if (isNumber && std::isfinite(number))
            samples.insert(line.left(space), number);
    }
    return samples;
}

} // namespace gavel::models
