#pragma once

#include "dialogs/sheets_dialog.h"
#include "protocol/views.h"

namespace gavel::link {
class HostApi;
}

namespace gavel::ui {

// Bidders' paddles: each with its number, its bidder's name, and a code by which a phone is signed in as them, made as
// it opens and shown once; to scan from the screen or to print. Named "paddle".
class PaddleDialog : public SheetsDialog
{
    Q_OBJECT

public:
    // `accounts`: at least one. `address`: of the house, as phones reach it.
    PaddleDialog(link::HostApi &api, const QList<protocol::AccountView> &accounts, const QString &house,
                 const QUrl &address, const Theme &theme, QWidget *parent);

    // What the code of a single paddle says; empty until the link was made.
    [[nodiscard]] QString link() const;

private:
    void submit() override;
    void retranslate() override;
    void make();
    void makeNext();
    void showSheets();
    [[nodiscard]] bool isMade() const { return m_links.size() == m_accounts.size(); }
    [[nodiscard]] InvitationSheet sheetOf(const protocol::AccountView &account, const QString &link) const;

    link::HostApi &m_api;
    const QList<protocol::AccountView> m_accounts;
    const QString m_house;
    QStringList m_links; // of the accounts, as far as they are made
};

} // namespace gavel::ui
