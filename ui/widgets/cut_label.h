#pragma once

#include <QLabel>

namespace gavel::ui {

// A line that is cut with an ellipsis where it has no room; the whole is in its tip then. It takes no markup.
class CutLabel : public QLabel
{
    Q_OBJECT

public:
    CutLabel(const QString &look, const QString &objectName, QWidget *parent = nullptr);

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QString shown() const;
};

} // namespace gavel::ui
