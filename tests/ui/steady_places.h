#pragma once

#include <QAbstractButton>
#include <QHash>
#include <QLineEdit>
#include <QRect>
#include <QTest>

namespace gavel::ui_tests {

// Where everything is that is clicked in a window, to find what moved by itself. What is still on its way, on a busy
// machine too, is waited for.
class SteadyPlaces
{
public:
    explicit SteadyPlaces(const QWidget &window)
        : m_window(window)
        , m_places(atRest())
    {
    }

    // What is there now as it was before, and elsewhere; the comparison goes on from here.
    [[nodiscard]] QString moved()
    {
        const auto before = std::exchange(m_places, atRest());
        QStringList found;
        for (auto now = m_places.cbegin(); now != m_places.cend(); ++now) {
            const auto was = before.constFind(now.key());
            // A hand aims at what it sees: the middle may not leave, and the edges only as figures grow.
            if (was != before.cend() && (now->topLeft() - was->topLeft()).manhattanLength() > 2)
                found.append(
                    QStringLiteral("%1 by (%2, %3)").arg(now.key()).arg(now->x() - was->x()).arg(now->y() - was->y()));
        }
        return found.join(QStringLiteral("; "));
    }

private:
    // Once nothing has moved for a while.
    [[nodiscard]] QHash<QString, QRect> atRest() const
    {
        constexpr int stepMs = 40;
        constexpr int stepsMax = 100;
        QHash<QString, QRect> places = read();
        for (int still = 0, steps = 0; still < 3 && steps < stepsMax; ++steps) {
            QTest::qWait(stepMs);
            still = places == read() ? still + 1 : 0;
            places = read();
        }
        return places;
    }

    [[nodiscard]] QHash<QString, QRect> read() const
    {
        QHash<QString, QRect> places;
        for (const auto *widget : m_window.findChildren<QWidget *>()) {
            const bool isClicked =
                qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLineEdit *>(widget);
            if (isClicked && widget->isVisible() && !widget->objectName().isEmpty())
                places.insert(widget->objectName(), {widget->mapTo(&m_window, QPoint()), widget->size()});
        }
        return places;
    }

    const QWidget &m_window;
    QHash<QString, QRect> m_places;
};

} // namespace gavel::ui_tests
