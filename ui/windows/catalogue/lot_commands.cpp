#include "windows/catalogue/lot_commands.h"

#include "dialogs/label_dialog.h"
#include "dialogs/offer_dialog.h"
#include "dialogs/rates_dialog.h"
#include "dialogs/reason_dialog.h"
#include "dialogs/reopen_dialog.h"
#include "dialogs/void_dialog.h"
#include "link/cash_api.h"
#include "models/isolated.h"
#include "models/lot_number.h"
#include "models/lot_state.h"
#include "models/rate_text.h"
#include "models/words.h"
#include "windows/house.h"

#include <QAction>
#include <QApplication>
#include <QMenu>
#include <QPointer>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

constexpr int extensionMinutes[] = {1, 2, 3, 5, 10, 30, 60};
constexpr qint64 minuteMs = 60'000;

} // namespace

LotCommands::LotCommands(House &house, const Theme &theme, QWidget &window)
    : QObject(&window)
    , m_house(house)
    , m_theme(theme)
    , m_window(window)
    , m_actor(house.line().api())
    , m_menu(std::make_unique<QMenu>())
    , m_extendMenu(new QMenu(m_menu.get()))
    , m_takes(new QAction(this))
    , m_declines(new QAction(this))
    , m_rates(new QAction(this))
    , m_labels(new QAction(this))
{
    m_menu->setObjectName(u"console.lots.menu"_s);
    addAction(auction::LotAction::Open, u"open"_s, &LotCommands::open);
    addAction(auction::LotAction::Pause, u"pause"_s, &LotCommands::pause);
    addAction(auction::LotAction::Resume, u"resume"_s, &LotCommands::resume);
    addAction(auction::LotAction::Extend, u"extend"_s, &LotCommands::extend);
    m_menu->addMenu(m_extendMenu);
    for (const int minutes : extensionMinutes) {
        auto *by = m_extendMenu->addAction(QString());
        by->setData(minutes);
        connect(by, &QAction::triggered, this, [this, minutes] { extendBy(minutes * minuteMs); });
    }
    m_menu->addSeparator();
    addAction(auction::LotAction::Close, u"close"_s, &LotCommands::close);
    addAction(auction::LotAction::Withdraw, u"withdraw"_s, &LotCommands::withdraw);
    addAction(auction::LotAction::Void, u"void"_s, &LotCommands::voidBid);
    addAction(auction::LotAction::Reopen, u"reopen"_s, &LotCommands::reopen);
    m_menu->addSeparator();
    addAction(auction::LotAction::VoidSale, u"voidSale"_s, &LotCommands::voidSale);
    addAction(auction::LotAction::Offer, u"offer"_s, &LotCommands::offer);
    m_takes->setObjectName(u"console.lots.takes"_s);
    connect(m_takes, &QAction::triggered, this, [this] { answerOffer(true); });
    m_declines->setObjectName(u"console.lots.declines"_s);
    connect(m_declines, &QAction::triggered, this, [this] { answerOffer(false); });
    m_menu->addActions({m_takes, m_declines});
    addAction(auction::LotAction::Relist, u"relist"_s, &LotCommands::relist);
    m_menu->addSeparator();
    m_rates->setObjectName(u"console.lots.rates"_s);
    connect(m_rates, &QAction::triggered, this, &LotCommands::setRates);
    m_menu->addAction(m_rates);
    m_labels->setObjectName(u"console.lots.labels"_s);
    connect(m_labels, &QAction::triggered, this, &LotCommands::label);
    m_menu->addAction(m_labels);
    connect(&m_actor, &models::LotActor::finished, this, &LotCommands::take);
    setChosen({});
    retranslate();
}

LotCommands::~LotCommands() = default;

void LotCommands::addAction(auction::LotAction action, const QString &name, void (LotCommands::*todo)())
{
    auto *made = new QAction(this);
    made->setObjectName(u"console.lots."_s + name);
    connect(made, &QAction::triggered, this, todo);
    m_menu->addAction(made);
    m_actions.insert(action, made);
}

QList<protocol::LotView> LotCommands::allowed(auction::LotAction action) const
{
    QList<protocol::LotView> lots;
    std::copy_if(targets().begin(), targets().end(), std::back_inserter(lots),
                 [action](const protocol::LotView &lot) { return models::isAllowed(action, lot); });
    return lots;
}

void LotCommands::setChosen(const QList<protocol::LotView> &lots)
{
    m_chosen = lots;
    enable();
}

void LotCommands::setFront(const std::optional<protocol::LotView> &lot)
{
    m_front = lot ? QList{*lot} : QList<protocol::LotView>();
    enable();
}

// Whichever window these are asked for in.
QWidget *LotCommands::over() const
{
    QWidget *active = QApplication::activeWindow();
    return m_window.isVisible() || !active ? &m_window : active;
}

