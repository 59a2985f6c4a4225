#pragma once

#include <QHash>
#include <QList>
#include <QObject>

class QWidget;

namespace gavel::ui {

class NoticeToast;

// Piles toasts up over the lower corner of a view, and lays them out anew when it or one of them has another size. Each
// stays where it came: those that come later lie above, or where one has gone, so that no button of one is elsewhere
// when it is clicked. The pile begins in the corner that one reads from, above a main button that lies there; one that
// comes to lie there lifts it.
class ToastPile : public QObject
{
    Q_OBJECT

public:
    static constexpr int usualMargin = 16;

    // Keeps clear of `clearOf` pixels at the other side of the view, and of `margin` pixels at its own edges.
    ToastPile(QWidget &over, int clearOf, QObject *parent, int margin = usualMargin);

    // A child of the view's parent.
    void add(NoticeToast *toast);
    void place();

Q_SIGNALS:
    // From the view's lower edge; 0 while there is none.
    void heightChanged(int height);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void placeOne(NoticeToast &toast, int width);
    void begin(const QSize &size);
    void keepClear();
    void tellHeight();
    [[nodiscard]] int freeHeight(const NoticeToast &toast, int height) const;
    [[nodiscard]] QRect inCorner(int bottom, const QSize &size) const;

    QWidget &m_over;
    const int m_clearOf;
    const int m_margin;
    int m_bottom = 0;                          // where the pile begins above the margin
    QList<NoticeToast *> m_toasts;             // in the order in which they came
    QHash<const NoticeToast *, int> m_heights; // of those that are seen: of the lower edge above the view's
};

} // namespace gavel::ui
