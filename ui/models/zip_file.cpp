#include "models/zip_file.h"

#include "models/isolated.h"
#include "models/named_files.h"

#include <QCoreApplication>
#include <QFile>
#include <QStringDecoder>
#include <QtEndian>

#include <algorithm>
#include <zip.h>

namespace gavel::models {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 endBytes = 22; // of the record that ends a zip, without its comment
constexpr qint64 commentBytesMax = 65'535;
constexpr qsizetype countInEnd = 10; // where the record says how many files there are
constexpr qint64 growsFrom = 1'024 * 1'024;
constexpr qint64 chunkBytes = 64 * 1'024;

struct ZipWords
{
    Q_DECLARE_TR_FUNCTIONS(gavel::models::ZipFile)
};

/// How many files the end of a zip speaks of, before libzip makes room for them; -1: it has no such end.
qint64 claimedCount(QFile &file)
{
    const qint64 tailBytes = qMin(file.size(), endBytes + commentBytesMax);
    if (!file.seek(file.size() - tailBytes))
        return -1;
    const QByteArray tail = file.read(tailBytes);
    qint64 count = -1;
    for (qsizetype at = tail.indexOf("PK\5\6"); at >= 0 && at + endBytes <= tail.size();
         at = tail.indexOf("PK\5\6", at + 1))
        count = qMax<qint64>(count, qFromLittleEndian<quint16>(tail.constData() + at + countInEnd));
    return count;
}

QString openingFault(QFile &file)
{
    if (!file.open(QIODevice::ReadOnly))
        return ZipWords::tr("The zip could not be read: %1").arg(file.errorString());
    const qint64 count = claimedCount(file);
    if (count < 0)
        return ZipWords::tr("That is no zip, or it is not there to its end.");
    if (count > ZipFile::entriesMax)
        return ZipWords::tr("The zip holds more than %L1 files. Please pack the pictures alone.")
            .arg(ZipFile::entriesMax);
    return {};
}

/// It has an end, so that what is no zip to libzip was one.
QString openingFault(int error)
{
    if (error == ZIP_ER_MULTIDISK)
        return ZipWords::tr("The zip is one of several parts. Please pack the pictures into one file.");
    return ZipWords::tr("The zip is damaged. Please pack the pictures again.");
}

/// Null where the bytes are not in that encoding.
QString wholeText(const QByteArray &bytes, QStringDecoder decoder)
{
    const QString text = decoder(bytes);
    return decoder.hasError() || text.contains(QChar(QChar::ReplacementCharacter)) ? QString() : text;
}

/// What a Mac puts beside the files, and folders.
bool isNoFile(const QString &name)
{
    return name.isEmpty() || name.endsWith(u'/') || name.startsWith(u"__MACOSX/"_s) ||
           name.section(u'/', -1).startsWith(u"._"_s);
}

QString lastOf(const QString &name)
{
    return name.section(u'/', -1);
}

/// A file with two names may be called the same by both.
void appendOnce(QList<qint64> &files, qint64 file)
{
    if (files.isEmpty() || files.last() != file)
        files.append(file);
}

} // namespace

void ZipFile::Closer::operator()(zip *archive) const
{
    zip_discard(archive); // nothing was changed
}

ZipFile::ZipFile(Archive archive)
    : m_archive(std::move(archive))
{
}

tl::expected<ZipFile, QString> ZipFile::open(const QString &path)
{
    QFile file(path);
    if (const QString fault = openingFault(file); !fault.isEmpty())
        return tl::unexpected(fault);
    int error = ZIP_ER_OK;
    Archive archive(zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY, &error));
    if (!archive)
        return tl::unexpected(openingFault(error));
    ZipFile opened(std::move(archive));
    if (const QString fault = opened.overlapFault(file.size()); !fault.isEmpty())
        return tl::unexpected(fault);
    opened.list();
    return opened;
}

/// Files that share their bytes are how a small zip unpacks to a large heap.
QString ZipFile::overlapFault(qint64 fileBytes) const
{
    const qint64 count = zip_get_num_entries(m_archive.get(), 0);
    quint64 packed = 0;
    for (qint64 file = 0; file < count; ++file) {
        zip_stat_t stat;
        if (zip_stat_index(m_archive.get(), static_cast<zip_uint64_t>(file), 0, &stat) == 0)
            packed += qMin<quint64>(stat.comp_size, static_cast<quint64>(fileBytes) + 1);
    }
    if (packed <= static_cast<quint64>(fileBytes))
        return {};
    return ZipWords::tr("The zip claims to hold more than fits into it: it is damaged, or made to fill up a computer. "
                        "Please pack the pictures again.");
}

void ZipFile::list()
{
    const qint64 count = zip_get_num_entries(m_archive.get(), 0);
    for (qint64 file = 0; file < count; ++file) {
        for (const QString &name : namesOf(file)) {
            if (isNoFile(name))
                continue;
            appendOnce(m_whole[alikeName(name)], file);
            appendOnce(m_last[alikeName(lastOf(name))], file);
        }
    }
}

