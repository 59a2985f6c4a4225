#include "windows/hosting/this_house_view.h"

#include "models/hosting/house_form.h"
#include "models/words.h"
#include "protocol/limits.h"
#include "widgets/choice_field.h"
#include "widgets/form_field.h"
#include "widgets/looks.h"
#include "widgets/message_edit.h"
#include "widgets/page_margin.h"
#include "widgets/scrolling.h"
#include "widgets/status_banner.h"
#include "widgets/usual_folder.h"
#include "windows/hosting.h"
#include "windows/hosting/house_rates.h"
#include "windows/hosting/tls_fields.h"
#include "windows/house.h"

#include <QEvent>
#include <QFile>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QJsonObject>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

using Tone = StatusBanner::Tone;

constexpr int margin = 22;
constexpr int widthMax = 640;
constexpr int aboutHeight = 110;
constexpr int logoSide = 72;
enum Who { Anyone, HostAlone };
enum Shown { Names, Paddles };

} // namespace

ThisHouseView::ThisHouseView(House &house, const Theme &theme, HostingService *hosting, QWidget *parent)
    : QWidget(parent)
    , m_house(house)
    , m_theme(theme)
    , m_hosting(hosting)
    , m_title(makeLabel(u"title"_s, u"house.title"_s))
    , m_explains(makeParagraph(u"second"_s))
    , m_logo(makeLabel(u"second"_s, u"house.logo"_s))
    , m_chooseLogo(makeButton({}, u"house.logo.choose"_s))
    , m_removeLogo(makeButton({}, u"house.logo.remove"_s))
    , m_name(new MessageEdit(u"house.name"_s, protocol::limits::houseNameMax))
    , m_about(new QPlainTextEdit)
    , m_contact(new MessageEdit(u"house.contact"_s, protocol::limits::houseContactMax))
    , m_nameField(new FormField(m_name))
    , m_aboutField(nullptr)
    , m_contactField(new FormField(m_contact))
    , m_reach(new ChoiceField(u"house.reach"_s, {u"computer"_s, u"network"_s, u"hall"_s}))
    , m_address(makeParagraph(u"link"_s, u"house.address"_s))
    , m_tls(new TlsFields(u"house.tls"_s))
    , m_tlsNote(makeParagraph(u"second"_s, u"house.tls.note"_s))
    , m_sellers(new ChoiceField(u"house.sellers"_s, {u"anyone"_s, u"host"_s}))
    , m_joiners(new ChoiceField(u"house.signUp"_s, {u"anyone"_s, u"host"_s}))
    , m_shown(new ChoiceField(u"house.names"_s, {u"nick"_s, u"paddle"_s}))
    , m_rates(new HouseRates(house, theme))
    , m_banner(new StatusBanner(u"house.banner"_s, theme))
    , m_save(makeButton(u"primary"_s, u"house.save"_s))
    , m_discard(makeButton({}, u"house.discard"_s))
{
    setObjectName(u"house"_s);
    m_about->setObjectName(u"house.about"_s);
    m_about->setTabChangesFocus(true);
    m_about->setFixedHeight(aboutHeight);
    m_aboutField = new FormField(m_about);
    m_address->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 16, 12, 16);
    column->setSpacing(16);
    column->addWidget(m_title);
    column->addWidget(m_explains);
    column->addWidget(buildLogo());
    for (QWidget *part :
         {static_cast<QWidget *>(m_nameField), static_cast<QWidget *>(m_aboutField),
          static_cast<QWidget *>(m_contactField), static_cast<QWidget *>(m_reach), static_cast<QWidget *>(m_address),
          static_cast<QWidget *>(m_tls), static_cast<QWidget *>(m_tlsNote), static_cast<QWidget *>(m_sellers),
          static_cast<QWidget *>(m_joiners), static_cast<QWidget *>(m_shown), static_cast<QWidget *>(m_rates)})
        column->addWidget(part);
    column->addStretch(1);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(0, 0, 12, 0);
    foot->addWidget(m_banner, 1);
    foot->addWidget(m_discard);
    foot->addWidget(m_save);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(margin, 0, margin, 16);
    page->setSpacing(10);
    page->addWidget(scrolling(content), 1);
    page->addLayout(foot);
    follow();
    retranslate();
    showHouse();
}

