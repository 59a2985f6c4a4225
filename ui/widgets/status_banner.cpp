#include "widgets/status_banner.h"

#include "widgets/looks.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

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

} // namespace

StatusBanner::StatusBanner(const QString &objectName, const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_text(makeParagraph(u"strong"_s, objectName + u".text"_s))
    , m_action(makeButton(u"quiet"_s, objectName + u".action"_s))
{
    setObjectName(objectName);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 8, 8, 8);
    row->addWidget(m_text, 1);
    row->addWidget(m_action);
    m_action->hide();
    m_text->setMinimumHeight(m_action->sizeHint().height() - 8);
    hide();
    connect(m_action, &QPushButton::clicked, this, &StatusBanner::actionClicked);
    connect(&theme, &Theme::changed, this, &StatusBanner::tint);
}

void StatusBanner::say(Tone tone, const QString &sentence, const QString &action)
{
    const bool isNew = sentence != m_text->text() || !isVisible();
    m_tone = tone;
    m_text->setText(sentence);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    setAccessibleName(sentence);
    tint();
    show();
    if (isNew) {
        QAccessibleEvent event(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
}

void StatusBanner::clear()
{
    m_text->clear();
    setAccessibleName({});
    hide();
}

QString StatusBanner::sentence() const
{
    return m_text->text();
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
