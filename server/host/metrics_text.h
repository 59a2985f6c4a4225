#pragma once

#include <QByteArray>
#include <QList>

#include <array>

namespace gavel::host {

/// Writes metrics in Prometheus' text format, one after another. A value; any thread.
class MetricsText
{
public:
    /// One of several with the same name: `{kind="stream"} 3`.
    struct Labelled
    {
        QByteArray label; ///< kind="stream"; nothing in it needs an escape
        double value = 0;
    };

    void gauge(const char *name, const char *help, double value);
    void counter(const char *name, const char *help, double value);
    void gauges(const char *name, const char *help, const QList<Labelled> &values);
    void counters(const char *name, const char *help, const QList<Labelled> &values);

    [[nodiscard]] const QByteArray &text() const { return m_text; }

private:
    friend class Histogram;

    void begin(const char *name, const char *type, const char *help);
    void line(const QByteArray &name, const QByteArray &label, double value);

    QByteArray m_text;
};

/// How long things took, in Prometheus' histogram of seconds. A value.
class Histogram
{
public:
    void add(double seconds);
    void write(MetricsText &text, const char *name, const char *help) const;

private:
    static constexpr std::array bounds{0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0};

    std::array<quint64, bounds.size()> m_upTo{}; ///< by the first bound that it fits
    quint64 m_count = 0;
    double m_sum = 0;
};

} // namespace gavel::host
