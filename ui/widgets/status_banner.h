#pragma once

#include "theme/theme.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace gavel::ui {

// A sentence that says what happened and what comes next, in the colour of its meaning, with at most one thing to do
// about it. A new sentence is announced to assistive technology as an alert.
class StatusBanner : public QFrame
{
    Q_OBJECT

public:
    enum class Tone { Plain, Accent, Fine, Soon, Alarm };

    StatusBanner(const QString &objectName, const Theme &theme, QWidget *parent = nullptr);

    void say(Tone tone, const QString &sentence, const QString &action = {});
    void clear();
    [[nodiscard]] QString sentence() const;
    [[nodiscard]] Tone tone() const { return m_tone; }

Q_SIGNALS:
    void actionClicked();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void tint();

    const Theme &m_theme;
    Tone m_tone = Tone::Plain;
    QLabel *m_text;
    QPushButton *m_action;
};

} // namespace gavel::ui
