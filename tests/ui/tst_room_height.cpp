// The smallest window: all that one bids with is in sight at once, whatever the room has to say.
#include "ui/driver.h"
#include "ui/run_in_english.h"
#include "ui/show_house.h"
#include "widgets/ask_button.h"

#include <QLayout>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gavel;
using ui_tests::Driver;
using ui_tests::ShowHouse;

namespace {

constexpr QSize smallest(900, 600);
constexpr int settleMs = 150; // a layout within a layout within a window

} // namespace

class TestRoomHeight : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void needsNoScrolling_data();
    void needsNoScrolling();
    void explainsWhereThereIsRoom();

private:
    void enter(auction::LotId lot);
    void type(const QString &text) const;
    void press(const QString &name) const;
    [[nodiscard]] QWidget *panel() const { return m_person->find<QWidget>(u"room.bid"_s); }
    void look(const QString &state);

    std::unique_ptr<ShowHouse> m_host;
    std::unique_ptr<Driver> m_person;
    QStringList m_findings;
};

void TestRoomHeight::init()
{
    m_findings.clear();
    m_host = std::make_unique<ShowHouse>();
    m_host->furnish();
    QVERIFY(m_host->start());
    m_person = std::make_unique<Driver>();
    QVERIFY(m_person->join(m_host->base()));
    QVERIFY(m_person->signIn(m_host->account.email, m_host->password));
}

void TestRoomHeight::cleanup()
{
    m_person.reset();
    m_host.reset();
}

void TestRoomHeight::enter(auction::LotId lot)
{
    m_person->desktop().window()->openLot(lot);
    QTest::qWait(settleMs);
}

void TestRoomHeight::type(const QString &text) const
{
    auto *field = m_person->find<QLineEdit>(u"room.bid.amount"_s);
    field->setFocus();
    field->selectAll();
    text.isEmpty() ? QTest::keyClick(field, Qt::Key_Delete) : QTest::keyClicks(field, text);
}

void TestRoomHeight::press(const QString &name) const
{
    QTest::mouseClick(m_person->find<QPushButton>(name), Qt::LeftButton);
}

void TestRoomHeight::look(const QString &state)
{
    QTest::qWait(settleMs);
    QWidget *area = panel()->parentWidget();
    while (!qobject_cast<QScrollArea *>(area))
        area = area->parentWidget();
    auto *scroll = static_cast<QScrollArea *>(area);
    const int end = panel()->mapTo(scroll->viewport(), QPoint(0, panel()->height())).y();
    const int top = panel()->mapTo(scroll->viewport(), QPoint(0, 0)).y();
    if (top < 0 || end > scroll->viewport()->height())
        m_findings.append(u"%1: from %2 to %3 of %4"_s.arg(state).arg(top).arg(end).arg(scroll->viewport()->height()));
    if (panel()->height() < panel()->layout()->minimumHeightForWidth(panel()->width()))
        m_findings.append(state + u": squeezed"_s);
}

void TestRoomHeight::needsNoScrolling_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << u"en"_s;
    QTest::newRow("Korean") << u"ko"_s;
}

void TestRoomHeight::needsNoScrolling()
{
    QFETCH(QString, language);
    auto *window = m_person->desktop().window();
    m_person->desktop().translation().choose(language);
    window->resize(smallest);
    for (const auction::LotId lot : m_host->lots.keys()) {
        enter(lot);
        look(u"lot %1"_s.arg(lot));
    }
    for (const auction::LotId lot :
         {auction::LotId(2), auction::LotId(4)}) { // of which the second can be bought at once
        const QString name = u"lot %1, "_s.arg(lot);
        enter(lot);
        m_person->find<ui::AskButton>(u"room.bid.submit"_s)->arm();
        look(name + u"armed"_s);
        type(u"100"_s);
        look(name + u"too little"_s);
        type(u"90,000,000"_s);
        press(u"room.bid.set"_s);
        look(name + u"far above"_s);
        type({});
        m_host->refusesBids = auction::Refusal::OverLimit;
        press(u"room.bid.submit"_s);
        look(name + u"refused"_s);
        m_host->refusesBids.reset();
        type(m_person->desktop().house()->money().plain(m_host->lots[lot].ask * 2));
        press(u"room.bid.set"_s);
        look(name + u"with a maximum"_s);
        type(u"1"_s);
        look(name + u"with a maximum, a wrong one typed"_s);
        type({});
        m_host->bidBy(lot, u"Doyun"_s, m_host->lots[lot].ask, u"takes it up"_s);
        look(name + u"outbid"_s);
        type(u"100"_s);
        look(name + u"outbid, too little"_s);
        type({});
    }
    press(u"room.bid.buyNow"_s);
    look(u"buying at once"_s);
    QVERIFY2(m_findings.isEmpty(), qPrintable(u'\n' + m_findings.join(u'\n')));
}

// What is left out for lack of room is a tip, and is there again in a larger window.
void TestRoomHeight::explainsWhereThereIsRoom()
{
    auto *window = m_person->desktop().window();
    window->resize(1'280, 1'000);
    enter(4);
    auto *note = m_person->find<QLabel>(u"room.bid.note"_s);
    QVERIFY(note->isVisible());
    type(u"90,000,000"_s);
    press(u"room.bid.set"_s);
    QTRY_VERIFY(m_person->find<QPushButton>(u"room.bid.consent"_s)->isVisible());
    window->resize(smallest);
    QTRY_VERIFY(!note->isVisible());
    QCOMPARE(m_person->find<QLineEdit>(u"room.bid.amount"_s)->parentWidget()->toolTip(), note->text());
    window->resize(1'280, 1'000);
    QTRY_VERIFY(note->isVisible());
}

int main(int argc, char **argv)
{
    return gavel::ui_tests::runInEnglish<TestRoomHeight>(argc, argv);
}

#include "tst_room_height.moc"
