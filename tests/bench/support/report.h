#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace gavel::bench {

/// How much is done for a figure: what it takes to mean something, or just enough to see that the benchmark works.
enum class Effort { Whole, Short };

/// Prints figures as they come, beside their goals, and remembers which goals were missed; in a short run none is.
class Report
{
public:
    explicit Report(Effort effort = Effort::Whole)
        : m_effort(effort)
    {
    }

    /// How many, or how long: a hundredth and a tenth of it in a short run.
    [[nodiscard]] int many(int whole) const { return m_effort == Effort::Whole ? whole : (whole + 99) / 100; }
    [[nodiscard]] double seconds(double whole) const { return m_effort == Effort::Whole ? whole : whole / 10; }

    /// A heading, and a sentence on what is measured under it.
    void section(const QString &title, const QString &what);

    /// A figure without a goal.
    void figure(const QString &name, double value, const QString &unit);
    /// One that is to reach a goal, and one that is to stay within it.
    void atLeast(double goal, const QString &name, double value, const QString &unit);
    void atMost(double goal, const QString &name, double value, const QString &unit);

    [[nodiscard]] const QStringList &missed() const { return m_missed; }

private:
    void beside(bool reached, const QString &goal, const QString &name, double value, const QString &unit);
    void line(const QString &name, double value, const QString &unit, const QString &remark);

    Effort m_effort;
    QStringList m_missed;
};

/// The median, and the value that a share of them (0.99) stays within. Not of an empty list.
[[nodiscard]] double median(QList<double> values);
[[nodiscard]] double quantile(QList<double> values, double share);

} // namespace gavel::bench
