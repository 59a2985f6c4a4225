#include "windows/hosting/hosting_setup.h"

#include "protocol/limits.h"
#include "widgets/choice_field.h"
#include "widgets/drop_down.h"
#include "widgets/form_field.h"
#include "widgets/giving_scroll.h"
#include "widgets/looks.h"
#include "widgets/message_edit.h"
#include "widgets/status_banner.h"
#include "windows/hosting/tls_fields.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

constexpr int widthMax = 620;
constexpr int shortField = 180;

QStringList currencies()
{
    QStringList codes{u"KRW"_s, u"USD"_s, u"EUR"_s, u"JPY"_s, u"GBP"_s, u"CNY"_s, u"CHF"_s, u"CAD"_s, u"AUD"_s};
    const QString own = QLocale::system().currencySymbol(QLocale::CurrencyIsoCode);
    if (auction::currencyOf(own)) {
        codes.removeAll(own);
        codes.prepend(own);
    } else {
        codes.move(codes.indexOf(u"USD"_s), 0);
    }
    return codes;
}

QLineEdit *shortEdit(const QString &objectName)
{
    auto *edit = new QLineEdit;
    edit->setObjectName(objectName);
    edit->setMaximumWidth(shortField);
    return edit;
}

QVBoxLayout *pageColumn(QWidget *page)
{
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(14);
    return column;
}

} // namespace

HostingSetup::HostingSetup(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_title(makeLabel(u"title"_s, u"setup.title"_s))
    , m_step(makeLabel(u"small"_s, u"setup.step"_s))
    , m_pages(new QStackedWidget)
    , m_name(new MessageEdit(u"setup.name"_s, protocol::limits::houseNameMax))
    , m_currency(new DropDown(u"setup.currency"_s))
    , m_premium(shortEdit(u"setup.premium"_s))
    , m_commission(shortEdit(u"setup.commission"_s))
    , m_taxKind(new DropDown(u"setup.taxKind"_s))
    , m_taxRate(shortEdit(u"setup.taxRate"_s))
    , m_openingFunds(shortEdit(u"setup.openingFunds"_s))
    , m_port(shortEdit(u"setup.port"_s))
    , m_tls(new TlsFields(u"setup.tls"_s))
    , m_fields{{Field::Name, new FormField(m_name)},
               {Field::Premium, new FormField(m_premium)},
               {Field::Commission, new FormField(m_commission)},
               {Field::Tax, new FormField(m_taxRate)},
               {Field::OpeningFunds, new FormField(m_openingFunds)},
               {Field::Port, new FormField(m_port)},
               {Field::Certificate, m_tls->certificate()},
               {Field::Key, m_tls->key()}}
    , m_currencyField(new FormField(m_currency))
    , m_taxKindField(new FormField(m_taxKind))
    , m_contents(new ChoiceField(u"setup.contents"_s, {u"empty"_s, u"demo"_s}))
    , m_funds(new ChoiceField(u"setup.funds"_s, {u"open"_s, u"limited"_s}))
    , m_sellers(new ChoiceField(u"setup.sellers"_s, {u"anyone"_s, u"host"_s}))
    , m_reach(new ChoiceField(u"setup.reach"_s, {u"computer"_s, u"network"_s, u"hall"_s}))
    , m_example(makeParagraph(u"second"_s, u"setup.example"_s))
    , m_banner(new StatusBanner(u"setup.banner"_s, theme))
    , m_back(makeButton({}, u"setup.back"_s))
    , m_next(makeButton(u"primary"_s, u"setup.next"_s))
{
    setObjectName(u"setup"_s);
    setMaximumWidth(widthMax);
    m_currency->addItems(currencies());
    for (auto field = m_fields.cbegin(); field != m_fields.cend(); ++field)
        field.value()->setCheck([this, which = field.key()] { return faultOf(which); });
    m_pages->addWidget(new GivingScroll(buildHousePage()));
    m_pages->addWidget(new GivingScroll(buildMoneyPage()));
    m_pages->addWidget(new GivingScroll(buildPeoplePage()));
    auto *panel = makePanel(u"panel"_s);
    auto *column = new QVBoxLayout(panel);
    column->setContentsMargins(28, 22, 28, 22);
    column->setSpacing(12);
    column->addWidget(m_step);
    column->addWidget(m_title);
    column->addWidget(m_pages);
    column->addWidget(m_banner);
    column->addWidget(buildFoot());
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addStretch(1);
    outer->addWidget(panel);
    outer->addStretch(1);
    retranslate();
    showPage(HousePage);
}

QWidget *HostingSetup::buildFoot()
{
    auto *foot = new QWidget;
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 4, 0, 0);
    row->addWidget(m_back);
    row->addStretch(1);
    row->addWidget(m_next);
    connect(m_back, &QPushButton::clicked, this, &HostingSetup::goBack);
    connect(m_next, &QPushButton::clicked, this, &HostingSetup::goOn);
    return foot;
}

