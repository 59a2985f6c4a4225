#include "host/secrets.h"
#include "host/workers.h"

#include <QBuffer>
#include <QImage>
#include <QTest>
#include <QThread>

using namespace gavel;
using namespace Qt::StringLiterals;

namespace {

using Picture = tl::expected<host::PreparedPicture, host::PictureFault>;

} // namespace

/// The threads behind Workers and the mailboxes between them; run under the thread sanitizer too.
class TestWorkers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(host::prepareSecrets()); }

    void passwordsAreHashedAndVerifiedElsewhere()
    {
        host::Workers workers;
        QString made;
        QVERIFY(!workers.hash("a", u"a password"_s, [&made](const QString &hash) {
            QVERIFY(QThread::currentThread() == QCoreApplication::instance()->thread());
            made = hash;
        }));
        QTRY_VERIFY(made.startsWith(u"$argon2id$"_s));
        QList<bool> fits;
        for (const QString &password : {u"a password"_s, u"another"_s})
            QVERIFY(!workers.verify("a", made, password, [&fits](bool fit) { fits.append(fit); }));
        QVERIFY(!workers.verify("a", {}, u"a password"_s, [&fits](bool fit) { fits.append(fit); }));
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

        host::Workers workers;
        int prepared = 0;
        int refused = 0;
        for (int i = 0; i < 10; ++i) {
            QVERIFY(!workers.prepare(QByteArray::number(i), i % 2 ? bytes : "no picture"_ba,
                                     [&](const Picture &picture) { ++(picture ? prepared : refused); }));
        }
        QTRY_COMPARE(prepared, 5);
        QCOMPARE(refused, 5);
    }

    /// The crowd of one address waits for itself: whoever comes meanwhile is next but one.
    void whoAsksLateIsNotBehindAllThatAnotherAsked()
    {
        host::Workers workers;
        QByteArrayList answered;
        const auto hash = [&](const QByteArray &whose) {
            return workers.hash(whose, u"a password"_s, [&answered, whose](const QString &) { answered += whose; });
        };
        std::optional<auction::Refusal> refusal;
        int taken = 0;
        for (; taken < 100 && !refusal; ++taken)
            refusal = hash("crowd");
        QCOMPARE(refusal, auction::Refusal::TooMany);
        QVERIFY(taken <= 6); // one at work, and those that may wait
        QVERIFY(!hash("late"));
        QTRY_VERIFY(answered.contains("late"));
        QVERIFY(answered.indexOf("late") <= 2);
        QTRY_COMPARE(answered.size(), taken);
        QVERIFY(!hash("crowd")); // room again
    }

    void onePictureOfAPersonWaits()
    {
        host::Workers workers;
        int answered = 0;
        const auto prepare = [&](const QByteArray &whose, const QByteArray &bytes) {
            return workers.prepare(whose, bytes, [&answered](const Picture &) { ++answered; });
        };
        QVERIFY(!prepare("a", "no picture"));
        QVERIFY(!prepare("a", "no picture"));
        QCOMPARE(prepare("a", "no picture"), auction::Refusal::TooMany);
        // What waits is bounded in bytes as well: eight of the largest.
        const QByteArray large(8 * 1024 * 1024, 'x');
        int taken = 2;
        std::optional<auction::Refusal> refusal;
        for (int n = 0; n < 20 && !refusal; ++n) {
            refusal = prepare(QByteArray::number(n), large);
            taken += refusal ? 0 : 1;
        }
        QCOMPARE(refusal, auction::Refusal::Busy);
        QVERIFY(taken <= 10);
        QTRY_COMPARE(answered, taken);
    }

    void whatWaitsIsLeft()
    {
        int answered = 0;
        {
            host::Workers workers;
            for (int n = 0; n < 20; ++n)
                QVERIFY(!workers.prepare(QByteArray::number(n), "no picture"_ba, [&](const auto &) { ++answered; }));
        }
        QCOMPARE(answered, 0);
    }
};

QTEST_GUILESS_MAIN(TestWorkers)
#include "tst_workers.moc"
