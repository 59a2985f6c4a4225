#pragma once

#include "protocol/views.h"

#include <QWidget>

#include <optional>

class QPushButton;

namespace gavel::ui {

class House;

// What a seller can do with a lot of their own: change it while nobody has bid, add pictures after that, offer it again
// if it did not sell. Not to be seen where there is nothing to do.
class SellerActions : public QWidget
{
    Q_OBJECT

public:
    // Its buttons are named "<objectName>.change" and "<objectName>.relist".
    SellerActions(House &house, const QString &objectName, QWidget *parent = nullptr);

    void setLot(const std::optional<protocol::LotView> &lot);

Q_SIGNALS:
    void changeAsked(gavel::auction::LotId lot);
    void relistAsked(gavel::auction::LotId lot);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void retranslate();

    House &m_house;
    QPushButton *m_change;
    QPushButton *m_relist;
    std::optional<protocol::LotView> m_lot;
};

} // namespace gavel::ui
