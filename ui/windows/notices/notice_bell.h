#pragma once

#include "theme/theme.h"

#include "auction/money.h"

#include <QPointer>
#include <QPushButton>

namespace gavel::ui {

class House;
class NoticePanel;

// Rings without a sound: how many notices were missed, and opens their list.
class NoticeBell : public QPushButton
{
    Q_OBJECT

public:
    NoticeBell(House &house, const Theme &theme, QWidget *parent = nullptr);

    void openList();

    /// As high with a number as without one, so that a notice moves nothing.
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void lotChosen(gavel::auction::LotId lot);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showUnread();

    House &m_house;
    const Theme &m_theme;
    QPointer<NoticePanel> m_panel;
};

} // namespace gavel::ui
