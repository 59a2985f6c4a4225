#include "dialogs/paddle_dialog.h"

#include "link/host_api.h"
#include "models/isolated.h"
#include "models/words.h"
#include "widgets/invitation_sheet.h"
#include "widgets/qr_code.h"

#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

constexpr int codeSide = 220;

} // namespace

PaddleDialog::PaddleDialog(link::HostApi &api, const AccountView &account, const QString &house, const QUrl &address,
                           const Theme &theme, QWidget *parent)
    : FormDialog(u"paddle"_s, theme, parent)
    , m_api(api)
    , m_account(account)
    , m_house(house)
    , m_address(address)
    , m_code(new QrCode(u"paddle.code"_s))
{
    m_code->setFixedSize(codeSide, codeSide);
    add(m_code, Qt::AlignHCenter);
    openAt(submitButton());
    retranslate();
    make();
}

QString PaddleDialog::link() const
{
    return m_code->text();
}

void PaddleDialog::make()
{
    setBusy(true);
    m_api.makeLink(m_account.id, this, [this](const link::Result<link::SignInLink> &made) {
        if (!made)
            return fail(models::problemText(made.error(), models::MoneyText()));
        setBusy(false);
        QUrl url = m_address;
        url.setPath(u"/l/"_s + made->token);
        m_code->setText(url.toString());
    });
}

QString PaddleDialog::heading() const
{
    const QString nick = models::isolated(m_account.nick);
    return m_account.paddle ? tr("Paddle %1 · %2").arg(*m_account.paddle).arg(nick) : nick;
}

void PaddleDialog::submit()
{
    if (link().isEmpty())
        return make();
    auto *dialog = new QPrintDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"paddle.printer"_s);
    dialog->printer()->setDocName(heading());
    const InvitationSheet sheet{.house = m_house,
                                .address = link(),
                                .sentence =
                                    tr("Point your phone’s camera at the code: it signs you in, and you can bid."),
                                .heading = heading()};
    connect(dialog, qOverload<QPrinter *>(&QPrintDialog::accepted), this, [sheet](QPrinter *printer) {
        QPainter painter(printer);
        sheet.paint(painter, QRectF({}, printer->pageLayout().paintRectPixels(printer->resolution()).size()));
    });
    dialog->open();
}

void PaddleDialog::retranslate()
{
    setTexts(heading(),
             tr("A phone that scans this is signed in as %1. Whoever has the code bids as them; it is not shown again.")
                 .arg(models::isolated(m_account.nick)),
             tr("Print"));
    cancelButton()->setText(tr("Done"));
}

} // namespace gavel::ui
