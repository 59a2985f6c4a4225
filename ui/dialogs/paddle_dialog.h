#pragma once

#include "dialogs/form_dialog.h"
#include "protocol/views.h"

#include <QUrl>

namespace gavel::link {
class HostApi;
}

namespace gavel::ui {

class QrCode;

// A bidder's paddle: its number, and a code by which a phone is signed in as them, made as it opens and shown once; to
// scan from the screen or to print. Named "paddle".
class PaddleDialog : public FormDialog
{
    Q_OBJECT

public:
    // `address`: of the house, as phones reach it.
    PaddleDialog(link::HostApi &api, const AccountView &account, const QString &house, const QUrl &address,
                 const Theme &theme, QWidget *parent);

    // What the code says; empty until the link was made.
    [[nodiscard]] QString link() const;

private:
    void submit() override;
    void retranslate() override;
    void make();
    [[nodiscard]] QString heading() const;

    link::HostApi &m_api;
    const AccountView m_account;
    const QString m_house;
    const QUrl m_address;
    QrCode *m_code;
};

} // namespace gavel::ui
