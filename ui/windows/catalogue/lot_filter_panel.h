#pragma once

#include "models/catalogue/lot_filter_model.h"

#include <QFrame>

class QLineEdit;
class QPushButton;
class QStringListModel;

namespace gavel::ui {

class DropDown;
class House;
class SearchField;

// What restricts the catalogue besides its search and its phases: whose lots, their seller, a range of prices, and,
// where there are several, a sale and a category.
class LotFilterPanel : public QFrame
{
    Q_OBJECT

public:
    using Restriction = models::LotFilterModel::Restriction;

    explicit LotFilterPanel(House &house, QWidget *parent = nullptr);

    [[nodiscard]] const Restriction &restriction() const { return m_restriction; }
    void setRestriction(const Restriction &restriction);
    void focusFirst();

Q_SIGNALS:
    // By what was typed, chosen or set.
    void changed(const gavel::models::LotFilterModel::Restriction &restriction);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void retranslate();
    void take();
    void offerPlaces();
    [[nodiscard]] QLayout *buildPlaces();
    [[nodiscard]] std::optional<auction::Amount> amountIn(QLineEdit *field) const;

    House &m_house;
    Restriction m_restriction;
    DropDown *m_whose;
    SearchField *m_seller;
    QString m_sellerSeen;
    QLineEdit *m_from;
    QLineEdit *m_to;
    QPushButton *m_clear;
    DropDown *m_sale;     // where the house has several
    DropDown *m_category; // where there is any
    bool m_isOffering = false;
    QStringListModel *m_sellers;
};

} // namespace gavel::ui
