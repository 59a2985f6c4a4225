#include "windows/selling/lot_desk.h"

#include "models/selling/lot_terms.h"
#include "models/words.h"
#include "widgets/looks.h"
#include "widgets/status_banner.h"
#include "windows/house.h"
#include "windows/selling/lot_form.h"

#include <QDateTime>
#include <QEvent>
#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

using Tone = StatusBanner::Tone;

constexpr int submitWidthMin = 220;
constexpr int keepAfterMs = 1'500; // that much of what is typed may be lost in a crash

} // namespace

LotDesk::LotDesk(House &house, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_house(house)
    , m_banner(new StatusBanner(u"sell.banner"_s, theme))
    , m_submit(makeButton(u"primary"_s, u"sell.submit"_s))
    , m_fresh(makeButton(u"quiet"_s, u"sell.new"_s))
    , m_kept(makeLabel(u"third"_s, u"sell.kept"_s))
    , m_form(new LotForm(house, theme, buildBelow(), this))
    , m_lot(house.line().api())
    , m_saver(house.line().api())
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_form);
    m_keeping.setSingleShot(true);
    m_keeping.setInterval(keepAfterMs);
    m_draft.id = models::newDraftId();
    showTexts();
    follow();
    followLot();
}

LotDesk::~LotDesk()
{
    keep();
}

QWidget *LotDesk::buildBelow()
{
    m_submit->setProperty("large", true);
    m_submit->setMinimumWidth(submitWidthMin);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(10);
    foot->addWidget(m_kept, 1);
    foot->addWidget(m_fresh);
    foot->addWidget(m_submit);
    auto *below = new QWidget;
    auto *column = new QVBoxLayout(below);
    column->setContentsMargins(0, 0, 0, 12);
    column->setSpacing(10);
    column->addWidget(makePanel(u"rule"_s));
    column->addWidget(m_banner);
    column->addLayout(foot);
    QWidget::setTabOrder(m_submit, m_fresh);
    return below;
}

void LotDesk::follow()
{
    connect(m_form, &LotForm::edited, this, &LotDesk::noteEdit);
    connect(&m_keeping, &QTimer::timeout, this, &LotDesk::keep);
    connect(m_submit, &QPushButton::clicked, this, &LotDesk::submit);
    connect(m_fresh, &QPushButton::clicked, this, [this] { beginNew(); });
    connect(m_banner, &StatusBanner::actionClicked, this, &LotDesk::act);
    connect(&m_house.drafts(), &models::Drafts::failed, this,
            [this](const QString &reason) { m_kept->setText(tr("The draft could not be kept: %1").arg(reason)); });
}

void LotDesk::followLot()
{
    connect(&m_lot, &models::SellerLot::loaded, this, &LotDesk::fillFromLot);
    connect(&m_lot, &models::SellerLot::failed, this, [this](const link::Problem &problem) {
        m_reading = Reading::Nothing;
        m_form->setEnabled(true);
        m_banner->say(Tone::Alarm,
                      [this, problem] { return StatusBanner::Words{models::problemText(problem, m_house.money())}; });
    });
    connect(&m_saver, &models::LotSaver::created, this, [this](const protocol::LotView &lot) {
        m_house.lots().put({lot});
        m_house.drafts().discard(m_draft.id); // it is a lot now, whatever becomes of its pictures
    });
    connect(&m_saver, &models::LotSaver::sending, this, [this](int picture, int pictures) {
        m_banner->say(Tone::Plain, [picture, pictures] {
            return StatusBanner::Words{tr("Sending picture %1 of %2…").arg(picture).arg(pictures)};
        });
    });
    connect(&m_saver, &models::LotSaver::finished, this, &LotDesk::finish);
    connect(&m_saver, &models::LotSaver::failed, this, &LotDesk::showProblem);
}

void LotDesk::open()
{
    if (m_draft.changes || m_left)
        beginNew();
    m_form->focusFirst();
}

// What was found wrong may be mended now.
void LotDesk::noteEdit()
{
    if (m_offer == Offer::Nothing && m_reading == Reading::Nothing && !m_saver.isBusy())
        m_banner->clear();
    keepSoon();
}

void LotDesk::keepSoon()
{
    m_isEdited = true;
    if (!m_keeping.isActive())
        m_keeping.start();
}

void LotDesk::keep()
{
    if (!m_isEdited || m_reading != Reading::Nothing || m_saver.isBusy() || m_left)
        return;
    m_isEdited = false;
    m_draft.values = m_form->values();
    m_draft.pictures = m_form->pictures();
    if (!m_draft.isWorthKeeping())
        return;
    m_draft.changedAt = QDateTime::currentMSecsSinceEpoch();
    m_house.drafts().keep(m_draft);
    m_kept->setText(tr("Kept as a draft at %1").arg(QTime::currentTime().toString(u"HH:mm")));
}

