#include "windows/door/guest_card.h"

#include "models/desk/payer_text.h"
#include "models/isolated.h"
#include "protocol/limits.h"
#include "widgets/click_by_enter.h"
#include "widgets/form_field.h"
#include "widgets/giving_scroll.h"
#include "widgets/keep_room.h"
#include "widgets/looks.h"
#include "widgets/message_edit.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

constexpr int paddleWidth = 150;
constexpr int doublesMax = 3; // more are a list, which the search shows

QLineEdit *numberEdit(const QString &objectName)
{
    auto *edit = new QLineEdit;
    edit->setObjectName(objectName);
    return edit;
}

QHBoxLayout *rowOf(QWidget *first, QWidget *second, int secondStretch)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(10);
    row->addWidget(first, 0, Qt::AlignTop);
    row->addWidget(second, secondStretch, Qt::AlignTop);
    return row;
}

} // namespace

GuestCard::GuestCard(QWidget *parent)
    : QFrame(parent)
    , m_who(makeLabel(u"title"_s, u"checkin.who"_s))
    , m_state(makeParagraph(u"second"_s, u"checkin.here"_s))
    , m_name(new MessageEdit(u"checkin.name"_s, protocol::limits::personNameMax))
    , m_paddle(numberEdit(u"checkin.paddle"_s))
    , m_phone(new MessageEdit(u"checkin.phone"_s, protocol::limits::phoneMax))
    , m_table(new MessageEdit(u"checkin.table"_s, protocol::limits::tableMax))
    , m_note(new MessageEdit(u"checkin.note"_s, protocol::limits::noteMax))
    , m_nameField(new FormField(m_name))
    , m_paddleField(new FormField(m_paddle))
    , m_phoneField(new FormField(m_phone))
    , m_tableField(new FormField(m_table))
    , m_noteField(new FormField(m_note))
    , m_limited(new QCheckBox)
    , m_deposit(makeButton({}, u"checkin.deposit"_s))
    , m_alike(makeParagraph(u"second"_s, u"checkin.alike"_s))
    , m_others(new QVBoxLayout)
    , m_letIn(makeButton(u"primary"_s, u"checkin.letIn"_s))
    , m_code(makeButton({}, u"checkin.code"_s))
    , m_bill(makeButton({}, u"checkin.bill"_s))
    , m_hide(makeButton(u"quiet"_s, u"checkin.hide"_s))
    , m_next(makeButton({}, u"checkin.next"_s))
{
    setProperty("look", u"panel"_s);
    m_limited->setObjectName(u"checkin.limited"_s);
    build();
    follow();
    retranslate();
}

void GuestCard::build()
{
    m_paddle->setFixedWidth(paddleWidth);
    m_phone->setMinimumWidth(paddleWidth);
    m_others->setSpacing(6);
    auto *funds = new QHBoxLayout;
    funds->addWidget(m_limited, 1);
    funds->addWidget(m_deposit);
    auto *feet = new QHBoxLayout;
    feet->setSpacing(8);
    for (auto *button : {m_letIn, m_code, m_bill})
        feet->addWidget(button);
    feet->addStretch(1);
    for (auto *button : {m_hide, m_next})
        feet->addWidget(button);
    auto *known = new QWidget;
    auto *fields = new QVBoxLayout(known);
    fields->setContentsMargins(0, 0, 0, 0);
    fields->setSpacing(8);
    fields->addWidget(m_alike);
    fields->addLayout(m_others);
    fields->addLayout(rowOf(m_paddleField, m_nameField, 1));
    fields->addLayout(rowOf(m_phoneField, m_tableField, 1));
    fields->addWidget(m_noteField);
    fields->addLayout(funds);
    fields->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(8);
    column->addWidget(m_who);
    column->addWidget(m_state);
    column->addWidget(new GivingScroll(known), 1); // of several doubles, in a low window
    column->addLayout(feet);
}

