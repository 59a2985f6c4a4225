#pragma once

#include <QString>

namespace gavel::models {

/// How well a text matches what was typed, the worst first.
enum class Match {
    None,
    Scattered, ///< all characters, in order, with others between
    Inside,
    WordStart,
    Start,
    Whole
};

/// Case does not matter, nor width (wire::folded), nor spaces around. A Korean consonant by itself stands for any
/// syllable that begins with it, so that ㅋㅁㄹ finds 카메라.
class TextMatch
{
public:
    explicit TextMatch(const QString &typed);

    [[nodiscard]] bool isEmpty() const { return m_typed.isEmpty(); }
    [[nodiscard]] Match of(const QString &text) const;

private:
    [[nodiscard]] bool isAt(QStringView text, qsizetype at) const;
    [[nodiscard]] bool isScattered(QStringView text) const;

    QString m_typed; ///< folded
};

} // namespace gavel::models
