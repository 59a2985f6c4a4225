#include "ui/console_shots.h"

#include "ui/paper_shots.h"
#include "ui/sale_shots.h"
#include "ui/show_house.h"
#include "windows/desktop.h"
#include "windows/door/check_in_view.h"
#include "windows/house.h"
#include "windows/main_window.h"
#include "windows/notices/notice_area.h"
#include "windows/projector/projector_window.h"

#include <QAction>
#include <QDialog>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;

namespace gavel::ui_tests {

namespace {

constexpr auction::LotId passedLot = 10;

class ConsoleShots
{
public:
    ConsoleShots(ui::Desktop &desktop, ShowHouse &host, const Shot &shot)
        : m_desktop(desktop)
        , m_host(host)
        , m_shot(shot)
    {
    }

    void take()
    {
        m_host.house.hallCode = u"BIDNOW"_s;
        setHost(true);
        ownPages();
        door();
        cashier();
        evening();
        takeSaleShots(m_desktop, m_host, m_shot);
        lots();
        dialogs();
        voidedSale();
        otherTabs();
        projector();
        takePaperShots(m_desktop, m_host, m_shot);
        setHost(false);
    }

private:
    template <typename Kind>
    Kind *find(const QString &name)
    {
        return m_desktop.window()->findChild<Kind *>(name);
    }
    void click(const QString &name) { QTest::mouseClick(find<QPushButton>(name), Qt::LeftButton); }
    void shot(const QString &name) { m_shot(m_desktop.window(), name); }

    void setHost(bool isHost)
    {
        m_host.account.host = isHost;
        m_host.lots[passedLot].phase = isHost ? auction::Phase::Passed : auction::Phase::Open;
        put(m_host.lots[passedLot]);
        auto &line = m_desktop.house()->line();
        line.refreshAccount();
        (void)QTest::qWaitFor([&line, isHost] { return line.account() && line.account()->host == isHost; });
    }

    void ownPages()
    {
        for (const auto place : {ui::Rail::ThisHouse, ui::Rail::MyAccount}) {
            m_desktop.window()->showPlace(place);
            QTest::qWait(300);
            (void)m_desktop.window()->notices().dismiss();
            shot(place == ui::Rail::ThisHouse ? u"this-house"_s : u"my-account"_s);
        }
    }

    void door()
    {
        m_desktop.window()->showPlace(ui::Rail::CheckIn);
        shot(u"checkin-nobody"_s);
        auto *search = find<QLineEdit>(u"checkin.search"_s);
        search->setText(u"a"_s);
        QTest::keyClick(search, Qt::Key_Return);
        QTest::qWait(300);
        shot(u"checkin-several"_s);
        search->setText(u"12"_s);
        QTest::keyClick(search, Qt::Key_Return);
        QTest::qWait(300);
        shot(u"checkin"_s);
        const QByteArray list =
            u"Guest,No.,Tel.,Table,Remarks,Email,Limit\n"
            "Kim Seoyeon,,010-1234-5678,Gold 3,vegetarian,seoyeon@example.org,500000\n"
            "Doyun,,,Gold 3,,,\nLee Haneul,21,,Silver 1,with her sister,,\nPark,x,,,,,\n"_s.toUtf8();
        find<ui::CheckInView>(u"checkin"_s)->openList(list, u"guests.csv"_s);
        QTest::qWait(300);
        if (auto *guests = find<QDialog>(u"guests"_s)) {
            m_shot(guests, u"dialog-guests"_s);
            delete guests;
        }
    }

    void cashier()
    {
        m_desktop.window()->showPlace(ui::Rail::Cashier);
        shot(u"cashier-nobody"_s);
        auto *search = find<QLineEdit>(u"cashier.search"_s);
        search->setText(u"a"_s);
        QTest::keyClick(search, Qt::Key_Return);
        QTest::qWait(300);
        shot(u"cashier-several"_s);
        search->setText(u"12"_s);
        QTest::keyClick(search, Qt::Key_Return);
        QTest::qWait(300);
        shot(u"cashier"_s);
        find<QLineEdit>(u"cashier.amount"_s)->setText(u"3,050,000"_s);
        shot(u"cashier-change"_s);
        click(u"cashier.receipt"_s);
        if (auto *receipt = find<QDialog>(u"receipt"_s)) {
            m_shot(receipt, u"dialog-receipt"_s);
            delete receipt;
        }
        find<QTableView>(u"cashier.lines"_s)->selectRow(0);
        dialog(u"cashier.adjust"_s, u"amount"_s, u"adjust"_s);
        dialog(u"cashier.refund"_s, u"amount"_s, u"refund"_s,
               [](QDialog &refund) { refund.findChild<QPushButton *>(u"amount.submit"_s)->click(); });
        dialog(u"cashier.voidSale"_s, u"reason"_s, u"void-sale"_s);
    }

