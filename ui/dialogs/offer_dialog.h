#pragma once

#include "auction/offers.h"
#include "dialogs/form_dialog.h"
#include "models/money_text.h"
#include "protocol/views.h"

class QLabel;

namespace gavel::link {
class HostLink;
}

namespace gavel::ui {

class DropDown;
class MessageEdit;

// Offers a lot whose sale was voided to its runner-up, whom it names with the price as far as the lot's log tells: for
// how long, and why. Named "offer".
class OfferDialog : public FormDialog
{
    Q_OBJECT

public:
    OfferDialog(link::HostLink &line, const protocol::LotView &lot, const models::MoneyText &money, const Theme &theme,
                QWidget *parent);

Q_SIGNALS:
    void offered(const gavel::protocol::LotView &lot);

private:
    void submit() override;
    void lookForRunnerUp();
    // From this place in line on: who is blocked is passed over.
    void lookAt(const QList<auction::RunnerUp> &line, qsizetype place);
    void showRunnerUp();
    void retranslate() override;

    link::HostLink &m_line;
    protocol::LotView m_lot;
    models::MoneyText m_money;
    QLabel *m_next;
    std::optional<auction::RunnerUp> m_runnerUp; // nobody: it is not known yet, or there is none
    QString m_who;                               // with number and name
    bool m_isLooking = true;
    DropDown *m_stands;
    MessageEdit *m_reason;
    FormField *m_standsField;
    FormField *m_reasonField;
};

} // namespace gavel::ui
