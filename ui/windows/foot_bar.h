#pragma once

#include "models/time_text.h"
#include "theme/theme.h"

#include <QElapsedTimer>
#include <QFrame>
#include <QTimer>

class QLabel;

namespace gavel::ui {

class House;
class LineIndicator;
class TickingWords;

// What is always true at the foot of the window: the house, the line to it, its clock, and what I hold and have left.
class FootBar : public QFrame
{
    Q_OBJECT

public:
    FootBar(House &house, const Theme &theme, QWidget *parent = nullptr);

    // Of the pause between attempts, now; 0 when none is waited for.
    [[nodiscard]] int secondsToRetry() const;

Q_SIGNALS:
    // Each second of a pause.
    void retryCounted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void followState();
    void retranslate();
    void showLine();
    void showClock();
    void showFunds();

    House &m_house;
    QLabel *m_name;
    LineIndicator *m_line;
    TickingWords *m_clock;
    QLabel *m_funds;
    models::WallClock m_wallClock;
    QElapsedTimer m_sinceState;
    QTimer m_counting;
};

} // namespace gavel::ui
