#include "theme/theme.h"

#include "theme/fonts.h"
#include "theme/icon_engine.h"
#include "theme/style.h"
#include "theme/style_sheet.h"

#include <QApplication>
#include <QPalette>
#include <QPointer>

namespace gavel::ui {

namespace {

QPalette paletteFor(bool dark)
{
    const auto colour = [dark](Colour meaning) { return colourOf(meaning, dark); };
    QPalette palette;
    palette.setColor(QPalette::Window, colour(Colour::Ground));
    palette.setColor(QPalette::WindowText, colour(Colour::Ink));
    palette.setColor(QPalette::Base, colour(Colour::Panel));
    palette.setColor(QPalette::AlternateBase, colour(Colour::Ground));
    palette.setColor(QPalette::Text, colour(Colour::Ink));
    palette.setColor(QPalette::PlaceholderText, colour(Colour::ThirdInk));
    palette.setColor(QPalette::Button, colour(Colour::Panel));
    palette.setColor(QPalette::ButtonText, colour(Colour::Ink));
    palette.setColor(QPalette::BrightText, colour(Colour::Alarm));
    palette.setColor(QPalette::ToolTipBase, colour(Colour::Ink));
    palette.setColor(QPalette::ToolTipText, colour(Colour::Panel));
    palette.setColor(QPalette::Highlight, colour(Colour::Accent));
    palette.setColor(QPalette::HighlightedText, colour(Colour::OnAccent));
    palette.setColor(QPalette::Link, colour(Colour::Accent));
    palette.setColor(QPalette::LinkVisited, colour(Colour::Accent));
    palette.setColor(QPalette::Light, colour(Colour::Panel));
    palette.setColor(QPalette::Midlight, colour(Colour::Raised));
    palette.setColor(QPalette::Mid, colour(Colour::InputLine));
    palette.setColor(QPalette::Dark, colour(Colour::FieldLine));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, colour(Colour::ThirdInk));
    return palette;
}

QFont fontFor(Theme::Text text)
{
    using Text = Theme::Text;
    switch (text) {
    case Text::Small:
        return fonts::scaled(fonts::smallScale, false);
    case Text::Body:
        return fonts::body();
    case Text::Strong:
        return fonts::scaled(1, true);
    case Text::Heading:
        return fonts::scaled(fonts::headingScale, true);
    case Text::Title:
        return fonts::scaled(fonts::titleScale, true);
    case Text::Price:
        return fonts::scaled(fonts::priceScale, true);
    case Text::Figure:
        return fonts::scaled(fonts::figureScale, true);
    }
    return {};
}

} // namespace

Theme::Theme(QApplication &app, QObject *parent)
    : QObject(parent)
    , m_app(app)
{
    m_app.setStyle(new Style);
    for (int text = 0; text < textCount; ++text)
        m_fonts[static_cast<size_t>(text)] = fontFor(static_cast<Text>(text));
    m_app.setFont(font(Text::Body));
    connect(&m_system, &SystemAppearance::changed, this, &Theme::apply);
    apply();
}

void Theme::setChoice(Choice choice)
{
    m_choice = choice;
    apply();
}

QIcon Theme::icon(const QString &name, Colour meaning) const
{
    // An icon may outlive the theme.
    const auto palette = [theme = QPointer<const Theme>(this)](Colour wanted) {
        return theme ? theme->colour(wanted) : QColor(Qt::gray);
    };
    return QIcon(new IconEngine(name, meaning, palette));
}

void Theme::apply()
{
    const bool dark = m_choice == Choice::System ? m_system.isDark() : m_choice == Choice::Dark;
    if (m_applied && dark == m_dark)
        return;
    m_applied = true;
    m_dark = dark;
    m_app.setPalette(paletteFor(dark));
    m_app.setStyleSheet(styleSheet(dark));
    Q_EMIT changed();
}

} // namespace gavel::ui
