#pragma once

#include <QString>
#include <tl/expected.hpp>

namespace gavel::host {

/// A house's folder as a host takes it over: the owner's alone if it is made now, and looked at if it was there before,
/// since a book that others could read is no secret any more. Of one thread.
class OwnFolder
{
public:
    explicit OwnFolder(QString path);

    /// Makes the folder if there is none, 0700. The error is a sentence.
    [[nodiscard]] tl::expected<void, QString> make() const;

    /// Once the book is open, and so closed to others where that can be: what an operator should know of it, or
    /// nothing.
    [[nodiscard]] QString warning() const;

private:
    const QString m_path;
    const bool m_couldBeRead; ///< by others, until now
};

} // namespace gavel::host
