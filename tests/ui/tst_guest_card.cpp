// What is seen of whoever stands at the door: nothing cut, nothing over another, nothing that moves.
#include "ui/check_in_scene.h"
#include "ui/run_in_english.h"
#include "ui/steady_places.h"

#include <QListWidget>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gavel;

class TestGuestCard : public QObject, protected ui_tests::CheckInScene
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }

    void whatIsSaidMovesNothing();
    void aCardWithDoublesIsWholeInASmallWindow();
    void whoWasFoundIsReadWhole_data();
    void whoWasFoundIsReadWhole();
};

void TestGuestCard::whatIsSaidMovesNothing()
{
    m_desk->desktop().window()->resize(900, 600);
    expected(u"Ann Lee"_s, {{u"phone"_s, u"+82 10-1234-5678"_s}});
    expected(u"A. Lee"_s, {{u"phone"_s, u"01012345678"_s}});
    look(u"a. lee"_s);
    QTRY_COMPARE(focused(), u"checkin.letIn"_s);
    QTRY_VERIFY(m_desk->find<QWidget>(u"checkin.alike"_s)->isVisible());
    ui_tests::SteadyPlaces places(*m_desk->find<QWidget>(u"checkin"_s));
    press(Qt::Key_Return);
    QTRY_COMPARE(said(), u"A. Lee has paddle 1."_s);
    QCOMPARE(places.moved(), QString());
}

// Nothing is squeezed below the height that it needs, nothing lies over another, and what lets them in is in sight.
void TestGuestCard::aCardWithDoublesIsWholeInASmallWindow()
{
    m_desk->desktop().window()->resize(900, 600);
    for (const QString &nick : {u"Ann Lee"_s, u"A. Lee"_s, u"Lee Ann"_s, u"Ann L."_s, u"Annie"_s})
        expected(nick, {{u"phone"_s, u"010-1234-5678"_s}, {u"table"_s, u"Gold 3"_s}});
    look(u"annie"_s);
    QTRY_COMPARE(focused(), u"checkin.letIn"_s);
    QTRY_VERIFY(m_desk->find<QWidget>(u"checkin.alike"_s)->isVisible());
    QTest::qWait(100);
    const auto *card = m_desk->find<QWidget>(u"checkin.who"_s)->parentWidget();
    QList<std::pair<QString, QRect>> seen;
    for (const auto *part : card->findChildren<QWidget *>()) {
        const bool isClicked = qobject_cast<const QAbstractButton *>(part) || qobject_cast<const QLineEdit *>(part);
        if (!part->objectName().startsWith(u"checkin.") || !part->isVisible())
            continue;
        const QRect place = part->visibleRegion().boundingRect().translated(part->mapTo(card, QPoint()));
        if (isClicked || qobject_cast<const QLabel *>(part))
            QVERIFY2(part->height() >= qMin(part->sizeHint().height(), part->maximumHeight()),
                     qPrintable(part->objectName()));
        if (isClicked && !place.isEmpty()) {
            for (const auto &[name, other] : seen)
                QVERIFY2(!place.intersects(other), qPrintable(name + u" and "_s + part->objectName()));
            seen.append({part->objectName(), place});
        }
    }
    for (const QString &foot : {u"checkin.letIn"_s, u"checkin.next"_s}) {
        const auto *button = m_desk->find<QWidget>(foot);
        QCOMPARE(button->visibleRegion().boundingRect(), button->rect());
    }
    const auto *note = m_desk->find<QLineEdit>(u"checkin.note"_s);
    m_desk->find<QLineEdit>(u"checkin.note"_s)->setFocus(Qt::ShortcutFocusReason);
    QTRY_COMPARE(note->visibleRegion().boundingRect(), note->rect());
}

void TestGuestCard::whoWasFoundIsReadWhole_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("in a usual window") << QSize(1280, 800);
    QTest::newRow("in a small one") << QSize(900, 600);
}

void TestGuestCard::whoWasFoundIsReadWhole()
{
    QFETCH(const QSize, size);
    m_desk->desktop().window()->resize(size);
    int paddle = 100;
    for (const QString &nick : {u"Kim Minsu"_s, u"Kim Minji"_s})
        expected(nick, {{u"phone"_s, u"010-1234-5678"_s}, {u"table"_s, u"Gold 3"_s}, {u"paddle"_s, ++paddle}});
    look(u"kim"_s);
    QTRY_COMPARE(focused(), u"checkin.found"_s);
    const auto *found = m_desk->find<QListWidget>(u"checkin.found"_s);
    for (int row = 0; row < found->count(); ++row) {
        const QListWidgetItem *item = found->item(row);
        const QRect place = found->visualItemRect(item);
        const QSize words = found->sizeHintForIndex(found->model()->index(row, 0));
        QVERIFY2(place.width() <= found->viewport()->width() && words.width() <= place.width(),
                 qPrintable(item->text()));
        QVERIFY2(place.height() >= words.height(), qPrintable(item->text()));
    }
}

int main(int argc, char **argv)
{
    return ui_tests::runInEnglish<TestGuestCard>(argc, argv);
}

#include "tst_guest_card.moc"
