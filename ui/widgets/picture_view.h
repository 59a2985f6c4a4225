#pragma once

#include "theme/theme.h"

#include <QButtonGroup>
#include <QList>
#include <QPixmap>
#include <QPointer>
#include <QWidget>

class QHBoxLayout;
class QPushButton;

namespace gavel::ui {

class PictureViewer;
class ZoomView;

// The pictures of a lot: one large, to be zoomed or opened over the whole window, and thumbnails to choose it by when
// there are several. It says which picture it needs when it needs it; whoever has them gives them. Until a picture is
// there its thumbnail stands for it.
class PictureView : public QWidget
{
    Q_OBJECT

public:
    PictureView(const QString &objectName, const Theme &theme, QWidget *parent = nullptr);

    // Forgets the pictures before and asks for the first of the new.
    void setCount(int count);
    void setPicture(int index, const QPixmap &picture);
    void setThumbnail(int index, const QPixmap &thumbnail);
    [[nodiscard]] int count() const { return static_cast<int>(m_pictures.size()); }
    [[nodiscard]] int current() const { return m_current; }

    // Over the whole window.
    void open();

Q_SIGNALS:
    void pictureWanted(int index);
    void thumbnailWanted(int index);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void makeThumbnails(int count);
    void choose(int index);
    void name();
    [[nodiscard]] QPixmap best(int index) const;

    const Theme &m_theme;
    ZoomView *m_large;
    QPushButton *m_open;
    QWidget *m_strip;
    QHBoxLayout *m_thumbnails;
    QButtonGroup m_choice;
    QList<QPixmap> m_pictures;
    QList<QPixmap> m_small;
    QPointer<PictureViewer> m_viewer;
    int m_current = 0;
};

} // namespace gavel::ui
