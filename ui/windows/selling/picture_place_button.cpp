#include "windows/selling/picture_place_button.h"

#include "widgets/menu_button.h"

#include <QAction>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace gavel::ui {

PicturePlaceButton::PicturePlaceButton(const QString &objectName, QWidget *parent)
    : QPushButton(parent)
    , m_again(new QAction(this))
    , m_folder(new QAction(this))
    , m_zip(new QAction(this))
{
    setObjectName(objectName);
    setProperty("look", u"quiet"_s);
    auto *menu = new QMenu(this);
    menu->setObjectName(objectName + u".menu"_s);
    m_again->setObjectName(objectName + u".again"_s);
    m_folder->setObjectName(objectName + u".folder"_s);
    m_zip->setObjectName(objectName + u".zip"_s);
    menu->addActions({m_again, m_folder, m_zip});
    giveMenu(this, menu);
    connect(m_again, &QAction::triggered, this, [this] { take(m_place); });
    connect(m_folder, &QAction::triggered, this, &PicturePlaceButton::chooseFolder);
    connect(m_zip, &QAction::triggered, this, &PicturePlaceButton::chooseZip);
    retranslate();
}

void PicturePlaceButton::chooseFolder()
{
    const QFileInfo place(m_place);
    take(QFileDialog::getExistingDirectory(this, tr("Where are the pictures?"),
                                           place.isDir() ? m_place : place.absolutePath()));
}

void PicturePlaceButton::chooseZip()
{
    const QFileInfo place(m_place);
    take(QFileDialog::getOpenFileName(this, tr("Which zip are the pictures in?"),
                                      place.isDir() ? m_place : place.absolutePath(), tr("Zips (*.zip)")));
}

void PicturePlaceButton::take(const QString &path)
{
    if (!path.isEmpty())
        Q_EMIT placeChosen(path);
}

void PicturePlaceButton::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QPushButton::changeEvent(event);
}

void PicturePlaceButton::retranslate()
{
    setText(tr("Pictures…"));
    m_again->setText(tr("Look there again"));
    m_folder->setText(tr("In a folder…"));
    m_zip->setText(tr("In a zip…"));
}

} // namespace gavel::ui
