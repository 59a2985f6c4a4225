#pragma once

#include <QPushButton>

class QAction;

namespace gavel::ui {

// Says where the pictures of a list are: in a folder or in a zip, or where they were looked for, where more may be now.
class PicturePlaceButton : public QPushButton
{
    Q_OBJECT

public:
    explicit PicturePlaceButton(const QString &objectName, QWidget *parent = nullptr);

    // Where the choice begins: a folder or a file.
    void setPlace(const QString &path) { m_place = path; }

Q_SIGNALS:
    void placeChosen(const QString &path);

protected:
    void changeEvent(QEvent *event) override;

private:
    void chooseFolder();
    void chooseZip();
    void take(const QString &path);
    void retranslate();

    QString m_place;
    QAction *m_again;
    QAction *m_folder;
    QAction *m_zip;
};

} // namespace gavel::ui
