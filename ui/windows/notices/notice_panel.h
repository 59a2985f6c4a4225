#pragma once

#include "auction/money.h"
#include "theme/theme.h"

#include <QFrame>

class QLabel;
class QListView;
class QPushButton;

namespace gavel::models {
class NoticeList;
}

namespace gavel::ui {

// The list of what was told and missed, over the window until one looks elsewhere. Having been open, it is read.
class NoticePanel : public QFrame
{
    Q_OBJECT

public:
    NoticePanel(models::NoticeList &list, const Theme &theme, QWidget *parent);
    ~NoticePanel() override;

    // Opens as a popup above the button, inside its window; deletes itself when it closes.
    void openAbove(const QWidget &button);

Q_SIGNALS:
    void lotChosen(gavel::auction::LotId lot);

private:
    void choose(const QModelIndex &index);
    void showState();

    models::NoticeList &m_list;
    QLabel *m_title;
    QListView *m_view;
    QLabel *m_nothing;
};

} // namespace gavel::ui