    // The desk's other parts.
    void evening()
    {
        click(u"desk.part.evening"_s);
        QTest::qWait(300);
        shot(u"evening"_s);
        click(u"evening.remind"_s);
        QTest::qWait(300);
        if (auto *reminder = find<QDialog>(u"receipt"_s)) {
            m_shot(reminder, u"dialog-reminder"_s);
            delete reminder;
        }
        click(u"evening.list.unclaimed"_s);
        shot(u"evening-unclaimed"_s);
        click(u"evening.list.unspent"_s);
        shot(u"evening-unspent"_s);
        click(u"evening.count"_s);
        if (auto *count = find<QDialog>(u"count"_s)) {
            count->findChild<QPushButton *>(u"count.submit"_s)->click();
            m_shot(count, u"dialog-count"_s);
            delete count;
        }
        click(u"desk.part.sellers"_s);
        QTest::qWait(300);
        find<QTableView>(u"sellers.table"_s)->selectRow(0);
        shot(u"sellers"_s);
        click(u"sellers.payOut"_s);
        if (auto *pay = find<QDialog>(u"amount"_s)) {
            m_shot(pay, u"dialog-pay-out"_s);
            delete pay;
        }
        click(u"desk.part.serve"_s);
    }

    // A lot whose buyer left without paying: what can become of it, and how its runner-up sees it.
    void voidedSale()
    {
        auto &lot = m_host.lots[passedLot];
        lot.phase = auction::Phase::Unsold;
        lot.bids = 3;
        lot.leader.reset();
        put(lot);
        find<QTableView>(u"console.lots"_s)->selectRow(passedLot - 1);
        dialog(u"console.lots.offer"_s, u"offer"_s, u"offer"_s);
        dialog(u"console.lots.relist"_s, u"reopen"_s, u"relist"_s);
        lot.offer = protocol::OfferView{{m_host.account.id, m_host.account.nick},
                                        lot.price,
                                        m_desktop.house()->line().clock().nowMs().value_or(0) + 900'000};
        put(lot);
        m_desktop.window()->openLot(passedLot);
        QTest::qWait(300);
        shot(u"room-offered"_s);
        lot.offer.reset();
        put(lot);
        m_desktop.window()->showPlace(ui::Rail::Console);
    }

    void put(protocol::LotView &lot)
    {
        lot.seq += 1;
        m_desktop.house()->lots().put({lot});
    }

    void lots()
    {
        m_desktop.window()->showPlace(ui::Rail::Console);
        (void)m_desktop.window()->notices().dismiss();
        shot(u"console-nothing-chosen"_s);
        m_host.bidBy(2, u"Jae"_s, m_host.lots[2].ask);
        m_host.bidBy(1, u"Hannah"_s, m_host.lots[1].ask);
        find<QTableView>(u"console.lots"_s)->selectRow(1);
        shot(u"console"_s);
        if (find<QPushButton>(u"console.side"_s)->isVisible()) {
            click(u"console.side"_s);
            shot(u"console-side"_s);
            click(u"console.side"_s);
        }
        find<QLineEdit>(u"console.search"_s)->setText(u"zeppelin"_s);
        shot(u"console-nothing"_s);
        find<QLineEdit>(u"console.search"_s)->clear();
    }

    // Opens it by its action, takes its picture and closes it again.
    void dialog(const QString &action, const QString &name, const QString &picture,
                const std::function<void(QDialog &)> &fill = {})
    {
        find<QAction>(action)->trigger();
        auto *dialog = find<QDialog>(name);
        if (!dialog)
            return;
        if (fill)
            fill(*dialog);
        m_shot(dialog, u"dialog-"_s + picture);
        delete dialog;
    }

    void dialogs()
    {
        dialog(u"console.announce"_s, u"announce"_s, u"announce"_s, [](QDialog &announce) {
            announce.findChild<QPlainTextEdit *>(u"announce.text"_s)->setPlainText(u"Tea is served in the foyer."_s);
        });
        auto *table = find<QTableView>(u"console.lots"_s);
        table->selectRow(1);
        dialog(u"console.lots.withdraw"_s, u"reason"_s, u"withdraw"_s,
               [](QDialog &reason) { reason.findChild<QPushButton *>(u"reason.submit"_s)->click(); });
        if (auto *bidders = find<QTableView>(u"console.bidders"_s)) {
            bidders->selectRow(0);
            dialog(u"console.bidders.block"_s, u"reason"_s, u"block"_s);
        }
        for (const auto &topic : {u"keys"_s, u"bidding"_s, u"report"_s})
            dialog(u"menu."_s + topic, u"help"_s, u"help-"_s + topic);
        dialog(u"console.lots.close"_s, u"reason"_s, u"close"_s);
        dialog(u"console.lots.void"_s, u"void"_s, u"void"_s);
        dialog(u"console.lots.void"_s, u"void"_s, u"void-look"_s, [](QDialog &voiding) {
            QTest::qWait(300);
            voiding.findChild<QLineEdit *>(u"void.reason"_s)->setText(u"three zeros too many"_s);
            voiding.findChild<QPushButton *>(u"void.submit"_s)->click();
        });
        const auto readingCodes = [](QDialog &) { QTest::qWait(300); };
        dialog(u"console.lots.labels"_s, u"labels"_s, u"label"_s);
        table->selectAll();
        dialog(u"console.lots.labels"_s, u"labels"_s, u"labels"_s);
        if (auto *bidders = find<QTableView>(u"console.bidders"_s)) {
            bidders->selectRow(2);
            dialog(u"console.bidders.paddle"_s, u"paddle"_s, u"paddle"_s, readingCodes);
            bidders->selectAll();
            dialog(u"console.bidders.paddle"_s, u"paddle"_s, u"paddles"_s, readingCodes);
            dialog(u"console.bidders.enter"_s, u"enter"_s, u"enter"_s);
        }
        table->selectRow(passedLot - 1);
        dialog(u"console.lots.reopen"_s, u"reopen"_s, u"reopen"_s);
    }

    void otherTabs()
    {
        click(u"console.tab.bidders"_s);
        QTest::qWait(300);
        find<QTableView>(u"console.bidders"_s)->selectRow(3);
        shot(u"console-bidders"_s);
        for (int time = 0; time < 3; ++time) {
            click(u"console.bidders.limit"_s);
            QTest::qWait(300);
        }
        shot(u"console-said"_s); // below the table
        for (auto *close : m_desktop.window()->findChildren<QPushButton *>(u"console.notice.close"_s))
            close->click();
        dialog(u"console.bidders.deposit"_s, u"deposit"_s, u"deposit"_s);
        dialog(u"console.bidders.password"_s, u"password"_s, u"password"_s);
        click(u"console.tab.ledger"_s);
        shot(u"console-ledger"_s);
        click(u"console.ledger.kind.accounts"_s);
        shot(u"console-ledger-accounts"_s);
        click(u"console.tab.record"_s);
        QTest::qWait(300);
        shot(u"console-record"_s);
        click(u"console.tab.log"_s);
        shot(u"console-log"_s);
    }

    void projector()
    {
        ui::ProjectorWindow projector(*m_desktop.house(), m_desktop.theme());
        projector.setAddress(QUrl(u"http://192.168.0.12:8010/"_s));
        projector.resize(m_desktop.window()->size());
        projector.show();
        m_shot(&projector, u"hall-code"_s);
    }

    ui::Desktop &m_desktop;
    ShowHouse &m_host;
    const Shot &m_shot;
};

} // namespace

void takeConsoleShots(ui::Desktop &desktop, ShowHouse &host, const Shot &shot)
{
    ConsoleShots(desktop, host, shot).take();
}

} // namespace gavel::ui_tests
