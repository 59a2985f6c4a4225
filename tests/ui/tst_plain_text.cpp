// What others call their lots, houses and themselves is shown as it is, wherever it is shown: never read as markup,
// which may load files, and paint in colours of its own.
#include "dialogs/account_dialog.h"
#include "dialogs/closing_dialog.h"
#include "dialogs/deposit_dialog.h"
#include "dialogs/offer_dialog.h"
#include "dialogs/password_dialog.h"
#include "dialogs/reason_dialog.h"
#include "dialogs/reopen_dialog.h"
#include "dialogs/void_dialog.h"
#include "protocol/limits.h"
#include "ui/driver.h"
#include "ui/run_in_english.h"
#include "ui/show_house.h"
#include "widgets/cut_label.h"
#include "windows/notices/tray.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QHelpEvent>
#include <QMessageBox>
#include <QTest>
#include <QToolTip>

using namespace Qt::StringLiterals;
using namespace gavel;
using ui_tests::Driver;
using ui_tests::ShowHouse;

namespace {

constexpr int settleMs = 120;
constexpr QRgb markColour = 0xffff00ff; // that nothing else has

QLabel *shownTip()
{
    for (auto *widget : QApplication::topLevelWidgets()) {
        if (widget->inherits("QTipLabel") && widget->isVisible())
            return qobject_cast<QLabel *>(widget);
    }
    return nullptr;
}

bool showsMark(QWidget &widget)
{
    const QImage picture = widget.grab().toImage().convertToFormat(QImage::Format_ARGB32);
    for (int y = 0; y < picture.height(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(picture.constScanLine(y));
        if (std::find(line, line + picture.width(), markColour) != line + picture.width())
            return true;
    }
    return false;
}

void point(QWidget &at, const QPoint &where)
{
    QToolTip::hideText();
    QHelpEvent help(QEvent::ToolTip, where, at.mapToGlobal(where));
    QApplication::sendEvent(&at, &help);
}

} // namespace

class TestPlainText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyViewShowsItAsItIs_data();
    void everyViewShowsItAsItIs();
    void everyDialogShowsItAsItIs();
    void tipsOfAllKindsAreWords();
    void boxesOfQtShowIt();
    void whoAsksForMarkupGetsIt();
    void traysAreToldNoMarkup();

private:
    void mark(ShowHouse &house) const;
    void look(QWidget &window, const QString &view);
    void lookAtLabels(QWidget &window, const QString &view);
    void lookAtTips(QWidget &window, const QString &view);
    void lookAtTip(const QString &view, const QString &words);

    QTemporaryDir m_folder;
    QString m_mark;
    int m_marked = 0; // labels and tips with it that were seen
    QStringList m_findings;
};

void TestPlainText::initTestCase()
{
    QImage picture(40, 40, QImage::Format_RGB32);
    picture.fill(markColour);
    const QString path = m_folder.filePath(u"mark.png"_s);
    QVERIFY(picture.save(path));
    m_mark = u"<img src='file://%1'><font color=#ff00ff>#</font>"_s.arg(path);
}

void TestPlainText::mark(ShowHouse &house) const
{
    house.house.name = m_mark;
    house.house.version = m_mark;
    house.account.nick = m_mark;
    for (auto &lot : house.lots) {
        lot.name = m_mark + lot.name;
        lot.description = m_mark + lot.description.value_or(QString());
        lot.owner.nick = m_mark;
        if (lot.leader)
            lot.leader->nick = m_mark;
    }
    for (auto &bids : house.bids) {
        for (auto &bid : bids) {
            bid.nick = bid.msg = m_mark;
            if (bid.seq % 3 == 0)
                bid.voided = m_mark;
        }
    }
    for (auto &said : house.said) {
        for (auto &line : said)
            line.nick = line.text = m_mark;
    }
}

void TestPlainText::lookAtLabels(QWidget &window, const QString &view)
{
    for (const auto *label : window.findChildren<QLabel *>()) {
        if (!label->isVisible() || !label->text().contains(u'<'))
            continue;
        ++m_marked;
        if (label->textFormat() != Qt::PlainText)
            m_findings.append(view + u": a label reads markup: "_s + label->objectName());
        auto *accessible = QAccessible::queryAccessibleInterface(const_cast<QLabel *>(label));
        if (label->accessibleName().isEmpty() && accessible->text(QAccessible::Name) != label->text())
            m_findings.append(view + u": a screen reader is told something else: "_s + label->objectName());
    }
}

