#pragma once

#include <QObject>
#include <QRect>

class QScreen;
class QWidget;

namespace gavel::ui {

// Keeps a window within what its screen has to give as it is shown, panels and the frame left out: one that wants more
// is made smaller, whatever it takes for its least, and one that was elsewhere comes in. What does not fit within is
// the window's to scroll. A window makes one for itself.
class ScreenBounds : public QObject
{
    Q_OBJECT

public:
    explicit ScreenBounds(QWidget &window);

    // Of a window on that screen, without its frame.
    [[nodiscard]] static QRect roomOn(const QScreen &screen);
    // Where a window that wants to be there may be.
    [[nodiscard]] static QRect within(const QRect &room, const QRect &wanted);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fit();

    QWidget &m_window;
};

} // namespace gavel::ui
