#include "dialogs/about_dialog.h"

#include "widgets/looks.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace gavel::ui {

AboutDialog::AboutDialog(const Theme &theme, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"about"_s);
    setWindowTitle(tr("About Gavel"));
    setFixedWidth(dialogWidth);
    auto *icon = new QLabel;
    icon->setPixmap(theme.icon(u"gavel"_s, Colour::Accent).pixmap(64));
    icon->setAccessibleName(tr("Gavel’s sign"));
    auto *title = makeLabel(u"title"_s);
    title->setText(u"Gavel "_s + QString::fromLatin1(GAVEL_VERSION));
    auto *what = makeDialogParagraph(u"second"_s);
    what->setText(tr("An auction house on your own computer. People bid from this program, from a browser, or from any "
                     "program that speaks its open protocol."));
    auto *licence = makeDialogParagraph(u"third"_s);
    licence->setText(tr("Free software under the MIT licence. Made with Qt, which is used under the LGPL."));
    auto *close = makeButton(u"primary"_s, u"about.close"_s);
    close->setText(tr("Close"));
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(dialogMargin, 24, dialogMargin, 24);
    column->setSpacing(12);
    column->addWidget(icon);
    column->addWidget(title);
    column->addWidget(what);
    column->addWidget(licence);
    column->addWidget(close, 0, Qt::AlignTrailing);
}

} // namespace gavel::ui
