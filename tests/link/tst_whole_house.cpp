#include "link/host_link.h"
#include "models/lot_list_model.h"
#include "models/mine/my_lots_model.h"
#include "models/mine/my_lots_sums.h"
#include "models/room/log_witness.h"
#include "models/room/room_model.h"
#include "models/selling/sell_form.h"

#include <QDateTime>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace gavel;
using namespace Qt::StringLiterals;
using link::HostLink;
using models::BidForm;
using models::RoomModel;

/// One auction through the client's whole line, against the program itself, which is killed in the middle of it.
class TestWholeHouse : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void oneAuctionFromRegisteringALotToSold();
    void cleanupTestCase();

private:
    /// Somebody at their own desktop.
    struct Visitor
    {
        std::unique_ptr<HostLink> line;
        std::unique_ptr<RoomModel> room;
        bool isSignedUp = false;
    };

    void serve(quint16 port);
    void signUp(Visitor &visitor, const QString &nick);
    void sell(HostLink &seller);
    void enter(Visitor &visitor);
    static void bid(Visitor &visitor, const QString &amount, BidForm::State outcome);

    QTemporaryDir m_data;
    QProcess m_host;
    QUrl m_base;
    auction::LotId m_lot = 0;
};

namespace {

/// A red dot.
const QByteArray picture = QByteArray::fromBase64(
    "iVBORw0KGgoAAAANSUhEUgAAAAUAAAAFCAYAAACNbyblAAAAHElEQVQI12P4//8/w38GIAXDIBKE0DHxgljNBAAO9TXL0Y4OHwAAAABJRU5E"
    "rkJggg==");

} // namespace

void TestWholeHouse::initTestCase()
{
    QVERIFY(m_data.isValid());
    serve(0);
}