void LotCommands::enable()
{
    for (auto action = m_actions.cbegin(); action != m_actions.cend(); ++action) {
        const bool isForOne = models::isForOne(action.key());
        const auto count = allowed(action.key()).size();
        action.value()->setEnabled(isForOne ? count == 1 && targets().size() == 1 : count > 0);
    }
    const bool isOffered = targets().size() == 1 && targets().first().offer;
    m_takes->setEnabled(isOffered);
    m_declines->setEnabled(isOffered);
    m_rates->setEnabled(targets().size() == 1 && !auction::changeRefusal(models::stageOf(targets().first())));
    m_labels->setEnabled(!targets().isEmpty());
    m_extendMenu->setEnabled(action(auction::LotAction::Extend).isEnabled());
}

void LotCommands::run(auction::LotAction action, const QJsonObject &body, const QList<protocol::LotView> &lots)
{
    m_actor.run(action, body, lots);
}

void LotCommands::extendBy(qint64 ms)
{
    run(auction::LotAction::Extend, models::extendBody(ms), targets());
}

void LotCommands::take(const models::LotActionOutcome &outcome)
{
    m_house.lots().put(outcome.done);
    const auto sentence = [&house = m_house, outcome] { return outcome.text(house.money()); };
    if (!outcome.refused.isEmpty()) {
        Q_EMIT refused(sentence);
        return;
    }
    std::function<void()> undo;
    if (const auto back = models::undoOf(outcome.action))
        undo = [this, back = *back, lots = outcome.done] { run(back, models::actionBody(back), lots); };
    Q_EMIT done(sentence, undo);
}

void LotCommands::doToOne(auction::LotAction action, const protocol::LotView &lot)
{
    take({.action = action, .done = {lot}, .refused = {}});
}

void LotCommands::withdraw()
{
    const auto lots = allowed(auction::LotAction::Withdraw);
    const QString title = lots.size() == 1 ? tr("Withdraw “%1”").arg(models::isolated(lots.first().name))
                                           : tr("Withdraw %n lot(s)", nullptr, static_cast<int>(lots.size()));
    auto *dialog =
        new ReasonDialog({.title = title,
                          .explains = tr("It is no longer for sale, its bids count for nothing, and what was "
                                         "held for them is free again. It can't be taken back."),
                          .submit = tr("Withdraw"),
                          .readBy = tr("It is in the lot’s public log.")},
                         m_theme, over());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, lots] {
        run(auction::LotAction::Withdraw, models::actionBody(auction::LotAction::Withdraw, dialog->reason()), lots);
    });
    dialog->open();
}

QString LotCommands::closingText(const QList<protocol::LotView> &lots) const
{
    if (lots.size() > 1)
        return tr("The hammer falls at once: those with a bid are sold to who leads, unless a reserve is not met. It "
                  "can't be taken back.");
    const protocol::LotView &lot = lots.first();
    if (!lot.leader)
        return tr("Nobody has bid on it. It ends unsold; you can reopen it later.");
    if (lot.reserve == auction::ReserveState::NotMet)
        return tr("%1 leads at %2, but the reserve is not met. It passes; you can reopen it later.")
            .arg(models::isolated(lot.leader->nick), m_house.money().shown(lot.price));
    return tr("The hammer falls at once: it is sold to %1 for %2. It can't be taken back.")
        .arg(models::isolated(lot.leader->nick), m_house.money().shown(lot.price));
}

void LotCommands::close()
{
    const auto lots = allowed(auction::LotAction::Close);
    const QString title = lots.size() == 1 ? tr("Close “%1” now").arg(models::isolated(lots.first().name))
                                           : tr("Close %n lot(s) now", nullptr, static_cast<int>(lots.size()));
    auto *dialog = new ReasonDialog(
        {.title = title, .explains = closingText(lots), .submit = tr("Close now"), .readBy = {}}, m_theme, over());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, lots] { run(auction::LotAction::Close, models::actionBody(auction::LotAction::Close), lots); });
    dialog->open();
}

void LotCommands::voidBid()
{
    auto *dialog = new VoidDialog(m_house.line().api(), targets().first(), m_house.money(), m_theme, over());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &VoidDialog::voided, this,
            [this](const protocol::LotView &lot) { doToOne(auction::LotAction::Void, lot); });
    dialog->open();
}

void LotCommands::openAgain(auction::LotAction action)
{
    auto *dialog = new ReopenDialog(m_house.line(), action, targets().first(), m_house.money(), m_theme, over());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ReopenDialog::reopened, this,
            [this, action](const protocol::LotView &lot) { doToOne(action, lot); });
    dialog->open();
}

