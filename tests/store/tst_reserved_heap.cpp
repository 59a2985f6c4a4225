#include "store/threads/reserved_heap.h"

#include <QFile>
#include <QTest>

#include <cstdlib>
#include <functional>
#include <memory>
#include <thread>
#include <unistd.h>
#include <vector>

using namespace gavel::store;

namespace {

struct Freed
{
    void operator()(void *block) const { std::free(block); }
};
using Block = std::unique_ptr<void, Freed>;

/// How far what may be written goes on behind a block, by the system's word.
qsizetype writableBehind(const Block &block)
{
    const auto at = reinterpret_cast<quintptr>(block.get());
    QFile maps(QStringLiteral("/proc/self/maps"));
    if (!maps.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> lines = maps.readAll().split('\n');
    for (const QByteArray &line : lines) {
        const QList<QByteArray> fields = line.split(' ');
        const QList<QByteArray> ends = fields.first().split('-');
        const auto begin = static_cast<quintptr>(ends.first().toULongLong(nullptr, 16));
        const auto end = static_cast<quintptr>(ends.last().toULongLong(nullptr, 16));
        if (begin <= at && at < end && fields.value(1).startsWith("rw"))
            return static_cast<qsizetype>(end - at);
    }
    return 0;
}

qint64 residentBytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').value(1).toLongLong() * ::sysconf(_SC_PAGESIZE)
                                          : 0;
}

void inAThread(const std::function<void()> &work)
{
    std::thread(work).join();
}

} // namespace

class TestReservedHeap : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addressesAreThereBeforehand();
    void memoryIsNot();
};

/// So that blocks of what a commit needs are no matter of the system's, also after much was taken and given back.
void TestReservedHeap::addressesAreThereBeforehand()
{
    qsizetype first = 0;
    qsizetype later = 0;
    inAThread([&] {
        reserveHeap();
        first = writableBehind(Block(std::malloc(4096)));
        std::vector<Block> blocks;
        for (int i = 0; i < 2'000; ++i)
            blocks.emplace_back(std::malloc(8192));
        while (!blocks.empty())
            blocks.pop_back();
        later = writableBehind(Block(std::malloc(4096)));
    });
    QCOMPARE_GT(first, reservedHeapBytes * 3 / 4);
    QCOMPARE_GT(later, reservedHeapBytes * 3 / 4);
}

void TestReservedHeap::memoryIsNot()
{
    qint64 before = 0;
    qint64 after = 0;
    inAThread([&] {
        before = residentBytes();
        reserveHeap();
        after = residentBytes();
    });
    QCOMPARE_LT(after - before, reservedHeapBytes / 16);
}

QTEST_GUILESS_MAIN(TestReservedHeap)
#include "tst_reserved_heap.moc"