void TestWholeHouse::serve(quint16 port)
{
    const QString program = qEnvironmentVariable("GAVEL_PROGRAM", QStringLiteral(GAVEL_PROGRAM));
    m_host.start(program, {u"host"_s, u"--port"_s, QString::number(port), u"--data"_s, m_data.path(), u"--currency"_s,
                           u"USD"_s, u"--trust"_s, u"127.0.0.1"_s});
    QVERIFY2(m_host.waitForStarted(), qPrintable(program));
    QTRY_VERIFY_WITH_TIMEOUT(m_host.canReadLine(), 10'000);
    const QString line = QString::fromUtf8(m_host.readLine()).trimmed();
    QVERIFY2(line.startsWith(u"gavel: serving "), qPrintable(line));
    m_base = QUrl(line.section(u' ', 2));
}

void TestWholeHouse::signUp(Visitor &visitor, const QString &nick)
{
    visitor.line = std::make_unique<HostLink>(m_base);
    visitor.line->open();
    QTRY_COMPARE(visitor.line->state().line, link::LineState::Line::Connected);
    visitor.line->signUp(nick + u"@example.org", nick, u"correct horse"_s, this,
                         [&visitor](const auto &account) { visitor.isSignedUp = account.has_value(); });
    QTRY_VERIFY(visitor.isSignedUp);
    QCOMPARE(visitor.line->account()->nick, nick);
    QTRY_COMPARE(visitor.line->state().line, link::LineState::Line::Connected);
    QTRY_VERIFY(visitor.line->house().has_value() && visitor.line->clock().nowMs().has_value());
}

void TestWholeHouse::sell(HostLink &seller)
{
    const auto now = seller.clock().nowMs();
    models::SellForm form;
    form.setMoney(models::MoneyText(seller.house()->currency, QLocale(u"en_US"_s)));
    models::SellForm::Values values;
    values.name = u"백자 달항아리"_s;
    values.start = u"100"_s;
    values.endsAt = *now + 15'000;
    values.softClose.reset();
    form.setValues(values);
    const auto draft = form.draft(now);
    QVERIFY(draft.has_value());
    seller.api().createLot(*draft, this, [this](const link::Result<protocol::LotView> &lot) {
        QVERIFY2(lot.has_value(), lot ? "" : qPrintable(lot.error().detail));
        m_lot = lot->id;
    });
    QTRY_VERIFY(m_lot > 0);
    bool hasPicture = false;
    seller.api().putImage(m_lot, 1, picture, this, [&hasPicture](const auto &done) { hasPicture = done.has_value(); });
    QTRY_VERIFY(hasPicture);
}

void TestWholeHouse::enter(Visitor &visitor)
{
    visitor.room = std::make_unique<RoomModel>(m_lot);
    visitor.room->follow(*visitor.line);
    QTRY_VERIFY(visitor.room->isEntered());
}

void TestWholeHouse::bid(Visitor &visitor, const QString &amount, BidForm::State outcome)
{
    BidForm &form = visitor.room->bidForm();
    form.setMaximum(false);
    form.setAmountText(amount);
    QVERIFY2(form.submit(), qPrintable(form.faultText()));
    QTRY_COMPARE(form.state(), outcome);
}

void TestWholeHouse::oneAuctionFromRegisteringALotToSold()
{
    Visitor seller;
    Visitor anna;
    Visitor berta;
    signUp(seller, u"seller"_s);
    signUp(anna, u"anna"_s);
    signUp(berta, u"berta"_s);

    models::LotListModel catalogue([&] { return anna.line->clock().nowMs(); });
    catalogue.follow(*anna.line);
    anna.line->stream().close();
    anna.line->stream().open();
    sell(*seller.line);
    QTRY_VERIFY(catalogue.find(m_lot) && !catalogue.find(m_lot)->img.isEmpty());
    QCOMPARE(catalogue.find(m_lot)->name, u"백자 달항아리"_s);
    QVERIFY(std::abs(*anna.line->clock().nowMs() - *berta.line->clock().nowMs()) <= 50);

    const models::LogWitness annasWitness(*anna.line, {});
    const models::LogWitness bertasWitness(*berta.line, {});
    enter(anna);
    enter(berta);
    bid(anna, u"100"_s, BidForm::State::Committed);
    QTRY_COMPARE(berta.room->lot()->price, 10'000);
    QSignalSpy outbid(anna.room.get(), &RoomModel::outbid);
    bid(berta, u"110"_s, BidForm::State::Committed);
    QTRY_COMPARE(outbid.count(), 1);
    QTRY_COMPARE(anna.room->standing(), models::Standing::Outbid);
    QTRY_COMPARE(anna.room->history().rowCount(), 2);
    // What the form refuses by itself the host refuses as well.
    std::optional<link::Result<protocol::BidVerdict>> refused;
    auction::BidCommand tooLow;
    tooLow.bid = 11'001;
    anna.line->rooms().bid(m_lot, tooLow, this, [&](const auto &result) { refused = result; });
    QTRY_VERIFY(refused.has_value());
    QCOMPARE(refused->error().code, auction::Refusal::BelowMinimum);
    QCOMPARE(refused->error().ask, 11'500);

    const auto port = static_cast<quint16>(m_base.port());
    m_host.kill();
    QVERIFY(m_host.waitForFinished());
    QTRY_COMPARE(anna.line->state().line, link::LineState::Line::Retrying);
    serve(port);
    anna.line->retryNow();
    berta.line->retryNow();
    QTRY_VERIFY(anna.room->isEntered() && berta.room->isEntered());
    QCOMPARE(anna.room->history().rowCount(), 2);
    QCOMPARE(anna.line->account()->nick, u"anna"_s); // still signed in
    bid(anna, u"150"_s, BidForm::State::Committed);
    QTRY_COMPARE(berta.room->history().rowCount(), 3);

    QSignalSpy won(anna.room.get(), &RoomModel::won);
    models::MyLotsModel mine(models::MyLotsModel::Which::Won);
    mine.follow(*anna.line);
    QTRY_COMPARE_WITH_TIMEOUT(berta.room->lot()->phase, auction::Phase::Sold, 20'000);
    QTRY_COMPARE(won.count(), 1);
    QCOMPARE(berta.room->countdown().text, u"00:00:00"_s);
    QTRY_COMPARE(mine.rowCount(), 1);
    QCOMPARE(sumOf(models::wonLines(mine.lots(), 0)).total(), 15'000);
    QTRY_COMPARE(anna.line->account()->debits, 15'000);
    QTRY_COMPARE(catalogue.find(m_lot)->phase, auction::Phase::Sold);

    for (const auto &[witness, ownBids] : {std::pair(&annasWitness, 2), std::pair(&bertasWitness, 1)}) {
        QTRY_COMPARE(witness->state(m_lot), models::LogWitness::State::Checked);
        const models::LogCheck check = witness->check(m_lot);
        QVERIFY2(check.fits(), qPrintable(models::logCheckText(check, anna.room->money())));
        QCOMPARE(check.ownBids, ownBids);
    }
}

void TestWholeHouse::cleanupTestCase()
{
    m_host.terminate();
    QVERIFY(m_host.waitForFinished(10'000));
    QCOMPARE(m_host.exitStatus(), QProcess::NormalExit);
    QCOMPARE(m_host.exitCode(), 0);
}

QTEST_GUILESS_MAIN(TestWholeHouse)
#include "tst_whole_house.moc"
