#pragma once

#include "auction/money.h"
#include "protocol/views.h"

#include <QString>
#include <tl/expected.hpp>

namespace gavel::store {

/// What keeps a second host away from it.
inline const QString lockFileName = QStringLiteral("gavel.lock");

/// A house's book from outside the house: what can be done with it by a command, beside the store that may be writing
/// it. Errors are sentences for people. Blocks; any one thread at a time.
class BookFile
{
public:
    /// Of a folder, or at an address of PostgreSQL's (BookPlace).
    explicit BookFile(QString data);

    /// Whether it is a database that hosts share.
    [[nodiscard]] bool isShared() const;

    /// What a list of houses says of one.
    struct Summary
    {
        protocol::HouseView house;
        int lots = 0;
        auction::TimeMs writtenAt = 0; ///< when the file last changed, by the computer's clock
    };
    /// Of a book that any program up to this one wrote; it is not brought up to date.
    [[nodiscard]] tl::expected<Summary, QString> summary() const;

    /// What a look at the whole book finds.
    struct Examination
    {
        int schema = 0;             ///< the book's; 0: there is none yet
        int schemaKnown = 0;        ///< this program's, to which a start brings an older book
        auction::TimeMs newest = 0; ///< the newest moment that it knows of; 0: none
        auction::TimeMs now = 0;    ///< by the database's clock, which hosts that share it go by; 0: none shares it
        QString makingFault;        ///< why a database takes none, where there is none yet, in a sentence; mostly none
        QString textFault;          ///< why text can't be kept in it as it should, in a sentence; mostly none
        QStringList damage;         ///< what is wrong with the file, as the database says it
    };
    /// Reads all of it, beside the store that may be writing it; nothing is brought up to date.
    [[nodiscard]] tl::expected<Examination, QString> examination() const;

    /// Whether such a book can be opened at all here; a sentence that says what to install, or nothing.
    [[nodiscard]] static QString driverFault(const QString &data = {});

    /// A lot's log as it is published.
    [[nodiscard]] tl::expected<QByteArray, QString> log(auction::LotId lot) const;

    /// Copies the book into one file of its owner's alone, written whole, synced and then renamed (server/README.md:
    /// VACUUM INTO). Of a book in a folder: a database is its own server's to copy.
    [[nodiscard]] tl::expected<void, QString> backUp(const QString &file) const;

    /// That there is a book at all.
    [[nodiscard]] tl::expected<void, QString> exists() const;

    /// Sets the host account's password and ends its sessions, in a book that is brought up to date for it. No store
    /// may be writing it.
    [[nodiscard]] tl::expected<void, QString> setHostPassword(const QString &passwordHash) const;

private:
    [[nodiscard]] tl::expected<void, QString> existsShared() const;

    const QString m_folder; ///< or the address
    const QString m_path;
};

} // namespace gavel::store
