#pragma once

#include "support/house_fixture.h"
#include "ui/fake_hosting.h"
#include "windows/console/console_view.h"
#include "windows/house.h"

#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <memory>

namespace gavel::ui_tests {

using namespace Qt::StringLiterals;

// A host at the console of a house with a seller, two bidders and a lot.
struct ConsoleScene
{
    enum class Host { Elsewhere, InThisProgram };

    test::HouseFixture fixture;
    QString seller = fixture.signUp(u"Nari"_s);
    QString jae = fixture.signUp(u"Jae"_s);
    QString doyun = fixture.signUp(u"Doyun"_s);
    qint64 lot = fixture.sell(seller, {{u"start"_s, 10'000}});
    ui::Theme theme{*qApp};
    FakeHosting hosting;
    ui::House house{fixture.house->url(), {}, {}};
    std::unique_ptr<ui::ConsoleView> console;

    explicit ConsoleScene(Host host = Host::Elsewhere)
    {
        hosting.running = true;
        hosting.address = QUrl(u"http://192.0.2.14:8010/"_s);
        hosting.log = {{.at = QTime(12, 0), .text = u"Serving"_s},
                       {.at = QTime(12, 0, 7), .level = models::LogLevel::Warning, .text = u"No TLS"_s}};
        console = std::make_unique<ui::ConsoleView>(house, theme, host == Host::InThisProgram ? &hosting : nullptr);
        console->resize(1'080, 740);
        console->show();
        house.line().open(fixture.signInHost().toLatin1());
    }

    [[nodiscard]] bool arrive()
    {
        return QTest::qWaitFor([this] { return house.isSignedIn() && house.lots().isLoaded(); });
    }
    template <typename Kind>
    [[nodiscard]] Kind *find(const QString &name) const
    {
        return console->findChild<Kind *>(name);
    }
    void click(const QString &name) const
    {
        auto *button = find<QPushButton>(name);
        QVERIFY2(button && button->isVisible() && button->isEnabled(), qPrintable(name));
        QTest::mouseClick(button, Qt::LeftButton);
    }
    void type(const QString &name, const QString &text) const
    {
        auto *field = find<QLineEdit>(name);
        QVERIFY2(field && field->isVisible(), qPrintable(name));
        field->clear();
        QTest::keyClicks(field, text);
    }
    // Among the four accounts.
    void chooseBidder(const QString &nick) const
    {
        click(u"console.tab.bidders"_s);
        auto *table = find<QTableView>(u"console.bidders"_s);
        QTRY_COMPARE(table->model()->rowCount(), 4);
        type(u"console.search"_s, nick);
        table->selectRow(0);
    }
    [[nodiscard]] QString text(const QString &name) const
    {
        const auto *label = find<QLabel>(name);
        return label ? label->text() : QString();
    }
    [[nodiscard]] QString cell(const QString &table, int row, int column) const
    {
        return find<QTableView>(table)->model()->index(row, column).data().toString();
    }
    [[nodiscard]] auction::Phase phase() const { return lotView().phase; }
    [[nodiscard]] protocol::LotView lotView() const { return *const_cast<ui::House &>(house).lots().find(lot); }
    [[nodiscard]] bool isGone(const QString &dialog) const
    {
        return QTest::qWaitFor([&] { return !find<QDialog>(dialog); });
    }
};

} // namespace gavel::ui_tests