/// Where a zip does not say how its names are written, it is UTF-8, or what was usual where it was made: the Korean
/// Windows packs in its own code page. What may be read in two ways has two names.
QStringList ZipFile::namesOf(qint64 file) const
{
    const auto index = static_cast<zip_uint64_t>(file);
    const QByteArray raw = zip_get_name(m_archive.get(), index, ZIP_FL_ENC_RAW);
    QStringList names;
    if (const QString name = wholeText(raw, QStringDecoder(QStringConverter::Utf8)); !name.isNull()) {
        names.append(name);
    } else {
        names.append(QString::fromUtf8(zip_get_name(m_archive.get(), index, ZIP_FL_ENC_GUESS)));
        if (const QString korean = wholeText(raw, QStringDecoder("windows-949")); !korean.isNull())
            names.append(korean);
    }
    for (QString &name : names)
        name.replace(u'\\', u'/');
    return names;
}

QString ZipFile::shownName(qint64 file) const
{
    return isolated(lastOf(namesOf(file).last()));
}

QList<qint64> ZipFile::find(const QString &name) const
{
    QString asked = name;
    asked.replace(u'\\', u'/');
    const auto isAsWritten = [&](qint64 file, bool lastAlone) {
        const QStringList names = namesOf(file);
        return std::any_of(names.begin(), names.end(), [&](const QString &one) {
            return composedName(lastAlone ? lastOf(one) : one) == composedName(lastAlone ? lastOf(asked) : asked);
        });
    };
    for (const bool lastAlone : {false, true}) {
        const ByName &byName = lastAlone ? m_last : m_whole;
        QList<qint64> alike = byName.value(alikeName(lastAlone ? lastOf(asked) : asked));
        QList<qint64> same;
        std::copy_if(alike.begin(), alike.end(), std::back_inserter(same),
                     [&](qint64 file) { return isAsWritten(file, lastAlone); });
        if (!alike.isEmpty())
            return same.isEmpty() ? alike : same;
    }
    return {};
}

QString ZipFile::faultOf(qint64 file) const
{
    zip_stat_t stat;
    if (zip_stat_index(m_archive.get(), static_cast<zip_uint64_t>(file), 0, &stat) != 0)
        return ZipWords::tr("“%1” is damaged in the zip.").arg(shownName(file));
    if (stat.encryption_method != ZIP_EM_NONE)
        return ZipWords::tr("“%1” is locked by a password. Please pack the pictures without one.").arg(shownName(file));
    if (zip_compression_method_supported(stat.comp_method, 0) == 0)
        return ZipWords::tr("“%1” is packed in a way that can’t be unpacked here. Please pack the pictures as a usual "
                            "zip.")
            .arg(shownName(file));
    if (stat.size > static_cast<zip_uint64_t>(entryBytesMax))
        return ZipWords::tr("“%1” is larger than %2 MB unpacked.").arg(shownName(file)).arg(entryBytesMax / growsFrom);
    if (stat.size > static_cast<zip_uint64_t>(growsFrom) &&
        stat.size / static_cast<zip_uint64_t>(growthMax) > stat.comp_size)
        return ZipWords::tr("“%1” would grow to more than %2 times its size, as no picture does.")
            .arg(shownName(file))
            .arg(growthMax);
    return {};
}

tl::expected<QByteArray, QString> ZipFile::head(qint64 file, qint64 bytesMax) const
{
    return unpacked(file, bytesMax);
}

tl::expected<QByteArray, QString> ZipFile::read(qint64 file) const
{
    const auto bytes = unpacked(file, entryBytesMax + 1);
    zip_stat_t stat;
    const bool isWhole = bytes && zip_stat_index(m_archive.get(), static_cast<zip_uint64_t>(file), 0, &stat) == 0 &&
                         stat.size == static_cast<zip_uint64_t>(bytes->size());
    if (bytes && !isWhole)
        return tl::unexpected(ZipWords::tr("“%1” is damaged in the zip.").arg(shownName(file)));
    return bytes;
}

/// Until there is no more of it, which is when libzip compares its checksum, or until there is that much.
tl::expected<QByteArray, QString> ZipFile::unpacked(qint64 file, qint64 bytesMax) const
{
    if (const QString fault = faultOf(file); !fault.isEmpty())
        return tl::unexpected(fault);
    const auto damaged = [&] {
        return tl::unexpected(ZipWords::tr("“%1” is damaged in the zip.").arg(shownName(file)));
    };
    const auto close = [](zip_file_t *opened) { zip_fclose(opened); };
    const std::unique_ptr<zip_file_t, decltype(close)> opened(
        zip_fopen_index(m_archive.get(), static_cast<zip_uint64_t>(file), 0), close);
    if (!opened)
        return damaged();
    QByteArray bytes;
    while (bytes.size() < bytesMax) {
        const qsizetype had = bytes.size();
        const qint64 room = qMin(chunkBytes, bytesMax - had);
        bytes.resize(had + room);
        const auto got = zip_fread(opened.get(), bytes.data() + had, static_cast<zip_uint64_t>(room));
        if (got < 0)
            return damaged();
        bytes.resize(had + got);
        if (got == 0)
            break;
    }
    return bytes;
}

} // namespace gavel::models
