#pragma once

#include <QPushButton>
#include <QTimer>

#include <functional>
#include <optional>

namespace gavel::ui {

// The button that bids the amount it names, and no other. A click bids at once, unless the amount changed since the
// press or right under the pointer. By keyboard Space arms it and Enter bids, so that no stray key does; the arming
// falls away with Esc, when the amount changes, when the focus leaves and after a while. While there is nothing to bid
// it is held, not disabled: a disabled button hands the keyboard to whatever comes next.
class AskButton : public QPushButton
{
    Q_OBJECT

public:
    static constexpr int armedMsMax = 10'000;
    static constexpr int settlingMs = 400; // what a hand needs to follow a changed amount

    // `monotonicMs` is any clock that only goes forward.
    AskButton(const QString &objectName, std::function<qint64()> monotonicMs, QWidget *parent = nullptr);

    // Offers an amount, in minor units, with what it says before and after it is armed.
    void offer(qint64 amount, const QString &words, const QString &armedWords);
    // Offers nothing: it is a button like any other.
    void rest(const QString &words);
    // Offers nothing, and pressing it does nothing; whoever is at it stays there.
    void hold(const QString &words);

    [[nodiscard]] bool isOffered() const { return m_amount && isEnabled(); }
    [[nodiscard]] bool isHeld() const { return m_isHeld; }
    [[nodiscard]] bool isArmed() const { return m_armed.isActive(); }
    // It came to where something else was: for a moment a click is not meant for it.
    void appear();
    // Focuses and arms it, if it offers something.
    void arm();
    // Whether the amount has stood long enough for a click to mean it.
    [[nodiscard]] bool isSettled() const;

Q_SIGNALS:
    void bidAsked(qint64 amount);
    // Pressed while it offered nothing.
    void chosen();
    // A press that may have meant another amount: nothing is bid.
    void missed();
    void armedChanged(bool armed);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    struct Aim
    {
        qint64 amount;
        bool isSettled;
    };

    void press();
    void disarm();
    void offerNothing(const QString &words, bool held);
    void setHeld(bool held);
    void showWords();
    void setLook(const char *property, bool on);

    std::function<qint64()> m_monotonicMs;
    std::optional<qint64> m_amount;
    std::optional<qint64> m_lastAmount; // that it offered, now or before it rested
    QString m_words;
    QString m_armedWords;
    std::optional<qint64> m_changedAtMs; // when it offered another amount than before, or offered again
    std::optional<Aim> m_aim;            // of the pointer, while its button is down
    QTimer m_armed;
    bool m_isHeld = false;
    bool m_appeared = false; // and its amount has not changed since
};

} // namespace gavel::ui
