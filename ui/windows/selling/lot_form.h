#pragma once

#include "models/selling/draft.h"
#include "protocol/sale_views.h"
#include "theme/theme.h"

#include <QHash>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QScrollArea;
class QStringListModel;

namespace gavel::ui {

class DropDown;
class FormField;
class House;
class LotPreview;
class PictureWell;
class TermsFields;

// What a lot is, its pictures and its terms with a sentence each, and beside it the lot as bidders will see it. What is
// wrong is said at its field.
class LotForm : public QWidget
{
    Q_OBJECT

public:
    // `below` stands under the fields, and in sight: what is done with what they hold.
    LotForm(House &house, const Theme &theme, QWidget *below, QWidget *parent = nullptr);

    // Fills the fields. `base`: the terms of the lot that is changed, in that phase; none: it is for a new one.
    void fill(const models::Draft &draft, const std::optional<protocol::LotDraft> &base = {},
              auction::Phase phase = auction::Phase::Scheduled);
    // Somebody has bid: what is written stands, and so do the pictures that are there; others may be added.
    void holdToPictures();
    [[nodiscard]] bool isReadingPictures() const;
    [[nodiscard]] const models::SellForm::Values &values() const { return m_form.values(); }
    [[nodiscard]] const QList<models::DraftPicture> &pictures() const;
    // What is to be sent; nothing: what is wrong has been said, and the first wrong field has the focus.
    [[nodiscard]] std::optional<protocol::LotDraft> checked();
    // Of what checked() found wrong, the sentence at the field that has the focus.
    [[nodiscard]] const QString &firstFault() const { return m_firstFault; }
    // What has the focus, after something beside the form took room of it.
    void showFocused();
    [[nodiscard]] const std::optional<protocol::LotDraft> &base() const { return m_form.base(); }
    void focusFirst();

Q_SIGNALS:
    // Somebody typed, chose or put a picture.
    void edited();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    using Field = models::SellForm::Field;

    [[nodiscard]] QWidget *buildMain(QWidget *below);
    [[nodiscard]] QWidget *buildFields();
    [[nodiscard]] QWidget *buildPlace();
    void offerSales();
    void showSale();
    [[nodiscard]] const protocol::SaleView *chosenSale() const;
    [[nodiscard]] QWidget *buildSide();
    void follow();
    void retranslate();
    void setHeld(bool held);
    void readTyped();
    void editPicture(int index);
    void showFaults(const models::SellForm::Faults &faults);
    [[nodiscard]] QString faultOf(Field field) const;

    // lot_form_preview.cpp
    void showPreview();
    [[nodiscard]] protocol::LotView previewed() const;

    House &m_house;
    const Theme &m_theme;
    models::SellForm m_form;
    QLineEdit *m_name;
    QPlainTextEdit *m_description;
    PictureWell *m_pictures;
    QLabel *m_pictureFault;
    TermsFields *m_terms;
    DropDown *m_sale;                              // where the house has several
    auction::SaleId m_wanted = auction::firstSale; // its list may not have come yet
    QLineEdit *m_number;
    QLineEdit *m_category;
    QStringListModel *m_categories;
    QHash<Field, FormField *> m_fields;
    QString m_firstFault;
    QScrollArea *m_area;
    LotPreview *m_preview;
    QLabel *m_promise;
    QLabel *m_gets; // what the seller would get
    QScrollArea *m_side;
    bool m_isFilling = false;
    bool m_isHeld = false; // only pictures may be added
};

} // namespace gavel::ui