void TestPlainText::lookAtTip(const QString &view, const QString &words)
{
    QLabel *tip = shownTip();
    if (!tip || !words.contains(u'<'))
        return;
    ++m_marked;
    if (tip->textFormat() != Qt::PlainText || tip->text() != words)
        m_findings.append(view + u": a tip reads markup"_s);
    if (showsMark(*tip))
        m_findings.append(view + u": a tip shows what markup asks for"_s);
}

void TestPlainText::lookAtTips(QWidget &window, const QString &view)
{
    for (auto *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->toolTip().isEmpty())
            continue;
        point(*widget, widget->rect().center());
        lookAtTip(view, widget->toolTip());
    }
    for (auto *list : window.findChildren<QAbstractItemView *>()) {
        if (!list->isVisible() || !list->model() || list->inherits("QHeaderView"))
            continue; // a heading has no tips of cells, and the last one shown stays for a moment
        for (int column = 0; column < list->model()->columnCount(list->rootIndex()); ++column) {
            const QModelIndex cell = list->model()->index(0, column, list->rootIndex());
            const QRect place = list->visualRect(cell);
            if (place.isEmpty() || !list->viewport()->rect().contains(place.center()))
                continue; // nobody points there, and the tip of the cell before stays for a moment
            point(*list->viewport(), place.center());
            lookAtTip(view, cell.data(Qt::ToolTipRole).toString());
        }
    }
    QToolTip::hideText();
}

void TestPlainText::look(QWidget &window, const QString &view)
{
    QTest::qWait(settleMs);
    lookAtLabels(window, view);
    if (showsMark(window))
        m_findings.append(view + u": it shows what markup asks for"_s);
    lookAtTips(window, view);
}

void TestPlainText::everyViewShowsItAsItIs_data()
{
    QTest::addColumn<bool>("isHost");
    QTest::newRow("a bidder") << false;
    QTest::newRow("the host") << true;
}

void TestPlainText::everyViewShowsItAsItIs()
{
    QFETCH(bool, isHost);
    m_marked = 0;
    m_findings.clear();
    ShowHouse house;
    house.furnish();
    mark(house);
    house.account.host = isHost;
    QVERIFY(house.start());
    Driver person;
    QVERIFY(person.join(house.base()));
    QVERIFY(person.signIn(house.account.email, house.password));
    auto *window = person.desktop().window();
    for (auto *place : window->findChildren<QPushButton *>()) {
        if (!place->objectName().startsWith(u"main.rail."_s) || !place->isVisible())
            continue;
        QTest::mouseClick(place, Qt::LeftButton);
        look(*window, place->objectName());
    }
    person.click(u"main.rail.catalogue"_s);
    person.click(u"catalogue.kind.table"_s);
    look(*window, u"table"_s);
    for (const auction::LotId lot : {1, 2, 3, 9, 12}) {
        window->openLot(lot);
        look(*window, u"lot %1"_s.arg(lot));
    }
    for (const auto &tab : {u"room.tab.chat"_s, u"room.tab.people"_s}) {
        person.click(tab);
        look(*window, tab);
    }
    house.announce(m_mark);
    house.tellOutbid(2);
    look(*window, u"notices"_s);
    person.find<QAction>(u"menu.finder"_s)->trigger();
    person.find<QLineEdit>(u"finder.field"_s)->setText(u"<img"_s);
    look(*window, u"finder"_s);
    QTest::keyClick(person.find<QLineEdit>(u"finder.field"_s), Qt::Key_Escape);
    for (const auto &tab : {u"lots"_s, u"bidders"_s, u"ledger"_s, u"record"_s, u"log"_s}) {
        if (!isHost)
            break;
        person.click(u"main.rail.console"_s);
        person.click(u"console.tab."_s + tab);
        look(*window, u"console "_s + tab);
    }
    person.find<QAction>(u"menu.sell"_s)->trigger();
    person.find<QLineEdit>(u"sell.name"_s)->setText(m_mark.left(protocol::limits::lotNameMax));
    look(*window, u"sell"_s);
    m_findings.removeDuplicates();
    QVERIFY2(m_findings.isEmpty(), qPrintable(u'\n' + m_findings.join(u'\n')));
    QVERIFY2(m_marked > 20, QByteArray::number(m_marked).constData());
}

