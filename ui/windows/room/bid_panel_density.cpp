#include "widgets/keep_room.h"
#include "widgets/message_edit.h"
#include "widgets/status_banner.h"
#include "windows/room/bid_panel.h"
#include "windows/room/own_amount.h"

#include <QLabel>
#include <QLayout>
#include <QStackedWidget>

#include <utility>

// How close together a bid panel keeps: all that one bids with is in sight at once in the smallest window too.

namespace gavel::ui {

namespace {

constexpr int wideEnough = 400; // for the longest sentence of the banner in two lines
constexpr int sentenceLines = 2;
constexpr int sentenceLinesNarrow = 3;

} // namespace

// Whoever leads, is outbid or asked something finds each button where it was.
void BidPanel::keepRooms()
{
    for (QWidget *part : {static_cast<QWidget *>(m_receipt), static_cast<QWidget *>(m_message)})
        keepRoom(part, true);
}

void BidPanel::setHeightMax(int height)
{
    if (std::exchange(m_heightMax, height) != height)
        m_closest = Density::Roomy;
    fit();
}

// Once closed up it stays so in a window of that size: nothing moves back under the pointer when there is less to say.
void BidPanel::fit()
{
    if (!m_room.lot())
        return;
    for (const auto density : {Density::Roomy, Density::Close, Density::Bare}) {
        if (density < m_closest)
            continue;
        m_closest = density;
        apply(density);
        if (heightNeeded() <= m_heightMax)
            return;
    }
}

// What only explains goes last: the note is then a tip of my own amount.
void BidPanel::apply(Density density)
{
    const bool isRoomy = density == Density::Roomy;
    if (std::exchange(m_density, density) != density) {
        layout()->setContentsMargins(18, isRoomy ? 14 : 8, 18, isRoomy ? 16 : 8);
        layout()->setSpacing(isRoomy ? 10 : 5);
        m_fields->layout()->setSpacing(isRoomy ? 8 : 4);
        m_own->setGap(isRoomy ? 8 : 4);
    }
    const bool explains = density != Density::Bare;
    keepRoom(m_note, explains);
    m_cost->setVisible(m_costs && (explains || models::addsToPrice(*m_room.lot()))); // a premium is never left unsaid
    m_note->setVisible(m_notes && explains);
    m_receipt->setVisible(!m_receipt->text().isEmpty());
    m_banner->setLines(width() < wideEnough ? sentenceLinesNarrow : sentenceLines);
}

// Layouts within layouts learn of a change by an event each; this cannot wait for them.
int BidPanel::heightNeeded() const
{
    for (QWidget *part :
         {static_cast<QWidget *>(m_own), m_fields, static_cast<QWidget *>(m_slot), static_cast<QWidget *>(m_banner)}) {
        part->layout()->invalidate();
        part->updateGeometry();
    }
    return layout()->totalHeightForWidth(width());
}

} // namespace gavel::ui
