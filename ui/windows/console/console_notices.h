#pragma once

#include "models/sentence.h"
#include "widgets/status_banner.h"

#include <QObject>

#include <functional>

namespace gavel::ui {

class NoticeToast;
class ToastPile;

// What was done in the console, below its table, which leaves it the room: nothing is covered, and no button of one
// moves while others come and go. What can be taken back stays, each with its own Undo, until that is pressed or it is
// dismissed; the rest goes by itself. The newest comes first among the children of the room's parent.
class ConsoleNotices : public QObject
{
    Q_OBJECT

public:
    using Undo = std::function<void()>;
    static constexpr int shownMax = 5; // the oldest make room

    // They lie over `room`, whose height is what they need, as children of its parent.
    ConsoleNotices(const Theme &theme, QWidget &room, QObject *parent);

    // `undo` is empty where nothing takes it back.
    void say(const models::Sentence &sentence, const Undo &undo);
    void complain(const models::Sentence &sentence);

private:
    NoticeToast *show(StatusBanner::Tone tone, const StatusBanner::Wording &wording, bool stays);

    // As many as leave the table most of the height.
    [[nodiscard]] qsizetype mostShown() const;

    const Theme &m_theme;
    QWidget &m_room;
    ToastPile *m_pile;
    QList<NoticeToast *> m_shown; // the newest last
};

} // namespace gavel::ui
