#pragma once

#include "protocol/lot_views.h"

#include <QWidget>
#include <optional>

class QLabel;
class QPushButton;

namespace gavel::ui {

class House;

// The answers to the offer of a lot to a runner-up: taking it, which buys it, or declining. Whoever it is offered to
// has them, and at a desk whoever takes money, for them. Hidden while there is nothing to answer. Its parts are named
// "<objectName>.fault", ".take", ".decline".
class OfferPanel : public QWidget
{
    Q_OBJECT

public:
    OfferPanel(House &house, const QString &objectName, QWidget *parent = nullptr);

    // What may be offered to somebody.
    void setLot(const std::optional<protocol::LotView> &lot);
    // Whether it is offered to whoever is signed in.
    [[nodiscard]] bool isMine() const;
    void refresh();

Q_SIGNALS:
    // The lot as it was offered.
    void answered(const gavel::protocol::LotView &offered, bool takes);

protected:
    void changeEvent(QEvent *event) override;

private:
    void answer(bool takes);
    [[nodiscard]] bool isAnswerable() const;
    [[nodiscard]] QString untilText() const;

    House &m_house;
    std::optional<protocol::LotView> m_lot;
    QLabel *m_fault;
    QPushButton *m_take;
    QPushButton *m_decline;
    bool m_isBusy = false;
};

} // namespace gavel::ui
