#pragma once

#include "models/background.h"
#include "models/selling/picture_edit.h"
#include "theme/theme.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace gavel::ui {

class CropFrame;

// Turns and crops one picture. Each step can be taken back; the picture is only changed when it is taken over, and then
// by a worker, since a large one takes a moment.
class PictureEditor : public QDialog
{
    Q_OBJECT

public:
    PictureEditor(const QByteArray &picture, const Theme &theme, QWidget *parent = nullptr);
    ~PictureEditor() override;

Q_SIGNALS:
    // The dialog closes after it.
    void edited(const QByteArray &picture);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void follow();
    void retranslate();
    void refresh();
    void finish();
    void handOver(const QByteArray &picture);
    void step(void (models::PictureEdit::*change)());

    const QByteArray m_bytes;
    models::PictureEdit m_edit;
    CropFrame *m_frame;
    QLabel *m_hint;
    QLabel *m_size;
    QPushButton *m_left;
    QPushButton *m_right;
    QPushButton *m_undo;
    QPushButton *m_redo;
    QPushButton *m_reset;
    QPushButton *m_cancel;
    QPushButton *m_done;
    QSize m_pixels; // upright, before it is turned
    models::Background m_background;
};

} // namespace gavel::ui
