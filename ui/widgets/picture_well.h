#pragma once

#include "models/picture_list.h"
#include "theme/theme.h"

#include <QFrame>
#include <QHash>
#include <QPixmap>

class QGridLayout;
class QLabel;
class QMimeData;
class QPushButton;

namespace gavel::ui {

class PictureTile;

// Where a seller puts pictures: by file, by dropping or by pasting. Each can be moved, cropped and turned, and taken
// away, and all of that taken back. The bytes are kept as they came (the host re-encodes them), within PROTOCOL.md's
// limits.
class PictureWell : public QFrame
{
    Q_OBJECT

public:
    PictureWell(const QString &objectName, const Theme &theme, QWidget *parent = nullptr);

    // Returns whether it was taken; if not, refused() has said why.
    bool add(const QByteArray &bytes);
    bool addFile(const QString &path);
    void setPictures(const QList<models::DraftPicture> &pictures);
    void clear() { setPictures({}); }
    // By what was made of it.
    void replace(int index, const QByteArray &bytes);
    [[nodiscard]] const QList<models::DraftPicture> &pictures() const { return m_list.pictures(); }
    // The first picture, small; null when there is none.
    [[nodiscard]] QPixmap first();

public Q_SLOTS:
    void paste();
    void choose();
    void undo();

Q_SIGNALS:
    void changed();
    void refused(const QString &reason);
    // It is to be cropped or turned.
    void editAsked(int index);

protected:
    void paintEvent(QPaintEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    bool take(const QMimeData &data);
    void remove(int index);
    void move(int from, int to);
    void tell(int focused = -1);
    void rebuild();
    void place();
    [[nodiscard]] PictureTile *makeTile(int index);
    [[nodiscard]] int indexAt(const QPoint &at) const;
    [[nodiscard]] const QPixmap &previewOf(const QByteArray &bytes);
    void retranslate();

    const Theme &m_theme;
    models::PictureList m_list;
    QHash<const char *, QPixmap> m_previews; // by the bytes, which the list holds until it is set anew
    QList<PictureTile *> m_tiles;
    QWidget *m_tilesArea;
    QGridLayout *m_grid;
    QLabel *m_hint;
    QPushButton *m_choose;
    QPushButton *m_paste;
    QPushButton *m_undo;
    bool m_dragOver = false;
};

} // namespace gavel::ui