QWidget *ThisHouseView::buildLogo()
{
    m_logo->setFixedSize(logoSide, logoSide);
    m_logo->setAlignment(Qt::AlignCenter);
    auto *part = new QWidget;
    auto *row = new QHBoxLayout(part);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(m_logo);
    row->addWidget(m_chooseLogo);
    row->addWidget(m_removeLogo);
    row->addStretch(1);
    return part;
}

void ThisHouseView::follow()
{
    connect(m_save, &QPushButton::clicked, this, &ThisHouseView::save);
    connect(m_discard, &QPushButton::clicked, this, [this] {
        m_touched = false;
        showHouse();
    });
    connect(m_chooseLogo, &QPushButton::clicked, this, &ThisHouseView::chooseLogo);
    connect(m_removeLogo, &QPushButton::clicked, this, [this] { putLogo({}); });
    connect(m_rates, &HouseRates::saved, this,
            [this] { m_banner->sayBriefly(Tone::Fine, [] { return tr("Saved."); }); });
    connect(m_rates, &HouseRates::refused, this,
            [this](const QString &problem) { m_banner->say(Tone::Alarm, problem, tr("Dismiss")); });
    for (auto *edit : {m_name, m_contact})
        connect(edit, &QLineEdit::textChanged, this, &ThisHouseView::touch);
    connect(m_about, &QPlainTextEdit::textChanged, this, &ThisHouseView::touch);
    for (auto *choice : {m_reach, m_sellers, m_joiners, m_shown})
        connect(choice, &ChoiceField::chosen, this, &ThisHouseView::touch);
    connect(m_tls, &TlsFields::changed, this, &ThisHouseView::touch);
    connect(m_banner, &StatusBanner::actionClicked, m_banner, &StatusBanner::clear);
    connect(&m_house.line(), &link::HostLink::houseChanged, this, &ThisHouseView::showHouse);
    connect(&m_house.pixmaps(), &Pixmaps::arrived, this, &ThisHouseView::showLogo);
    if (!m_hosting)
        return;
    connect(m_hosting, &HostingService::started, this, &ThisHouseView::showReach);
    connect(m_hosting, &HostingService::reachChanged, this, [this](const QString &detail) {
        showReach();
        if (!detail.isEmpty())
            m_banner->say(Tone::Alarm, detail, tr("Dismiss"));
    });
}

bool ThisHouseView::isHostedHere() const
{
    return m_hosting && m_hosting->isRunning();
}

// What was written here is not taken away by what comes.
void ThisHouseView::showHouse()
{
    const auto &house = m_house.line().house();
    showLogo();
    if (!house || m_touched)
        return;
    m_shows = true;
    m_name->setText(house->name);
    m_about->setPlainText(house->about);
    m_contact->setText(house->contact);
    m_sellers->setCurrent(house->anyoneSells ? Anyone : HostAlone);
    m_joiners->setCurrent(house->anyoneSignsUp ? Anyone : HostAlone);
    m_shown->setCurrent(house->showsPaddles ? Paddles : Names);
    showReach();
    m_nameField->clearWrong();
    m_aboutField->clearWrong();
    m_shows = false;
    m_save->setEnabled(false);
    m_discard->setEnabled(false);
}

