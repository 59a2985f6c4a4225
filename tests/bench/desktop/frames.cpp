#include "frames.h"

#include <QAbstractScrollArea>
#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QEvent>
#include <QFile>
#include <QScrollBar>
#include <QWidget>
#include <cstdio>
#include <cstdlib>

namespace gavel::bench {

namespace {

constexpr int waitMsMax = 30'000;
constexpr int notch = 60; // pixels, about what a wheel scrolls at once

/// Notes that a widget has been painted.
class PaintProbe : public QObject
{
public:
    explicit PaintProbe(QWidget &widget) { widget.installEventFilter(this); }

    [[nodiscard]] bool isPainted() const { return m_painted; }

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        m_painted = m_painted || event->type() == QEvent::Paint;
        return false;
    }

private:
    bool m_painted = false;
};

} // namespace

void showAndPaint(QWidget &window)
{
    const PaintProbe probe(window);
    window.show();
    waitFor([&probe] { return probe.isPainted(); });
    QCoreApplication::processEvents();
}

void waitFor(const std::function<bool()> &done)
{
    const QDeadlineTimer deadline(waitMsMax);
    while (!done()) {
        if (deadline.hasExpired()) {
            std::fprintf(stderr, "what was waited for did not come\n");
            std::exit(1);
        }
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 20);
    }
}

QList<double> turnsMs(int count, const std::function<void()> &turn)
{
    QList<double> times;
    for (int at = 0; at < count; ++at) {
        QCoreApplication::processEvents();
        QElapsedTimer timer;
        timer.start();
        turn();
        QCoreApplication::processEvents();
        times.append(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    return times;
}

QList<double> scrolledFramesMs(QAbstractScrollArea &list, int frames)
{
    auto &bar = *list.verticalScrollBar();
    int step = notch;
    return turnsMs(frames, [&bar, &step] {
        if (bar.value() + step < bar.minimum() || bar.value() + step > bar.maximum())
            step = -step;
        bar.setValue(bar.value() + step);
    });
}

double residentMiB()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).simplified().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

void tell(const QByteArray &name, double value)
{
    std::printf("%s %.4f\n", name.constData(), value);
    std::fflush(stdout);
}

void tell(const QByteArray &name, const QList<double> &values)
{
    for (const double value : values)
        std::printf("%s %.4f\n", name.constData(), value);
    std::fflush(stdout);
}

} // namespace gavel::bench
