#pragma once

#include "theme/theme.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace gavel::ui {

class House;
class SaleRates;

// What a house takes of its lots: premium, commission and tax as it was founded, or what its first sale has instead,
// which change until a lot of that has opened (FORMATS.md, "Money"). Its parts are named "house.taken", "house.rates"
// and "house.fixed".
class HouseRates : public QWidget
{
    Q_OBJECT

public:
    HouseRates(House &house, const Theme &theme, QWidget *parent = nullptr);

    void showRates();

Q_SIGNALS:
    void saved();
    void refused(const QString &problem);

protected:
    void changeEvent(QEvent *event) override;

private:
    void ask();
    [[nodiscard]] QString takenText() const;
    [[nodiscard]] QString fixedText() const;

    House &m_house;
    SaleRates *m_rates;
    QLabel *m_taken;
    QPushButton *m_change;
    QLabel *m_fixed;
};

} // namespace gavel::ui