void GuestCard::follow()
{
    for (auto *edit : {m_paddle, static_cast<QLineEdit *>(m_name), static_cast<QLineEdit *>(m_phone),
                       static_cast<QLineEdit *>(m_table), static_cast<QLineEdit *>(m_note)})
        connect(edit, &QLineEdit::returnPressed, this, &GuestCard::letIn);
    connect(m_letIn, &QPushButton::clicked, this, &GuestCard::letIn);
    connect(m_code, &QPushButton::clicked, this, &GuestCard::codeAsked);
    connect(m_deposit, &QPushButton::clicked, this, &GuestCard::depositAsked);
    connect(m_next, &QPushButton::clicked, this, &GuestCard::nextAsked);
    connect(m_hide, &QPushButton::clicked, this, [this] { Q_EMIT hideAsked(!m_guest.hidden); });
    connect(m_bill, &QPushButton::clicked, this, [this] {
        if (m_guest.billTo)
            Q_EMIT separateAsked();
        else
            Q_EMIT togetherAsked();
    });
    for (auto *button : {m_letIn, m_code, m_bill, m_deposit, m_hide, m_next})
        clickByEnter(button);
}

void GuestCard::showGuest(const protocol::AccountView &guest, bool handlesMoney, bool isBusy)
{
    const bool isAnother = guest != m_guest;
    m_guest = guest;
    if (isAnother)
        fill();
    m_limited->setVisible(handlesMoney);
    m_deposit->setVisible(handlesMoney);
    if (isBusy && focusWidget() == m_bill)
        m_next->setFocus(Qt::OtherFocusReason); // else it went to what hides the guest, which Enter would press
    if (isBusy && m_letIn->hasFocus())
        Q_EMIT waits();                   // by “Next” their number would never be said
    m_limited->setEnabled(!guest.billTo); // by the funds of who pays
    m_bill->setEnabled(!isBusy && guest.paysFor == 0);
    m_letIn->setEnabled(!isBusy);
    retranslate();
}

void GuestCard::fill()
{
    m_paddleField->clearWrong();
    m_paddle->setText(m_guest.paddle ? QString::number(*m_guest.paddle) : QString());
    m_name->setText(m_guest.name);
    m_phone->setText(m_guest.phone);
    m_table->setText(m_guest.table);
    m_note->setText(m_guest.note);
    m_limited->setChecked(m_guest.limited);
}

void GuestCard::showDoubles(const QList<protocol::AccountView> &doubles)
{
    if (doubles == m_doubles)
        return;
    m_doubles = doubles;
    while (QLayoutItem *item = m_others->takeAt(0)) {
        while (QLayoutItem *part = item->layout()->takeAt(0)) {
            if (part->widget())
                part->widget()->deleteLater();
            delete part;
        }
        delete item;
    }
    for (const protocol::AccountView &other : doubles.first(qMin<qsizetype>(doubles.size(), doublesMax)))
        addDouble(other);
    m_alike->setVisible(!doubles.isEmpty());
}

void GuestCard::addDouble(const protocol::AccountView &other)
{
    auto *open = makeButton(u"quiet"_s, u"checkin.double"_s);
    open->setText(models::payerLine(other).replace(u'&', u"&&"_s));
    connect(open, &QPushButton::clicked, this, [this, other] { Q_EMIT doubleChosen(other); });
    auto *join = makeButton({}, u"checkin.join"_s);
    join->setText(tr("The same: join"));
    join->setToolTip(tr("Hides that entry, and has what it bought on this one’s bill. It can be taken back."));
    join->setAccessibleName(tr("Join with %1").arg(models::payerLine(other)));
    connect(join, &QPushButton::clicked, this, [this, other] { Q_EMIT joinAsked(other); });
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    for (auto *button : {open, join}) {
        clickByEnter(button);
        row->addWidget(button);
    }
    row->addStretch(1);
    m_others->addLayout(row);
}

void GuestCard::focusLetIn()
{
    m_letIn->setFocus(Qt::OtherFocusReason);
}

void GuestCard::refusePaddle()
{
    m_paddleField->setWrong(tr("Somebody else has it."));
    m_paddle->setFocus(Qt::OtherFocusReason);
    m_paddle->selectAll();
}