void ThisHouseView::showLogo()
{
    const auto &house = m_house.line().house();
    const bool has = house && house->logo;
    const QPixmap logo = has ? m_house.pixmaps().get(house->logo->thumb) : QPixmap();
    const double ratio = devicePixelRatioF();
    if (logo.isNull()) {
        m_logo->setPixmap(m_theme.icon(u"house"_s, Colour::ThirdInk).pixmap(logoSide / 2));
    } else {
        QPixmap fitted = logo.scaled(QSize(logoSide, logoSide) * ratio, Qt::KeepAspectRatio, Qt::SmoothTransformation);
        fitted.setDevicePixelRatio(ratio);
        m_logo->setPixmap(fitted);
    }
    m_removeLogo->setVisible(has);
}

void ThisHouseView::showReach()
{
    const bool here = isHostedHere();
    const QUrl open = here ? m_hosting->publicAddress() : QUrl();
    m_reach->setVisible(here);
    const bool before = std::exchange(m_shows, true);
    m_reach->setCurrent(static_cast<int>(here ? m_hosting->reach() : Reach::Computer));
    m_shows = before;
    showTls();
    const auto form = QUrl::StripTrailingSlash | QUrl::RemoveFragment;
    m_address->setText((open.isEmpty() ? m_house.line().base() : open).toString(form));
}

void ThisHouseView::showTls()
{
    const bool here = isHostedHere();
    m_tls->setVisible(here);
    m_tlsNote->setVisible(here);
    if (!here)
        return;
    const bool before = std::exchange(m_shows, true);
    m_tls->setChoice(m_hosting->tls());
    m_shows = before;
    const QString fingerprint = m_hosting->fingerprint();
    m_tlsNote->setText(tr("A change counts from the next time that you open the house.") +
                       (fingerprint.isEmpty()
                            ? QString()
                            : u'\n' + tr("The certificate’s fingerprint, for whoever asks:") + u'\n' + fingerprint));
}

bool ThisHouseView::areFilesThere()
{
    if (!isHostedHere() || m_tls->choice().by != TlsChoice::By::Files)
        return true;
    const QString certificate = models::fileFault(m_tls->choice().certificateFile);
    const QString key = models::fileFault(m_tls->choice().keyFile);
    m_tls->certificate()->setWrong(certificate);
    m_tls->key()->setWrong(key);
    if (certificate.isEmpty() && key.isEmpty())
        return true;
    (certificate.isEmpty() ? m_tls->key() : m_tls->certificate())->field()->setFocus(Qt::OtherFocusReason);
    return false;
}

void ThisHouseView::touch()
{
    if (m_shows)
        return;
    m_touched = true;
    m_save->setEnabled(true);
    m_discard->setEnabled(true);
}

