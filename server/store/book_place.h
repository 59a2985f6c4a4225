#pragma once

#include <QString>
#include <tl/expected.hpp>

namespace gavel::store {

/// The book's file in a house's folder.
inline const QString bookFileName = QStringLiteral("book.sqlite");

/// Where a book is: in a folder of one host, or in a database of PostgreSQL's that hosts share. Has no secret in it: a
/// password is PGPASSWORD's, a service file's or a passfile's to say, as libpq has them. A value; any thread.
class BookPlace
{
public:
    /// Of what --data says: a folder, or postgresql://user@host/db. The error is a sentence for people.
    [[nodiscard]] static tl::expected<BookPlace, QString> of(const QString &data);

    /// Whether it says a database, well or badly.
    [[nodiscard]] static bool isUrl(const QString &data);

    /// Whether many hosts may serve it.
    [[nodiscard]] bool isShared() const { return m_isShared; }
    /// Of a book that is not shared: the folder, and the file in it.
    [[nodiscard]] QString folder() const { return m_data; }
    [[nodiscard]] QString file() const;
    /// What libpq is told, as Qt's driver takes it: key=value, separated by semicolons.
    [[nodiscard]] QString connectOptions() const { return m_connectOptions; }
    /// For people: the folder or the address.
    [[nodiscard]] QString shown() const { return m_data; }

private:
    bool m_isShared = false;
    QString m_data;
    QString m_connectOptions;
};

} // namespace gavel::store
