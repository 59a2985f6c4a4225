#pragma once

#include "dialogs/form_dialog.h"
#include "models/sales/sale_form.h"

#include <functional>

class QBoxLayout;
class QCheckBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace gavel::link {
class HttpClient;
struct Problem;
} // namespace gavel::link

namespace gavel::ui {

class DropDown;
class MomentEdit;
class SpanBox;

// A sale that is planned or changed: its name and what people read of it, when it starts, how its lots end, in a
// sentence, and when that would be. Named "sale".
class SaleDialog : public FormDialog
{
    Q_OBJECT

public:
    using Now = std::function<std::optional<auction::TimeMs>()>;

    // The one that is changed.
    struct Subject
    {
        std::optional<protocol::SaleView> sale; // none: a new one
        qsizetype lots = 0;                     // how many it has
        bool isOnly = false;                    // the house has no other, so nothing is said of its name
    };

    SaleDialog(link::HttpClient &http, const Subject &subject, const Now &now, const Theme &theme, QWidget *parent);

Q_SIGNALS:
    // As it is by now; of one in which nothing was changed too.
    void saved(const gavel::protocol::SaleView &sale);

private:
    using Field = models::SaleForm::Field;

    void submit() override;
    void retranslate() override;
    void addColumns();
    [[nodiscard]] QWidget *column(void (SaleDialog::*build)(QBoxLayout &));
    void buildSale(QBoxLayout &column);
    void buildOpening(QBoxLayout &column);
    void buildClosing(QBoxLayout &column);
    void buildBidding(QBoxLayout &column);
    void fill();
    void follow();
    void showChosen();
    void showPreview();
    void showFaults(const models::SaleForm::Faults &faults);
    void answer(const link::Problem &problem);
    [[nodiscard]] models::SaleForm form() const;
    [[nodiscard]] auction::Closing closing() const;
    // A field of two beside each other.
    [[nodiscard]] FormField *named(Field field, QWidget *widget);

    link::HttpClient &m_http;
    const std::optional<protocol::SaleView> m_sale;
    const qsizetype m_lots;
    const bool m_isOnly;
    const Now m_now;
    QLineEdit *m_name;
    QPlainTextEdit *m_about;
    DropDown *m_opens;
    MomentEdit *m_opensAt;
    DropDown *m_closing;
    QLabel *m_meaning;
    MomentEdit *m_firstEnd;
    SpanBox *m_step;
    QLabel *m_preview;
    QCheckBox *m_prebids;
    QLabel *m_prebidsNote; // what they commit to
    QCheckBox *m_paddles;
    QHash<Field, FormField *> m_fields;
    FormField *m_opensField = nullptr;
};

} // namespace gavel::ui
