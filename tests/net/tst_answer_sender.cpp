#include "net/answer_sender.h"

#include "net/admission.h"
#include "net/memory_budget.h"

#include <QTcpSocket>
#include <QTest>
#include <utility>

using namespace gavel::net;

namespace {

/// Takes all that it is given, as a reader does who is as fast as the machine.
class FastSocket : public QTcpSocket
{
public:
    FastSocket() { setOpenMode(QIODevice::WriteOnly | QIODevice::Unbuffered); }

    [[nodiscard]] qint64 bytesToWrite() const override { return 0; }

    qint64 taken = 0;

protected:
    qint64 writeData(const char * /*data*/, qint64 bytes) override
    {
        taken += bytes;
        return bytes;
    }
};

} // namespace

class TestAnswerSender : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nobodyTakesATurnForLong();
};

/// One address may have 256 such readers, and a bid waits for a turn of all of them.
void TestAnswerSender::nobodyTakesATurnForLong()
{
    constexpr qint64 turnBytesMax = 128 * 1024;
    constexpr qsizetype picture = 7'600'000;
    const Limits limits;
    const Admission admission;
    DeadlineQueue deadlines;
    MemoryBudget budget(limits, admission, deadlines);
    MemoryShare share(budget, QHostAddress(QStringLiteral("192.0.2.1")), [] {});
    FastSocket socket;
    AnswerSender sender(socket, share, limits);
    sender.begin({.head = "HTTP/1.1 200 OK\r\n\r\n", .body = QByteArray(picture, 'x')});
    const qint64 head = std::exchange(socket.taken, 0);
    qint64 all = 0;
    AnswerSender::Progress progress{};
    do {
        progress = sender.goOn();
        QVERIFY(progress != AnswerSender::Progress::Waiting);
        QVERIFY(socket.taken > 0 && socket.taken <= turnBytesMax);
        all += std::exchange(socket.taken, 0);
    } while (progress == AnswerSender::Progress::Paused);
    QCOMPARE(head, 19);
    QCOMPARE(all, picture);
}

QTEST_GUILESS_MAIN(TestAnswerSender)
#include "tst_answer_sender.moc"
