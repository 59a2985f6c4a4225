#include "widgets/status_banner.h"

#include "widgets/announcing.h"
#include "widgets/looks.h"
#include "wire/first_of.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

constexpr int textWidthMin = 80;
constexpr int stripLines = 2;
constexpr int stripMargin = 2;

struct Tints
{
    Colour ink;
    Colour ground;
};

Tints tintsOf(StatusBanner::Tone tone)
{
    switch (tone) {
    case StatusBanner::Tone::Plain:
        return {Colour::SecondInk, Colour::Rail};
    case StatusBanner::Tone::Accent:
        return {Colour::Accent, Colour::AccentGround};
    case StatusBanner::Tone::Fine:
        return {Colour::Fine, Colour::FineGround};
    case StatusBanner::Tone::Soon:
        return {Colour::Soon, Colour::SoonGround};
    case StatusBanner::Tone::Alarm:
        return {Colour::Alarm, Colour::AlarmGround};
    }
    return {};
}

struct Part
{
    qsizetype from;
    qsizetype size;
};

// As much of a sentence as so many lines of that width hold: less of the name in it, and only then of its end, where an
// amount may stand.
QString elidedIn(const QString &sentence, const Part &name, int width, int lines, const QFontMetrics &metrics)
{
    const auto fits = [&](const QString &text) {
        const QRect needed = metrics.boundingRect(QRect(0, 0, width, QWIDGETSIZE_MAX), Qt::TextWordWrap, text);
        return needed.height() <= lines * metrics.lineSpacing() && needed.width() <= width;
    };
    if (width <= 0 || fits(sentence))
        return sentence;
    for (const Part &part : {name, Part{0, sentence.size()}}) {
        if (part.from < 0 || part.from + part.size > sentence.size())
            continue;
        const auto with = [&](qsizetype letters) -> QString {
            return sentence.first(part.from) + wire::firstOf(sentence.sliced(part.from), letters).trimmed() + u'…' +
                   sentence.sliced(part.from + part.size);
        };
        qsizetype kept = 0;
        for (qsizetype more = part.size; more > kept + 1;) {
            const qsizetype tried = (kept + more) / 2;
            (fits(with(tried)) ? kept : more) = tried;
        }
        if (kept > 0)
            return with(kept);
    }
    return u"…"_s;
}

} // namespace

StatusBanner::StatusBanner(const QString &objectName, const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_row(new QHBoxLayout(this))
    , m_text(makeParagraph(u"strong"_s, objectName + u".text"_s))
    , m_action(makeButton(u"quiet"_s, objectName + u".action"_s))
    , m_brief(new QTimer(this))
{
    setObjectName(objectName);
    m_row->setContentsMargins(12, 8, 8, 8);
    m_row->addWidget(m_text, 1);
    m_row->addWidget(m_action, 0, Qt::AlignTrailing);
    m_action->hide();
    m_text->setMinimumWidth(textWidthMin); // a long word must not widen whatever it stands in
    m_text->setMinimumHeight(m_action->sizeHint().height() - 8);
    hide();
    m_brief->setSingleShot(true);
    m_brief->setInterval(briefMs);
    connect(m_brief, &QTimer::timeout, this, &StatusBanner::clear);
    connect(m_action, &QPushButton::clicked, this, &StatusBanner::actionClicked);
    connect(&theme, &Theme::changed, this, &StatusBanner::tint);
}

void StatusBanner::say(Tone tone, const QString &sentence, const QString &action)
{
    tell(tone, {.sentence = sentence, .action = action});
}

void StatusBanner::tell(Tone tone, const Words &words)
{
    m_brief->stop();
    m_wording = {};
    const bool isNew = words.sentence != m_sentence || isHidden();
    m_tone = tone;
    m_sentence = words.sentence;
    m_nameAt = words.nameAt;
    m_nameSize = words.nameSize;
    m_text->setText(words.sentence);
    m_action->setText(words.action);
    m_action->setVisible(!words.action.isEmpty());
    setAccessibleName(words.sentence);
    arrange();
    tint();
    fit();
    show();
    if (isNew && tone != Tone::Plain && isVisible())
        announce(this, words.sentence);
}

void StatusBanner::say(Tone tone, const Wording &wording)
{
    tell(tone, wording());
    m_wording = wording;
}

void StatusBanner::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && m_wording && !isHidden()) {
        const int leftMs = m_brief->remainingTime(); // below 0: it stays
        say(m_tone, Wording(m_wording));
        if (leftMs >= 0)
            m_brief->start(leftMs);
        if (m_sentence.isEmpty()) // what it was made of is no longer so
            clear();
    }
    QFrame::changeEvent(event);
}

void StatusBanner::sayBriefly(Tone tone, const std::function<QString()> &sentence)
{
    say(tone, [sentence] { return Words{sentence()}; });
    m_brief->start(briefMs);
}

void StatusBanner::setLines(int lines)
{
    m_text->ensurePolished();
    m_text->setMinimumHeight(qMax(m_action->sizeHint().height() - 8, lines * m_text->fontMetrics().lineSpacing()));
}

void StatusBanner::clear()
{
    m_brief->stop();
    m_wording = {};
    m_sentence.clear();
    m_text->clear();
    setAccessibleName({});
    hide();
}

void StatusBanner::setStrip()
{
    m_isStrip = true;
    m_text->ensurePolished();
    m_action->ensurePolished();
    m_text->setMinimumHeight(0);
    m_row->setContentsMargins(12, stripMargin, 8, stripMargin);
    const int inside = qMax(stripLines * m_text->fontMetrics().lineSpacing(), m_action->sizeHint().height());
    setFixedHeight(inside + 2 * stripMargin);
    fit();
}

void StatusBanner::fit()
{
    if (!m_isStrip)
        return;
    const QMargins margins = m_row->contentsMargins();
    const int beside = m_action->isHidden() ? 0 : m_action->sizeHint().width() + m_row->spacing();
    m_text->ensurePolished();
    const int room = width() - margins.left() - margins.right() - beside;
    m_text->setText(elidedIn(m_sentence, {m_nameAt, m_nameSize}, room, stripLines, m_text->fontMetrics()));
    m_text->setToolTip(m_text->text() == m_sentence ? QString() : m_sentence);
}

// A long action gets a line of its own rather than squeezing the sentence.
void StatusBanner::arrange()
{
    const bool isWide = m_isStrip || m_action->sizeHint().width() * 5 < width() * 2;
    m_row->setDirection(isWide || m_action->isHidden() ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void StatusBanner::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    arrange();
    fit();
}

void StatusBanner::tint()
{
    const QString ink = m_theme.colour(tintsOf(m_tone).ink).name();
    m_text->setStyleSheet(u"color: "_s + ink);
    m_action->setStyleSheet(u"color: "_s + ink + u"; font-weight: bold"_s);
    update();
}

void StatusBanner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.colour(tintsOf(m_tone).ground));
    painter.drawRoundedRect(rect(), 10, 10);
}

} // namespace gavel::ui
