#include "ui/sell_shots.h"

#include "dialogs/picture_editor.h"
#include "protocol/limits.h"
#include "ui/put_picture.h"
#include "ui/show_house.h"
#include "windows/desktop.h"
#include "windows/house.h"
#include "windows/main_window.h"
#include "windows/selling/csv_import_view.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace gavel::ui_tests {

namespace {

constexpr auction::LotId ownOpen = 14; // added here: nobody has bid on it
constexpr auction::LotId ownUnsold = 13;
constexpr auction::LotId ownBidOn = 9; // of the house as it is furnished

class Seller
{
public:
    Seller(ui::Desktop &desktop, ShowHouse &host, const Shot &shot)
        : m_desktop(desktop)
        , m_host(host)
        , m_shot(shot)
    {
    }

    void form()
    {
        find<QPushButton>(u"main.notice.close"_s)->click(); // what was won before would lie over it
        click(u"main.rail.selling"_s);
        click(u"selling.new"_s);
        take(u"sell"_s);
        find<QLineEdit>(u"sell.name"_s)->setText(u"Rangefinder camera, 1957"_s);
        find<QLineEdit>(u"sell.start"_s)->setText(u"12.5"_s);
        (void)putPicture(*find<ui::PictureWell>(u"sell.pictures"_s), drawnPicture(0, {600, 400}));
        click(u"sell.submit"_s);
        take(u"sell-faulty"_s);
        fill();
        take(u"sell-filled"_s);
        auto *area = find<QScrollArea>(u"sell.fields"_s);
        area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum());
        take(u"sell-terms"_s);
        ui::PictureEditor editor(drawnPicture(1, {900, 600}), m_desktop.theme(), m_desktop.window());
        editor.show();
        crop(editor);
        m_shot(&editor, u"dialog-picture"_s);
    }

    void drafts()
    {
        click(u"sell.new"_s);
        find<QLineEdit>(u"sell.name"_s)->setText(u"Brass desk lamp"_s);
        click(u"sell.tab.drafts"_s);
        take(u"drafts"_s);
        click(u"drafts.remove"_s);
        take(u"drafts-undo"_s);
        click(u"drafts.remove"_s);
        take(u"drafts-none"_s);
    }

    void ownLots()
    {
        m_desktop.window()->openLot(ownOpen);
        take(u"room-own-open"_s);
        click(u"room.own.change"_s);
        take(u"sell-change"_s);
        m_desktop.window()->openLot(ownBidOn);
        click(u"room.own.change"_s);
        QTest::qWait(300); // the lot and its pictures are read
        auto *well = find<ui::PictureWell>(u"sell.pictures"_s);
        (void)putPicture(*well, drawnPicture(5, {600, 400}) + QByteArray(protocol::limits::imageBytesMax, ' '));
        take(u"sell-add-pictures"_s);
        m_desktop.window()->openLot(ownUnsold);
        take(u"room-own-unsold"_s);
        click(u"room.own.relist"_s);
        take(u"sell-relist"_s);
    }

    void many()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"spring-sale.csv"_s));
        if (!file.open(QIODevice::WriteOnly))
            return;
        file.write("name,start,reserve,buyNow,opensAt,lasts,increments,pictures,colour\n"
                   "Celadon bowl,120000,150000,,,3d,ladder,,green\n"
                   "Walnut sewing box with its key,40000,30000,,,3d,,,\n"
                   "Enamel sign,15000,,60000,2031-05-01 10:00,12h,1000,,\n"
                   "Set of six glasses,8000,,,soon,7d,,,\n"
                   "Ink drawing,60000,,,,7d,0:1000|100000:5000,ink.jpg,\n"
                   "Clock,25000,,,,7d,,,\n");
        file.close();
        for (const auto &[id, name] : {std::pair{1, u"Harbour Lights Charity Evening"_s},
                                       std::pair{2, u"Spring Sale of Prints and Drawings"_s}}) {
            protocol::SaleView sale;
            sale.id = id;
            sale.name = name;
            m_host.sales.append(sale);
        }
        QTest::qWait(300);         // the lot that is offered again is read, and its form comes to the front
        click(u"sell.tab.many"_s); // which reads the sales
        take(u"many"_s);
        find<ui::CsvImportView>(u"many"_s)->load(file.fileName());
        take(u"many-checked"_s);
        click(u"many.columns"_s);
        if (auto *columns = find<QDialog>(u"columns"_s)) {
            m_shot(columns, u"dialog-columns"_s);
            delete columns;
        }
        click(u"many.start"_s);
        take(u"many-done"_s);
        again(folder.filePath(u"again.csv"_s));
        none(folder.filePath(u"strange.csv"_s));
        m_host.sales.clear();
        m_desktop.house()->sales().read();
        click(u"sell.tab.one"_s);
    }

