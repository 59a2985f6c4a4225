#include "host/metrics_text.h"

#include <cmath>

namespace gavel::host {

namespace {

QByteArray number(double value)
{
    const bool isWhole = std::trunc(value) == value && std::abs(value) < 9e15;
    return isWhole ? QByteArray::number(static_cast<qint64>(value)) : QByteArray::number(value, 'g', 9);
}

} // namespace

void MetricsText::begin(const char *name, const char *type, const char *help)
{
    m_text += QByteArray("# HELP ") + name + ' ' + help + "\n# TYPE " + name + ' ' + type + '\n';
}

void MetricsText::line(const QByteArray &name, const QByteArray &label, double value)
{
    m_text += name + (label.isEmpty() ? QByteArray() : '{' + label + '}') + ' ' + number(value) + '\n';
}

void MetricsText::gauge(const char *name, const char *help, double value)
{
    gauges(name, help, {{{}, value}});
}

void MetricsText::counter(const char *name, const char *help, double value)
{
    counters(name, help, {{{}, value}});
}

void MetricsText::gauges(const char *name, const char *help, const QList<Labelled> &values)
{
    begin(name, "gauge", help);
    for (const Labelled &one : values)
        line(name, one.label, one.value);
}

void MetricsText::counters(const char *name, const char *help, const QList<Labelled> &values)
{
    begin(name, "counter", help);
    for (const Labelled &one : values)
        line(name, one.label, one.value);
}

void Histogram::add(double seconds)
{
    ++m_count;
    m_sum += seconds;
    for (std::size_t place = 0; place < bounds.size(); ++place) {
        if (seconds <= bounds[place]) {
            ++m_upTo[place];
            return;
        }
    }
}

void Histogram::write(MetricsText &text, const char *name, const char *help) const
{
    text.begin(name, "histogram", help);
    const QByteArray bucket = QByteArray(name) + "_bucket";
    quint64 upTo = 0;
    for (std::size_t place = 0; place < bounds.size(); ++place) {
        upTo += m_upTo[place];
        text.line(bucket, "le=\"" + QByteArray::number(bounds[place]) + '"', static_cast<double>(upTo));
    }
    text.line(bucket, "le=\"+Inf\"", static_cast<double>(m_count));
    text.line(QByteArray(name) + "_sum", {}, m_sum);
    text.line(QByteArray(name) + "_count", {}, static_cast<double>(m_count));
}

} // namespace gavel::host
