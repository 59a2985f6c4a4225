#pragma once

#include "theme/theme.h"

#include <QWidget>

class QLabel;
class QListView;
class QPushButton;
class QStackedWidget;

namespace gavel::ui {

class DraftDelegate;
class House;
class StateView;
class StatusBanner;

// The lots that are being written. One is gone on with, or deleted, which can be taken back.
class DraftsView : public QWidget
{
    Q_OBJECT

public:
    DraftsView(House &house, const Theme &theme, QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen(const QString &id);
    // It is no longer in the list.
    void removed(const QString &id);
    void newAsked();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void follow();
    void showMoney();
    void refresh();
    void choose();
    void remove();
    void undo();
    void retranslate();

    House &m_house;
    QStackedWidget *m_stack;
    QListView *m_list;
    DraftDelegate *m_rows;
    StateView *m_state;
    StatusBanner *m_banner;
    QPushButton *m_open;
    QPushButton *m_remove;
};

} // namespace gavel::ui
