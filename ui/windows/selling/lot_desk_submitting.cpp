#include "windows/selling/lot_desk.h"

#include "models/selling/lot_terms.h"
#include "models/words.h"
#include "widgets/status_banner.h"
#include "windows/house.h"
#include "windows/selling/lot_form.h"

#include <QPushButton>

// How the lot in the form is put up or changed, and what is said of what came of it.

namespace gavel::ui {

using Tone = StatusBanner::Tone;

void LotDesk::submit()
{
    if (m_left) {
        busy(true);
        return m_saver.start(*m_left);
    }
    if (m_form->isReadingPictures())
        return m_banner->say(Tone::Plain, [] {
            return StatusBanner::Words{tr("A picture is still being read. Try again in a moment.")};
        });
    const auto asked = job();
    if (!asked)
        return sayWhatIsWrong();
    if (asked->isDone())
        return m_banner->say(Tone::Plain, [isHeld = m_isHeld] {
            return StatusBanner::Words{isHeld ? tr("No picture was added.") : tr("Nothing has changed.")};
        });
    keep();
    busy(true);
    m_saver.start(*asked);
}

// The first fault in its own words, and its field in sight beside them.
void LotDesk::sayWhatIsWrong()
{
    m_banner->say(Tone::Alarm, m_form->firstFault());
    QMetaObject::invokeMethod(m_form, &LotForm::showFocused, Qt::QueuedConnection);
}

// What the form asks for; nothing: what is wrong with it has been said.
std::optional<models::LotJob> LotDesk::job()
{
    if (m_isHeld)
        return models::jobToChange(*m_draft.changes, {}, m_lot.paths(), m_form->pictures());
    const auto draft = m_form->checked();
    if (!draft)
        return std::nullopt;
    if (!m_draft.changes)
        return models::jobToCreate(*draft, models::placeToCreate(m_form->values()), m_form->pictures());
    QJsonObject change = models::changeBetween(*m_form->base(), *draft);
    const QJsonObject place = models::placeChange(m_lot.lot().place, m_form->values());
    for (auto member = place.begin(); member != place.end(); ++member)
        change.insert(member.key(), member.value());
    return models::jobToChange(*m_draft.changes, change, m_lot.paths(), m_form->pictures());
}

void LotDesk::finish()
{
    const auction::LotId lot = m_saver.rest().lot;
    if (m_draft.changes)
        m_house.drafts().discard(m_draft.id);
    const auto usual = m_draft.changes ? models::SellForm::Values() : models::valuesForNext(m_form->values());
    busy(false);
    m_left.reset();
    m_isEdited = false;
    m_house.selling().reload();
    beginNew(usual);
    Q_EMIT done(lot);
}

void LotDesk::showProblem(const link::Problem &problem)
{
    const models::LotJob &rest = m_saver.rest();
    const auto sentence = [this, problem] { return models::problemText(problem, m_house.money()); };
    busy(false);
    m_offer = Offer::Nothing;
    if (rest.creates) {
        const bool isUnknown = problem.kind == link::Problem::Kind::TimedOut;
        m_offer = isUnknown ? Offer::SeeSelling : Offer::Nothing;
        m_banner->say(Tone::Alarm, [isUnknown, sentence] {
            return isUnknown ? StatusBanner::Words{tr("No answer came: it may be on sale. Look before you try again."),
                                                   tr("Look in Selling")}
                             : StatusBanner::Words{sentence()};
        });
        return;
    }
    m_offer = Offer::SeeLot;
    if (problem.code == auction::Refusal::HasBids) {
        m_banner->say(Tone::Soon, [] {
            return StatusBanner::Words{tr("Somebody has bid meanwhile, so the terms and pictures stand. The reserve "
                                          "may still be lowered once, and pictures added, from the lot’s room."),
                                       tr("See the lot")};
        });
        return;
    }
    const bool isPicture = rest.change.isEmpty() && !rest.puts.isEmpty();
    if (isPicture) {
        m_left = rest;
        m_form->setEnabled(true);
    }
    const QString picture = isPicture ? QString::number(rest.puts.first().number) : QString();
    m_banner->say(Tone::Alarm, [picture, sentence] {
        const QString what = picture.isEmpty()
                                 ? sentence()
                                 : tr("The lot is on sale, but picture %1 was not taken: %2").arg(picture, sentence());
        return StatusBanner::Words{what, tr("See the lot")};
    });
    showTexts();
}

void LotDesk::act()
{
    switch (m_offer) {
    case Offer::Nothing:
        break;
    case Offer::SeeLot:
        Q_EMIT lotChosen(m_draft.changes.value_or(m_saver.rest().lot));
        break;
    case Offer::SeeSelling:
        m_house.selling().reload();
        Q_EMIT sellingAsked();
        break;
    }
}

void LotDesk::busy(bool on)
{
    // Enter, pressed once more, must not begin another lot, neither meanwhile nor once it is answered.
    const bool hadFocus = on && m_submit->hasFocus();
    m_fresh->setEnabled(!on);
    m_submit->setEnabled(!on);
    if (hadFocus)
        m_focusFell = window()->focusWidget();
    const QPointer<QWidget> fell = on ? nullptr : std::exchange(m_focusFell, nullptr);
    if (fell && window()->focusWidget() == fell)
        m_submit->setFocus(Qt::OtherFocusReason); // unless something is being typed elsewhere
    if (on)
        m_banner->clear();
    showTexts();
    if (on)
        m_submit->setText(m_draft.changes ? tr("Saving it…") : tr("Putting it up…"));
}

} // namespace gavel::ui
