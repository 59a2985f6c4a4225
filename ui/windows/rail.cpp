#include "windows/rail.h"

#include "widgets/cut_label.h"
#include "widgets/looks.h"
#include "widgets/rail_button.h"
#include "windows/house.h"

#include <QEvent>
#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

constexpr int wideWidth = 208;
constexpr int narrowWidth = 60;
constexpr int lowHeight = 520; // below, what is no place makes room

struct Known
{
    QString objectName;
    QString icon;
};

QWidget *makeDivider()
{
    auto *divider = new QWidget;
    auto *column = new QVBoxLayout(divider);
    column->setContentsMargins(8, 11, 8, 11);
    column->addWidget(makePanel(u"rule"_s));
    return divider;
}

} // namespace

Rail::Rail(House &house, const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_house(house)
    , m_theme(theme)
    , m_sign(new QLabel)
    , m_brand(makeLabel(u"brand"_s))
    , m_divider(makeDivider())
    , m_nick(new CutLabel(u"strong"_s, u"main.account.nick"_s))
    , m_email(new CutLabel(u"small"_s, u"main.account.email"_s))
    , m_account(makeButton(u"rail"_s, u"main.account"_s))
{
    setObjectName(u"main.rail"_s);
    setProperty("look", u"rail"_s);
    m_sign->setPixmap(theme.icon(u"gavel"_s, Colour::Accent).pixmap(28));
    m_brand->setText(u"Gavel"_s);
    auto *brand = new QHBoxLayout;
    m_top = brand;
    brand->setContentsMargins(8, 0, 0, 6);
    brand->setSpacing(10);
    brand->addWidget(m_sign);
    brand->addWidget(m_brand, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(10, 16, 10, 14);
    column->setSpacing(3);
    column->addLayout(brand);
    const Known known[] = {{u"main.rail.catalogue"_s, u"catalogue"_s}, {u"main.rail.watching"_s, u"watching"_s},
                           {u"main.rail.bids"_s, u"bids"_s},           {u"main.rail.won"_s, u"won"_s},
                           {u"main.rail.selling"_s, u"selling"_s},     {u"main.rail.checkin"_s, u"door"_s},
                           {u"main.rail.cashier"_s, u"cashier"_s},     {u"main.rail.order"_s, u"order"_s},
                           {u"main.rail.console"_s, u"console"_s},     {u"main.rail.house"_s, u"house"_s},
                           {u"main.rail.account"_s, u"person"_s}};
    for (int place = 0; place < PlaceCount; ++place) {
        auto *button = new RailButton(known[place].objectName, known[place].icon, theme);
        m_places.append(button);
        if (place == CheckIn)
            column->addWidget(m_divider);
        if (place != MyAccount)
            column->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, button, place] {
            // A ring left at another place would say that one is there.
            if (isAncestorOf(window()->focusWidget()))
                button->setFocus(Qt::OtherFocusReason);
            Q_EMIT placeChosen(static_cast<Place>(place));
        });
    }
    for (const auto place : {CheckIn, Cashier, RunningOrder, Console, ThisHouse, MyAccount})
        setOffered(place, false);
    column->addStretch(1);
    for (auto *label : {m_nick, m_email}) {
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // the rail is as wide as it is
        label->setContentsMargins(10, 0, 0, 0);
        column->addWidget(label);
    }
    column->addWidget(m_places.at(MyAccount));
    m_account->setIconSize({20, 20});
    m_account->setFocusPolicy(Qt::TabFocus);
    column->addWidget(m_account);
    connect(m_account, &QPushButton::clicked, this, [this] {
        if (m_house.isSignedIn())
            Q_EMIT signOutAsked();
        else
            Q_EMIT signInAsked();
    });
    connect(&house.line(), &link::HostLink::accountChanged, this, &Rail::showAccount);
    m_places.first()->setChecked(true);
    setNarrow(false);
}

void Rail::setPlace(Place place)
{
    m_places.at(place)->setChecked(true);
}

void Rail::setNarrow(bool narrow)
{
    m_narrow = narrow;
    setFixedWidth(narrow ? narrowWidth : wideWidth);
    retranslate();
}

// On a low screen all places stay in sight.
void Rail::arrange()
{
    m_sign->setVisible(!m_low);
    m_brand->setVisible(!m_low && !m_narrow);
    m_top->setContentsMargins(8, 0, 0, m_low ? 0 : 6);
    layout()->setContentsMargins(10, m_low ? 6 : 16, 10, m_low ? 6 : 14);
    showAccount();
}

void Rail::resizeEvent(QResizeEvent *event)
{
    if (const bool low = height() < lowHeight; low != m_low) {
        m_low = low;
        arrange();
    }
    QFrame::resizeEvent(event);
}

void Rail::setCount(Place place, int count, bool alarming)
{
    m_places.at(place)->setCount(count, alarming);
}

void Rail::setOffered(Place place, bool offered)
{
    m_places.at(place)->setVisible(offered);
    if (place == CheckIn) // whoever works here has this
        m_divider->setVisible(offered);
}

void Rail::showAccount()
{
    const auto &account = m_house.line().account();
    m_nick->setText(account ? account->nick : QString());
    m_email->setText(account ? account->email : QString());
    m_nick->setVisible(account && !m_narrow && !m_low);
    m_email->setVisible(account && !m_narrow && !m_low && account->email != account->nick); // the host has one for both
    const QString words = account ? tr("Sign out") : tr("Sign in");
    m_account->setText(m_narrow ? QString() : u"  "_s + words);
    m_account->setIcon(m_theme.icon(account ? u"sign-out"_s : u"sign-in"_s));
    m_account->setToolTip(m_narrow ? words : QString());
    m_account->setAccessibleName(words);
}

void Rail::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

QString Rail::nameOf(Place place)
{
    switch (place) {
    case Catalogue:
        return tr("Catalogue");
    case Watching:
        return tr("Watching");
    case Bids:
        return tr("My bids");
    case Won:
        return tr("Won");
    case Selling:
        return tr("Selling");
    case CheckIn:
        return tr("Check-in");
    case Cashier:
        return tr("Cashier");
    case RunningOrder:
        return tr("Running order");
    case Console:
        return tr("Console");
    case ThisHouse:
        return tr("This house");
    case MyAccount:
        return tr("My account");
    case PlaceCount:
        break;
    }
    Q_UNREACHABLE();
}

void Rail::retranslate()
{
    m_brand->setVisible(!m_low && !m_narrow);
    for (int place = 0; place < PlaceCount; ++place) {
        const QString name = nameOf(static_cast<Place>(place));
        auto *button = m_places.at(place);
        button->setText(m_narrow ? QString() : u"  "_s + name);
        button->setNarrow(m_narrow);
        button->setToolTip(m_narrow ? name : QString());
        button->setAccessibleName(name);
    }
    setAccessibleName(tr("Places"));
    showAccount();
}

} // namespace gavel::ui