private:
    // A list of lots that are on sale, in which something is different.
    void again(const QString &path)
    {
        protocol::LotView &lot = m_host.lots[ownOpen];
        lot.place.number = u"14"_s;
        lot.seq += 1;
        m_desktop.house()->lots().put({lot});
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            return;
        file.write("number,title,start,category\n14,Rangefinder camera,99000,Cameras\n99,Clock,1000,Clocks\n");
        file.close();
        find<ui::CsvImportView>(u"many"_s)->load(file.fileName());
        take(u"many-changes"_s);
    }

    // A list that says nothing of lots.
    void none(const QString &path)
    {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            return;
        file.write("Los;Was;Ruf\n701;Vase;9000\n");
        file.close();
        find<ui::CsvImportView>(u"many"_s)->load(file.fileName());
        QTest::qWait(300); // it asks what the columns say
        delete find<QDialog>(u"columns"_s);
        take(u"many-none"_s);
    }

    void take(const QString &name) { m_shot(m_desktop.window(), name); }

    template <typename Kind>
    Kind *find(const QString &name)
    {
        for (auto *found : m_desktop.window()->findChildren<Kind *>(name)) {
            if (found->isVisible())
                return found;
        }
        return m_desktop.window()->findChild<Kind *>(name);
    }

    void click(const QString &name) { QTest::mouseClick(find<QPushButton>(name), Qt::LeftButton); }

    void fill()
    {
        find<QLineEdit>(u"sell.start"_s)->setText(u"120,000"_s);
        find<QLineEdit>(u"sell.reserve"_s)->setText(u"180,000"_s);
        find<QLineEdit>(u"sell.buyNow"_s)->setText(u"400,000"_s);
        find<QPlainTextEdit>(u"sell.description"_s)
            ->setPlainText(u"Works at every speed. One scratch beside the finder; see the second picture."_s);
        find<QComboBox>(u"sell.step"_s)->setCurrentIndex(3);
        find<QPlainTextEdit>(u"sell.bands"_s)->setPlainText(u"0: 5,000\n200,000: 10,000"_s);
        for (int kind = 1; kind < 7; ++kind)
            (void)putPicture(*find<ui::PictureWell>(u"sell.pictures"_s), drawnPicture(kind, {600, 400 + 40 * kind}));
    }

    static void crop(ui::PictureEditor &editor)
    {
        for (const auto &[handle, key] :
             {std::pair{u"topLeft"_s, Qt::Key_Right}, std::pair{u"bottomRight"_s, Qt::Key_Up}}) {
            for (int press = 0; press < 9; ++press)
                QTest::keyClick(editor.findChild<QPushButton *>(u"picture.frame."_s + handle), key);
        }
        editor.findChild<QPushButton *>(u"picture.frame.bottomRight"_s)->setFocus();
    }

    ui::Desktop &m_desktop;
    ShowHouse &m_host;
    const Shot &m_shot;
};

} // namespace

void takeSellShots(ui::Desktop &desktop, ShowHouse &host, const Shot &shot)
{
    protocol::LotView lot = host.lots.value(6);
    lot.owner = {host.account.id, host.account.nick};
    for (const auto &[id, phase] :
         {std::pair{ownUnsold, auction::Phase::Unsold}, std::pair{ownOpen, auction::Phase::Open}}) {
        lot.id = id;
        lot.phase = phase;
        host.lots.insert(id, lot);
    }
    desktop.house()->lots().put(host.lots.values());
    desktop.house()->selling().reload();
    Seller seller(desktop, host, shot);
    seller.form();
    seller.drafts();
    seller.ownLots();
    seller.many();
}

} // namespace gavel::ui_tests
