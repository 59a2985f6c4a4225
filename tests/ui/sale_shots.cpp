#include "ui/sale_shots.h"

#include "ui/show_house.h"
#include "windows/desktop.h"
#include "windows/house.h"
#include "windows/main_window.h"
#include "windows/notices/notice_area.h"
#include "windows/projector/projector_window.h"

#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;

namespace gavel::ui_tests {

namespace {

constexpr int settleMs = 300;
constexpr qint64 stepMs = 60'000;

class SaleShots
{
public:
    SaleShots(ui::Desktop &desktop, ShowHouse &host, const Shot &shot)
        : m_desktop(desktop)
        , m_host(host)
        , m_shot(shot)
    {
    }

    void take()
    {
        const QMap<auction::LotId, protocol::LotView> before = m_host.lots;
        m_firstEnd = m_desktop.house()->line().clock().nowMs().value_or(0) + 20 * stepMs;
        oneSale();
        severalSales();
        dialogs();
        elsewhere();
        m_host.sales.clear();
        for (protocol::LotView lot : before) {
            lot.seq = m_host.lots[lot.id].seq;
            put(lot);
        }
        m_desktop.house()->sales().read();
        QTest::qWait(settleMs);
    }

private:
    template <typename Kind>
    Kind *find(const QString &name)
    {
        return m_desktop.window()->findChild<Kind *>(name);
    }
    void shot(const QString &name) { m_shot(m_desktop.window(), name); }

    void put(protocol::LotView lot)
    {
        lot.seq += 1;
        m_host.lots[lot.id] = lot;
        m_desktop.house()->lots().put({asListed(lot)});
    }

    [[nodiscard]] protocol::SaleView sale(auction::SaleId id, const QString &name, auction::Closing closing,
                                          auction::SalePhase phase) const
    {
        return {.id = id,
                .name = name,
                .plan = {.closing = closing, .stepMs = stepMs, .firstEnd = m_firstEnd},
                .phase = phase};
    }

    void showOrder()
    {
        m_desktop.window()->showPlace(ui::Rail::RunningOrder);
        m_desktop.house()->sales().read();
        QTest::qWait(settleMs);
        (void)m_desktop.window()->notices().dismiss();
    }

    void oneSale()
    {
        const QStringList categories{u"Cameras"_s, u"Ceramics"_s, u"Furniture"_s};
        qint64 order = 0;
        for (protocol::LotView lot : m_host.lots) {
            lot.place = {.order = ++order, .number = QString::number(order), .category = categories.at(order % 3)};
            put(lot);
        }
        showOrder();
        shot(u"order"_s);
        auto *table = find<QTableView>(u"sales.order"_s);
        table->setCurrentIndex(table->model()->index(2, 0));
        table->edit(table->currentIndex());
        shot(u"order-editing"_s);
        QTest::keyClick(table->findChild<QLineEdit *>(u"order.editor"_s), Qt::Key_Escape);
    }

    void severalSales()
    {
        using auction::Closing;
        using auction::SalePhase;
        m_host.sales = {sale(1, u"Harbour Lights Charity Evening"_s, Closing::Cascade, SalePhase::Running),
                        sale(2, u"Books and drawings"_s, Closing::Group, SalePhase::Planned),
                        sale(3, u"Last year"_s, Closing::Own, SalePhase::Over),
                        sale(4, u"Winter"_s, Closing::Staggered, SalePhase::Planned)};
        for (protocol::LotView lot : m_host.lots) {
            if (lot.id > 4 && lot.id < 9)
                lot.sale = 2;
            if (lot.id == 9 || lot.id == 10) {
                lot.sale = 4;
                lot.phase = auction::Phase::Scheduled;
                lot.bids = 0;
                lot.opensAt = std::nullopt;
            }
            if (lot.id == 2 || lot.id == 3)
                lot.waitsFor = lot.id - 1;
            put(lot);
        }
        showOrder();
        find<QTableView>(u"sales.order"_s)->setCurrentIndex(find<QTableView>(u"sales.order"_s)->model()->index(1, 1));
        shot(u"sales"_s);
        find<QTableView>(u"sales.list"_s)->selectRow(1); // in the order of time
        QTest::qWait(settleMs);
        shot(u"sales-planned"_s);
        find<QTableView>(u"sales.list"_s)->selectRow(3);
        QTest::qWait(settleMs);
        shot(u"sales-empty"_s);
        find<QTableView>(u"sales.list"_s)->selectRow(1);
        QTest::qWait(settleMs);
    }

    void shotOf(const QString &name, const QString &file)
    {
        auto *dialog = find<QDialog>(name);
        if (!dialog)
            return;
        m_shot(dialog, file);
        delete dialog;
    }

    void dialogs()
    {
        find<QAction>(u"sales.plan"_s)->trigger();
        if (auto *dialog = find<QDialog>(u"sale"_s)) {
            dialog->findChild<QComboBox *>(u"sale.closing"_s)->setCurrentIndex(2);
            dialog->findChild<QComboBox *>(u"sale.opens"_s)->setCurrentIndex(1);
            dialog->findChild<QPushButton *>(u"sale.submit"_s)->click();
            m_shot(dialog, u"dialog-sale"_s);
            delete dialog;
        }
        find<QPushButton>(u"sales.change"_s)->click();
        shotOf(u"sale"_s, u"dialog-sale-change"_s);
        find<QTableView>(u"sales.list"_s)->selectRow(2);
        QTest::qWait(settleMs);
        find<QPushButton>(u"sales.remove"_s)->click();
        shotOf(u"reason"_s, u"dialog-sale-remove"_s);
        find<QAction>(u"sales.rates"_s)->trigger();
        shotOf(u"rates"_s, u"dialog-sale-rates"_s);
    }

    void elsewhere()
    {
        m_desktop.window()->showPlace(ui::Rail::Catalogue);
        auto *filter = find<QPushButton>(u"catalogue.filter"_s);
        filter->click();
        QTest::qWait(settleMs);
        find<QComboBox>(u"catalogue.category"_s)->setCurrentIndex(1);
        shot(u"catalogue-sales"_s);
        find<QComboBox>(u"catalogue.category"_s)->setCurrentIndex(0);
        filter->click();
        m_desktop.window()->openLot(2);
        shot(u"room-of-sale"_s);
        m_desktop.window()->showPlace(ui::Rail::Bids);
        shot(u"bids-of-sales"_s);
        m_desktop.window()->showPlace(ui::Rail::Catalogue);
        ui::ProjectorWindow projector(*m_desktop.house(), m_desktop.theme());
        projector.setAddress(QUrl(u"http://192.168.0.12:8010/"_s));
        projector.resize(m_desktop.window()->size());
        projector.show();
        QTest::qWait(settleMs);
        m_shot(&projector, u"hall-next"_s);
    }

    ui::Desktop &m_desktop;
    ShowHouse &m_host;
    const Shot &m_shot;
    auction::TimeMs m_firstEnd = 0;
};

} // namespace

void takeSaleShots(ui::Desktop &desktop, ShowHouse &host, const Shot &shot)
{
    SaleShots(desktop, host, shot).take();
}

} // namespace gavel::ui_tests
