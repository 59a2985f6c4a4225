#include "windows/notices/notice_area.h"

#include "windows/house.h"
#include "windows/house_bar.h"
#include "windows/notices/notice_toast.h"
#include "windows/notices/toast_pile.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

using models::NoticeGroup;
using models::NoticeKind;
using Tone = StatusBanner::Tone;

constexpr int bidColumn = 400; // at the other side of a room, and never covered
constexpr int margin = 8;

// A sale is good news, a lot that nobody bought is none.
Tone toneOf(const NoticeGroup &group)
{
    const auto isSold = [](const models::Notice &notice) { return notice.phase == auction::Phase::Sold; };
    switch (group.first().kind) {
    case NoticeKind::Outbid:
        return Tone::Alarm;
    case NoticeKind::EndingSoon:
        return Tone::Soon;
    case NoticeKind::Won:
    case NoticeKind::Offered:
        return Tone::Fine;
    case NoticeKind::MySale:
        return std::any_of(group.begin(), group.end(), isSold) ? Tone::Fine : Tone::Plain;
    case NoticeKind::Announcement:
        return Tone::Accent;
    }
    Q_UNREACHABLE();
}

Rail::Place placeOf(NoticeKind kind)
{
    switch (kind) {
    case NoticeKind::Outbid:
    case NoticeKind::Offered:
        return Rail::Bids;
    case NoticeKind::EndingSoon:
        return Rail::Watching;
    case NoticeKind::Won:
        return Rail::Won;
    case NoticeKind::MySale:
        return Rail::Selling;
    case NoticeKind::Announcement:
        return Rail::Catalogue;
    }
    Q_UNREACHABLE();
}

// Of several lots, and of what is won, the place that lists them tells more than a room.
bool leadsToPlace(const NoticeGroup &group)
{
    return group.size() > 1 || group.first().kind == NoticeKind::Won;
}

} // namespace

NoticeArea::NoticeArea(House &house, const Theme &theme, QWidget &views)
    : QWidget(views.parentWidget())
    , m_house(house)
    , m_said(new NoticeToast(u"main.said"_s, theme, views.parentWidget()))
    , m_notice(new NoticeToast(u"main.notice"_s, theme, views.parentWidget()))
    , m_pile(new ToastPile(views, bidColumn, this, margin))
{
    setObjectName(u"main.notices"_s);
    hide();
    for (auto *toast : {m_notice, m_said}) {
        toast->setStrip();
        m_pile->add(toast);
    }
    connect(m_said, &NoticeToast::gone, this, [this] {
        m_toSay.removeFirst();
        sayNext();
    });
    connect(m_said, &NoticeToast::actionClicked, this, [this] {
        const Todo todo = m_toSay.first().todo;
        m_said->dismiss();
        if (todo)
            todo();
    });
    connect(m_notice, &NoticeToast::actionClicked, this, &NoticeArea::act);
    connect(m_notice, &NoticeToast::gone, this, [this] {
        m_queue.next();
        showCurrent();
    });
    connect(m_notice, &NoticeToast::told, this, [this] {
        m_queue.stepBack();
        showCurrent();
    });
    connect(&house.lots(), &QAbstractItemModel::dataChanged, this, &NoticeArea::settleEnded);
    auto &notices = house.notices();
    connect(&notices, &models::NoticeCentre::told, this, &NoticeArea::take);
    connect(&notices, &models::NoticeCentre::settled, this, [this](auction::LotId lot) {
        m_queue.settle(lot);
        showCurrent();
    });
}

void NoticeArea::say(Tone tone, const StatusBanner::Wording &wording, const Todo &todo)
{
    const bool givesWay = !m_toSay.isEmpty() && !m_toSay.first().asks;
    if (givesWay)
        m_toSay.removeFirst();
    m_toSay.append({tone, wording, !wording().action.isEmpty(), todo});
    if (givesWay || m_toSay.size() == 1)
        sayNext(); // of several that waited, the one that came first
}

void NoticeArea::sayNext()
{
    if (m_toSay.isEmpty())
        return;
    const Said &said = m_toSay.first();
    m_said->say(said.tone, said.wording, said.asks);
}

bool NoticeArea::dismiss()
{
    for (auto *toast : {m_notice, m_said}) {
        if (toast->isVisible()) {
            toast->dismiss();
            return true;
        }
    }
    return false;
}

void NoticeArea::take(const models::Notice &notice)
{
    if (HouseBar::shows(notice))
        return;
    m_queue.push(notice);
    showCurrent();
}

void NoticeArea::showCurrent()
{
    const NoticeGroup *group = m_queue.current();
    if (!group) {
        m_notice->dismiss();
        return;
    }
    const bool stays = group->first().kind == NoticeKind::Outbid;
    const auto wording = [this, told = *group] {
        const models::NamePlace name = models::namePlace(told, m_house.money());
        return StatusBanner::Words{.sentence = models::noticeText(told, m_house.money()),
                                   .action = actionFor(told),
                                   .nameAt = name.from,
                                   .nameSize = name.size};
    };
    m_notice->say(toneOf(*group), wording, stays);
}

// Where nothing can be bid any more, that one is outbid is no news.
void NoticeArea::settleEnded()
{
    bool isAny = false;
    for (const auction::LotId id : m_queue.lotsOf(NoticeKind::Outbid)) {
        const protocol::LotView *lot = m_house.lots().find(id);
        if (!lot || !auction::isFinal(lot->phase))
            continue;
        m_queue.settle(id, NoticeKind::Outbid);
        isAny = true;
    }
    if (isAny)
        showCurrent();
}

QString NoticeArea::actionFor(const NoticeGroup &group) const
{
    if (!leadsToPlace(group))
        return tr("Go there");
    return group.first().kind == NoticeKind::Won ? tr("See what I won") : tr("See them");
}

void NoticeArea::act()
{
    const NoticeGroup *group = m_queue.current();
    if (!group)
        return;
    const NoticeGroup told = *group;
    m_notice->dismiss();
    if (leadsToPlace(told))
        Q_EMIT placeChosen(placeOf(told.first().kind));
    else
        Q_EMIT lotChosen(placeOf(told.first().kind), told.first().lot);
}

} // namespace gavel::ui
