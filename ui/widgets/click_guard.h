#pragma once

#include <QWidget>

namespace gavel::ui {

// Stands for a moment where something was that went by itself, so that a click which was meant for that does not reach
// what is beneath. It cannot be seen, and goes by itself.
class ClickGuard : public QWidget
{
    Q_OBJECT

public:
    static constexpr int lastsMs = 700; // what a hand needs to see it gone and to stop

    // Over the place of `gone`, a child of the same parent.
    explicit ClickGuard(const QWidget &gone);

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
};

} // namespace gavel::ui
