#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace gavel::bench {

/// Prints figures as they come, beside their goals, and remembers which goals were missed.
class Report
{
public:
    /// A heading, and a sentence on what is measured under it.
    void section(const QString &title, const QString &what);

    /// A figure without a goal.
    void figure(const QString &name, double value, const QString &unit);
    /// One that is to reach a goal, and one that is to stay within it.
    void atLeast(double goal, const QString &name, double value, const QString &unit);
    void atMost(double goal, const QString &name, double value, const QString &unit);

    [[nodiscard]] const QStringList &missed() const { return m_missed; }

private:
    void line(const QString &name, double value, const QString &unit, const QString &remark);

    QStringList m_missed;
};

/// The median, and the value that a share of them (0.99) stays within. Not of an empty list.
[[nodiscard]] double median(QList<double> values);
[[nodiscard]] double quantile(QList<double> values, double share);

} // namespace gavel::bench
