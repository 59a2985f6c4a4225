#include "dialogs/paddle_dialog.h"

#include "link/host_api.h"
#include "models/hosting/invitation.h"
#include "models/isolated.h"
#include "models/words.h"
#include "widgets/qr_code.h"

using namespace Qt::StringLiterals;

namespace gavel::ui {

PaddleDialog::PaddleDialog(link::HostApi &api, const QList<protocol::AccountView> &accounts, const QString &house,
                           const QUrl &address, const Theme &theme, QWidget *parent)
    : SheetsDialog(u"paddle"_s, address, theme, parent)
    , m_api(api)
    , m_accounts(accounts)
    , m_house(house)
{
    retranslate();
    make();
}

QString PaddleDialog::link() const
{
    return code().text();
}

void PaddleDialog::make()
{
    setBusy(true);
    makeNext();
}

// One after another: a host that refuses one is not asked for the rest.
void PaddleDialog::makeNext()
{
    if (isMade()) {
        setBusy(false);
        return showSheets();
    }
    const protocol::AccountView &account = m_accounts.at(m_links.size());
    m_api.makeLink(account.id, this, [this, nick = account.nick](const link::Result<link::SignInLink> &made) {
        if (!made)
            return fail(models::isolated(nick) + u": "_s + models::problemText(made.error(), models::MoneyText()));
        m_links.append(models::linkAddress(address(), made->token));
        makeNext();
    });
}

InvitationSheet PaddleDialog::sheetOf(const protocol::AccountView &account, const QString &link) const
{
    return {.house = m_house,
            .address = link,
            .sentence = tr("Point your phone’s camera at the code: it signs you in, and you can bid."),
            .heading = models::isolated(account.nick),
            .number = account.paddle ? QString::number(*account.paddle) : QString()};
}

void PaddleDialog::showSheets()
{
    QList<InvitationSheet> sheets;
    for (qsizetype at = 0; isMade() && at < m_links.size(); ++at)
        sheets.append(sheetOf(m_accounts.at(at), m_links.at(at)));
    setSheets(sheets, m_accounts.size() > 1);
}

void PaddleDialog::submit()
{
    if (isMade())
        SheetsDialog::submit();
    else
        make();
}

void PaddleDialog::retranslate()
{
    const protocol::AccountView &first = m_accounts.first();
    const QString nick = models::isolated(first.nick);
    if (m_accounts.size() > 1)
        setTexts(tr("%n paddle(s)", nullptr, static_cast<int>(m_accounts.size())),
                 tr("A phone that scans one is signed in as its bidder. Whoever has the code bids as them; it is not "
                    "shown again."),
                 tr("Print"));
    else
        setTexts(first.paddle ? tr("Paddle %1 · %2").arg(*first.paddle).arg(nick) : nick,
                 tr("A phone that scans this is signed in as %1. Whoever has the code bids as them; it is not shown "
                    "again.")
                     .arg(nick),
                 tr("Print"));
    SheetsDialog::retranslate();
    showSheets();
}

} // namespace gavel::ui
