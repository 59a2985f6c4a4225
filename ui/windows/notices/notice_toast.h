#pragma once

#include "widgets/status_banner.h"

#include <QFrame>
#include <QTimer>

class QPushButton;

namespace gavel::ui {

// A sentence that lies over a view or a bar for a while: it moves nothing, so that no button is somewhere else when
// it is clicked. Gone by itself, by its button or by Esc; it waits while the
// pointer is on it and while nobody looks at the window, but sentences that follow each other keep it no longer than
// two would. Whichever way it goes, a click that comes too late for it reaches nothing beneath.
class NoticeToast : public QFrame
{
    Q_OBJECT

public:
    NoticeToast(const QString &objectName, const Theme &theme, QWidget *parent);

    // `stays`: until it is dismissed; told() follows when it has been there as long as another would be.
    void say(StatusBanner::Tone tone, const StatusBanner::Wording &wording, bool stays = false);
    void dismiss();
    // It is as low as two lines, whatever it says (StatusBanner::setStrip).
    void setStrip();
    // Takes that width.
    [[nodiscard]] int heightAt(int width);

Q_SIGNALS:
    void actionClicked();
    // It was told, or dismissed; not when another sentence took its place.
    void gone();
    void told();
    // The height that it needs has changed.
    void resized();

protected:
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void countDown();
    [[nodiscard]] bool isPointedAt() const;

    StatusBanner *m_banner;
    QPushButton *m_close;
    QTimer m_life;
    int m_secondsLeft = 0;
    int m_secondsSeen = 0; // since it came
    bool m_stays = false;
    bool m_hovered = false;
};

} // namespace gavel::ui
