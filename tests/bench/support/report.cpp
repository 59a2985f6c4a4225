#include "report.h"

#include <QLocale>
#include <algorithm>
#include <cmath>
#include <cstdio>

namespace gavel::bench {

namespace {

/// Few digits for small numbers, none after the point for large ones.
QString numberText(double value)
{
    const int decimals = std::abs(value) >= 1000 ? 0 : std::abs(value) >= 10 ? 1 : 3;
    return QLocale::c().toString(value, 'f', decimals);
}

} // namespace

void Report::section(const QString &title, const QString &what)
{
    std::printf("\n%s\n  %s\n", qPrintable(title), qPrintable(what));
    std::fflush(stdout);
}

void Report::figure(const QString &name, double value, const QString &unit)
{
    line(name, value, unit, {});
}

void Report::atLeast(double goal, const QString &name, double value, const QString &unit)
{
    beside(value >= goal, QStringLiteral("≥ ") + numberText(goal), name, value, unit);
}

void Report::atMost(double goal, const QString &name, double value, const QString &unit)
{
    beside(value <= goal, QStringLiteral("≤ ") + numberText(goal), name, value, unit);
}

void Report::beside(bool reached, const QString &goal, const QString &name, double value, const QString &unit)
{
    if (m_effort == Effort::Short)
        return line(name, value, unit, QStringLiteral("too short a run for the goal %1").arg(goal));
    if (!reached)
        m_missed.append(name);
    line(name, value, unit, QStringLiteral("goal %1: %2").arg(goal, QLatin1StringView(reached ? "reached" : "MISSED")));
}

void Report::line(const QString &name, double value, const QString &unit, const QString &remark)
{
    std::printf("  %-52s %12s %-8s %s\n", qPrintable(name), qPrintable(numberText(value)), qPrintable(unit),
                qPrintable(remark));
    std::fflush(stdout);
}

double median(QList<double> values)
{
    return quantile(std::move(values), 0.5);
}

double quantile(QList<double> values, double share)
{
    const auto at = static_cast<qsizetype>(share * static_cast<double>(values.size() - 1) + 0.5);
    std::nth_element(values.begin(), values.begin() + at, values.end());
    return values[at];
}

} // namespace gavel::bench
