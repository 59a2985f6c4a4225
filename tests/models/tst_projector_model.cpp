#include "models/lot_list_model.h"
#include "models/projector/projector_model.h"
#include "models/projector/projector_slide.h"
#include "support/sample_lots.h"

#include <QSignalSpy>
#include <QTest>

using namespace gavel;
using namespace Qt::StringLiterals;
using models::ProjectorModel;
using Scene = ProjectorModel::Scene;
using Tone = models::ProjectorSlide::Tone;

// Which lot a hall's screen shows, and what it says about it.
class TestProjectorModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void sceneOfAHouse_data();
    void sceneOfAHouse();
    void whatComesNextGoesByOrderWithinTheSale();
    void aResultStaysForAWhile();
    void aChosenLotHoldsUntilItEnds();
    void aLotThatHadEndedStaysWhenChosen();
    void stepsGoThroughTheLotsInTheirOrder();
    void aChosenLotThatGoesMakesRoom();

    void slideOfAPhase_data();
    void slideOfAPhase();
    void nothingSecretIsOnTheSlide();
    void hoursAreLeftOutWhileThereAreNone_data();
    void hoursAreLeftOutWhileThereAreNone();

private:
    void put(const protocol::LotView &lot);
    void close(auction::LotId id, auction::Phase phase);

    auction::TimeMs m_now = 0;
    std::unique_ptr<models::LotListModel> m_lots;
    std::unique_ptr<ProjectorModel> m_model;
};

namespace {

protocol::LotView lot(auction::LotId id, auction::Phase phase, auction::TimeMs at)
{
    protocol::LotView made = support::sampleLot(id);
    made.phase = phase;
    made.opensAt = phase == auction::Phase::Scheduled ? std::optional(at) : std::nullopt;
    made.endsAt = phase == auction::Phase::Paused ? std::nullopt : std::optional(at);
    return made;
}

} // namespace

void TestProjectorModel::init()
{
    m_now = 1'000;
    m_lots = std::make_unique<models::LotListModel>([this] { return std::optional(m_now); });
    m_model = std::make_unique<ProjectorModel>(*m_lots, [this] { return std::optional(m_now); });
}

// The model looks again once for all changes of a turn of the event loop.
void TestProjectorModel::put(const protocol::LotView &lot)
{
    m_lots->put({lot});
    QTest::qWait(1);
}

void TestProjectorModel::close(auction::LotId id, auction::Phase phase)
{
    protocol::LotView closed = *m_lots->find(id);
    closed.phase = phase;
    closed.seq += 1;
    put(closed);
}

void TestProjectorModel::sceneOfAHouse_data()
{
    QTest::addColumn<QList<protocol::LotView>>("lots");
    QTest::addColumn<Scene>("scene");
    QTest::addColumn<auction::LotId>("shown");
    QTest::addColumn<auction::LotId>("next");
    const auto open = [](auction::LotId id, auction::TimeMs at) { return lot(id, auction::Phase::Open, at); };
    QTest::newRow("no lots") << QList<protocol::LotView>() << Scene::Nothing << auction::LotId(0) << auction::LotId(0);
    QTest::newRow("one") << QList<protocol::LotView>{open(1, 50)} << Scene::Bidding << auction::LotId(1)
                         << auction::LotId(0);
    QTest::newRow("the soonest") << QList<protocol::LotView>{open(1, 90), open(2, 50), open(3, 70)} << Scene::Bidding
                                 << auction::LotId(2) << auction::LotId(3);
    QTest::newRow("equals by number") << QList<protocol::LotView>{open(4, 50), open(3, 50)} << Scene::Bidding
                                      << auction::LotId(3) << auction::LotId(4);
    QTest::newRow("open before paused") << QList<protocol::LotView>{lot(1, auction::Phase::Paused, 0), open(2, 90)}
                                        << Scene::Bidding << auction::LotId(2) << auction::LotId(1);
    QTest::newRow("paused before coming")
        << QList<protocol::LotView>{lot(1, auction::Phase::Scheduled, 10), lot(2, auction::Phase::Paused, 0)}
        << Scene::Bidding << auction::LotId(2) << auction::LotId(1);
    QTest::newRow("before the first opens")
        << QList<protocol::LotView>{lot(1, auction::Phase::Scheduled, 60), lot(2, auction::Phase::Scheduled, 40)}
        << Scene::Coming << auction::LotId(2) << auction::LotId(1);
    QTest::newRow("after the last") << QList<protocol::LotView>{lot(1, auction::Phase::Sold, 50),
                                                                lot(2, auction::Phase::Withdrawn, 60)}
                                    << Scene::Over << auction::LotId(0) << auction::LotId(0);
    QTest::newRow("what ended is passed over")
        << QList<protocol::LotView>{lot(1, auction::Phase::Sold, 10), open(2, 60), lot(3, auction::Phase::Unsold, 5)}
        << Scene::Bidding << auction::LotId(2) << auction::LotId(0);
}

