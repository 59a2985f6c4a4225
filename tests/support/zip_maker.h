#pragma once

#include <QByteArray>
#include <QFile>
#include <QList>
#include <QString>

#include <zip.h>

namespace gavel::test {

/// A file of a zip, as libzip is told to pack it.
struct ZipEntry
{
    QByteArray name;
    QByteArray bytes;
    bool isUtf8 = true; ///< and says so; else the bytes of the name are as they are
    bool isStored = true;
    bool isLocked = false;
};

/// Writes such a zip; false: it could not.
[[nodiscard]] inline bool makeZip(const QString &path, const QList<ZipEntry> &entries)
{
    int error = 0;
    zip_t *archive = zip_open(QFile::encodeName(path).constData(), ZIP_CREATE | ZIP_TRUNCATE, &error);
    if (!archive)
        return false;
    bool isFine = true;
    for (const ZipEntry &entry : entries) {
        zip_source_t *source =
            zip_source_buffer(archive, entry.bytes.constData(), static_cast<zip_uint64_t>(entry.bytes.size()), 0);
        const auto index =
            zip_file_add(archive, entry.name.constData(), source, entry.isUtf8 ? ZIP_FL_ENC_UTF_8 : ZIP_FL_ENC_CP437);
        isFine = isFine && index >= 0;
        const auto at = static_cast<zip_uint64_t>(index);
        isFine =
            isFine && zip_set_file_compression(archive, at, entry.isStored ? ZIP_CM_STORE : ZIP_CM_DEFLATE, 9) == 0;
        if (entry.isLocked)
            isFine = isFine && zip_file_set_encryption(archive, at, ZIP_EM_AES_256, "secret") == 0;
    }
    return zip_close(archive) == 0 && isFine;
}

} // namespace gavel::test
