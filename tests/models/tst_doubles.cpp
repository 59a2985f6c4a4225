#include "models/door/doubles.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace gavel;

namespace {

protocol::AccountView entry(auction::AccountId id, const QString &nick, const QString &name = {},
                            const QString &phone = {}, const QString &email = {})
{
    protocol::AccountView account;
    account.id = id;
    account.nick = nick;
    account.name = name;
    account.phone = phone;
    account.email = email;
    return account;
}

} // namespace

class TestDoubles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void alike_data()
    {
        QTest::addColumn<protocol::AccountView>("one");
        QTest::addColumn<protocol::AccountView>("other");
        QTest::addColumn<bool>("expected");
        const auto row = [](const char *name, const protocol::AccountView &one, const protocol::AccountView &other,
                            bool expected) { QTest::newRow(name) << one << other << expected; };
        row("nobody else", entry(1, u"Ann"_s), entry(1, u"Ann"_s), false);
        row("a name in other letters", entry(1, u"Ann Lee"_s), entry(2, u"x"_s, u"ANN  LEE "_s), true);
        row("a name of full width", entry(1, u"Ann"_s), entry(2, u"Ａnn"_s), true);
        row("a part of a name", entry(1, u"Ann"_s), entry(2, u"Anna"_s), false);
        row("a phone as abroad", entry(1, u"a"_s, {}, u"+82 10-1234-5678"_s), entry(2, u"b"_s, {}, u"010 1234 5678"_s),
            true);
        row("another phone", entry(1, u"a"_s, {}, u"010-1234-5678"_s), entry(2, u"b"_s, {}, u"010-1235-5678"_s), false);
        row("phones too short", entry(1, u"a"_s, {}, u"112"_s), entry(2, u"b"_s, {}, u"112"_s), false);
        row("an email", entry(1, u"a"_s, {}, {}, u"A@example.org"_s), entry(2, u"b"_s, {}, {}, u"a@example.org"_s),
            true);
        row("nothing known", entry(1, u"a"_s), entry(2, u"b"_s), false);
        auto hidden = entry(2, u"Ann"_s);
        hidden.hidden = true;
        row("hidden", entry(1, u"Ann"_s), hidden, false);
        auto clerk = entry(2, u"Ann"_s);
        clerk.roles = protocol::Role::Clerk;
        row("staff", entry(1, u"Ann"_s), clerk, false);
    }

    void alike()
    {
        QFETCH(const protocol::AccountView, one);
        QFETCH(const protocol::AccountView, other);
        QFETCH(const bool, expected);
        QCOMPARE(models::areDoubles(one, other), expected);
        QCOMPARE(models::areDoubles(other, one), expected);
    }

    void searchedByNameAndTheEndOfThePhone()
    {
        QCOMPARE(models::doubleWords(entry(1, u"ann 2"_s, u"Ann"_s, u"010 1234 56 78"_s)),
                 (QStringList{u"Ann"_s, u"5678"_s}));
        QCOMPARE(models::doubleWords(entry(1, u"Ann"_s, {}, u"112"_s)), QStringList{u"Ann"_s});
    }
};

QTEST_GUILESS_MAIN(TestDoubles)
#include "tst_doubles.moc"
