// A newcomer's evening in one go, by what is on the screen alone: an example house is hosted, an old camera with two
// pictures sold, from a second desktop bid on, lost, won again by a maximum, and its slip printed.
#include "hosting_thread.h"

#include "host/secrets.h"
#include "ui/driver.h"
#include "ui/run_in_english.h"
#include "widgets/ask_button.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QFileDialog>
#include <QImage>
#include <QPlainTextEdit>
#include <QPrintDialog>
#include <QPrinter>
#include <QTableView>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace gavel;
using ui_tests::Driver;

namespace {

constexpr int slowMs = 30'000; // passwords are hashed and pictures decoded on the way
const auto lotName = u"Old camera, Artax 35"_s;

// Answers the dialog of that kind that is waited for in a loop of its own.
template <typename Dialog, typename Answer>
void answerNext(QObject *context, const Answer &answer)
{
    auto *looking = new QTimer(context);
    QObject::connect(looking, &QTimer::timeout, context, [looking, answer] {
        if (auto *dialog = qobject_cast<Dialog *>(QApplication::activeModalWidget())) {
            looking->deleteLater();
            answer(*dialog);
            static_cast<QDialog *>(dialog)->accept();
        }
    });
    looking->start(20);
}

bool isPdf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.readAll().startsWith("%PDF-");
}

} // namespace

class TestStory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_isBroken = m_isBroken || QTest::currentTestFailed(); }

    void anExampleHouseIsHosted();
    void aCameraWithTwoPicturesIsSold();
    void aSecondDesktopBids();
    void itIsOutbid();
    void itSetsAMaximum();
    void itWins();
    void theSlipIsSaved();
    void theSlipIsPrinted();

    void cleanupTestCase();

private:
    [[nodiscard]] QString picture(const QString &name, const QColor &colour) const;

    bool m_isBroken = false; // a step was not done, on which those after it build
    QTemporaryDir m_folder;
    std::unique_ptr<app::HostingThread> m_hosting;
    std::unique_ptr<Driver> m_host;
    std::unique_ptr<Driver> m_bidder;
    std::unique_ptr<Driver> m_rival;
};

void TestStory::initTestCase()
{
    QVERIFY(host::prepareSecrets());
    m_hosting = std::make_unique<app::HostingThread>(m_folder.filePath(u"houses"_s));
    m_host = std::make_unique<Driver>(m_folder.filePath(u"host.json"_s), m_hosting.get());
}

void TestStory::init()
{
    if (m_isBroken)
        QSKIP("An earlier step failed.");
}

// The windows first, then what they look at.
void TestStory::cleanupTestCase()
{
    m_rival.reset();
    m_bidder.reset();
    m_host.reset();
    m_hosting.reset();
}

QString TestStory::picture(const QString &name, const QColor &colour) const
{
    QImage image(800, 600, QImage::Format_RGB32);
    image.fill(colour);
    const QString path = m_folder.filePath(name);
    return image.save(path, "JPEG") ? path : QString();
}

