#pragma once

#include <QScrollArea>

namespace gavel::ui {

// A dialog's contents at their full height, as long as the screen has room for that and for what is around them; else
// they are scrolled. Takes the contents.
class FittingScroll : public QScrollArea
{
    Q_OBJECT

public:
    // `around`: what the dialog has above and below.
    FittingScroll(QWidget *contents, int around, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    int m_around;
};

} // namespace gavel::ui
