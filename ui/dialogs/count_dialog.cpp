#include "dialogs/count_dialog.h"

#include "link/settlement_api.h"
#include "models/words.h"
#include "protocol/limits.h"
#include "widgets/form_field.h"
#include "widgets/message_edit.h"

#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

QLineEdit *makeAmount(const QString &objectName)
{
    auto *edit = new QLineEdit;
    edit->setObjectName(objectName);
    return edit;
}

} // namespace

CountDialog::CountDialog(link::HttpClient &http, auction::SaleId sale, auction::Amount opening,
                         const models::MoneyText &money, const Theme &theme, QWidget *parent)
    : FormDialog(u"count"_s, theme, parent)
    , m_http(http)
    , m_sale(sale)
    , m_money(money)
    , m_counted(makeAmount(u"count.counted"_s))
    , m_opening(makeAmount(u"count.opening"_s))
    , m_note(new MessageEdit(u"count.note"_s, protocol::limits::reasonMax))
    , m_countedField(addField(m_counted))
    , m_openingField(addField(m_opening))
    , m_noteField(addField(m_note))
{
    m_opening->setText(money.plain(opening));
    retranslate();
}

void CountDialog::submit()
{
    const auto counted = m_money.parse(m_counted->text());
    const auto opening = m_money.parse(m_opening->text());
    m_countedField->setWrong(counted ? QString() : tr("This is no amount."));
    m_openingField->setWrong(opening ? QString() : tr("This is no amount."));
    if (!counted)
        return m_counted->setFocus(Qt::OtherFocusReason);
    if (!opening)
        return m_opening->setFocus(Qt::OtherFocusReason);
    setBusy(true);
    link::countCash(m_http, {m_sale, *counted, *opening, m_note->text().trimmed()}, this,
                    [this](const link::Result<protocol::CashCount> &count) {
                        if (!count)
                            return fail(models::problemText(count.error(), m_money));
                        Q_EMIT this->counted(*count);
                        accept();
                    });
}

void CountDialog::retranslate()
{
    setTexts(tr("Count the cash"),
             tr("Count all of it, and write down what there is. What it should be is said afterwards."), tr("Counted"));
    m_countedField->setTexts(tr("In the &box now"));
    m_openingField->setTexts(tr("Of that, &change from before the sale"));
    m_noteField->setTexts(tr("&Note"), tr("Who counted, or why it differs. The host reads it in the record."));
}

} // namespace gavel::ui
