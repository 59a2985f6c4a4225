#include "host/secrets.h"
#include "protocol/log.h"

#include <QTest>

using namespace gavel;

/// What libsodium does for the house, where another library can say whether it is right.
class TestSecrets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(host::prepareSecrets()); }

    /// Every length around the hash's blocks of 64 bytes: who verifies a log has Qt's hash.
    void theFastHashIsTheLogsHash()
    {
        for (qsizetype previous : {qsizetype(0), protocol::logSaltBytes, protocol::logHashBytes}) {
            for (qsizetype event = 0; event <= 260; ++event) {
                const QByteArray first(previous, char(event));
                const QByteArray second(event, char(previous + 1));
                QCOMPARE(host::fastLogHash(first, second), protocol::logHash(first, second));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestSecrets)
#include "tst_secrets.moc"