void TestProjectorModel::sceneOfAHouse()
{
    QFETCH(QList<protocol::LotView>, lots);
    QFETCH(auction::LotId, shown);
    QFETCH(auction::LotId, next);
    m_lots->reset(lots);
    QTest::qWait(1);
    QTEST(m_model->scene(), "scene");
    QCOMPARE(m_model->lot() ? m_model->lot()->id : 0, shown);
    QCOMPARE(m_model->upNext() ? m_model->upNext()->id : 0, next);
    QVERIFY(m_model->isFollowing());
}

// All of a group end at once; and another sale, which ends sooner, is not spoken of.
void TestProjectorModel::whatComesNextGoesByOrderWithinTheSale()
{
    QList<protocol::LotView> lots;
    for (auction::LotId id = 1; id <= 5; ++id) {
        lots.append(lot(id, auction::Phase::Open, 9'000));
        lots.last().sale = 2;
        lots.last().place.order = 6 - id;
    }
    lots.append(lot(6, auction::Phase::Open, 5'000));
    m_lots->reset(lots);
    m_model->choose(5);
    QCOMPARE(m_model->upNext(3), (QList<auction::LotId>{4, 3, 2}));
    QCOMPARE(m_model->upNext(1), QList<auction::LotId>{4});
    m_model->choose(6); // the only one of its sale
    QCOMPARE(m_model->upNext(3), (QList<auction::LotId>{5, 4, 3}));
}

void TestProjectorModel::aResultStaysForAWhile()
{
    m_lots->reset({lot(1, auction::Phase::Open, 5'000), lot(2, auction::Phase::Open, 9'000)});
    QTest::qWait(1);
    QSignalSpy changed(m_model.get(), &ProjectorModel::changed);
    m_now = 5'000;
    close(1, auction::Phase::Sold);
    QCOMPARE(m_model->scene(), Scene::Result);
    QCOMPARE(m_model->lot()->id, 1);
    QCOMPARE(m_model->upNext()->id, 2);
    m_now += ProjectorModel::resultMs - 1;
    m_model->tick();
    QCOMPARE(m_model->scene(), Scene::Result);
    QCOMPARE(changed.count(), 1);
    m_now += 1;
    m_model->tick();
    QCOMPARE(m_model->scene(), Scene::Bidding);
    QCOMPARE(m_model->lot()->id, 2);
    close(2, auction::Phase::Passed);
    QCOMPARE(m_model->scene(), Scene::Result);
    m_now += ProjectorModel::resultMs;
    m_model->tick();
    QCOMPARE(m_model->scene(), Scene::Over);
    QVERIFY(!m_model->lot());
}

void TestProjectorModel::aChosenLotHoldsUntilItEnds()
{
    m_lots->reset({lot(1, auction::Phase::Open, 5'000), lot(2, auction::Phase::Open, 9'000),
                   lot(3, auction::Phase::Open, 7'000)});
    m_model->choose(2);
    QCOMPARE(m_model->lot()->id, 2);
    QVERIFY(!m_model->isFollowing());
    QCOMPARE(m_model->upNext()->id, 1);
    close(1, auction::Phase::Sold); // another's end does not show
    QCOMPARE(m_model->scene(), Scene::Bidding);
    QCOMPARE(m_model->lot()->id, 2);
    close(2, auction::Phase::Sold);
    QCOMPARE(m_model->scene(), Scene::Result);
    QCOMPARE(m_model->lot()->id, 2);
    m_now += ProjectorModel::resultMs;
    m_model->tick();
    QCOMPARE(m_model->lot()->id, 3);
    QVERIFY(m_model->isFollowing());
}

void TestProjectorModel::aLotThatHadEndedStaysWhenChosen()
{
    m_lots->reset({lot(1, auction::Phase::Sold, 500), lot(2, auction::Phase::Open, 9'000)});
    m_model->choose(1);
    QCOMPARE(m_model->scene(), Scene::Result);
    m_now += 10 * ProjectorModel::resultMs;
    m_model->tick();
    put(lot(3, auction::Phase::Open, 8'000));
    QCOMPARE(m_model->lot()->id, 1);
    m_model->followSoonest();
    QCOMPARE(m_model->lot()->id, 3);
}

void TestProjectorModel::stepsGoThroughTheLotsInTheirOrder()
{
    m_lots->reset({lot(1, auction::Phase::Open, 9'000), lot(2, auction::Phase::Scheduled, 100),
                   lot(3, auction::Phase::Open, 5'000), lot(4, auction::Phase::Sold, 50)});
    QTest::qWait(1);
    QCOMPARE(m_model->lots(10), (QList<auction::LotId>{3, 1, 2}));
    QCOMPARE(m_model->lots(2), (QList<auction::LotId>{3, 1}));
    for (const auction::LotId expected : {1, 2, 2}) { // and stops at the last
        m_model->step(1);
        QCOMPARE(m_model->lot()->id, expected);
    }
    for (const auction::LotId expected : {1, 3, 3}) {
        m_model->step(-1);
        QCOMPARE(m_model->lot()->id, expected);
    }
}

void TestProjectorModel::aChosenLotThatGoesMakesRoom()
{
    m_lots->reset({lot(1, auction::Phase::Open, 5'000), lot(2, auction::Phase::Open, 9'000)});
    m_model->choose(2);
    m_lots->reset({lot(1, auction::Phase::Open, 5'000)});
    QTest::qWait(1);
    QCOMPARE(m_model->lot()->id, 1);
}

void TestProjectorModel::slideOfAPhase_data()
{
    QTest::addColumn<auction::Phase>("phase");
    QTest::addColumn<qint64>("left");
    QTest::addColumn<QString>("leader");
    QTest::addColumn<QString>("time");
    QTest::addColumn<QString>("note");
    QTest::addColumn<Tone>("tone");
    QTest::addColumn<QString>("nextBid");
    const QString ask = u"₩10,500"_s;
    QTest::newRow("far") << auction::Phase::Open << qint64(3'700'000) << u"Doyun leads"_s << u"01:01:40"_s
                         << u"left, or longer"_s << Tone::Calm << ask;
    QTest::newRow("soon") << auction::Phase::Open << qint64(370'000) << u"Doyun leads"_s << u"06:10"_s
                          << u"left, or longer"_s << Tone::Soon << ask;
    QTest::newRow("last") << auction::Phase::Open << qint64(9'000) << u"Doyun leads"_s << u"00:09"_s
                          << u"left, or longer"_s << Tone::Last << ask;
    QTest::newRow("at the end") << auction::Phase::Open << qint64(0) << u"Doyun leads"_s << u"00:00"_s
                                << u"left, or longer"_s << Tone::Last << ask;
    QTest::newRow("paused") << auction::Phase::Paused << qint64(370'000) << u"Doyun leads"_s << u"06:10"_s
                            << u"left, paused"_s << Tone::Soon << ask;
    QTest::newRow("sold") << auction::Phase::Sold << qint64(0) << u"Sold to Doyun"_s << u"Sold"_s << QString()
                          << Tone::Sold << QString();
    QTest::newRow("passed") << auction::Phase::Passed << qint64(0) << u"The reserve was not met"_s << u"Passed"_s
                            << QString() << Tone::Ended << QString();
    QTest::newRow("unsold") << auction::Phase::Unsold << qint64(0) << u"Nobody bid"_s << u"Unsold"_s << QString()
                            << Tone::Ended << QString();
    QTest::newRow("voided") << auction::Phase::Unsold << qint64(0) << u"Its buyer does not have it after all"_s
                            << u"Sale voided"_s << QString() << Tone::Ended << QString();
}

void TestProjectorModel::slideOfAPhase()
{
    QFETCH(auction::Phase, phase);
    QFETCH(qint64, left);
    protocol::LotView shown = lot(2, phase, m_now + left);
    shown.leftMs = phase == auction::Phase::Paused ? std::optional(left) : std::nullopt;
    shown.leader = protocol::Person{7, u"Doyun"_s};
    shown.softClose = auction::SoftClose{};
    shown.ask = 10'500;
    shown.bids = qstrcmp(QTest::currentDataTag(), "unsold") == 0 ? 0 : 22;
    const auto countdown = models::countdownOf(phase, shown.opensAt, shown.endsAt, shown.leftMs, m_now);
    const auto slide =
        models::projectorSlide(shown, models::MoneyText({u"KRW"_s, 0}, QLocale(u"en_US"_s)), countdown, 68);
    QCOMPARE(slide.number, u"Lot 2"_s);
    QCOMPARE(slide.price, u"₩10,000"_s);
    QTEST(slide.leader, "leader");
    QTEST(slide.time, "time");
    QTEST(slide.timeNote, "note");
    QTEST(slide.tone, "tone");
    QTEST(slide.nextBid, "nextBid");
    QCOMPARE(slide.facts, shown.bids == 0 ? u"68 people here"_s : u"22 bids · 68 people here"_s);
}

void TestProjectorModel::nothingSecretIsOnTheSlide()
{
    protocol::LotView shown = lot(2, auction::Phase::Open, m_now + 100'000);
    shown.reserve = auction::ReserveState::NotMet;
    const models::MoneyText money({u"KRW"_s, 0}, QLocale(u"en_US"_s));
    const auto countdown = models::countdownOf(shown.phase, {}, shown.endsAt, {}, m_now);
    const auto slide = models::projectorSlide(shown, money, countdown, 0);
    QCOMPARE(slide.leader, u"No bids yet"_s);
    QCOMPARE(slide.reserve, u"Reserve not met"_s);
    QVERIFY(!slide.reserveMet);
    QCOMPARE(slide.timeNote, u"left"_s); // no soft close
    QVERIFY(slide.facts.isEmpty());
    shown.phase = auction::Phase::Sold; // how the reserve stood no longer matters
    QVERIFY(models::projectorSlide(shown, money, countdown, 0).reserve.isEmpty());
}

void TestProjectorModel::hoursAreLeftOutWhileThereAreNone_data()
{
    QTest::addColumn<QString>("countdown");
    QTest::addColumn<QString>("shown");
    QTest::newRow("minutes") << u"00:06:10"_s << u"06:10"_s;
    QTest::newRow("hours") << u"01:06:10"_s << u"01:06:10"_s;
    QTest::newRow("days") << u"1d 00:06:10"_s << u"1d 00:06:10"_s;
    QTest::newRow("none") << u"—"_s << u"—"_s;
}

void TestProjectorModel::hoursAreLeftOutWhileThereAreNone()
{
    QFETCH(QString, countdown);
    QTEST(models::withoutHours(countdown), "shown");
}

QTEST_GUILESS_MAIN(TestProjectorModel)
#include "tst_projector_model.moc"
