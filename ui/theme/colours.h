#pragma once

#include <QColor>

namespace gavel::ui {

// What a colour means. Views name the meaning; the table in colours.cpp gives each a light and a dark value.
enum class Colour {
    Ground,       // behind everything
    Panel,        // what lies on the ground: cards, fields, the foot bar
    Rail,         // the bar of places
    Raised,       // under the pointer, and quiet counters
    Ink,          // what is read first
    SecondInk,    // what explains it
    ThirdInk,     // times, hints: still readable (4.5 : 1)
    Line,         // hairlines
    FieldLine,    // the edge of what can be pressed: its words tell it too
    InputLine,    // the edge of what is typed into or ticked, which nothing else tells (3 : 1)
    Accent,       // links, the primary button, what is watched or chosen
    AccentGround, // behind Accent text
    OnAccent,     // text on an Accent surface
    Fine,         // leading, met, connected
    FineGround,
    Alarm, // outbid, refused, the last seconds
    AlarmGround,
    Soon, // soon, paused
    SoonGround,
};

inline constexpr int colourCount = static_cast<int>(Colour::SoonGround) + 1;

[[nodiscard]] QColor colourOf(Colour meaning, bool dark);

// The contrast of two opaque colours, 1 to 21 (WCAG 2.1, "contrast ratio").
[[nodiscard]] double contrast(const QColor &a, const QColor &b);

} // namespace gavel::ui
