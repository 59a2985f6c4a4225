#pragma once

#include <QDialog>

namespace gavel::ui {

// Asked before a house that is hosted here is closed: what that means for whoever is in it, and what else can be done.
class ClosingDialog : public QDialog
{
    Q_OBJECT

public:
    struct House
    {
        QString name;
        int openLots = 0;
        bool canGoOn = false; // without a window, in the tray
    };

    ClosingDialog(const House &house, QWidget *parent = nullptr);

Q_SIGNALS:
    void closeChosen();
    void goOnChosen();
};

} // namespace gavel::ui
