#include "replaying.h"

#include "prepared_book.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <random>

namespace gavel::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int rowsMany = 1'000'000;
constexpr int lots = 10'000;
constexpr int bidders = 5'000;
constexpr int runs = 3;
constexpr int runMsMax = 120'000;

/// Bids of seven days, shuffled over lots and bidders, with amounts like those of a real site.
void writeRecording(const QString &path, int rows)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        giveUp(u"the temporary folder can't be written"_s);
    std::mt19937 random(1); // the same recording in every run
    std::uniform_int_distribution<int> lot(1, lots);
    std::uniform_int_distribution<int> bidder(1, bidders);
    std::uniform_int_distribution<int> cents(1, 50'000);
    std::uniform_int_distribution<int> millionths(0, 6'999'999);
    const auto padded = [](int value, int digits) { return QByteArray::number(value).rightJustified(digits, '0'); };
    file.write("lot,bidder,time,max\n");
    for (int row = 0; row < rows; ++row) {
        const int time = millionths(random);
        const int amount = cents(random);
        file.write("lot" + QByteArray::number(lot(random)) + ",bidder" + QByteArray::number(bidder(random)) + ',' +
                   QByteArray::number(time / 1'000'000) + '.' + padded(time % 1'000'000, 6) + ',' +
                   QByteArray::number(amount / 100) + '.' + padded(amount % 100, 2) + '\n');
    }
}

} // namespace

void measureReplaying(Report &report)
{
    report.section(u"Replaying"_s, u"gavel replay on 1,000,000 recorded bids over 10,000 lots"_s);
    const QTemporaryDir folder;
    const QString recording = folder.filePath(u"bids.csv"_s);
    writeRecording(recording, report.many(rowsMany));
    QList<double> seconds;
    for (int run = 0; run < report.many(runs); ++run) {
        QProcess process;
        process.setStandardOutputFile(folder.filePath(u"outcome.csv"_s));
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        QElapsedTimer timer;
        timer.start();
        process.start(QStringLiteral(GAVEL_PROGRAM), {u"replay"_s, recording, u"--increments"_s, u"ebay"_s});
        if (!process.waitForFinished(runMsMax) || process.exitCode() != 0)
            giveUp(u"gavel replay failed"_s);
        seconds.append(static_cast<double>(timer.nsecsElapsed()) / 1e9);
    }
    report.atMost(3, u"1,000,000 rows"_s, median(seconds), u"s"_s);
}

} // namespace gavel::bench
