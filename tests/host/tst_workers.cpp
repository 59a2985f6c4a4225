#include "host/secrets.h"
#include "host/workers.h"

#include <QBuffer>
#include <QImage>
#include <QTest>
#include <QThread>

using namespace gavel;
using namespace Qt::StringLiterals;

/// The threads behind Workers and the mailboxes between them; run under the thread sanitizer too.
class TestWorkers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(prepareSecrets()); }

    void passwordsAreHashedAndVerifiedElsewhere()
    {
        Workers workers;
        QString made;
        QVERIFY(workers.hash(u"a password"_s, [&made](const QString &hash) {
            QVERIFY(QThread::currentThread() == QCoreApplication::instance()->thread());
            made = hash;
        }));
        QTRY_VERIFY(made.startsWith(u"$argon2id$"_s));
        QList<bool> fits;
        for (const QString &password : {u"a password"_s, u"another"_s})
            QVERIFY(workers.verify(made, password, [&fits](bool fit) { fits.append(fit); }));
        QVERIFY(workers.verify({}, u"a password"_s, [&fits](bool fit) { fits.append(fit); }));
        QTRY_COMPARE(fits, QList<bool>({true, false, false}));
    }

    void picturesArePreparedElsewhere()
    {
        QImage image(40, 30, QImage::Format_RGB32);
        image.fill(Qt::darkBlue);
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, "png");

        Workers workers;
        int prepared = 0;
        int refused = 0;
        for (int i = 0; i < 10; ++i) {
            QVERIFY(workers.prepare(i % 2 ? bytes : "no picture"_ba,
                                    [&](const auto &picture) { ++(picture ? prepared : refused); }));
        }
        QTRY_COMPARE(prepared, 5);
        QCOMPARE(refused, 5);
    }

    void tooMuchIsRefusedAndWhatWaitsIsLeft()
    {
        int answered = 0;
        {
            Workers workers;
            bool taken = true;
            for (int i = 0; i < 1'000 && taken; ++i)
                taken = workers.prepare("no picture"_ba, [&answered](const auto &) { ++answered; });
            QVERIFY(!taken);
        }
        QCOMPARE(answered, 0);
    }
};

QTEST_GUILESS_MAIN(TestWorkers)
#include "tst_workers.moc"
