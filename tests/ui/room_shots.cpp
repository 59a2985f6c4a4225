#include "ui/room_shots.h"

#include "link/evidence.h"
#include "ui/show_house.h"
#include "widgets/ask_button.h"
#include "windows/desktop.h"
#include "windows/house.h"
#include "windows/main_window.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;

namespace gavel::ui_tests {

namespace {

constexpr int settleMs = 350;

class RoomTour
{
public:
    RoomTour(ui::Desktop &desktop, ShowHouse &host, const Shot &shot)
        : m_desktop(desktop)
        , m_host(host)
        , m_shot(shot)
    {
    }

    void run()
    {
        phases();
        talk();
        bidBox();
        pictures();
        accounts();
        ended();
    }

private:
    // Of several open rooms, the part of the one that is seen.
    template <typename Kind>
    Kind *find(const QString &name)
    {
        for (auto *found : m_desktop.window()->findChildren<Kind *>(name)) {
            if (found->isVisible())
                return found;
        }
        return nullptr;
    }

    void click(const QString &name) { QTest::mouseClick(find<QPushButton>(name), Qt::LeftButton); }

    void type(const QString &text)
    {
        auto *field = find<QLineEdit>(u"room.bid.amount"_s);
        field->setFocus();
        field->selectAll();
        text.isEmpty() ? QTest::keyClick(field, Qt::Key_Delete) : QTest::keyClicks(field, text);
    }

    void enter(auction::LotId lot)
    {
        m_desktop.window()->openLot(lot);
        QTest::qWait(settleMs);
    }

    void shot(const QString &name) { m_shot(m_desktop.window(), name); }

    void phases()
    {
        for (const auto &[lot, name] :
             {std::pair{auction::LotId(1), u"room-leading"_s}, std::pair{auction::LotId(2), u"room"_s},
              std::pair{auction::LotId(3), u"room-paused"_s}, std::pair{auction::LotId(4), u"room-buy-now"_s},
              std::pair{auction::LotId(6), u"room-no-bids"_s}, std::pair{auction::LotId(9), u"room-own"_s},
              std::pair{auction::LotId(11), u"room-coming"_s}}) {
            enter(lot);
            shot(name);
        }
    }

    void talk()
    {
        enter(2);
        click(u"room.tab.chat"_s);
        shot(u"room-chat"_s);
        click(u"room.tab.people"_s);
        shot(u"room-people"_s);
        click(u"room.tab.bids"_s);
    }

    void bidBox()
    {
        enter(2);
        auto *ask = find<ui::AskButton>(u"room.bid.submit"_s);
        ask->arm();
        shot(u"room-armed"_s);
        type(u"100"_s);
        shot(u"room-too-little"_s);
        type(u"90,000,000"_s);
        click(u"room.bid.set"_s);
        shot(u"room-far-above"_s);
        type({});
        m_host.refusesBids = auction::Refusal::OverLimit;
        QTest::mouseClick(ask, Qt::LeftButton);
        shot(u"room-refused"_s);
        m_host.refusesBids.reset();
        QTest::mousePress(ask, Qt::LeftButton);
        m_host.bidBy(2, u"Sora"_s, m_host.lots[2].ask);
        QTest::qWait(settleMs);
        QTest::mouseRelease(ask, Qt::LeftButton);
        shot(u"room-moved"_s);
        type(m_desktop.house()->money().plain(m_host.lots[2].ask * 2));
        click(u"room.bid.set"_s);
        shot(u"room-maximum"_s);
        m_host.bidBy(2, u"Doyun"_s, m_host.lots[2].ask, u"takes it up"_s);
        shot(u"room-outbid"_s);
    }

    void pictures()
    {
        auto *large = find<QWidget>(u"room.pictures.large"_s);
        QTest::mouseDClick(large, Qt::LeftButton, {}, large->rect().center() + QPoint(40, 20));
        shot(u"room-zoomed"_s);
        QTest::keyClick(large, Qt::Key_Return);
        shot(u"room-viewer"_s);
        QTest::keyClick(find<QWidget>(u"room.pictures.viewer.picture"_s), Qt::Key_Escape);
        QTest::keyClick(large, Qt::Key_0);
    }

    void accounts()
    {
        auto &line = m_desktop.house()->line();
        for (const bool isHost : {true, false}) {
            m_host.account.host = isHost;
            line.refreshAccount();
            QTest::qWait(settleMs);
            if (isHost)
                shot(u"room-host"_s);
        }
    }

    // What was seen of the lot while it was bid on makes the difference between a log and a proof.
    void ended()
    {
        enter(12);
        shot(u"room-won"_s);
        const QByteArray log = m_host.logs.value(12);
        m_host.logs[12].replace("\"price\":", "\"prize\":");
        m_desktop.house()->witness().checkAgain(12);
        shot(u"room-warned"_s);
        m_host.logs[12] = log;
        m_desktop.house()->witness().checkAgain(12);
    }

    ui::Desktop &m_desktop;
    ShowHouse &m_host;
    const Shot &m_shot;
};

} // namespace

void keepWhatWasSeen(const QString &folder, const ShowHouse &host)
{
    const auto &seen = ShowHouse::sold().seen;
    link::Evidence evidence;
    for (auto head = seen.heads.cbegin(); head != seen.heads.cend(); ++head)
        evidence.keepHead(host.base(), seen.lot, seen.createdAt, head.key(), head.value());
    for (const auto &bid : seen.bids)
        evidence.keepBid(host.base(), seen.lot, seen.createdAt, bid);
    if (const auto kept = link::addEvidence(folder + u"/seen.json"_s, evidence); !kept)
        qWarning("%s", qUtf8Printable(kept.error()));
}

void takeRoomShots(ui::Desktop &desktop, ShowHouse &host, const Shot &shot)
{
    RoomTour(desktop, host, shot).run();
}

} // namespace gavel::ui_tests
