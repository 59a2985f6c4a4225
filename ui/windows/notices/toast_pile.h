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
    ToastPile(QWidget &over, int clearOf, QObject *parent);

    void add(NoticeToast *toast) override;
    void place() override;

private:
    void placeOne(NoticeToast &toast, int width);
    [[nodiscard]] int freeHeight(const NoticeToast &toast, int height) const;

    QHash<const NoticeToast *, int> m_heights; // of those that are seen: of the lower edge above the view's
};

} // namespace gavel::ui