QWidget *HostingSetup::buildHousePage()
{
    auto *page = new QWidget;
    auto *column = pageColumn(page);
    column->addWidget(fieldOf(Field::Name));
    column->addWidget(m_currencyField);
    m_currency->setMaximumWidth(shortField);
    auto *tax = new QHBoxLayout; // which goes with the country, as the currency does
    tax->setSpacing(20);
    tax->addWidget(m_taxKindField, 1, Qt::AlignTop);
    tax->addWidget(fieldOf(Field::Tax), 1, Qt::AlignTop);
    column->addLayout(tax);
    connect(m_taxKind, &QComboBox::currentIndexChanged, this, &HostingSetup::offerTaxRate);
    offerTaxRate();
    column->addWidget(m_contents);
    column->addStretch(1);
    return page;
}

QWidget *HostingSetup::buildMoneyPage()
{
    auto *page = new QWidget;
    auto *column = pageColumn(page);
    auto *shares = new QHBoxLayout;
    shares->setSpacing(20);
    shares->addWidget(fieldOf(Field::Premium), 1, Qt::AlignTop);
    shares->addWidget(fieldOf(Field::Commission), 1, Qt::AlignTop);
    column->addLayout(shares);
    column->addWidget(m_example);
    column->addWidget(m_funds);
    column->addWidget(fieldOf(Field::OpeningFunds));
    column->addStretch(1);
    for (auto *edit : {m_premium, m_commission, m_taxRate})
        connect(edit, &QLineEdit::textChanged, this, &HostingSetup::showExample);
    for (auto *choice : {m_currency, m_taxKind})
        connect(choice, &QComboBox::currentIndexChanged, this, &HostingSetup::showExample);
    const auto offerFunds = [this] { fieldOf(Field::OpeningFunds)->setVisible(m_funds->current() == 1); };
    connect(m_funds, &ChoiceField::chosen, this, offerFunds);
    offerFunds();
    return page;
}

// Its room is kept: nothing moves when it comes.
void HostingSetup::offerTaxRate()
{
    auto *field = fieldOf(Field::Tax);
    QSizePolicy policy = field->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    field->setSizePolicy(policy);
    field->setVisible(m_taxKind->currentIndex() > 0);
}

QWidget *HostingSetup::buildPeoplePage()
{
    auto *page = new QWidget;
    auto *column = pageColumn(page);
    column->addWidget(m_reach);
    column->addWidget(fieldOf(Field::Port));
    column->addWidget(m_tls);
    column->addWidget(m_sellers);
    column->addStretch(1);
    return page;
}

void HostingSetup::begin()
{
    m_banner->clear();
    showPage(HousePage);
}

models::HouseForm HostingSetup::form() const
{
    models::HouseForm form;
    form.name = m_name->text();
    form.currency = m_currency->currentText();
    form.premium = m_premium->text();
    form.commission = m_commission->text();
    form.taxKind = static_cast<models::TaxKind>(qMax(0, m_taxKind->currentIndex()));
    form.taxRate = m_taxRate->text();
    form.openingFunds = m_openingFunds->text();
    form.port = m_port->text();
    form.limitedFunds = m_funds->current() == 1;
    form.anyoneSells = m_sellers->current() == 0;
    form.reach = static_cast<models::Reach>(m_reach->current());
    form.tls = m_tls->choice();
    form.demo = m_contents->current() == 1;
    return form;
}

