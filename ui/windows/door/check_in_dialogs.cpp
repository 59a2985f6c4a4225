#include "windows/door/check_in_view.h"

#include "dialogs/deposit_dialog.h"
#include "dialogs/guest_list_dialog.h"
#include "dialogs/paddle_dialog.h"
#include "dialogs/payer_dialog.h"
#include "models/isolated.h"
#include "widgets/status_banner.h"
#include "windows/house.h"

#include <QFileDialog>
#include <QFileInfo>

// What the door asks in a dialog: who pays for a guest, what they pay in, whom a list has.

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

using Tone = StatusBanner::Tone;

constexpr qint64 listBytesMax = 4 << 20;

} // namespace

void CheckInView::billTogether()
{
    const auto &guest = m_door.guest();
    auto *dialog =
        new PayerDialog(m_house.line().http(),
                        {.title = tr("Bill together with…"),
                         .explains = tr("What %1 buys is paid by somebody else, by whose funds they bid then.")
                                         .arg(models::isolated(guest->name.isEmpty() ? guest->nick : guest->name)),
                         .except = guest->id},
                        m_theme, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PayerDialog::personChosen, this, [this](const protocol::AccountView &payer) {
        m_door.setPayer(payer.billTo ? payer.billTo->id : payer.id); // of a couple it is the one who pays
    });
    dialog->open();
}

void CheckInView::showCode()
{
    const auto &house = m_house.line().house();
    auto *dialog = new PaddleDialog(m_house.line().api(), {*m_door.guest()}, house ? house->name : QString(), m_address,
                                    m_theme, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void CheckInView::deposit()
{
    auto *dialog = new DepositDialog(m_house.line().api(), *m_door.guest(), m_house.money(), m_theme, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &DepositDialog::deposited, this,
            [this](const protocol::AccountView &account, auction::Amount amount) {
                m_door.put(account);
                m_banner->say(Tone::Fine, [this, amount, nick = account.nick] {
                    return StatusBanner::Words{
                        tr("%1 was deposited for %2.").arg(m_house.money().shown(amount), models::isolated(nick))};
                });
            });
    dialog->open();
}

void CheckInView::chooseList()
{
    const QString path =
        QFileDialog::getOpenFileName(this, tr("A list of guests"), m_folder, tr("Tables (*.csv *.tsv *.txt)"));
    focusSearch();
    if (path.isEmpty())
        return;
    m_folder = QFileInfo(path).path();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return m_banner->say(Tone::Alarm, [reason = file.errorString()] {
            return StatusBanner::Words{tr("The file could not be read: %1").arg(reason), tr("Dismiss")};
        });
    if (file.size() > listBytesMax)
        return m_banner->say(Tone::Alarm, [] {
            return StatusBanner::Words{tr("The file is too large for a list of guests."), tr("Dismiss")};
        });
    openList(file.readAll(), QFileInfo(path).fileName());
}

void CheckInView::openList(const QByteArray &bytes, const QString &fileName)
{
    auto *dialog = new GuestListDialog(m_house.line().api(), m_house.columnsPath(), m_theme, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->load(bytes, fileName);
    connect(dialog, &QDialog::finished, this, &CheckInView::focusSearch);
    dialog->open();
}

} // namespace gavel::ui
