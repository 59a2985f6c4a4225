#pragma once

#include "models/notices/notice_queue.h"
#include "widgets/status_banner.h"
#include "windows/rail.h"

#include <QWidget>

#include <functional>

namespace gavel::ui {

class House;
class NoticeToast;
class ToastPile;

// Where a window says what has just happened: over a corner of the views, above the bar at its foot, the program's own
// sentences over those of the house, which wait for each other (models::NoticeQueue). That one is outbid stays, and
// lets the others come in between, until it was seen or the lot has ended. It is seen by its toasts alone.
class NoticeArea : public QWidget
{
    Q_OBJECT

public:
    using Todo = std::function<void()>;

    // Its toasts lie over `views`, as children of its parent.
    NoticeArea(House &house, const Theme &theme, QWidget &views);

    // With an action it stays until it is chosen or dismissed, and what is said next waits for that. Without one it
    // gives way to the next.
    void say(StatusBanner::Tone tone, const StatusBanner::Wording &wording, const Todo &todo = {});
    // The topmost, as Esc does. False if there was nothing.
    bool dismiss();

Q_SIGNALS:
    void lotChosen(gavel::ui::Rail::Place place, gavel::auction::LotId lot);
    void placeChosen(gavel::ui::Rail::Place place);

private:
    // Of the program itself.
    struct Said
    {
        StatusBanner::Tone tone;
        StatusBanner::Wording wording;
        bool asks = false; // it has an action
        Todo todo;
    };

    void sayNext();
    void take(const models::Notice &notice);
    void showCurrent();
    void act();
    void settleEnded();
    [[nodiscard]] QString actionFor(const models::NoticeGroup &group) const;

    House &m_house;
    NoticeToast *m_said;
    NoticeToast *m_notice;
    ToastPile *m_pile;
    QList<Said> m_toSay; // the first is being said
    models::NoticeQueue m_queue;
};

} // namespace gavel::ui
