#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

#include <memory>
#include <tl/expected.hpp>

struct zip;

namespace gavel::models {

/// A zip of a stranger's making, of which single files are read into memory: none is ever written, so that where a
/// name leads does not matter. What would take more room or time than its own size allows is refused before it is
/// unpacked. Errors are sentences. A worker's. Source: PKWARE's APPNOTE 6.3, by libzip.
class ZipFile
{
public:
    static constexpr qint64 entriesMax = 10'000;
    static constexpr qint64 entryBytesMax = 64 * 1'024 * 1'024; ///< unpacked
    static constexpr qint64 growthMax = 100;                    ///< of what is larger than a megabyte

    [[nodiscard]] static tl::expected<ZipFile, QString> open(const QString &path);

    /// The files that a name may mean, however its letters are composed: as written, else in another case, else by
    /// what follows its last slash. None, one, or several that are alike.
    [[nodiscard]] QList<qint64> find(const QString &name) const;

    /// As far as the zip's directory tells; empty: it may be read.
    [[nodiscard]] QString faultOf(qint64 file) const;
    /// Its first bytes, at most so many.
    [[nodiscard]] tl::expected<QByteArray, QString> head(qint64 file, qint64 bytesMax) const;
    [[nodiscard]] tl::expected<QByteArray, QString> read(qint64 file) const;

private:
    struct Closer
    {
        void operator()(zip *archive) const;
    };
    using Archive = std::unique_ptr<zip, Closer>;
    using ByName = QHash<QString, QList<qint64>>;

    explicit ZipFile(Archive archive);

    [[nodiscard]] QString overlapFault(qint64 fileBytes) const;
    void list();
    [[nodiscard]] QStringList namesOf(qint64 file) const;
    [[nodiscard]] tl::expected<QByteArray, QString> unpacked(qint64 file, qint64 bytesMax) const;
    [[nodiscard]] QString shownName(qint64 file) const;

    Archive m_archive;
    ByName m_whole; ///< by what is alike in them
    ByName m_last;  ///< the same of what follows the last slash
};

} // namespace gavel::models
