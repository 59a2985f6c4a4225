#include "protocol/action_json.h"

#include <QTest>

using namespace gavel;
using namespace gavel::protocol;
using namespace Qt::StringLiterals;

/// What is asked to be done to a lot, as it is written and read again.
class TestActionJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void actionsAreReadAsTheyAreWritten_data()
    {
        QTest::addColumn<QJsonObject>("written");
        const auto row = [](const char *name, const HostAction &action) { QTest::newRow(name) << toJson(action); };
        row("open", auction::action::Open{});
        row("close", auction::action::Close{});
        row("withdraw", auction::action::Withdraw{u"broken"_s});
        row("withdraw, without a reason", auction::action::Withdraw{});
        row("pause", auction::action::Pause{});
        row("resume", auction::action::Resume{});
        row("extend", auction::action::Extend{120'000});
        row("reopen", auction::action::Reopen{.endsAt = 5'000, .reserve = 20'000, .reason = u"again"_s});
        row("reopen, without a reserve", auction::action::Reopen{.endsAt = 5'000, .reason = u"again"_s});
        row("voidSale", auction::action::VoidSale{u"left"_s});
        row("offer", auction::action::Offer{.until = 5'000, .reason = u"next"_s});
        row("relist", auction::action::Relist{5'000, {}, u"again"_s});
        row("void", VoidAction{7, u"a slip"_s});
    }

    void actionsAreReadAsTheyAreWritten()
    {
        QFETCH(QJsonObject, written);
        QCOMPARE(written.value("action"_L1).toString(),
                 QString::fromLatin1(QTest::currentDataTag()).section(u',', 0, 0));
        JsonFields fields(written);
        const auto read = actionFromJson(fields);
        QVERIFY2(read, qPrintable(fields.wrong()));
        QCOMPARE(toJson(*read), written);
    }
};

QTEST_APPLESS_MAIN(TestActionJson)
#include "tst_action_json.moc"
