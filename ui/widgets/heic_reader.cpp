#include "widgets/heic_reader.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QFile>
#include <QProcess>
#include <QtEndian>

#include <array>
#include <atomic>
#include <cstdlib>
#include <cstring>
#include <new>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

constexpr qsizetype numbers = 4; // of the answer's head: full width and height, width and height
constexpr qsizetype headBytes = numbers * qsizetype(sizeof(quint32));
constexpr qsizetype pixelBytes = 4;
constexpr int millisecondsMax = heicSecondsMax * 1'000;
constexpr int sliceMs = 50; // so soon it is seen that nobody waits any longer

// The sanitizers' own shadow of the memory is terabytes. GCC and Clang say each in its own way that they are there.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool memoryIsBounded = false;
#elif defined(__clang__)
constexpr bool memoryIsBounded =
    !__has_feature(address_sanitizer) && !__has_feature(thread_sanitizer) && !__has_feature(memory_sanitizer);
#else
constexpr bool memoryIsBounded = true;
#endif

std::atomic<bool> areStopped = false;

QString &program()
{
    static QString path;
    return path;
}

#ifdef Q_OS_UNIX
// What a resource is called by is a type of the system's own.
template <typename Resource>
void bound(Resource resource, qint64 most)
{
    const rlimit limit{static_cast<rlim_t>(most), static_cast<rlim_t>(most)};
    setrlimit(resource, &limit);
}
#endif

void boundItself()
{
#ifdef Q_OS_UNIX
    if constexpr (memoryIsBounded)
        bound(RLIMIT_DATA, heicMemoryMax);
    bound(RLIMIT_CPU, heicSecondsMax);
    bound(RLIMIT_CORE, 0);
    bound(RLIMIT_FSIZE, 0); // it writes no file
#endif
    std::set_new_handler([] { std::_Exit(heicTooLargeCode); });
}

bool hasFinished(QProcess &reader)
{
    const QDeadlineTimer most(millisecondsMax);
    while (!reader.waitForFinished(sliceMs)) {
        if (reader.state() == QProcess::NotRunning || areStopped || most.hasExpired())
            return false;
    }
    return true;
}

bool isPlausible(const QSize &size, qint64 sideMost)
{
    return !size.isEmpty() && size.width() <= sideMost && size.height() <= sideMost;
}

} // namespace

QByteArray heicAnswer(const HeicPicture &picture)
{
    const QSize size = picture.image.size();
    const std::array<quint32, numbers> head{quint32(picture.fullSize.width()), quint32(picture.fullSize.height()),
                                            quint32(size.width()), quint32(size.height())};
    QByteArray answer(headBytes, '\0');
    qToBigEndian<quint32>(head.data(), numbers, answer.data());
    answer.reserve(headBytes + picture.image.sizeInBytes());
    for (int y = 0; y < size.height(); ++y)
        answer.append(reinterpret_cast<const char *>(picture.image.constScanLine(y)), size.width() * pixelBytes);
    return answer;
}

tl::expected<HeicPicture, HeicFault> pictureOf(QByteArrayView answer, int sideMax)
{
    if (answer.size() < headBytes)
        return tl::unexpected(HeicFault::Damaged);
    std::array<quint32, numbers> head{};
    qFromBigEndian<quint32>(answer.data(), numbers, head.data());
    const QSize full(static_cast<int>(head[0]), static_cast<int>(head[1]));
    const QSize size(static_cast<int>(head[2]), static_cast<int>(head[3]));
    const bool isWhole = isPlausible(full, heicSideMax) && isPlausible(size, sideMax) &&
                         answer.size() == headBytes + size.width() * pixelBytes * size.height();
    if (!isWhole)
        return tl::unexpected(HeicFault::Damaged);
    QImage image(size, QImage::Format_RGB32);
    if (image.isNull())
        return tl::unexpected(HeicFault::TooLarge);
    const qsizetype row = size.width() * pixelBytes;
    for (int y = 0; y < size.height(); ++y)
        std::memcpy(image.scanLine(y), answer.data() + headBytes + y * row, static_cast<size_t>(row));
    return HeicPicture{image, full};
}

int runHeicReader(int sideMax, QFile &input, QFile &output)
{
    boundItself();
    const auto picture = decodeHeic(input.readAll(), sideMax);
    if (!picture)
        return picture.error() == HeicFault::TooLarge ? heicTooLargeCode : heicDamagedCode;
    const QByteArray answer = heicAnswer(*picture);
    return output.write(answer) == answer.size() && output.flush() ? 0 : heicDamagedCode;
}

void setHeicProgram(const QString &path)
{
    program() = path;
}

void stopHeicReaders(bool stop)
{
    areStopped = stop;
}

bool areHeicReadersStopped()
{
    return areStopped;
}

tl::expected<HeicPicture, HeicFault> readHeic(const QByteArray &bytes, int sideMax)
{
    if (areStopped)
        return tl::unexpected(HeicFault::Damaged);
    const QString path = program().isEmpty() ? QCoreApplication::applicationFilePath() : program();
    QProcess reader;
    reader.setStandardErrorFile(QProcess::nullDevice()); // decoders talk
    reader.start(path, {u"read-heic"_s, QString::number(sideMax)});
    reader.write(bytes);
    reader.closeWriteChannel();
    if (!hasFinished(reader)) {
        reader.kill();
        reader.waitForFinished();
        return tl::unexpected(HeicFault::Damaged);
    }
    if (reader.exitStatus() != QProcess::NormalExit)
        return tl::unexpected(HeicFault::Damaged);
    if (reader.exitCode() != 0)
        return tl::unexpected(reader.exitCode() == heicTooLargeCode ? HeicFault::TooLarge : HeicFault::Damaged);
    return pictureOf(reader.readAllStandardOutput(), sideMax);
}

} // namespace gavel::ui
