#pragma once

#include "models/selling/draft.h"

#include <tl/expected.hpp>

namespace gavel::models {

/// The drafts of one house on the disk: a folder for each, in it draft.json and the pictures by their hashes. Each file
/// is written new, flushed and renamed, the pictures before the draft that names them, so that a crash leaves the draft
/// as it was before or after. A deleted one keeps its files until the next start, under a name that is passed over. A
/// value; any thread, one at a time.
class DraftFolder
{
public:
    explicit DraftFolder(const QString &path);

    /// `folder` and in it what is kept of this host.
    [[nodiscard]] static QString pathFor(const QString &folder, const QUrl &host);

    /// All that can be read, the latest first, without the bytes of their pictures. Clears away what was deleted.
    [[nodiscard]] QList<Draft> list() const;
    /// With the bytes of its pictures; those that are gone are left out.
    [[nodiscard]] std::optional<Draft> read(const QString &id) const;
    /// The error is a sentence.
    [[nodiscard]] tl::expected<void, QString> write(const Draft &draft) const;
    void remove(const QString &id) const;
    void restore(const QString &id) const;
    /// Where a draft's first picture is; empty: it has none.
    [[nodiscard]] QString coverOf(const QString &id) const;

private:
    [[nodiscard]] std::optional<KeptDraft> load(const QString &id) const;
    [[nodiscard]] QString fileOf(const QString &id, const QString &name) const;
    void clearDeleted() const;
    void clearPicturesBut(const QString &id, const QStringList &names) const;

    QString m_path;
};

} // namespace gavel::models
