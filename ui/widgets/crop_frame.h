#pragma once

#include "models/selling/picture_edit.h"
#include "theme/theme.h"

#include <QImage>
#include <QWidget>

#include <array>

class QPushButton;

namespace gavel::ui {

// A picture with the frame that it is cropped to. The frame is dragged by its middle, its edges and its corners, or by
// the arrow keys: each handle takes the focus in turn. What is changed is the edit that it is given.
class CropFrame : public QWidget
{
    Q_OBJECT

public:
    CropFrame(const QString &objectName, models::PictureEdit &edit, const Theme &theme, QWidget *parent = nullptr);

    // The picture as it came, before the edit turns it.
    void setPicture(const QImage &picture);
    // The edit was changed elsewhere: shows it.
    void refresh();

    [[nodiscard]] QSize sizeHint() const override { return {620, 400}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {320, 240}; }

Q_SIGNALS:
    void moved();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    using Handle = models::PictureEdit::Handle;

    void place();
    void name();
    void moveBy(Handle handle, QPointF pixels);
    [[nodiscard]] bool handleKey(Handle handle, int key, bool fine);
    [[nodiscard]] QRectF shownRect() const;
    [[nodiscard]] QRectF frameRect() const;
    [[nodiscard]] QPushButton *buttonOf(Handle handle) const { return m_handles.at(static_cast<std::size_t>(handle)); }

    models::PictureEdit &m_edit;
    const Theme &m_theme;
    QImage m_picture;
    QImage m_turned;
    int m_turns = -1; // those of m_turned
    std::array<QPushButton *, models::PictureEdit::handleCount> m_handles{};
    QPointF m_dragFrom; // on the screen
};

} // namespace gavel::ui
