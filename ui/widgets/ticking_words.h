#pragma once

#include "theme/theme.h"
#include "widgets/letter_set.h"

#include <QWidget>

namespace gavel::ui {

// Words that change every second, on a ground of one colour. They are painted alone, without what lies under them, and
// once they have room they lay nothing out anew.
class TickingWords : public QWidget
{
    Q_OBJECT

public:
    TickingWords(const QString &objectName, const Theme &theme, Theme::Text size, Colour ink, Colour ground,
                 QWidget *parent = nullptr);

    void setWords(const QString &words);
    [[nodiscard]] QString words() const { return m_words; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    const LetterSet m_letters;
    const Colour m_ink;
    const Colour m_ground;
    QString m_words;
};

} // namespace gavel::ui
