#pragma once

#include "theme/theme.h"

#include <QPixmap>
#include <QWidget>

class QPushButton;

namespace gavel::ui {

// One picture in a well: pressing it opens it, dragging it (or Ctrl and an arrow key) moves it, the cross at its corner
// or Delete takes it away.
class PictureTile : public QWidget
{
    Q_OBJECT

public:
    static constexpr QSize tileSize{108, 82};
    static const QString mimeType; // of a dragged tile: its number

    // `number` counts from 1, of `count`.
    PictureTile(const QString &wellName, int number, int count, const QPixmap &picture, const Theme &theme,
                QWidget *parent = nullptr);

    // It stays where and as it is.
    void setStanding();
    void focusPicture();

Q_SIGNALS:
    void opened();
    void removed();
    void moveAsked(int by);
    void focusAsked(int by);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] bool handleKey(int key, bool withControl);
    void drag();

    int m_number;
    QPushButton *m_picture;
    QPushButton *m_remove;
    QPoint m_pressedAt;
    bool m_standing = false;
};

} // namespace gavel::ui
