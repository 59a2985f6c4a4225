#include "link/host_link.h"
#include "models/room/log_witness.h"
#include "support/book_fixture.h"
#include "support/fake_host.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace gavel;
using namespace gavel::test;
using namespace Qt::StringLiterals;
using models::LogWitness;
using State = LogWitness::State;
using support::FakeHost;

namespace {

/// A host with a lot of a real book, and somebody signed in to it.
struct Scene
{
    BookFixture book;
    FakeHost host;
    QTemporaryDir folder;
    std::unique_ptr<link::HostLink> line;
    std::unique_ptr<LogWitness> witness;
    auction::LotId lot = 0;

    Scene()
    {
        lot = book.sell({.start = 1'000, .endsAt = book.now + 100'000});
        book.maximum(lot, book.bob, 3'000);
        host.lot = book.lot(lot);
        host.account.id = book.ann;
        const bool started = host.start();
        Q_ASSERT(started);
        Q_UNUSED(started)
        arrive();
    }

    /// The program starts.
    void arrive()
    {
        line = std::make_unique<link::HostLink>(host.base());
        witness = std::make_unique<LogWitness>(*line, path());
        line->open("secret");
    }

    void leave()
    {
        witness.reset();
        line.reset();
    }

    [[nodiscard]] bool enter()
    {
        QSignalSpy entered(&line->rooms(), &link::Rooms::entered);
        line->rooms().join(lot);
        return QTest::qWaitFor([&] { return entered.count() > 0 && line->me() == book.ann; });
    }

    protocol::BidVerdict bid(auction::Amount amount)
    {
        auction::BidCommand command;
        command.max = amount;
        const auto answer = book.run(store::command::PlaceBid{lot, book.ann, command});
        const auto verdict = answer.result.value();
        Q_EMIT line->rooms().bidCommitted(lot, command, verdict);
        const auto updates = updatesOf<store::update::Bid>(answer);
        host.lot = book.lot(lot);
        for (const auto &update : updates)
            host.tellRoom(u"bid"_s, toJson(update.bid));
        return verdict;
    }

    void close(bool tells = true)
    {
        book.run(store::command::Act{lot, auction::action::Close{}});
        host.lot = book.lot(lot);
        host.log = book.ask(store::query::GetLog{lot}).text;
        if (tells)
            host.tellRoom(u"lot"_s, toJson(host.lot));
    }

    [[nodiscard]] QString path() const { return folder.filePath(u"seen.json"_s); }
    [[nodiscard]] State state() const { return witness->state(lot); }
};

} // namespace

class TestLogWitness : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void verifiesALotThatItSaw();
    void aSaltSurvivesARestart();
    void aLogThatDoesNotFitIsFound();
    void aHostThatGivesNoLogIsAskedAgain();
    void aReopenedLotIsCheckedAnew();
    void aLotWhoseRoomWasLeftIsCheckedToo();
    void aSaleThatIsVoidedIsCheckedToo();
};

void TestLogWitness::verifiesALotThatItSaw()
{
    Scene scene;
    QVERIFY(scene.enter());
    QCOMPARE(scene.state(), State::None);
    scene.bid(5'000);
    scene.bid(6'000);
    scene.close();
    QTRY_COMPARE(scene.state(), State::Checked);
    const auto check = scene.witness->check(scene.lot);
    QVERIFY2(check.fits(), qPrintable(models::logCheckText(check, models::MoneyText())));
    QCOMPARE(check.ownBids, 2);
    QCOMPARE(check.events, scene.host.lot.seq);
}

void TestLogWitness::aSaltSurvivesARestart()
{
    Scene scene;
    QVERIFY(scene.enter());
    scene.bid(5'000);
    scene.leave();
    QVERIFY(QFile::exists(scene.path()));
    scene.close(false);
    scene.arrive();
    QVERIFY(scene.enter()); // final by now
    QTRY_COMPARE(scene.state(), State::Checked);
    QVERIFY(scene.witness->check(scene.lot).fits());
    QCOMPARE(scene.witness->check(scene.lot).ownBids, 1);
}

void TestLogWitness::aLogThatDoesNotFitIsFound()
{
    Scene scene;
    QVERIFY(scene.enter());
    const auto verdict = scene.bid(5'000);
    auction::BidCommand never;
    never.max = 9'000;
    protocol::BidVerdict promised = verdict;
    promised.seq += 1;
    Q_EMIT scene.line->rooms().bidCommitted(scene.lot, never, promised); // taken, and left out of the log
    scene.close();
    QTRY_COMPARE(scene.state(), State::Checked);
    const auto check = scene.witness->check(scene.lot);
    QCOMPARE(check.findings.size(), 1);
    QCOMPARE(check.findings.first().kind, models::LogFinding::Kind::BidDiffers);
    QCOMPARE(check.findings.first().amount, 9'000);
}

void TestLogWitness::aHostThatGivesNoLogIsAskedAgain()
{
    Scene scene;
    QVERIFY(scene.enter());
    scene.host.answersLog = false;
    scene.close();
    QTRY_COMPARE(scene.state(), State::Unavailable);
    scene.host.answersLog = true;
    scene.witness->checkAgain(scene.lot);
    QCOMPARE(scene.state(), State::Checking);
    QTRY_COMPARE(scene.state(), State::Checked);
    QVERIFY(scene.witness->check(scene.lot).fits());
}

void TestLogWitness::aReopenedLotIsCheckedAnew()
{
    Scene scene;
    QVERIFY(scene.enter());
    protocol::LotView closed = scene.host.lot;
    closed.phase = auction::Phase::Passed;
    scene.host.log = "not a log";
    scene.host.tellRoom(u"lot"_s, toJson(closed));
    QTRY_COMPARE(scene.state(), State::Checked);
    QCOMPARE(scene.witness->check(scene.lot).findings.first().kind, models::LogFinding::Kind::Broken);
    scene.host.tellRoom(u"lot"_s, toJson(scene.host.lot));
    QTRY_COMPARE(scene.state(), State::None);
    scene.close();
    QTRY_COMPARE(scene.state(), State::Checked);
    QVERIFY(scene.witness->check(scene.lot).fits());
}

void TestLogWitness::aLotWhoseRoomWasLeftIsCheckedToo()
{
    Scene scene;
    QVERIFY(scene.enter());
    scene.line->rooms().leave(scene.lot);
    QTRY_COMPARE(scene.host.leaves.size(), 1);
    scene.close(false);
    Q_EMIT scene.line->stream().lotsChanged({scene.host.lot});
    QTRY_COMPARE(scene.state(), State::Checked);
    QVERIFY(scene.witness->check(scene.lot).fits());
}

// What comes after the end is of the log too.
void TestLogWitness::aSaleThatIsVoidedIsCheckedToo()
{
    Scene scene;
    QVERIFY(scene.enter());
    scene.bid(5'000);
    scene.close();
    QTRY_COMPARE(scene.state(), State::Checked);
    const qint64 before = scene.witness->check(scene.lot).events;
    scene.book.run(store::command::Act{scene.lot, auction::action::VoidSale{u"left without paying"_s}});
    scene.host.lot = scene.book.lot(scene.lot);
    scene.host.log = scene.book.ask(store::query::GetLog{scene.lot}).text;
    scene.host.tellRoom(u"lot"_s, toJson(scene.host.lot));
    QTRY_COMPARE(scene.witness->check(scene.lot).events, before + 1);
    QVERIFY(scene.witness->check(scene.lot).fits());
}

QTEST_GUILESS_MAIN(TestLogWitness)
#include "tst_log_witness.moc"
