#include "dialogs/enter_dialog.h"

#include "link/host_api.h"
#include "models/words.h"
#include "protocol/limits.h"
#include "widgets/form_field.h"
#include "widgets/message_edit.h"

using namespace Qt::StringLiterals;

namespace gavel::ui {

EnterDialog::EnterDialog(link::HostApi &api, const Theme &theme, QWidget *parent)
    : FormDialog(u"enter"_s, theme, parent)
    , m_api(api)
    , m_nick(new MessageEdit(u"enter.nick"_s, protocol::limits::nickMax))
    , m_nickField(addField(m_nick))
{
    retranslate();
}

void EnterDialog::submit()
{
    const QString nick = m_nick->text().trimmed();
    m_nickField->setWrong(nick.isEmpty() ? tr("Type a name.") : QString());
    if (nick.isEmpty())
        return;
    setBusy(true);
    m_api.enterAccount({.nick = nick}, this, [this](const link::Result<protocol::AccountView> &account) {
        if (!account)
            return fail(models::problemText(account.error(), models::MoneyText()));
        Q_EMIT entered(*account);
        accept();
    });
}

void EnterDialog::retranslate()
{
    setTexts(tr("Add a bidder"), tr("By a name alone: they get the next paddle, and a code that signs their phone in."),
             tr("Add"));
    m_nickField->setTexts(tr("&Name"));
}

} // namespace gavel::ui
