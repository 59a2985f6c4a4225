#pragma once

#include "models/background.h"
#include "models/selling/picture_list.h"
#include "theme/theme.h"
#include "widgets/incoming_picture.h"

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
// away, and all of that taken back. A worker reads them, one after another. The bytes are kept as they came (the host
// re-encodes them); what is beyond PROTOCOL.md's limits is made smaller.
class PictureWell : public QFrame
{
    Q_OBJECT

public:
    PictureWell(const QString &objectName, const Theme &theme, QWidget *parent = nullptr);

    // changed() or refused() follows.
    void add(const QByteArray &bytes);
    void addFile(const QString &path);
    // Whether some are still being read.
    [[nodiscard]] bool isReading() const { return m_reading > 0; }
    // What was being read is forgotten. The first `standing` can be neither moved nor changed nor taken away.
    void setPictures(const QList<models::DraftPicture> &pictures, int standing = 0);
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
    // Somebody puts, moves, changes or takes away: what was refused before is past.
    void touched();
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
    [[nodiscard]] bool isTakable(const QMimeData &data) const;
    void read(const std::function<Incoming()> &incoming);
    void addRead(const Incoming &incoming);
    void showNote();
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
    QString m_folder; // of the files chosen last
    models::PictureList m_list;
    QHash<const char *, QPixmap> m_previews; // by the bytes, which the list holds until it is set anew
    QList<PictureTile *> m_tiles;
    QWidget *m_tilesArea;
    QGridLayout *m_grid;
    QLabel *m_hint;
    QLabel *m_note; // what becomes of pictures that are taken
    QString m_told; // of those read last
    QPushButton *m_choose;
    QPushButton *m_paste;
    QPushButton *m_undo;
    bool m_dragOver = false;
    int m_reading = 0;
    quint64 m_filling = 0; // counts the fillings, so that a picture of an earlier one is known
    models::Background m_background;
};

} // namespace gavel::ui
