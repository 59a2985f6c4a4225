#pragma once

#include "theme/colours.h"
#include "theme/system_appearance.h"

#include <QFont>
#include <QIcon>
#include <QObject>
#include <QString>

#include <array>

class QApplication;

namespace gavel::ui {

// The look of the program: light or dark by the system or by choice, and with it the palette, the one style sheet,
// the fonts and the icons. Whoever paints is given the theme and repaints on changed().
class Theme : public QObject
{
    Q_OBJECT

public:
    enum class Choice { System, Light, Dark };
    // Sizes of text. Figures are read across a room.
    enum class Text { Small, Body, Strong, Heading, Title, Price, Figure };
    static constexpr int textCount = static_cast<int>(Text::Figure) + 1;

    explicit Theme(QApplication &app, QObject *parent = nullptr);

    void setChoice(Choice choice);
    [[nodiscard]] Choice choice() const { return m_choice; }
    [[nodiscard]] bool isDark() const { return m_dark; }
    [[nodiscard]] bool wantsMotion() const { return m_system.wantsMotion(); }

    [[nodiscard]] QColor colour(Colour meaning) const { return colourOf(meaning, m_dark); }
    [[nodiscard]] const QFont &font(Text text) const { return m_fonts[static_cast<size_t>(text)]; }
    // An icon of resources/icons, tinted when it is painted, so that it follows the theme by itself.
    [[nodiscard]] QIcon icon(const QString &name, Colour meaning = Colour::SecondInk) const;

Q_SIGNALS:
    void changed();

private:
    void apply();

    QApplication &m_app;
    SystemAppearance m_system;
    std::array<QFont, textCount> m_fonts; // asked for with every word that is painted
    Choice m_choice = Choice::System;
    bool m_dark = false;
    bool m_applied = false;
};

} // namespace gavel::ui
