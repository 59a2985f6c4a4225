// The evening at a glance while what it is made of comes late, or not at first.
#include "protocol/sale_views.h"
#include "ui/driver.h"
#include "ui/run_in_english.h"
#include "ui/show_house.h"

#include <QAction>
#include <QJsonDocument>
#include <QMenu>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace gavel;
using ui_tests::Driver;

namespace {

constexpr int readAgainMs = 10'000;

/// Whose settlements and evening are answered when somebody says so, or not at all.
class SlowHouse : public ui_tests::ShowHouse
{
public:
    void handle(std::shared_ptr<net::Exchange> exchange) override
    {
        const QString &path = exchange->request().path;
        if (path.endsWith(u"/settlements") && failsSettlements) {
            ++failed;
            return exchange->respond({500, "text/plain", "no", {}});
        }
        ShowHouse::handle(std::move(exchange));
    }

    bool failsSettlements = false;
    int failed = 0;
};

} // namespace

class TestEveningReading : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatSellersAreOwedIsReadAgain();
};

void TestEveningReading::whatSellersAreOwedIsReadAgain()
{
    SlowHouse host;
    host.account.host = true;
    host.account.roles = protocol::Role::Host;
    host.furnish();
    host.failsSettlements = true;
    QVERIFY(host.start());
    Driver desk;
    QVERIFY(desk.join(host.base()));
    QVERIFY(desk.signIn(host.account.email, host.password));
    desk.click(u"main.rail.cashier"_s);
    desk.click(u"desk.part.evening"_s);
    const auto owed = [&desk] {
        const auto parts = desk.find<QWidget>(u"evening.taken"_s)->findChildren<QWidget *>();
        const auto isIt = [](const auto *one) { return one->accessibleName().startsWith(u"Sellers are owed"); };
        const auto found = std::find_if(parts.begin(), parts.end(), isIt);
        return found == parts.end() ? QString() : (*found)->accessibleName();
    };
    const auto isOffered = [&desk](const QString &name) {
        const QList<QAction *> actions = desk.find<QPushButton>(u"evening.save"_s)->menu()->actions();
        return std::any_of(actions.begin(), actions.end(), [&name](const QAction *action) {
            return action->objectName() == name && action->isEnabled();
        });
    };
    QTRY_COMPARE(owed(), u"Sellers are owed: …"_s);
    QTRY_VERIFY(host.failed > 0);
    QVERIFY(!isOffered(u"evening.save.sums"_s));
    QVERIFY(isOffered(u"evening.save.debtors"_s));
    host.failsSettlements = false;
    QTRY_VERIFY_WITH_TIMEOUT(owed().contains(u"8"), readAgainMs);
    QVERIFY(isOffered(u"evening.save.sums"_s));
}

int main(int argc, char **argv)
{
    return ui_tests::runInEnglish<TestEveningReading>(argc, argv);
}

#include "tst_evening_reading.moc"
