#include "faults/host_process.h"
#include "faults/http_line.h"
#include "support/test_place.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace gavel;
using namespace gavel::test;
using namespace Qt::StringLiterals;

namespace {

const auto keeper = u"gavel-sealed"_s; // whom the server asks for a password, unlike everybody else: postgres.sh
const auto secret = u"hunter2-of-the-house"_s;

/// An owner of their own schema and of nothing else, as a house's would be.
class SealedPlace
{
public:
    SealedPlace()
    {
        forget(); // an aborted run's
        m_place.run(u"CREATE ROLE \"%1\" LOGIN PASSWORD '%2'"_s.arg(keeper, secret));
        m_place.run(u"CREATE SCHEMA sealed AUTHORIZATION \"%1\""_s.arg(keeper));
    }
    ~SealedPlace() { forget(); }
    Q_DISABLE_COPY_MOVE(SealedPlace)

    [[nodiscard]] QString address() const
    {
        static const QRegularExpression schema(u"search_path%3D\\w+&application_name=\\w+"_s);
        return m_place.path()
            .replace(u"://gavel@"_s, u"://%1@"_s.arg(keeper))
            .replace(schema, u"search_path%3Dsealed"_s);
    }
    [[nodiscard]] QString filePath(const QString &name) const { return m_place.filePath(name); }

private:
    void forget() const
    {
        m_place.run(u"DROP SCHEMA IF EXISTS sealed CASCADE"_s);
        m_place.run(u"DROP ROLE IF EXISTS \"%1\""_s.arg(keeper));
    }

    const TestPlace m_place;
};

/// Of this user alone: libpq reads no other.
bool writePrivately(const QString &name, const QString &text)
{
    QFile file(name);
    return file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) &&
           file.write(text.toUtf8()) > 0;
}

QByteArray bytesOf(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// A database that asks for a password, which nobody else is to read.
class TestDatabasePassword : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!TestPlace::isShared())
            QSKIP("no PostgreSQL: see tests/support/postgres.sh");
    }

    void itComesByLibpqsWaysAndIsSaidNowhere_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("file");  ///< what it names; none: the name has the password itself
        QTest::addColumn<QString>("added"); ///< to the address
        QTest::newRow("PGPASSWORD") << u"PGPASSWORD"_s << QString() << QString();
        QTest::newRow("a passfile") << u"PGPASSFILE"_s << u"*:*:*:%1:%2\n"_s.arg(keeper, secret) << QString();
        QTest::newRow("a service file") << u"PGSERVICEFILE"_s
                                        << u"[house]\nuser=%1\npassword=%2\n"_s.arg(keeper, secret)
                                        << u"&service=house"_s;
    }

    void itComesByLibpqsWaysAndIsSaidNowhere()
    {
        QFETCH(const QString, name);
        QFETCH(const QString, file);
        QFETCH(const QString, added);
        const SealedPlace place;
        const QString path = place.filePath(u"secret"_s);
        QVERIFY(file.isEmpty() || writePrivately(path, file));
        HostProcess host(place.address() + added);
        host.setEnvironment(name, file.isEmpty() ? secret : path);
        QVERIFY2(host.start(), qPrintable(host.errors()));
        QCOMPARE(HttpLine(host.port()).get(u"/healthz"_s).status, 200);
        QVERIFY(!bytesOf(u"/proc/%1/cmdline"_s.arg(host.processId())).contains(secret.toUtf8()));
        QVERIFY(!host.errors().contains(secret));
        QCOMPARE(host.stop(), 0);
        QVERIFY(!host.errors().contains(secret));
    }

    void aWrongOneIsSaid()
    {
        const SealedPlace place;
        HostProcess host(place.address());
        host.setEnvironment(u"PGPASSWORD"_s, secret + u"-no"_s);
        host.launch();
        QCOMPARE(host.waitForEnd(), 1);
        const QString said = host.errors();
        QVERIFY2(said.contains(u"password"_s) && !said.contains(secret), qPrintable(said));
    }
};

QTEST_GUILESS_MAIN(TestDatabasePassword)
#include "tst_database_password.moc"
