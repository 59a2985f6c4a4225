#include "windows/console/console_notices.h"

#include "windows/notices/notice_toast.h"
#include "windows/notices/toast_pile.h"

using namespace Qt::StringLiterals;

namespace gavel::ui {

using Tone = StatusBanner::Tone;

ConsoleNotices::ConsoleNotices(const Theme &theme, QWidget &view, QObject *parent)
    : QObject(parent)
    , m_theme(theme)
    , m_view(view)
    , m_pile(new ToastPile(view, 0, this))
{
}

NoticeToast *ConsoleNotices::show(Tone tone, const QString &sentence, const QString &action, bool stays)
{
    if (m_shown.size() >= shownMax)
        m_shown.first()->dismiss();
    auto *toast = new NoticeToast(u"console.notice"_s, m_theme, m_view.parentWidget());
    connect(toast, &NoticeToast::gone, this, [this, toast] {
        m_shown.removeAll(toast);
        toast->deleteLater();
    });
    m_shown.append(toast);
    m_pile->add(toast);
    toast->say(tone, sentence, action, stays);
    return toast;
}

void ConsoleNotices::say(const QString &sentence, const Undo &undo)
{
    auto *toast = show(Tone::Fine, sentence, undo ? tr("Undo") : QString(), static_cast<bool>(undo));
    connect(toast, &NoticeToast::actionClicked, this, [toast, undo] {
        toast->dismiss();
        undo();
    });
}

void ConsoleNotices::complain(const QString &sentence)
{
    show(Tone::Alarm, sentence, {}, true);
}

} // namespace gavel::ui