HostingSetup::Page HostingSetup::pageOf(Field field)
{
    switch (field) {
    case Field::Name:
    case Field::Tax:
        return HousePage;
    case Field::Premium:
    case Field::Commission:
    case Field::OpeningFunds:
        return MoneyPage;
    case Field::Port:
    case Field::Certificate:
    case Field::Key:
        return PeoplePage;
    }
    Q_UNREACHABLE();
}

// A page is as high as it needs, not as the highest: the others ask for nothing meanwhile.
void HostingSetup::showPage(int page)
{
    for (int other = 0; other < PageCount; ++other) {
        const auto policy = other == page ? QSizePolicy::Preferred : QSizePolicy::Ignored;
        m_pages->widget(other)->setSizePolicy(QSizePolicy::Preferred, policy);
    }
    m_pages->setCurrentIndex(page);
    retranslate();
    QWidget *const first[] = {m_name, m_premium, m_reach->findChild<QWidget *>(u"setup.reach.computer"_s)};
    first[page]->setFocus(Qt::OtherFocusReason);
}

QString HostingSetup::faultOf(Field field) const
{
    const auto options = form().options();
    return options ? QString() : options.error().value(field);
}

// The faults of this page, or of any before it: the first one takes the focus.
bool HostingSetup::showFaults(const models::HouseForm::Faults &faults, int page)
{
    QWidget *first = nullptr;
    for (const Field field : {Field::Name, Field::Tax, Field::Premium, Field::Commission, Field::OpeningFunds,
                              Field::Port, Field::Certificate, Field::Key}) {
        const bool counts = pageOf(field) <= page;
        fieldOf(field)->setWrong(counts ? faults.value(field) : QString());
        if (!first && counts && faults.contains(field)) {
            showPage(pageOf(field));
            first = fieldOf(field)->field();
        }
    }
    if (first)
        first->setFocus(Qt::OtherFocusReason);
    showFocused();
    return first != nullptr;
}

void HostingSetup::goOn()
{
    if (m_busy)
        return;
    m_banner->clear();
    const int page = m_pages->currentIndex();
    const auto options = form().options();
    if (showFaults(options ? models::HouseForm::Faults() : options.error(), page))
        return;
    if (page + 1 < PageCount)
        showPage(page + 1);
    else
        Q_EMIT openAsked(*options);
}

void HostingSetup::goBack()
{
    if (m_busy)
        return;
    if (m_pages->currentIndex() > HousePage)
        showPage(m_pages->currentIndex() - 1);
    else
        Q_EMIT cancelled();
}

void HostingSetup::setBusy(bool busy)
{
    m_busy = busy;
    m_next->setEnabled(!busy);
    m_back->setEnabled(!busy);
}

void HostingSetup::fail(HostingTrouble trouble, const QString &detail)
{
    setBusy(false);
    const QString sentence = sentenceFor(trouble, detail);
    if (trouble != HostingTrouble::PortTaken) {
        m_banner->say(StatusBanner::Tone::Alarm, sentence);
        return;
    }
    showPage(PeoplePage);
    fieldOf(Field::Port)->setWrong(sentence);
    m_port->setFocus(Qt::OtherFocusReason);
    showFocused();
}

void HostingSetup::showFocused()
{
    qobject_cast<GivingScroll *>(m_pages->currentWidget())->showFocused();
}

QString HostingSetup::sentenceFor(HostingTrouble trouble, const QString &detail)
{
    switch (trouble) {
    case HostingTrouble::PortTaken:
        return tr("Another program has this port. Choose another, or leave it empty.");
    case HostingTrouble::HouseInUse:
        return tr("This house is open already, in another window of Gavel or as a service. Close it there first.");
    case HostingTrouble::Other:
        return detail;
    }
    Q_UNREACHABLE();
}

void HostingSetup::showExample()
{
    const QString example = form().example();
    m_example->setText(example);
    m_example->setVisible(!example.isEmpty());
}

void HostingSetup::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape || (isEnter && m_back->hasFocus()))
        goBack();
    else if (isEnter && m_next->isEnabled())
        goOn();
    else
        QWidget::keyPressEvent(event);
}

void HostingSetup::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}
} // namespace gavel::ui
