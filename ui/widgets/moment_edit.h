#pragma once

#include <QDateTimeEdit>

namespace gavel::ui {

// A date and a time of this computer, which the wheel leaves alone: it scrolls the form around it. What is typed stays
// as it is, also where clocks go forward over it and there is no such time. Hours are counted to 24, as everywhere in
// the program, and taken by halves of the day too: "6:00 PM".
class MomentEdit : public QDateTimeEdit
{
    Q_OBJECT

public:
    explicit MomentEdit(QWidget *parent = nullptr);

    void setMoment(qint64 ms);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void spellAsHere();
    void keyPressOfPart(QKeyEvent *event);

    bool m_hasMovedOn = false; // to a part of which nothing was typed yet
};

} // namespace gavel::ui
