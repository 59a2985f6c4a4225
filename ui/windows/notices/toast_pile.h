#pragma once

#include "windows/notices/toast_layer.h"

#include <QHash>

namespace gavel::ui {

// Piles toasts up over the lower corner of a view. Each stays where it came: those that come later lie above, or where
// one has gone, so that no button of one is elsewhere when it is clicked.
class ToastPile : public ToastLayer
{
    Q_OBJECT

public:
    static constexpr int usualMargin = 16;

    // Keeps clear of `clearOf` pixels at the other side of the view, and of `margin` pixels at its own edges.
    ToastPile(QWidget &over, int clearOf, QObject *parent, int margin = usualMargin);

    void add(NoticeToast *toast) override;
    void place() override;

Q_SIGNALS:
    // From the view's lower edge; 0 while there is none.
    void heightChanged(int height);

private:
    void placeOne(NoticeToast &toast, int width);
    void tellHeight();
    [[nodiscard]] int freeHeight(const NoticeToast &toast, int height) const;

    const int m_margin;
    QHash<const NoticeToast *, int> m_heights; // of those that are seen: of the lower edge above the view's
};

} // namespace gavel::ui
