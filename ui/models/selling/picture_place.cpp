#include "models/selling/picture_place.h"

#include "models/isolated.h"
#include "models/named_files.h"
#include "models/zip_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace gavel::models {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 headBytes = 512;

struct PlaceWords
{
    Q_DECLARE_TR_FUNCTIONS(gavel::models::LotImporter)
};

class PictureFolderPlace : public PicturePlace
{
public:
    PictureFolderPlace(const QString &path, const PictureReading &reading)
        : m_path(path)
        , m_files(path)
        , m_reading(reading)
    {
    }

    bool has(const QString &name) override { return !m_files.pathOf(name).isEmpty(); }

    QString faultOf(const QString &name) override
    {
        const QString path = m_files.pathOf(name);
        if (path.isEmpty())
            return PlaceWords::tr("There is no picture “%1” in the folder.").arg(isolated(name));
        const QString fault = m_reading.faultOf(path);
        return fault.isEmpty() ? QString() : name + u": "_s + fault;
    }

    PictureReading::Read read(const QString &name) override
    {
        const QString path = m_files.pathOf(name);
        return m_reading.read(path.isEmpty() ? QDir(m_path).filePath(name) : path).map_error([&](const QString &fault) {
            return QString(name + u": "_s + fault);
        });
    }

private:
    const QString m_path;
    NamedFiles m_files;
    const PictureReading m_reading;
};

class PictureZipPlace : public PicturePlace
{
public:
    PictureZipPlace(ZipFile zip, const PictureReading &reading)
        : m_zip(std::move(zip))
        , m_reading(reading)
    {
    }

    bool has(const QString &name) override { return !m_zip.find(name).isEmpty(); }

    QString faultOf(const QString &name) override
    {
        const auto file = fileOf(name);
        if (!file)
            return file.error();
        const auto head = m_zip.head(*file, headBytes);
        if (!head)
            return head.error();
        const QString fault = m_reading.faultOfHead(*head);
        return fault.isEmpty() ? QString() : name + u": "_s + fault;
    }

    PictureReading::Read read(const QString &name) override
    {
        const auto file = fileOf(name);
        if (!file)
            return tl::unexpected(file.error());
        const auto bytes = m_zip.read(*file);
        if (!bytes)
            return bytes;
        return m_reading.readBytes(*bytes).map_error(
            [&](const QString &fault) { return QString(name + u": "_s + fault); });
    }

private:
    [[nodiscard]] tl::expected<qint64, QString> fileOf(const QString &name) const
    {
        const QList<qint64> files = m_zip.find(name);
        if (files.isEmpty())
            return tl::unexpected(PlaceWords::tr("There is no picture “%1” in the zip.").arg(isolated(name)));
        if (files.size() > 1)
            return tl::unexpected(PlaceWords::tr("Several files in the zip may be “%1”.").arg(isolated(name)));
        return files.first();
    }

    ZipFile m_zip;
    const PictureReading m_reading;
};

} // namespace

tl::expected<std::unique_ptr<PicturePlace>, QString> openPicturePlace(const QString &path,
                                                                      const PictureReading &reading)
{
    if (path.isEmpty() || QFileInfo(path).isDir())
        return std::make_unique<PictureFolderPlace>(path, reading);
    auto zip = ZipFile::open(path);
    if (!zip)
        return tl::unexpected(zip.error());
    return std::make_unique<PictureZipPlace>(std::move(*zip), reading);
}

} // namespace gavel::models