QString GuestCard::paddleFault() const
{
    const QString text = m_paddle->text().trimmed();
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    if (text.isEmpty() || (isNumber && number >= 1 && number <= protocol::limits::paddleMax))
        return {};
    return tr("A number from 1 to %1.").arg(protocol::limits::paddleMax);
}

QJsonObject GuestCard::changes() const
{
    QJsonObject changes;
    const auto text = [&changes](const QString &name, const QLineEdit *edit, const QString &was) {
        if (const QString now = edit->text().trimmed(); now != was)
            changes.insert(name, now);
    };
    text(u"name"_s, m_name, m_guest.name);
    text(u"phone"_s, m_phone, m_guest.phone);
    text(u"table"_s, m_table, m_guest.table);
    text(u"note"_s, m_note, m_guest.note);
    // An emptied number is no number taken away: who is let in has one.
    const qint64 paddle = m_paddle->text().trimmed().toLongLong();
    if (paddle > 0 && paddle != m_guest.paddle)
        changes.insert(u"paddle"_s, paddle);
    if (m_limited->isVisible() && m_limited->isEnabled() && m_limited->isChecked() != m_guest.limited)
        changes.insert(u"funds"_s, m_limited->isChecked() ? u"limited"_s : u"open"_s);
    return changes;
}

void GuestCard::letIn()
{
    if (!m_letIn->isEnabled())
        return;
    const QString fault = paddleFault();
    m_paddleField->setWrong(fault);
    if (!fault.isEmpty())
        return m_paddle->setFocus(Qt::OtherFocusReason);
    Q_EMIT letInAsked(changes());
}

void GuestCard::retranslate()
{
    setOthersWords(m_who, m_guest.name.isEmpty() ? m_guest.nick : m_guest.name);
    QStringList facts{m_guest.paddle ? tr("Paddle %1").arg(*m_guest.paddle) : tr("No paddle yet")};
    if (m_guest.blocked)
        facts.append(tr("Blocked"));
    if (m_guest.hidden)
        facts.append(tr("Hidden"));
    if (m_guest.billTo)
        facts.append(tr("On the bill of %1").arg(models::isolated(m_guest.billTo->nick)));
    if (m_guest.paysFor > 0)
        facts.append(tr("Pays for %n other(s)", nullptr, static_cast<int>(m_guest.paysFor)));
    if (!m_guest.email.isEmpty())
        facts.append(models::isolated(m_guest.email));
    m_state->setText(facts.join(u"  ·  "_s));
    m_alike->setText(tr("Perhaps the same person, twice on the list. Open the other entry, or join it with this one:"));
    m_alike->setVisible(!m_doubles.isEmpty());
    m_paddleField->setTexts(tr("&Paddle"));
    m_paddle->setPlaceholderText(tr("the next free"));
    m_nameField->setTexts(tr("N&ame"));
    m_name->setPlaceholderText(m_guest.nick);
    m_phoneField->setTexts(tr("P&hone"));
    m_tableField->setTexts(tr("&Table"));
    m_noteField->setTexts(tr("N&ote"));
    m_limited->setText(tr("Bids no more than was &deposited"));
    m_deposit->setText(tr("D&eposit…"));
    const QStringList letIn{tr("&Check in"), tr("&Save")};
    m_letIn->setText(letIn.at(m_guest.paddle ? 1 : 0));
    widenFor(*m_letIn, letIn);
    m_code->setText(tr("Code…"));
    m_code->setToolTip(tr("A code that signs their phone in, to scan or to print"));
    m_bill->setText(m_guest.billTo ? tr("Bill &separately") : tr("&Bill together with…"));
    m_bill->setToolTip(tr("Couples and tables pay together: one bill, and one person’s funds"));
    m_hide->setText(m_guest.hidden ? tr("Show again") : tr("Hide"));
    m_hide->setToolTip(tr("An entry that another took the place of is hidden, and loses nothing"));
    m_next->setText(tr("&Next"));
}

} // namespace gavel::ui
