#include "dialogs/closing_dialog.h"

#include "models/isolated.h"
#include "widgets/looks.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace gavel::ui {

ClosingDialog::ClosingDialog(const House &house, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"closing"_s);
    setWindowTitle(tr("Close the house?"));
    auto *title = makeDialogParagraph(u"title"_s);
    title->setText(tr("Close %1?").arg(models::isolated(house.name)));
    auto *meaning = makeDialogParagraph({}, u"closing.meaning"_s);
    meaning->setText(tr("This computer hosts the auction. While it is closed nobody can look, bid or sell; nothing is "
                        "lost, and you can resume it whenever you like."));
    auto *lots = makeDialogParagraph(u"second"_s, u"closing.lots"_s);
    lots->setText(tr("%n lot(s) are open. If the end of one passes meanwhile, it stays open for two more minutes once "
                     "you resume.",
                     nullptr, house.openLots));
    lots->setVisible(house.openLots > 0);
    auto *close = makeButton(u"danger"_s, u"closing.close"_s);
    close->setText(tr("Close the house"));
    auto *goOn = makeButton({}, u"closing.goOn"_s);
    goOn->setText(tr("Go on in the tray"));
    goOn->setVisible(house.canGoOn);
    auto *stay = makeButton(u"primary"_s, u"closing.stay"_s);
    stay->setText(tr("Stay"));
    stay->setDefault(true);
    stay->setFocus(Qt::OtherFocusReason);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(close);
    buttons->addStretch(1);
    buttons->addWidget(goOn);
    buttons->addWidget(stay);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(dialogMargin, 24, dialogMargin, 24);
    column->setSpacing(14);
    column->addWidget(title);
    column->addWidget(meaning);
    column->addWidget(lots);
    column->addSpacing(4);
    column->addLayout(buttons);
    column->setSizeConstraint(QLayout::SetFixedSize);
    connect(stay, &QPushButton::clicked, this, &QDialog::reject);
    connect(close, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT closeChosen();
    });
    connect(goOn, &QPushButton::clicked, this, [this] {
        reject();
        Q_EMIT goOnChosen();
    });
}

} // namespace gavel::ui
