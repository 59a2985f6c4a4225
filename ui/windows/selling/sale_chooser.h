#pragma once

#include "auction/sale_plan.h"

#include <QWidget>

#include <optional>

class QLabel;

namespace gavel::ui {

class DropDown;
class House;

// Which sale lots go to of which a list says none: one that is not over.
class SaleChooser : public QWidget
{
    Q_OBJECT

public:
    SaleChooser(House &house, const QString &objectName, QWidget *parent = nullptr);

    // Those that there are now. The host's lists go to the sale that was made last; what somebody chose stays, and so
    // does `ofList`, the sale of a list that is on the page.
    void offer(std::optional<auction::SaleId> ofList);
    [[nodiscard]] auction::SaleId sale() const;
    [[nodiscard]] QString name() const;
    [[nodiscard]] bool areSeveral() const;

Q_SIGNALS:
    void chosen(gavel::auction::SaleId sale);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    House &m_house;
    QLabel *m_words;
    DropDown *m_sales;
    std::optional<auction::SaleId> m_chosen; // by hand, while the page lives
};

} // namespace gavel::ui
