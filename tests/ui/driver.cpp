#include "ui/driver.h"

#include "widgets/ask_button.h"

#include <QAbstractItemView>
#include <QAction>
#include <QDialog>

using namespace Qt::StringLiterals;

namespace gavel::ui_tests {

Driver::Driver(const QString &settings, ui::HostingService *hosting)
    : m_settings(settings.isEmpty() ? m_folder.filePath(u"settings.json"_s) : settings)
    , m_desktop(std::make_unique<ui::Desktop>(hosting, m_settings, QString()))
{
    m_desktop->show();
}

void Driver::joinAddress(const QString &address)
{
    auto *welcome = desktop().welcome();
    auto *field = welcome->findChild<QLineEdit *>(u"welcome.address"_s);
    field->clear();
    QTest::keyClicks(field, address);
    QTest::mouseClick(welcome->findChild<QPushButton *>(u"welcome.join"_s), Qt::LeftButton);
}

bool Driver::join(const QUrl &base)
{
    joinAddress(base.toString());
    return QTest::qWaitFor([this] {
        auto *house = desktop().house();
        return desktop().window() && house->line().state().line == link::LineState::Line::Connected &&
               house->lots().isLoaded();
    });
}

bool Driver::account(const QString &menu, const QString &email, const QString &nick, const QString &password)
{
    find<QAction>(menu)->trigger();
    type(u"signin.email"_s, email);
    if (!nick.isEmpty())
        type(u"signin.nick"_s, nick);
    type(u"signin.password"_s, password);
    click(u"signin.submit"_s);
    // The line begins anew in the account's name.
    return QTest::qWaitFor([this] {
        auto *house = desktop().house();
        return house->isSignedIn() && house->line().state().line == link::LineState::Line::Connected &&
               !find<QDialog>(u"signin"_s);
    });
}

bool Driver::signUp(const QString &email, const QString &nick, const QString &password)
{
    return account(u"menu.signUp"_s, email, nick, password);
}

bool Driver::signIn(const QString &email, const QString &password)
{
    return account(u"menu.signIn"_s, email, {}, password);
}

bool Driver::openLot(const QString &name)
{
    click(u"main.rail.catalogue"_s);
    auto *list = find<QListView>(u"catalogue.list"_s);
    const auto row = [list, &name] {
        const auto found = list->model()->match(list->model()->index(0, 0), Qt::DisplayRole, name, 1, Qt::MatchExactly);
        return found.value(0);
    };
    if (!QTest::qWaitFor([&row] { return row().isValid(); }))
        return false;
    list->scrollTo(row());
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(row()).center());
    return QTest::qWaitFor([this, &name] { return text(u"room.name"_s) == name; });
}

void Driver::click(const QString &name) const
{
    auto *button = find<QPushButton>(name);
    QVERIFY2(button && button->isVisible(), qPrintable(name));
    QTest::mouseClick(button, Qt::LeftButton);
}

void Driver::clickAsk() const
{
    const auto *ask = find<ui::AskButton>(u"room.bid.submit"_s);
    QVERIFY(ask && QTest::qWaitFor([ask] { return ask->isOffered() && ask->isSettled(); }));
    click(ask->objectName());
}

void Driver::type(const QString &name, const QString &text) const
{
    auto *field = find<QLineEdit>(name);
    QVERIFY2(field && field->isVisible(), qPrintable(name));
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, text);
}

QString Driver::text(const QString &name) const
{
    const auto *label = find<QLabel>(name);
    return label ? label->text() : QString();
}

QAbstractItemModel *Driver::rows(const QString &list) const
{
    return find<QAbstractItemView>(list)->model();
}

QString Driver::history(int row, int column) const
{
    auto *model = rows(u"room.history"_s);
    return model->index(row, column).data().toString();
}

} // namespace gavel::ui_tests
