#include "widgets/ask_button.h"

#include "theme/fonts.h"

#include <QKeyEvent>
#include <QStyle>

#include <utility>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

constexpr int padding = 36; // left and right of the words, with the edge

} // namespace

AskButton::AskButton(const QString &objectName, std::function<qint64()> monotonicMs, QWidget *parent)
    : QPushButton(parent)
    , m_monotonicMs(std::move(monotonicMs))
{
    setObjectName(objectName);
    setProperty("look", u"primary"_s);
    setProperty("large", true);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // it shrinks its words, and widens nothing
    m_armed.setSingleShot(true);
    m_armed.setInterval(armedMsMax);
    connect(&m_armed, &QTimer::timeout, this, [this] {
        showWords();
        Q_EMIT armedChanged(false);
    });
    connect(this, &QPushButton::clicked, this, &AskButton::press);
}

void AskButton::offer(qint64 amount, const QString &words, const QString &armedWords)
{
    if (m_amount != amount) {
        disarm();
        if (m_lastAmount)
            m_changedAtMs = m_monotonicMs();
        m_appeared = m_appeared && m_lastAmount == amount;
        m_amount = m_lastAmount = amount;
    }
    m_words = words;
    m_armedWords = armedWords;
    setHeld(false);
    showWords();
}

void AskButton::rest(const QString &words)
{
    offerNothing(words, false);
}

void AskButton::hold(const QString &words)
{
    offerNothing(words, true);
}

void AskButton::offerNothing(const QString &words, bool held)
{
    disarm();
    m_amount.reset();
    m_words = words;
    setHeld(held);
    showWords();
}

void AskButton::setHeld(bool held)
{
    m_isHeld = held;
    setLook("held", held);
}

void AskButton::appear()
{
    m_changedAtMs = m_monotonicMs();
    m_appeared = true;
}

bool AskButton::isSettled() const
{
    return !m_changedAtMs || m_monotonicMs() - *m_changedAtMs >= settlingMs;
}

void AskButton::arm()
{
    if (!m_amount || !isEnabled())
        return;
    setFocus(Qt::ShortcutFocusReason);
    m_armed.start();
    showWords();
    Q_EMIT armedChanged(true);
}

void AskButton::disarm()
{
    if (!isArmed())
        return;
    m_armed.stop();
    showWords();
    Q_EMIT armedChanged(false);
}

void AskButton::showWords()
{
    setText(isArmed() ? m_armedWords : m_words);
    setLook("armed", isArmed());
    QFont large = font();
    large.setPixelSize(qRound(fonts::bodyPixels() * fonts::headingScale));
    large.setBold(true);
    setLook("tight", QFontMetrics(large).horizontalAdvance(text()) > width() - padding);
}

void AskButton::setLook(const char *name, bool on)
{
    if (property(name).toBool() == on)
        return;
    setProperty(name, on);
    style()->unpolish(this);
    style()->polish(this);
}

// By pointer, or at once by what assists: then what it says now is meant.
void AskButton::press()
{
    if (m_isHeld)
        return;
    if (!m_amount) {
        Q_EMIT chosen();
        return;
    }
    const Aim aim = m_aim.value_or(Aim{*m_amount, isSettled()});
    disarm();
    if (aim.amount == *m_amount && aim.isSettled)
        Q_EMIT bidAsked(aim.amount);
    else if (!m_appeared)
        Q_EMIT missed();
}

void AskButton::mousePressEvent(QMouseEvent *event)
{
    if (m_amount)
        m_aim = Aim{*m_amount, isSettled()};
    QPushButton::mousePressEvent(event);
}

void AskButton::mouseReleaseEvent(QMouseEvent *event)
{
    QPushButton::mouseReleaseEvent(event);
    m_aim.reset();
}

void AskButton::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    const bool isEnter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (!m_amount || (key != Qt::Key_Space && !isEnter && !(key == Qt::Key_Escape && isArmed()))) {
        QPushButton::keyPressEvent(event);
        return;
    }
    event->accept();
    if (event->isAutoRepeat())
        return;
    if (key == Qt::Key_Space) {
        arm();
    } else if (isArmed()) {
        disarm();
        if (isEnter)
            Q_EMIT bidAsked(*m_amount);
    }
}

void AskButton::keyReleaseEvent(QKeyEvent *event)
{
    if (m_amount && event->key() == Qt::Key_Space)
        event->accept();
    else
        QPushButton::keyReleaseEvent(event);
}

void AskButton::focusOutEvent(QFocusEvent *event)
{
    disarm();
    QPushButton::focusOutEvent(event);
}

void AskButton::changeEvent(QEvent *event)
{
    QPushButton::changeEvent(event);
    if (event->type() == QEvent::EnabledChange && !isEnabled())
        disarm();
}

void AskButton::resizeEvent(QResizeEvent *event)
{
    QPushButton::resizeEvent(event);
    showWords();
}

void AskButton::hideEvent(QHideEvent *event)
{
    disarm();
    QPushButton::hideEvent(event);
}

} // namespace gavel::ui
