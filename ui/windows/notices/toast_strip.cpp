#include "windows/notices/toast_strip.h"

#include "windows/notices/notice_toast.h"

#include <algorithm>

namespace gavel::ui {

namespace {

constexpr int margin = 8;
constexpr int gap = 8;
constexpr int widthMax = 460;

} // namespace

ToastStrip::ToastStrip(QWidget &foot, int clearOf, QObject *parent)
    : ToastLayer(foot, clearOf, parent)
{
}

void ToastStrip::add(NoticeToast *toast)
{
    toast->setStrip();
    ToastLayer::add(toast);
}

void ToastStrip::place()
{
    const auto count = static_cast<int>(toasts().size());
    const QRect foot = over();
    const int share = (foot.width() - clearOf() - margin - count * gap) / std::max(1, count);
    const int width = std::min(widthMax, share);
    for (int at = 0; at < count; ++at) {
        NoticeToast &toast = *toasts().at(at);
        const int height = toast.heightAt(width);
        put(toast, QRect(foot.left() + margin + at * (width + gap), foot.bottom() + 1 - height, width, height));
        if (!toast.isHidden())
            toast.raise();
    }
}

} // namespace gavel::ui
