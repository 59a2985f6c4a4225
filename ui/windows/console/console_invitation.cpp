#include "windows/console/console_invitation.h"

#include "dialogs/print_pages.h"
#include "dialogs/reason_dialog.h"
#include "link/host_address.h"
#include "link/host_link.h"
#include "models/words.h"
#include "protocol/limits.h"
#include "widgets/looks.h"
#include "widgets/qr_code.h"
#include "windows/house.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QRandomGenerator>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

constexpr int margin = 16;

} // namespace

ConsoleInvitation::ConsoleInvitation(House &house, const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_house(house)
    , m_theme(theme)
    , m_title(makeLabel(u"strong"_s, u"console.invitation.title"_s))
    , m_code(new QrCode(u"console.invitation.code"_s))
    , m_text(makeParagraph(u"link"_s, u"console.invitation.address"_s))
    , m_note(makeParagraph(u"third"_s, u"console.invitation.note"_s))
    , m_copy(makeButton({}, u"console.invitation.copy"_s))
    , m_print(makeButton({}, u"console.invitation.print"_s))
    , m_hall(makeButton({}, u"console.invitation.hall"_s))
{
    setObjectName(u"console.invitation"_s);
    setProperty("look", u"panel"_s);
    for (auto *label : {m_title, m_text, m_note})
        label->setAlignment(Qt::AlignCenter);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_copy, 1);
    buttons->addWidget(m_print, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(8);
    column->addWidget(m_title);
    column->addWidget(m_code, 0, Qt::AlignHCenter);
    column->addWidget(m_text);
    column->addWidget(m_note);
    column->addLayout(buttons);
    column->addWidget(m_hall);
    column->addStretch(1);
    connect(m_hall, &QPushButton::clicked, this, &ConsoleInvitation::switchHallCode);
    connect(&m_house.line(), &link::HostLink::houseChanged, this, &ConsoleInvitation::showAddress);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(message());
        Q_EMIT copied(m_text->text());
    });
    connect(m_print, &QPushButton::clicked, this, [this] {
        if (link::isThisComputer(m_address))
            warn();
        else
            print();
    });
    retranslate();
}

void ConsoleInvitation::setAddress(const QUrl &address)
{
    m_address = address;
    showAddress();
}

QString ConsoleInvitation::hallCode() const
{
    const auto &house = m_house.line().house();
    return house ? house->hallCode : QString();
}

models::Invitation ConsoleInvitation::invitation() const
{
    return models::invitationOf(m_address, m_house.line().house());
}

QString ConsoleInvitation::shownAddress() const
{
    return invitation().address;
}

QString ConsoleInvitation::message() const
{
    const QString link = models::desktopLink(m_address);
    return link.isEmpty() ? m_text->text() : m_text->text() + u'\n' + tr("In the Gavel program: %1").arg(link);
}

// On it goes by a code that nobody knows yet, so that what was printed for another evening opens nothing.
void ConsoleInvitation::switchHallCode()
{
    QJsonValue code = QJsonValue::Null;
    if (hallCode().isEmpty()) {
        QString letters;
        for (int n = 0; n < protocol::limits::hallCodeLetters; ++n)
            letters += QChar(u'A' + QRandomGenerator::system()->bounded(26));
        code = letters;
    }
    m_house.line().changeHouse({{u"hallCode"_s, code}}, this, [this](const link::Result<protocol::HouseView> &changed) {
        if (!changed)
            Q_EMIT refused(
                [&house = m_house, problem = changed.error()] { return models::problemText(problem, house.money()); });
    });
}

void ConsoleInvitation::showAddress()
{
    const QString shown = shownAddress();
    m_code->setText(shown);
    m_text->setText(shown);
    retranslate();
}

InvitationSheet ConsoleInvitation::sheet() const
{
    const auto &house = m_house.line().house();
    return {.house = house ? house->name : QString(),
            .address = m_text->text(),
            .sentence = invitation().code.isEmpty()
                            ? tr("Point your phone’s camera at the code, or type the address into a browser. You can "
                                 "watch at once; to bid, sign up with a name and a password.")
                            : tr("Point your phone’s camera at the code, or type the address into a browser. Type your "
                                 "name, and you can bid.")};
}

// A sheet with a code that leads nobody anywhere is found out at the door, when it is too late.
void ConsoleInvitation::warn()
{
    auto *dialog = new ReasonDialog({.title = tr("Print a code that works on this computer alone?"),
                                     .explains = tr("Nobody’s phone gets anywhere by %1. Let people on this network in "
                                                    "first, under “This house”; then the code has their address.")
                                                     .arg(m_text->text()),
                                     .submit = tr("Print it all the same"),
                                     .readBy = {}},
                                    m_theme, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, &ConsoleInvitation::print);
    dialog->open();
}

void ConsoleInvitation::print()
{
    printPages(this, m_title->text(), SheetPages({sheet()}));
}

void ConsoleInvitation::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void ConsoleInvitation::retranslate()
{
    m_title->setText(tr("Bidders come in here"));
    m_text->setAccessibleName(tr("Address"));
    m_copy->setText(tr("Copy"));
    m_copy->setAccessibleName(tr("Copy the address"));
    m_print->setText(tr("Print"));
    m_print->setAccessibleName(tr("Print a sheet with the address"));
    m_note->setText(tr("It works on this computer alone. Host on the network to let others in."));
    m_note->setVisible(link::isThisComputer(m_address));
    m_hall->setText(hallCode().isEmpty() ? tr("Let guests in by a code") : tr("End this code"));
    m_hall->setToolTip(hallCode().isEmpty() ? tr("Whoever scans it signs up by a name alone and gets the next paddle.")
                                            : tr("Nobody signs up by it any more. Who is in stays in."));
}

} // namespace gavel::ui
