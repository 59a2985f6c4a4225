#pragma once

#include "auction/money.h"

#include <QByteArray>
#include <QHash>
#include <QStringList>
#include <optional>

namespace gavel::models {

/// Which rows of files of lots were put up for sale at one house, on the disk, so that a file that is read again, after
/// a crash too, puts nothing up twice. GUI thread; a few kilobytes, written after each lot.
class ImportJournal
{
public:
    /// `path` of its file; empty: it lasts as long as the program.
    explicit ImportJournal(const QString &path);

    /// What is known of a row, by a key of what it says.
    struct Entry
    {
        auction::LotId lot = 0;   ///< 0: it was asked for, but no answer came
        QStringList without = {}; ///< pictures that were not there when it was put up, and were not sent since
    };
    [[nodiscard]] std::optional<Entry> find(const QByteArray &key) const;

    void noteAsked(const QByteArray &key) { put(key, {}); }
    void noteCreated(const QByteArray &key, const Entry &entry) { put(key, entry); }
    /// It was refused: nothing was created.
    void forget(const QByteArray &key);

private:
    void put(const QByteArray &key, const Entry &entry);
    void save() const;

    QString m_path;
    QHash<QByteArray, Entry> m_rows;
};

} // namespace gavel::models
