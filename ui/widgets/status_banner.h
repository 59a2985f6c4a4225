#pragma once

#include "theme/theme.h"

#include <QFrame>

#include <functional>

class QBoxLayout;
class QLabel;
class QPushButton;
class QTimer;

namespace gavel::ui {

// A sentence that says what happened and what comes next, in the colour of its meaning, with at most one thing to do
// about it. A new sentence that is more than plain is announced to assistive technology.
class StatusBanner : public QFrame
{
    Q_OBJECT

public:
    enum class Tone { Plain, Accent, Fine, Soon, Alarm };

    struct Words
    {
        QString sentence;
        QString action = {};
        qsizetype nameAt = -1; // in the sentence, where stands what is shortened before anything else is
        qsizetype nameSize = 0;
    };
    using Wording = std::function<Words()>;

    StatusBanner(const QString &objectName, const Theme &theme, QWidget *parent = nullptr);

    void say(Tone tone, const QString &sentence, const QString &action = {});
    // Likewise, and in each language that is chosen while it stands.
    void say(Tone tone, const Wording &wording);
    // What was done, with nothing to do about it, likewise: it goes by itself.
    void sayBriefly(Tone tone, const std::function<QString()> &sentence);
    static constexpr int briefMs = 8'000;
    void clear();
    // It has room for so many lines, whatever it says.
    void setLines(int lines);
    // It is as high as two lines and a button, whatever it says; the whole of a longer sentence is in its tip.
    void setStrip();
    [[nodiscard]] QString sentence() const { return m_sentence; }
    [[nodiscard]] Tone tone() const { return m_tone; }

Q_SIGNALS:
    void actionClicked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void tell(Tone tone, const Words &words);
    void tint();
    void arrange();
    void fit();

    const Theme &m_theme;
    Tone m_tone = Tone::Plain;
    QString m_sentence;
    qsizetype m_nameAt = -1; // in it
    qsizetype m_nameSize = 0;
    Wording m_wording; // none: what was said is said in one language
    bool m_isStrip = false;
    QBoxLayout *m_row;
    QLabel *m_text;
    QPushButton *m_action;
    QTimer *m_brief;
};

} // namespace gavel::ui
