#pragma once

#include "theme/theme.h"

#include <QButtonGroup>
#include <QList>
#include <QPixmap>
#include <QWidget>

class QHBoxLayout;

namespace gavel::ui {

// The pictures of a lot: one large, and thumbnails to choose it by when there are several. It says which picture it
// needs; whoever has them gives them.
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

Q_SIGNALS:
    void pictureWanted(int index);
    void thumbnailWanted(int index);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    class Large;

    void choose(int index);
    void name();

    const Theme &m_theme;
    Large *m_large;
    QWidget *m_strip;
    QHBoxLayout *m_thumbnails;
    QButtonGroup m_choice;
    QList<QPixmap> m_pictures;
    int m_current = 0;
};

} // namespace gavel::ui