// Shows it; what was in the form before has been kept.
void LotDesk::begin(const models::Draft &draft)
{
    m_draft = draft;
    m_left.reset();
    m_reading = Reading::Nothing;
    m_isHeld = false;
    m_lot.cancel();
    m_offer = Offer::Nothing;
    m_banner->clear();
    m_kept->clear();
    m_form->setEnabled(true);
    if (draft.changes)
        m_form->fill(draft, models::draftOf(m_lot.lot(), m_lot.reserve()), m_lot.lot().phase);
    else
        m_form->fill(draft);
    m_isEdited = false; // nobody has typed yet
    showTexts();
    Q_EMIT begun();
    m_form->focusFirst();
}

void LotDesk::beginNew(const models::SellForm::Values &usual)
{
    keep();
    models::Draft fresh;
    fresh.id = models::newDraftId();
    fresh.values = usual;
    begin(fresh);
}

void LotDesk::resume(const QString &id)
{
    keep();
    if (id == m_draft.id && m_reading == Reading::Nothing) {
        Q_EMIT begun();
        return;
    }
    m_house.drafts().open(id, this, [this](const models::Draft &draft) {
        if (!draft.changes)
            return begin(draft);
        m_draft = draft;
        read(*draft.changes, Reading::ToGoOnChanging);
    });
}

// The draft in the form was deleted: what is typed there goes with it, and comes back with it.
void LotDesk::forget(const QString &id)
{
    if (id != m_draft.id)
        return;
    m_draft = {};
    m_draft.id = models::newDraftId();
    m_form->fill(m_draft);
    m_isEdited = false;
    m_kept->clear();
}

void LotDesk::change(auction::LotId lot)
{
    const QString kept = m_house.drafts().idOfChangeTo(lot);
    if (!kept.isEmpty())
        return resume(kept);
    keep();
    read(lot, Reading::ToChange);
}

void LotDesk::relist(auction::LotId lot)
{
    keep();
    read(lot, Reading::ToRelist);
}

void LotDesk::read(auction::LotId lot, Reading reading)
{
    m_reading = reading;
    m_left.reset();
    m_form->setEnabled(false);
    m_banner->say(Tone::Plain, [lot] { return StatusBanner::Words{tr("Reading lot %1…").arg(lot)}; });
    m_lot.read(lot);
}

void LotDesk::fillFromLot()
{
    const protocol::LotView &lot = m_lot.lot();
    const protocol::LotDraft terms = models::draftOf(lot, m_lot.reserve());
    models::Draft draft;
    draft.id = models::newDraftId();
    draft.pictures = m_lot.pictures();
    switch (m_reading) {
    case Reading::Nothing:
        return;
    case Reading::ToGoOnChanging:
        draft = m_draft;
        break;
    case Reading::ToChange:
        draft.changes = lot.id;
        draft.values = models::valuesToChange(lot, terms, m_house.money());
        break;
    case Reading::ToRelist:
        draft.values = models::valuesToRelist(terms, m_house.money());
        for (auto &picture : draft.pictures)
            picture.path.clear(); // it is another lot's there
        break;
    }
    const bool isHeld = draft.changes && lot.bids > 0 && !auction::isFinal(lot.phase);
    if (isHeld) {
        draft.values = models::valuesToChange(lot, terms, m_house.money());
        draft.pictures = models::withAdded(m_lot.pictures(), draft.pictures);
    }
    begin(draft);
    m_isHeld = isHeld;
    if (m_draft.changes && !models::mayChange(lot))
        sayWhatStands(lot);
    if (!m_draft.changes)
        keepSoon();
}

void LotDesk::sayWhatStands(const protocol::LotView &lot)
{
    if (m_isHeld) {
        m_form->holdToPictures();
        m_form->focusFirst();
        showTexts();
    }
    m_offer = Offer::SeeLot;
    m_banner->say(Tone::Soon, [isOver = !m_isHeld, mayAdd = models::mayAddPictures(lot)] {
        const QString what =
            isOver   ? tr("This lot is over, so it cannot be changed any more.")
            : mayAdd ? tr("Somebody has bid, so the terms and the pictures of this lot stand. More pictures may be "
                          "added.")
                     : tr("Somebody has bid, so this lot stands as it is. It has as many pictures as a lot may have.");
        return StatusBanner::Words{what, tr("See the lot")};
    });
}

void LotDesk::showTexts()
{
    const bool changes = m_draft.changes.has_value();
    m_submit->setText(m_left     ? tr("Send the pictures again")
                      : m_isHeld ? tr("Add the pictures")
                      : changes  ? tr("Save the changes")
                                 : tr("Put it up for sale"));
    m_fresh->setText(tr("Another lot"));
    m_fresh->setToolTip(tr("Empties the form; what is in it stays in the drafts."));
}

void LotDesk::hideEvent(QHideEvent *event)
{
    keep();
    QWidget::hideEvent(event);
}

void LotDesk::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        showTexts();
    QWidget::changeEvent(event);
}

} // namespace gavel::ui
