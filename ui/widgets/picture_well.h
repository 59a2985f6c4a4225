#pragma once

#include "theme/theme.h"

#include <QByteArray>
#include <QFrame>
#include <QList>
#include <QPixmap>

class QHBoxLayout;
class QLabel;
class QMimeData;
class QPushButton;

namespace gavel::ui {

// Where a seller puts pictures: by file, by dropping or by pasting. Each is shown and can be taken away again. The
// bytes are kept as they came (the host re-encodes them), within PROTOCOL.md's limits.
class PictureWell : public QFrame
{
    Q_OBJECT

public:
    PictureWell(const QString &objectName, const Theme &theme, QWidget *parent = nullptr);

    // Returns whether it was taken; if not, refused() has said why.
    bool add(const QByteArray &bytes);
    bool addFile(const QString &path);
    void clear();
    [[nodiscard]] QList<QByteArray> pictures() const;
    // The first picture, small; null when there is none.
    [[nodiscard]] QPixmap first() const;

public Q_SLOTS:
    void paste();
    void choose();

Q_SIGNALS:
    void changed();
    void refused(const QString &reason);

protected:
    void paintEvent(QPaintEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Kept
    {
        QByteArray bytes;
        QPixmap preview;
    };

    bool take(const QMimeData &data);
    void remove(int index);
    void rebuild();
    void retranslate();

    const Theme &m_theme;
    QList<Kept> m_kept;
    QWidget *m_tiles;
    QHBoxLayout *m_row;
    QLabel *m_hint;
    QPushButton *m_choose;
    QPushButton *m_paste;
    bool m_dragOver = false;
};

} // namespace gavel::ui
