#include "windows/hosting/host_panel.h"

#include "models/isolated.h"
#include "widgets/looks.h"
#include "widgets/name_button.h"
#include "widgets/status_banner.h"

#include <QEvent>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

constexpr int housesShown = 4;

} // namespace

HostPanel::HostPanel(const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_title(makeLabel(u"heading"_s))
    , m_about(makeParagraph(u"second"_s))
    , m_steps(makeParagraph(u"second"_s))
    , m_column(new QVBoxLayout)
    , m_banner(new StatusBanner(u"welcome.host.banner"_s, theme))
    , m_new(makeButton(u"primary"_s, u"welcome.new"_s))
    , m_demo(makeButton(u"link"_s, u"welcome.demo"_s))
{
    setObjectName(u"welcome.host"_s);
    setProperty("look", u"panel"_s);
    m_column->setSpacing(6);
    m_new->setProperty("large", true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 24);
    column->setSpacing(10);
    column->addWidget(m_title);
    column->addWidget(m_about);
    column->addSpacing(4);
    column->addWidget(m_steps);
    column->addLayout(m_column);
    column->addWidget(m_banner);
    column->addStretch(1);
    column->addWidget(m_demo, 0, Qt::AlignHCenter);
    column->addWidget(m_new);
    connect(m_new, &QPushButton::clicked, this, &HostPanel::newAsked);
    connect(m_demo, &QPushButton::clicked, this, &HostPanel::openDemo);
    retranslate();
}

// Houses are found after the window is there: the keyboard goes from what came first by itself to what comes first now.
void HostPanel::setHouses(const QList<HostedHouse> &houses)
{
    const bool isAtFirst = m_houses.isEmpty() && window()->focusWidget() == m_new;
    m_houses = houses;
    rebuild();
    if (!isAtFirst || houses.isEmpty())
        return;
    auto *first = m_column->itemAt(0)->widget();
    first->show(); // which its layout does later, and what is hidden takes no focus
    first->setFocus(Qt::OtherFocusReason);
}

// With a house to go back to, that is the first thing to do; else a new one is.
void HostPanel::rebuild()
{
    while (auto *item = m_column->takeAt(0)) {
        item->widget()->setParent(nullptr);
        item->widget()->deleteLater();
        delete item;
    }
    const bool resumes = !m_houses.isEmpty();
    m_steps->setVisible(!resumes);
    setLook(m_new, resumes ? QString() : u"primary"_s);
    m_new->setIcon(m_theme.icon(u"plus"_s, resumes ? Colour::SecondInk : Colour::OnAccent));
    for (int index = 0; index < qMin<int>(housesShown, static_cast<int>(m_houses.size())); ++index)
        addHouse(index);
    orderTabs();
}

// From the top down to the new house, whichever was made when, and all before what is beside them: the place of the new
// house, which was there first.
void HostPanel::orderTabs()
{
    QWidget *before = m_new;
    for (int index = 0; index < m_column->count(); ++index) {
        QWidget *button = m_column->itemAt(index)->widget();
        setTabOrder(before, button);
        before = button;
    }
    if (before != m_new)
        setTabOrder(before, m_new);
    setTabOrder(m_new, m_demo);
}

void HostPanel::addHouse(int index)
{
    const HostedHouse &house = m_houses.at(index);
    const bool isLatest = index == 0;
    auto *button = new NameButton(isLatest ? u"primary"_s : u"rail"_s, u"welcome.resume%1"_s.arg(index + 1));
    button->setProperty("large", isLatest);
    const bool isServed = !house.servedAt.isEmpty();
    const QString icon = isServed ? u"sign-in"_s : isLatest ? u"play"_s : u"clock"_s;
    button->setIcon(m_theme.icon(icon, isLatest ? Colour::OnAccent : Colour::SecondInk));
    const QString lots = isServed ? tr("it is open") : tr("%n lot(s)", nullptr, house.lots);
    const QString sentence = isServed ? tr("Join %1 – %2") : tr("Resume %1 – %2");
    button->setWords(isLatest ? sentence.arg(u"%1"_s, lots) : u"  %1  ·  "_s + lots, house.options.houseName);
    button->setAccessibleName(sentence.arg(models::isolated(house.options.houseName), lots));
    button->setToolTip(isServed ? tr("Another window of Gavel or a service serves it on this computer")
                       : house.options.reach != models::Reach::Computer ? tr("Open to this network again")
                                                                        : tr("Open to this computer alone"));
    button->setEnabled(!m_busy);
    connect(button, &QPushButton::clicked, this, [this, house] {
        if (house.servedAt.isEmpty())
            Q_EMIT openAsked(house.options);
        else
            Q_EMIT joinAsked(house.servedAt);
    });
    m_column->addWidget(button);
}

// One is enough: it is gone on with.
void HostPanel::openDemo()
{
    const auto known =
        std::find_if(m_houses.cbegin(), m_houses.cend(), [](const HostedHouse &house) { return house.options.demo; });
    HostingOptions options{.houseName = tr("Example house"), .demo = true};
    if (known != m_houses.cend() && !known->servedAt.isEmpty())
        Q_EMIT joinAsked(known->servedAt);
    else
        Q_EMIT openAsked(known == m_houses.cend() ? options : known->options);
}

void HostPanel::setBusy(bool busy)
{
    m_busy = busy;
    for (auto *button : findChildren<QPushButton *>())
        button->setEnabled(!busy);
    if (busy)
        m_banner->clear();
}

void HostPanel::fail(const QString &sentence)
{
    setBusy(false);
    m_banner->say(StatusBanner::Tone::Alarm, sentence);
}

void HostPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void HostPanel::retranslate()
{
    m_title->setText(tr("Host an auction"));
    m_about->setText(tr("This computer becomes the house. Everything stays on it, also when it is switched off."));
    m_steps->setText(tr("Three short steps: its name, what buyers and sellers pay, and who comes in."));
    m_new->setText(tr("Open a new house…"));
    m_demo->setText(tr("Look around in an example house"));
    rebuild();
}

} // namespace gavel::ui
