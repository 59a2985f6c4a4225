#pragma once

#include "models/time_text.h"
#include "theme/theme.h"
#include "widgets/letter_set.h"

#include <QRegion>
#include <QStyledItemDelegate>

#include <optional>

namespace gavel::ui {

// Paints the lots of a LotList. Reads the roles of models::LotListModel.
class LotDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    LotDelegate(const Theme &theme, QObject *parent);

    // The part of a lot's place that a tick of the clock changes.
    [[nodiscard]] virtual QRect timePart(const QRect &place, Qt::LayoutDirection direction) const = 0;
    // Of that what there is to paint once `before` has become `after`: its last figures, mostly. Nothing where more
    // than words changes, or they may lie under something.
    [[nodiscard]] std::optional<QRect> changedPart(const QRect &place, Qt::LayoutDirection direction,
                                                   const models::Countdown &before,
                                                   const models::Countdown &after) const;
    // Paints the words of the time within that part, as paint() would.
    void paintTimeIn(const QRect &part, QPainter &painter, const QRect &place, const models::Countdown &time,
                     bool hovered) const;

    // What is about to be painted of the list; nothing: all that is asked for.
    void setExposed(const std::optional<QRegion> &region) { m_exposed = region; }

protected:
    // Where the words of the time stand in a lot's place by themselves, and how.
    [[nodiscard]] virtual QRect timeWords(const QRect &place, Qt::LayoutDirection direction) const = 0;
    [[nodiscard]] virtual Qt::Alignment timeEdge() const = 0;
    [[nodiscard]] virtual Colour timeInk(models::Urgency urgency) const = 0;
    [[nodiscard]] virtual Colour timeGround(bool hovered) const = 0;
    void paintTimeWords(QPainter &painter, const QRect &area, const models::Countdown &time,
                        const QRect &exposed) const;

    // Whether painting this part would be seen. What lies next to it counts, since letters and lines reach beyond.
    [[nodiscard]] bool isExposed(const QRect &part) const;

    const Theme &m_theme;

private:
    [[nodiscard]] const LetterSet &lettersFor(models::Urgency urgency) const;

    const LetterSet m_letters;
    const LetterSet m_lastLetters; // of the last minute
    std::optional<QRegion> m_exposed;
};

} // namespace gavel::ui
