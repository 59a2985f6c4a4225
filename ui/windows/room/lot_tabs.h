#pragma once

#include "auction/money.h"
#include "theme/theme.h"

#include <QList>
#include <QWidget>

#include <optional>

class QHBoxLayout;

namespace gavel::ui {

class House;
class LotTab;

// The strip of open lots over the views. It is there only while a lot is open.
class LotTabs : public QWidget
{
    Q_OBJECT

public:
    LotTabs(House &house, const Theme &theme, QWidget *parent = nullptr);

    void add(auction::LotId lot);
    void remove(auction::LotId lot);
    // Nothing: a place is shown, and no tab is down.
    void setCurrent(std::optional<auction::LotId> lot);
    // From left to right.
    [[nodiscard]] QList<auction::LotId> lots() const;

Q_SIGNALS:
    void chosen(gavel::auction::LotId lot);
    void closeAsked(gavel::auction::LotId lot);
    void closeOthersAsked(gavel::auction::LotId lot);
    void ownWindowAsked(gavel::auction::LotId lot);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void showMenu(const LotTab &tab, const QPoint &at);
    void refresh();
    void share();

    House &m_house;
    const Theme &m_theme;
    QHBoxLayout *m_row;
    QList<LotTab *> m_tabs;
};

} // namespace gavel::ui