void TestStory::anExampleHouseIsHosted()
{
    auto *demo = m_host->desktop().welcome()->findChild<QPushButton *>(u"welcome.demo"_s);
    QVERIFY(demo && demo->isVisible());
    QTest::mouseClick(demo, Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(m_host->find<QWidget>(u"hostPassword"_s), slowMs);
    m_host->click(u"hostPassword.later"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_host->rows(u"catalogue.list"_s)->rowCount() > 0, slowMs);
    QCOMPARE(m_host->text(u"main.foot.house"_s), u"Example house"_s);
}

void TestStory::aCameraWithTwoPicturesIsSold()
{
    const QStringList pictures{picture(u"front.jpg"_s, Qt::darkGray), picture(u"back.jpg"_s, Qt::darkRed)};
    m_host->click(u"main.rail.selling"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_host->find<QPushButton>(u"selling.state.action"_s)->isVisible(), slowMs);
    m_host->click(u"selling.state.action"_s);
    m_host->type(u"sell.name"_s, lotName);
    answerNext<QFileDialog>(this, [&pictures](QFileDialog &dialog) {
        dialog.findChild<QLineEdit *>(u"fileNameEdit"_s)
            ->setText(u"\"%1\" \"%2\""_s.arg(pictures.first(), pictures.last()));
    });
    m_host->click(u"sell.pictures.choose"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_host->find<QPushButton>(u"sell.pictures.picture2"_s), slowMs);
    m_host->find<QPlainTextEdit>(u"sell.description"_s)->setPlainText(u"My grandfather’s. The shutter works."_s);
    m_host->type(u"sell.start"_s, u"80"_s);
    m_host->click(u"sell.submit"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_host->text(u"room.name"_s), lotName, slowMs);
    QTRY_VERIFY_WITH_TIMEOUT(m_host->find<QPushButton>(u"room.pictures.thumbnail2"_s), slowMs);
}

void TestStory::aSecondDesktopBids()
{
    m_bidder = std::make_unique<Driver>();
    QVERIFY(m_bidder->join(m_host->desktop().house()->line().base()));
    QVERIFY(m_bidder->signUp(u"minji@example.org"_s, u"Minji of the first row"_s, u"a good password"_s));
    QVERIFY(m_bidder->openLot(lotName));
    QTRY_COMPARE(m_bidder->find<QPushButton>(u"room.bid.submit"_s)->text(), u"Bid $80.00"_s);
    m_bidder->clickAsk();
    QTRY_COMPARE_WITH_TIMEOUT(m_bidder->text(u"room.bid.banner.text"_s), u"You lead at $80.00."_s, slowMs);
    QTRY_VERIFY(m_host->text(u"room.bid.banner.text"_s).startsWith(u"Your lot. Minji"_s));
}

void TestStory::itIsOutbid()
{
    m_rival = std::make_unique<Driver>();
    QVERIFY(m_rival->join(m_host->desktop().house()->line().base()));
    QVERIFY(m_rival->signUp(u"rival@example.org"_s, u"A rival"_s, u"a good password"_s));
    QVERIFY(m_rival->openLot(lotName));
    m_rival->clickAsk();
    QTRY_VERIFY_WITH_TIMEOUT(m_bidder->text(u"room.bid.banner.text"_s).startsWith(u"Outbid by "_s), slowMs);
}

void TestStory::itSetsAMaximum()
{
    m_bidder->type(u"room.bid.amount"_s, u"300"_s);
    m_bidder->click(u"room.bid.set"_s);
    if (const auto *consent = m_bidder->find<ui::AskButton>(u"room.bid.consent"_s); consent->isVisible()) {
        QTRY_VERIFY(consent->isSettled());
        m_bidder->click(u"room.bid.consent"_s); // far above the ask: it is asked whether that is meant
    }
    const auto leads = u"You lead with a maximum of $300.00."_s;
    QTRY_COMPARE_WITH_TIMEOUT(m_bidder->text(u"room.bid.banner.text"_s), leads, slowMs);
    m_rival->clickAsk();
    QTRY_VERIFY_WITH_TIMEOUT(m_rival->text(u"room.bid.banner.text"_s).contains(u"an earlier maximum answered it"_s),
                             slowMs);
    QCOMPARE(m_bidder->text(u"room.bid.banner.text"_s), leads);
}

void TestStory::itWins()
{
    m_host->click(u"main.rail.console"_s);
    m_host->find<QAction>(u"menu.search"_s)->trigger();
    QCOMPARE(m_host->desktop().window()->focusWidget()->objectName(), u"console.search"_s);
    m_host->type(u"console.search"_s, lotName);
    auto *table = m_host->find<QTableView>(u"console.lots"_s);
    QTRY_COMPARE(table->model()->rowCount(), 1);
    table->selectRow(0);
    m_host->find<QAction>(u"console.lots.close"_s)->trigger();
    m_host->click(u"reason.submit"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_bidder->text(u"room.bid.banner.text"_s).startsWith(u"Yours for"_s), slowMs);
    QTRY_VERIFY_WITH_TIMEOUT(m_bidder->text(u"room.log.text"_s).startsWith(u"Verified:"_s), slowMs);
    QTRY_VERIFY_WITH_TIMEOUT(m_rival->text(u"room.bid.banner.text"_s).startsWith(u"Sold to Minji"_s), slowMs);
}

void TestStory::theSlipIsSaved()
{
    m_bidder->click(u"main.rail.won"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_bidder->rows(u"won.list"_s)->rowCount(), 1, slowMs);
    m_bidder->click(u"won.slip"_s);
    m_bidder->click(u"slip.save"_s);
    auto *dialog = m_bidder->find<QFileDialog>(u"saveAs"_s);
    QVERIFY(dialog);
    const QString path = m_folder.filePath(u"saved.pdf"_s);
    dialog->findChild<QLineEdit *>(u"fileNameEdit"_s)->setText(path);
    static_cast<QDialog *>(dialog)->accept();
    QTRY_COMPARE(m_bidder->text(u"slip.banner.text"_s), u"Saved as %1."_s.arg(path));
    QVERIFY(isPdf(path));
}

// Without a printer a file is what comes of it.
void TestStory::theSlipIsPrinted()
{
    const QString path = m_folder.filePath(u"printed.pdf"_s);
    answerNext<QPrintDialog>(this, [&path](QPrintDialog &dialog) {
        dialog.printer()->setOutputFileName(path);
        if (auto *file = dialog.findChild<QLineEdit *>(u"filename"_s))
            file->setText(path);
    });
    m_bidder->click(u"slip.print"_s);
    QTRY_COMPARE(m_bidder->text(u"slip.banner.text"_s), u"Printed into %1."_s.arg(path));
    QVERIFY(isPdf(path));
}

int main(int argc, char **argv)
{
    return ui_tests::runInEnglish<TestStory>(argc, argv);
}

#include "tst_story.moc"