void LotCommands::voidSale()
{
    const protocol::LotView lot = targets().first();
    auto *dialog = new ReasonDialog(
        {.title = tr("Void the sale of “%1”").arg(models::isolated(lot.name)),
         .explains =
             tr("%1 no longer owes %2 for it, and its seller is no longer owed. What was paid stays on the "
                "invoice, to be given back. It can't be taken back.")
                 .arg(lot.leader ? models::isolated(lot.leader->nick) : QString(), m_house.money().shown(lot.price)),
         .submit = tr("Void the sale"),
         .readBy = tr("It is in the lot’s public log.")},
        m_theme, over());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, lot] {
        run(auction::LotAction::VoidSale, models::actionBody(auction::LotAction::VoidSale, dialog->reason()), {lot});
    });
    dialog->open();
}

void LotCommands::offer()
{
    auto *dialog = new OfferDialog(m_house.line(), targets().first(), m_house.money(), m_theme, over());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &OfferDialog::offered, this,
            [this](const protocol::LotView &lot) { doToOne(auction::LotAction::Offer, lot); });
    dialog->open();
}

models::Sentence LotCommands::because(const link::Problem &problem) const
{
    return [&house = m_house, problem] { return models::problemText(problem, house.money()); };
}

void LotCommands::answerOffer(bool takes)
{
    const protocol::LotView offered = targets().first();
    link::answerOfferFor(m_house.line().http(), offered.offer->account.id, offered.id, takes, this,
                         [this, offered, takes](const link::Result<protocol::LotView> &lot) {
                             if (!lot)
                                 return Q_EMIT refused(because(lot.error()));
                             m_house.lots().put({*lot});
                             Q_EMIT done([&house = m_house, offered,
                                          takes] { return models::answeredText(offered, takes, house.money()); },
                                         {});
                         });
}

// What of them is its own is told to whoever asks for the lot by itself.
void LotCommands::setRates()
{
    m_house.line().api().lot(targets().first().id, this, [this](const link::Result<protocol::LotView> &lot) {
        if (!lot)
            return Q_EMIT refused(because(lot.error()));
        askRates(*lot);
    });
}

void LotCommands::askRates(const protocol::LotView &lot)
{
    const QString number = models::isolated(models::withSale(models::lotNumber(lot), m_house.sales().nameOf(lot.sale)));
    const auto own = lot.own.value_or(protocol::OwnRates());
    const models::MoneyText money = m_house.money();
    auto *dialog = new RatesDialog(
        {.title = tr("Lot %1: premium and commission").arg(number),
         .explains =
             tr("They count for this lot alone, as long as nobody has bid. Leave one empty for what its seller, "
                "its sale or the house has.") +
             u'\n' +
             tr("What counts now: premium %1, commission %2.")
                 .arg(models::ratesText(lot.premium, money), models::ratesText(lot.commission, money)),
         .premium = own.premium,
         .commission = own.commission},
        money, m_theme, over());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const QPointer<RatesDialog> open(dialog);
    connect(dialog, &RatesDialog::asked, this, [this, open, lot, number](const QJsonObject &change) {
        m_house.line().api().changeLot(lot.id, change, this, [this, open, number](const auto &changed) {
            if (!changed && open)
                return open->refuse(because(changed.error())(), changed.error().member);
            if (!changed)
                return Q_EMIT refused(because(changed.error()));
            if (open)
                open->accept();
            m_house.lots().put({*changed});
            Q_EMIT done([number] { return tr("Lot %1 has the premium and commission that you set.").arg(number); }, {});
        });
    });
    dialog->open();
}

void LotCommands::label()
{
    const auto &house = m_house.line().house();
    auto *dialog =
        new LabelDialog(targets(), house ? house->name : QString(), m_address, m_house.money(), m_theme, over());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void LotCommands::retranslate()
{
    action(auction::LotAction::Open).setText(tr("Open now"));
    action(auction::LotAction::Pause).setText(tr("Pause"));
    action(auction::LotAction::Resume).setText(tr("Resume"));
    action(auction::LotAction::Extend).setText(tr("Extend 2 min"));
    action(auction::LotAction::Withdraw).setText(tr("Withdraw…"));
    action(auction::LotAction::Close).setText(tr("Close now…"));
    action(auction::LotAction::Void).setText(tr("Void a bid…"));
    action(auction::LotAction::Reopen).setText(tr("Reopen…"));
    action(auction::LotAction::VoidSale).setText(tr("Void the sale…"));
    action(auction::LotAction::Offer).setText(tr("Offer to the runner-up…"));
    m_takes->setText(tr("The runner-up takes it"));
    m_declines->setText(tr("The runner-up declines"));
    action(auction::LotAction::Relist).setText(tr("Relist…"));
    m_rates->setText(tr("Premium and commission…"));
    m_labels->setText(tr("QR codes…"));
    m_menu->setTitle(tr("As the hos&t"));
    m_extendMenu->setTitle(tr("Extend by"));
    for (QAction *by : m_extendMenu->actions())
        by->setText(tr("%n min", nullptr, by->data().toInt()));
}

} // namespace gavel::ui
