#pragma once

#include "models/papers/paper_choices.h"
#include "protocol/sale_views.h"
#include "protocol/settlement_views.h"

#include <QWidget>

class QCheckBox;

namespace gavel::ui {

class DropDown;
class FormField;
class SegmentedButtons;

// What somebody chooses for a paper: which, in which language, on what, and what is on it; of each kind only what it
// knows. Its parts are named "paper.kind", ".language", ".size", ".sale", ".seller", ".lots", ".perPage", ".cover",
// ".headings", ".pictures", ".descriptions", ".prices", ".values", ".reserves", ".here".
class PaperOptions : public QWidget
{
    Q_OBJECT

public:
    // `kinds`: those that there are to choose; `first` is chosen.
    PaperOptions(const QList<models::PaperKind> &kinds, models::PaperKind first, QWidget *parent = nullptr);

    [[nodiscard]] models::PaperChoices choices() const;
    // So many lots were chosen elsewhere; none: there is no choice of them.
    void setChosenLots(int count);
    // Who has one has no choice of them. Told again what they are, nothing changes.
    void setSales(const QList<protocol::SaleView> &sales, auction::SaleId first);
    void setSellers(const QList<protocol::SettlementView> &sellers, auction::AccountId first);
    void setHasReserves(bool has);
    // Whether of any lot it is known what it is worth.
    void setHasValues(bool has);
    void retranslate();

Q_SIGNALS:
    void changed();

private:
    void build();
    void follow();
    QCheckBox *addCheck(const QString &name, bool isOn);
    [[nodiscard]] models::PaperKind kind() const;
    void showKind();

    const QList<models::PaperKind> m_kinds;
    bool m_hasReserves = false;
    bool m_hasValues = false;
    int m_chosenLots = 0;
    QList<protocol::SaleView> m_sales;
    QList<protocol::SettlementView> m_sellers;
    DropDown *m_kind;
    DropDown *m_language;
    DropDown *m_size;
    DropDown *m_sale;
    DropDown *m_seller;
    DropDown *m_lots;
    DropDown *m_perPage;
    QList<FormField *> m_fields; // of the above, in their order
    QCheckBox *m_cover = nullptr;
    QCheckBox *m_headings = nullptr;
    QCheckBox *m_pictures = nullptr;
    QCheckBox *m_descriptions = nullptr;
    QCheckBox *m_prices = nullptr;
    QCheckBox *m_values = nullptr;
    QCheckBox *m_reserves = nullptr;
    QCheckBox *m_here = nullptr;
};

} // namespace gavel::ui
