#pragma once

#include <QDateTimeEdit>

namespace gavel::ui {

// A date and a time of this computer, which the wheel leaves alone: it scrolls the form around it.
class MomentEdit : public QDateTimeEdit
{
    Q_OBJECT

public:
    explicit MomentEdit(const QDateTime &moment = {}, QWidget *parent = nullptr);

protected:
    void wheelEvent(QWheelEvent *event) override;
};

} // namespace gavel::ui
