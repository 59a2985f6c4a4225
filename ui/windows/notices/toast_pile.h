#pragma once

#include <QHash>
#include <QObject>

class QWidget;

namespace gavel::ui {

class NoticeToast;

// Piles toasts up over the lower corner of a view. Each stays where it came: those that come later lie above, or where
// one has gone, so that no button of one is elsewhere when it is clicked.
class ToastPile : public QObject
{
    Q_OBJECT

public:
    // Keeps clear of `clearOf` pixels at the other side of the view.
    ToastPile(QWidget &over, int clearOf, QObject *parent);

    // A child of the view's parent.
    void add(NoticeToast *toast);
    void place();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void placeOne(NoticeToast &toast, int width);
    [[nodiscard]] int freeHeight(const NoticeToast &toast, int height) const;

    QWidget &m_over;
    const int m_clearOf;
    QList<NoticeToast *> m_toasts;
    QHash<const NoticeToast *, int> m_heights; // of those that are seen: of the lower edge above the view's
};

} // namespace gavel::ui
