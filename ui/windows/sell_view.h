#pragma once

#include "models/sell_form.h"
#include "theme/theme.h"

#include <QHash>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace gavel::ui {

class FormField;
class House;
class LotPreview;
class PictureWell;
class StatusBanner;
class TermsFields;

// The form that puts a lot up for sale: what it is, its pictures, its terms with a sentence each, and beside it the lot
// as bidders will see it. What is wrong is said at its field; nothing typed is lost.
class SellView : public QWidget
{
    Q_OBJECT

public:
    SellView(House &house, const Theme &theme, QWidget *parent = nullptr);

    void focusFirst();

Q_SIGNALS:
    // It is on sale, with its pictures.
    void created(gavel::LotId lot);
    void backAsked();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    using Field = models::SellForm::Field;

    [[nodiscard]] QWidget *buildForm();
    [[nodiscard]] QWidget *buildSide();
    void follow();
    void retranslate();
    void takeTyped();
    void showFaults(const models::SellForm::Faults &faults);
    void submit();
    void putPictures(LotId lot, int done);
    void finish(LotId lot);
    void busy(bool on);

    House &m_house;
    models::SellForm m_form;
    QPushButton *m_back;
    QLabel *m_title;
    QLineEdit *m_name;
    QPlainTextEdit *m_description;
    PictureWell *m_pictures;
    TermsFields *m_terms;
    QHash<Field, FormField *> m_fields;
    StatusBanner *m_banner;
    QLabel *m_pictureFault;
    QPushButton *m_submit;
    QLabel *m_previewName;
    LotPreview *m_preview;
    QLabel *m_promise;
    QWidget *m_side;
    QList<QByteArray> m_waiting; // pictures of the lot that was just created
    LotId m_created = 0;
};

} // namespace gavel::ui