void ThisHouseView::save()
{
    const QString about = m_about->toPlainText().trimmed();
    const qsizetype over = about.toUcs4().size() - protocol::limits::houseAboutMax;
    m_nameField->setWrong(m_name->text().trimmed().isEmpty() ? tr("A house has a name.") : QString());
    m_aboutField->setWrong(over > 0 ? tr("This is %n character(s) too long.", nullptr, static_cast<int>(over))
                                    : QString());
    if (m_name->text().trimmed().isEmpty() || over > 0) {
        (over > 0 ? static_cast<QWidget *>(m_about) : m_name)->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (!areFilesThere())
        return;
    const auto who = [](const ChoiceField &choice) { return choice.current() == Anyone ? u"anyone"_s : u"host"_s; };
    const QJsonObject change{{u"name"_s, m_name->text().trimmed()},
                             {u"about"_s, about},
                             {u"contact"_s, m_contact->text().trimmed()},
                             {u"selling"_s, who(*m_sellers)},
                             {u"signUp"_s, who(*m_joiners)},
                             {u"names"_s, m_shown->current() == Paddles ? u"paddle"_s : u"nick"_s}};
    m_save->setEnabled(false);
    m_touched = false;
    const auto reach = static_cast<Reach>(m_reach->current());
    if (isHostedHere() && reach != m_hosting->reach())
        m_hosting->setReach(reach);
    if (isHostedHere() && m_tls->choice() != m_hosting->tls())
        m_hosting->setTls(m_tls->choice());
    m_house.line().changeHouse(change, this, [this](const link::Result<protocol::HouseView> &house) {
        saved(house.has_value(), house ? QString() : models::problemText(house.error(), m_house.money()));
    });
}

void ThisHouseView::saved(bool fine, const QString &problem)
{
    if (fine) {
        showHouse();
        return m_banner->sayBriefly(Tone::Fine, [] { return tr("Saved. Everyone who is here sees it."); });
    }
    touch();
    m_banner->say(Tone::Alarm, problem, tr("Dismiss"));
}

void ThisHouseView::chooseLogo()
{
    const QString path =
        QFileDialog::getOpenFileName(this, tr("Choose a logo"), usualFolder(QStandardPaths::PicturesLocation),
                                     tr("Pictures (*.png *.jpg *.jpeg *.webp)"));
    if (path.isEmpty())
        return;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return m_banner->say(Tone::Alarm, file.errorString(), tr("Dismiss"));
    if (file.size() > protocol::limits::imageBytesMax)
        return m_banner->say(Tone::Alarm, [] {
            return StatusBanner::Words{tr("A picture may have 8 MB at most."), tr("Dismiss")};
        });
    putLogo(file.readAll());
}

void ThisHouseView::putLogo(const QByteArray &bytes)
{
    m_house.line().putLogo(bytes, this, [this](const link::Result<protocol::HouseView> &house) {
        if (!house)
            m_banner->say(Tone::Alarm, [this, problem = house.error()] {
                return StatusBanner::Words{models::problemText(problem, m_house.money()), tr("Dismiss")};
            });
    });
}

void ThisHouseView::resizeEvent(QResizeEvent *event)
{
    const int outside = pageMargin(width(), margin, widthMax);
    layout()->setContentsMargins(outside, 0, outside, 16);
    QWidget::resizeEvent(event);
}

void ThisHouseView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        showHouse();
    }
    QWidget::changeEvent(event);
}

void ThisHouseView::retranslate()
{
    m_title->setText(tr("This house"));
    m_explains->setText(tr("What people read of it when they come in, and who may do what."));
    m_logo->setAccessibleName(tr("Logo"));
    m_chooseLogo->setText(tr("Choose a logo…"));
    m_removeLogo->setText(tr("Remove it"));
    m_nameField->setTexts(tr("&Name"));
    m_aboutField->setTexts(tr("A&bout"), tr("A few words on the house and this sale."));
    m_contactField->setTexts(
        tr("&Contact"),
        tr("A telephone number, an email: how you are reached. A tax number too, if your invoices have to say it."));
    m_save->setText(tr("Save"));
    m_discard->setText(tr("Discard"));
    retranslateChoices();
}

void ThisHouseView::retranslateChoices()
{
    m_reach->setTexts(
        tr("Who can come in"),
        {{tr("This computer alone"), tr("Whoever is here from the network is hung up on.")},
         {tr("People on this network"), tr("Phones and computers on the same network join by the address below.")},
         {tr("Guests in a hall"),
          tr("The same, for many phones behind one router: no address of this network is limited.")}});
    m_sellers->setTexts(tr("Who may sell"), {{tr("Everyone who signs in"), tr("Anyone can put up a lot.")},
                                             {tr("Only you"), tr("Every lot is entered by you, as the house.")}});
    m_joiners->setTexts(tr("Who may sign up"),
                        {{tr("Everyone"), tr("Whoever comes makes an account of their own.")},
                         {tr("Nobody"), tr("Those who have an account sign in; new ones are not made.")}});
    m_shown->setTexts(tr("What bidders see of each other"),
                      {{tr("Names"), tr("Whoever bids is shown by name.")},
                       {tr("Paddle numbers"),
                        tr("Names are for you and your helpers. Who has no paddle gets the next when they come in.")}});
}

} // namespace gavel::ui
