#pragma once

#include <QDateTimeEdit>

namespace gavel::ui {

// A date and a time of this computer, which the wheel leaves alone: it scrolls the form around it.
class MomentEdit : public QDateTimeEdit
{
    Q_OBJECT

public:
    using QDateTimeEdit::QDateTimeEdit;

protected:
    void wheelEvent(QWheelEvent *event) override;
};

} // namespace gavel::ui
