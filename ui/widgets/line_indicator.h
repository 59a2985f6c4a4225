#pragma once

#include "theme/theme.h"

#include <QWidget>

class QLabel;

namespace gavel::ui {

// How the line to the host is: a dot in the colour of its meaning and a few words that say the same.
class LineIndicator : public QWidget
{
    Q_OBJECT

public:
    LineIndicator(const QString &objectName, const Theme &theme, QWidget *parent = nullptr);

    void setState(Colour meaning, const QString &words);
    [[nodiscard]] QString words() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    Colour m_meaning = Colour::ThirdInk;
    QLabel *m_words;
};

} // namespace gavel::ui
