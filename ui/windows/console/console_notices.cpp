#include "windows/console/console_notices.h"

#include "windows/notices/notice_toast.h"
#include "windows/notices/toast_pile.h"

using namespace Qt::StringLiterals;

namespace gavel::ui {

using Tone = StatusBanner::Tone;

namespace {

constexpr int gapAbove = 12;     // to the table
constexpr int heightOfOne = 200; // of the console for each that is shown

} // namespace

ConsoleNotices::ConsoleNotices(const Theme &theme, QWidget &room, QObject *parent)
    : QObject(parent)
    , m_theme(theme)
    , m_room(room)
    , m_pile(new ToastPile(room, 0, this, 0))
{
    room.setFixedHeight(0);
    connect(m_pile, &ToastPile::heightChanged, &room,
            [&room](int height) { room.setFixedHeight(height > 0 ? height + gapAbove : 0); });
}

qsizetype ConsoleNotices::mostShown() const
{
    return qBound(2, m_room.parentWidget()->height() / heightOfOne, shownMax);
}

NoticeToast *ConsoleNotices::show(Tone tone, const StatusBanner::Wording &wording, bool stays)
{
    if (m_shown.size() >= mostShown())
        m_shown.first()->dismiss();
    auto *toast = new NoticeToast(u"console.notice"_s, m_theme, m_room.parentWidget());
    toast->setGraphicsEffect(nullptr); // it lies over nothing
    connect(toast, &NoticeToast::gone, this, [this, toast] {
        m_shown.removeAll(toast);
        toast->deleteLater();
    });
    m_shown.append(toast);
    m_pile->add(toast);
    toast->say(tone, wording, stays);
    return toast;
}

void ConsoleNotices::say(const models::Sentence &sentence, const Undo &undo)
{
    const bool isUndone = static_cast<bool>(undo);
    auto *toast = show(
        Tone::Fine,
        [sentence, isUndone] {
            return StatusBanner::Words{sentence(), isUndone ? tr("Undo") : QString()};
        },
        isUndone);
    connect(toast, &NoticeToast::actionClicked, this, [toast, undo] {
        toast->dismiss();
        undo();
    });
}

void ConsoleNotices::complain(const models::Sentence &sentence)
{
    show(
        Tone::Alarm, [sentence] { return StatusBanner::Words{sentence()}; }, true);
}

} // namespace gavel::ui
