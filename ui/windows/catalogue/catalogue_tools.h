#pragma once

#include "models/catalogue/lot_filter_model.h"
#include "models/catalogue/lot_search.h"
#include "theme/theme.h"

#include <QJsonObject>
#include <QWidget>

class QBoxLayout;
class QLabel;
class QPushButton;

namespace gavel::ui {

class DropDown;
class House;
class LotFilterPanel;
class SearchField;
class SegmentedButtons;

// What stands over the catalogue: its search, the phases, the filter with its panel, the order, and how it is shown. It
// sets the filter model; the view shows what is left.
class CatalogueTools : public QWidget
{
    Q_OBJECT

public:
    using Filter = models::LotFilterModel;

    CatalogueTools(House &house, Filter &filter, const Theme &theme, QWidget *parent = nullptr);

    void focusSearch();
    void setGroup(Filter::Group group);
    void setOrder(Filter::Sort order);
    // The place of a segment: cards, table.
    void setKind(int kind);
    // So that all lots are shown.
    void clear();
    // Phase, order and whose lots, by name, to be kept.
    [[nodiscard]] QJsonObject state() const;
    void restoreState(const QJsonObject &state);

Q_SIGNALS:
    // The filter model was set anew.
    void changed();
    void kindChosen(int kind);
    // Enter in the search: to what was found.
    void entered();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void follow();
    void retranslate();
    void showCount();
    void arrange();
    void applyOrder();
    void applyRestriction();

    House &m_house;
    Filter &m_filter;
    models::LotSearch m_lotSearch;
    const Theme &m_theme;
    QBoxLayout *m_rows; // one row where there is room, else two
    QLabel *m_title;
    SearchField *m_search;
    SegmentedButtons *m_groups;
    QPushButton *m_filterButton;
    QPushButton *m_clearFilter;
    LotFilterPanel *m_panel;
    DropDown *m_order;
    SegmentedButtons *m_kinds;
};

} // namespace gavel::ui
