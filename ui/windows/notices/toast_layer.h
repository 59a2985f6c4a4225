#pragma once

#include <QList>
#include <QObject>

class QWidget;

namespace gavel::ui {

class NoticeToast;

// Toasts that lie over a part of a window: they are laid out anew when it or one of them has another size.
class ToastLayer : public QObject
{
    Q_OBJECT

public:
    // A child of the part's parent.
    virtual void add(NoticeToast *toast);
    virtual void place() = 0;

protected:
    // Keeps clear of `clearOf` pixels at the part's far end.
    ToastLayer(QWidget &over, int clearOf, QObject *parent);

    bool eventFilter(QObject *watched, QEvent *event) override;
    // `place` as it is from left to right.
    void put(NoticeToast &toast, const QRect &place) const;

    [[nodiscard]] QRect over() const;
    [[nodiscard]] int clearOf() const { return m_clearOf; }
    [[nodiscard]] const QList<NoticeToast *> &toasts() const { return m_toasts; }

private:
    QWidget &m_over;
    const int m_clearOf;
    QList<NoticeToast *> m_toasts; // in the order in which they came
};

} // namespace gavel::ui
