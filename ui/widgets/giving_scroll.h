#pragma once

#include <QScrollArea>

namespace gavel::ui {

// Contents at their full height as long as what is around gives them room; else they are scrolled, and the field that
// has the focus is in sight with what is said beside it. Takes the contents.
class GivingScroll : public QScrollArea
{
    Q_OBJECT

public:
    explicit GivingScroll(QWidget *contents, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

    void showFocused();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
};

} // namespace gavel::ui
