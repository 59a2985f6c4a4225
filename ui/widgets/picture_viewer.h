#pragma once

#include "theme/theme.h"

#include <QList>
#include <QPixmap>
#include <QWidget>

class QLabel;
class QPushButton;

namespace gavel::ui {

class ZoomView;

// Pictures over the whole of a window, one at a time: arrows turn, plus and minus zoom, Esc closes. It lies in the
// window, not over it, so nothing else is shut out but what it covers. Says which picture it needs; deletes itself when
// it is closed.
class PictureViewer : public QWidget
{
    Q_OBJECT

public:
    PictureViewer(const QString &objectName, const Theme &theme, QWidget *window);

    void show(const QList<QPixmap> &pictures, int current);
    // One that has arrived.
    void setPicture(int index, const QPixmap &picture);

Q_SIGNALS:
    // Another one is looked at.
    void turned(int index);
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void build();
    void retranslate();
    void turn(int by);
    void closeNow();

    const Theme &m_theme;
    ZoomView *m_view;
    QLabel *m_number;
    QPushButton *m_previous;
    QPushButton *m_next;
    QPushButton *m_zoomOut;
    QPushButton *m_zoomIn;
    QPushButton *m_close;
    QList<QPixmap> m_pictures;
    int m_current = 0;
};

} // namespace gavel::ui
