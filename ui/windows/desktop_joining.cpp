#include "windows/desktop.h"

#include "dialogs/reason_dialog.h"
#include "models/words.h"
#include "windows/house.h"
#include "windows/main_window.h"
#include "windows/notices/tray.h"
#include "windows/welcome_window.h"

// How the program comes to a house, and what is kept of it for the next time.

using namespace Qt::StringLiterals;

namespace gavel::ui {

void Desktop::join(const link::HostAddress &address, const QByteArray &token)
{
    m_welcome->setBusy(true);
    m_joining = address;
    m_joiningToken = token;
    m_firstLot = address.lot;
    m_house = std::make_unique<House>(address.base, m_pictureFolder, m_settings.file().beside(u"seen.json"_s),
                                      m_settings.file().beside(u"drafts"_s));
    auto &line = m_house->line();
    line.setLanguage(m_translation.language());
    connect(&line, &link::HostLink::houseChanged, this, &Desktop::joined);
    connect(&line, &link::HostLink::failed, this, &Desktop::joiningFailed);
    connect(&line, &link::HostLink::accountChanged, this, &Desktop::keep);
    connect(&line, &link::HostLink::sessionEnded, this, &Desktop::keep);
    // What an invitation names counts at once, and is kept once the house has shown it.
    auto &trust = line.http().trust();
    trust.setKnown(address.certificate.isEmpty() ? m_settings.kept().certificateFor(address.base)
                                                 : address.certificate);
    connect(&trust, &link::HostTrust::doubted, this, &Desktop::doubted, Qt::QueuedConnection);
    line.open(token);
}

void Desktop::joinAgain()
{
    join(m_joining, m_joiningToken);
}

// Whoever stands between a host and its bidders can do no more than show a certificate of their own: a person has to be
// able to tell a house that is new here from one that is another now.
void Desktop::doubted(const link::CertificateDoubt &doubt)
{
    QWidget *over = m_window ? static_cast<QWidget *>(m_window.get()) : m_welcome.get();
    const QString host = link::displayAddress(m_joining.base);
    const QString shown = link::fingerprintText(doubt.shown);
    const bool isNew = doubt.known.isEmpty();
    auto *dialog = new ReasonDialog(
        {.title = isNew ? tr("Do you know this house?") : tr("This house shows another certificate than before"),
         .explains =
             isNew
                 ? tr("No authority answers for the certificate of %1. Ask the host for its fingerprint, and go on "
                      "only "
                      "if it is this one:\n\n%2")
                       .arg(host, shown)
                 : tr("Somebody may be between you and %1, reading your password and your bids. Go on only if the host "
                      "says that its certificate is new, and that this is its fingerprint:\n\n%2\n\nKnown until now "
                      "was:\n\n%3")
                       .arg(host, shown, link::fingerprintText(doubt.known)),
         .submit = isNew ? tr("It is this one") : tr("It is new, go on"),
         .readBy = {}},
        m_theme, over);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, doubt] {
        m_settings.change([&](link::Kept &kept) { kept.rememberCertificate(m_joining.base, doubt.shown); });
        m_joining.certificate = doubt.shown;
        if (!m_house)
            return joinAgain();
        m_house->line().http().trust().setKnown(doubt.shown);
        m_house->line().retryNow();
    });
    dialog->open();
}

void Desktop::joined()
{
    keep();
    if (m_window)
        m_tray->setTitle(m_house->line().house()->name);
    else
        showWindow();
}

// A house that was joined once and lost is the main window's to tell about; here is only the first attempt. The line
// goes later: it is in the middle of telling.
void Desktop::joiningFailed(const link::Problem &problem)
{
    if (m_window)
        return;
    m_house->line().close();
    m_house.release()->deleteLater();
    const QString reason = models::problemText(problem, models::MoneyText());
    if (isHosting()) {
        m_hosting->stop();
        m_welcome->hostingFailed(HostingTrouble::Other, reason);
    } else {
        m_welcome->joiningFailed(reason);
    }
}

// The session is kept for the next start, but not that of a house hosted here: hosting gives a new one each time.
void Desktop::keep()
{
    if (!m_house)
        return;
    auto &line = m_house->line();
    if (!line.house())
        return;
    if (isHosting())
        return;
    const QString email = line.account() ? line.account()->email : QString();
    m_settings.change([this, &line, &email](link::Kept &kept) {
        if (!m_joining.certificate.isEmpty())
            kept.rememberCertificate(line.base(), m_joining.certificate);
        kept.remember({.base = line.base(), .name = line.house()->name, .token = line.token(), .email = email});
        if (line.token().isEmpty())
            kept.forgetToken(line.base());
    });
}

} // namespace gavel::ui