void TestPlainText::everyDialogShowsItAsItIs()
{
    m_findings.clear();
    ShowHouse house;
    house.furnish();
    mark(house);
    house.account.host = true;
    QVERIFY(house.start());
    Driver person;
    QVERIFY(person.join(house.base()));
    QVERIFY(person.signIn(house.account.email, house.password));
    auto *window = person.desktop().window();
    auto &line = person.desktop().house()->line();
    const auto &theme = person.desktop().theme();
    const auto money = person.desktop().house()->money();
    const protocol::LotView lot = house.lots.value(2);
    protocol::AccountView account = house.account;
    account.nick = account.email = m_mark;
    const auto open = [&](QDialog *dialog, const QString &name) {
        const std::unique_ptr<QDialog> kept(dialog);
        dialog->show();
        m_marked = 0;
        look(*dialog, name);
        QVERIFY2(m_marked > 0, qPrintable(name + u" shows nothing of it"_s));
    };
    open(new ui::VoidDialog(line.api(), lot, money, theme, window), u"void"_s);
    open(new ui::ReopenDialog(line, auction::LotAction::Reopen, lot, money, theme, window), u"reopen"_s);
    open(new ui::OfferDialog(line, lot, money, theme, window), u"offer"_s);
    open(new ui::DepositDialog(line.api(), account, money, theme, window), u"deposit"_s);
    open(new ui::PasswordDialog(line.api(), account, theme, window), u"password"_s);
    open(new ui::ReasonDialog({.title = m_mark, .explains = m_mark, .submit = m_mark, .readBy = m_mark}, theme, window),
         u"reason"_s);
    open(new ui::ClosingDialog({.name = m_mark}, window), u"closing"_s);
    open(new ui::AccountDialog(line, theme, ui::AccountDialog::SignUp, window), u"account"_s);
    QVERIFY2(m_findings.isEmpty(), qPrintable(u'\n' + m_findings.join(u'\n')));
}

void TestPlainText::tipsOfAllKindsAreWords()
{
    ui::Theme theme(*qApp);
    QWidget window;
    window.resize(200, 100);
    window.setToolTip(m_mark);
    window.show();
    point(window, {5, 5});
    QVERIFY(shownTip());
    QCOMPARE(shownTip()->text(), m_mark);
    QCOMPARE(shownTip()->textFormat(), Qt::PlainText);
    QVERIFY(!showsMark(*shownTip()));
    // Shown by hand, and put in the place of one that stands.
    for (const QString &words : {u"plain"_s, m_mark, QString(m_mark + m_mark)}) {
        QToolTip::showText(window.mapToGlobal(QPoint(9, 9)), words, &window);
        QCOMPARE(shownTip()->text(), words);
        QCOMPARE(shownTip()->textFormat(), Qt::PlainText);
        QVERIFY(!showsMark(*shownTip()));
    }
    // Of a label that cuts what is long, which shows it by hand too.
    ui::CutLabel cut(u"plain"_s, u"cut"_s, &window);
    cut.setText(m_mark);
    cut.setGeometry(0, 60, 60, 30);
    cut.show();
    point(cut, {5, 5});
    QCOMPARE(shownTip()->text(), m_mark);
    QCOMPARE(shownTip()->textFormat(), Qt::PlainText);
    QVERIFY(!showsMark(*shownTip()));
    // A theme that changes does not undo it.
    theme.setChoice(theme.isDark() ? ui::Theme::Choice::Light : ui::Theme::Choice::Dark);
    QToolTip::showText(window.mapToGlobal(QPoint(9, 9)), m_mark, &window);
    QVERIFY(!showsMark(*shownTip()));
    QToolTip::hideText();
}

void TestPlainText::boxesOfQtShowIt()
{
    ui::Theme theme(*qApp);
    QMessageBox box(QMessageBox::Warning, m_mark, m_mark, QMessageBox::Ok);
    box.setInformativeText(m_mark);
    box.show();
    QTest::qWait(settleMs);
    m_findings.clear();
    lookAtLabels(box, u"a message box"_s);
    QVERIFY2(m_findings.isEmpty(), qPrintable(m_findings.join(u'\n')));
    QVERIFY(!showsMark(box));
}

// The probe itself: markup that is read does show.
void TestPlainText::whoAsksForMarkupGetsIt()
{
    ui::Theme theme(*qApp);
    QLabel label;
    label.setTextFormat(Qt::RichText);
    label.setText(m_mark);
    label.show();
    QTest::qWait(settleMs);
    QCOMPARE(label.textFormat(), Qt::RichText);
    QVERIFY(showsMark(label));
}

void TestPlainText::traysAreToldNoMarkup()
{
    QCOMPARE(ui::withoutMarkup(u"<b>5 < 6 & 7 > 2</b>"_s), u"‹b›5 ‹ 6 & 7 › 2‹/b›"_s);
    ui::Theme theme(*qApp);
    ui::Tray tray(theme);
    tray.setTitle(m_mark);
    QVERIFY(!tray.tip().contains(u'<'));
    QVERIFY(tray.tip().contains(u'‹'));
}

int main(int argc, char **argv)
{
    return gavel::ui_tests::runInEnglish<TestPlainText>(argc, argv);
}

#include "tst_plain_text.moc"
