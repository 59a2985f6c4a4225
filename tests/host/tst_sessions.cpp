#include "host/secrets.h"
#include "host/sessions.h"

#include <QTemporaryDir>
#include <QTest>

using namespace gavel;
using namespace Qt::StringLiterals;

/// Which questions about tokens go to the book, and which the cache answers: at once, that is.
class TestSessions : public QObject
{
    Q_OBJECT

    static host::Identity somebody(const QByteArray &token, auction::AccountId account = 1)
    {
        return {
            .account = account, .nick = u"Ann"_s, .email = u"ann@example.org"_s, .tokenHash = host::hashToken(token)};
    }

    static bool knows(host::Sessions &sessions, const QByteArray &token)
    {
        const auto atOnce = std::make_shared<bool>(false); // an answer that comes later still has a place
        sessions.resolve(token, [atOnce](const auto &who) { *atOnce = who && *who; });
        return *atOnce;
    }

    bool open(const QByteArray &token)
    {
        bool opened = false;
        m_store.submit(m_now, store::command::OpenSession{2, host::hashToken(token)},
                       [&opened](const auto &result) { opened = result.has_value(); });
        return QTest::qWaitFor([&opened] { return opened; });
    }

    static bool finds(host::Sessions &sessions, const QByteArray &token)
    {
        std::optional<bool> found;
        sessions.resolve(token, [&found](const auto &who) { found = who && *who; });
        return QTest::qWaitFor([&found] { return found.has_value(); }) && *found;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(host::prepareSecrets());
        QVERIFY(m_store.open(m_folder.path()));
        bool founded = false;
        m_store.submit(1, store::command::FoundHouse{u"House"_s, {u"KRW"_s, 0}, {}, u"hash"_s}, {});
        m_store.submit(
            1, store::command::SignUp{u"ann@example.org"_s, u"Ann"_s, u"hash"_s, host::hashToken("token"), false, 0},
            [&founded](const auto &result) { founded = result.has_value(); });
        QTRY_VERIFY(founded);
    }

    void theBookIsAskedOnce()
    {
        host::Sessions sessions(m_store, [this] { return m_now; });
        std::optional<host::Identity> found;
        sessions.resolve("token", [&found](const auto &who) { found = who.value_or(std::nullopt); });
        QVERIFY(!found);
        QTRY_VERIFY(found);
        QCOMPARE(found->nick, u"Ann"_s);
        QVERIFY(knows(sessions, "token"));
        sessions.forgetAccount(found->account);
        bool answered = false;
        sessions.resolve("token", [&answered](const auto &) { answered = true; });
        QVERIFY(!answered);
        QTRY_VERIFY(answered);
    }

    void whatNobodyUsesForAMonthIsOver_data()
    {
        QTest::addColumn<qint64>("idleMs");
        QTest::addColumn<bool>("isOver");
        constexpr qint64 day = 24LL * 3'600'000;
        QTest::newRow("a day") << day << false;
        QTest::newRow("four weeks") << 28 * day << false;
        QTest::newRow("a month") << 30 * day << true;
        QTest::newRow("a year") << 365 * day << true;
    }

    /// Whether the house has gone on since then, and knows the session yet, or has started anew.
    void whatNobodyUsesForAMonthIsOver()
    {
        QFETCH(qint64, idleMs);
        QFETCH(bool, isOver);
        for (const bool isKept : {true, false}) {
            const QByteArray token = "idle " + QByteArray::number(m_now) + (isKept ? "k" : "");
            QVERIFY(open(token));
            host::Sessions before(m_store, [this] { return m_now; });
            QVERIFY(finds(before, token));
            m_now += idleMs;
            host::Sessions after(m_store, [this] { return m_now; });
            QCOMPARE(finds(isKept ? before : after, token), !isOver);
        }
    }

    void whatIsUsedGoesOn()
    {
        QVERIFY(open("used"));
        auto sessions = std::make_unique<host::Sessions>(m_store, [this] { return m_now; });
        for (int day = 0; day < 120; day += 20) {
            m_now += 20LL * 24 * 3'600'000;
            QVERIFY(finds(*sessions, "used"));
            QVERIFY(open("another " + QByteArray::number(day))); // what was submitted before it is in the book
            if (day == 60)                                       // the book knows of it, not this process alone
                sessions = std::make_unique<host::Sessions>(m_store, [this] { return m_now; });
        }
    }

    /// The book's answer may be older than the sign-out, and would let the token in for as long as it is kept.
    void anAnswerFromBeforeASignOutIsNotKept()
    {
        host::Sessions sessions(m_store, [this] { return m_now; });
        for (int round = 0; round < 50; ++round) {
            const QByteArray token = "round " + QByteArray::number(round);
            const QByteArray hash = host::hashToken(token);
            bool opened = false;
            m_store.submit(1, store::command::OpenSession{2, hash}, [&opened](const auto &) { opened = true; });
            QTRY_VERIFY(opened);
            int answers = 0;
            sessions.resolve(token, [&answers](const auto &) { ++answers; });
            m_store.submit(1, store::command::CloseSession{hash}, [&](const auto &) {
                sessions.forget(hash);
                ++answers;
            });
            QTRY_COMPARE(answers, 2);
            QVERIFY(!knows(sessions, token));
            std::optional<bool> known;
            sessions.resolve(token, [&known](const auto &who) { known = who && *who; });
            QTRY_VERIFY(known);
            QVERIFY(!*known);
        }
    }

    /// Tens of thousands of others come: whoever is here stays, who has not been here for longest goes.
    void aFloodOfSessionsPushesNobodyOutWhoIsHere()
    {
        host::Sessions sessions(m_store, [this] { return m_now; });
        sessions.remember(somebody("bidder"));
        sessions.remember(somebody("long gone"));
        for (int n = 0; n < 100'000; ++n) {
            sessions.remember(somebody(QByteArray::number(n), 2));
            if (n % 1'000 == 0)
                QVERIFY(knows(sessions, "bidder"));
        }
        QVERIFY(knows(sessions, "bidder"));
        QVERIFY(knows(sessions, "99999"));
        int answers = 0;
        for (const QByteArray token : {"long gone", "0"})
            sessions.resolve(token, [&answers](const auto &who) { answers += who && *who ? 100 : 1; });
        QCOMPARE(answers, 0);
        QTRY_COMPARE(answers, 2);
    }

private:
    QTemporaryDir m_folder;
    store::Store m_store;
    auction::TimeMs m_now = 1'000'000;
};

QTEST_GUILESS_MAIN(TestSessions)
#include "tst_sessions.moc"
