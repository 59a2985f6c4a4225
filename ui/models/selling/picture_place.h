#pragma once

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>
#include <tl/expected.hpp>

namespace gavel::models {

/// What is made of pictures before a host gets them. All are called by a worker; what they say are sentences, empty:
/// nothing is wrong.
struct PictureReading
{
    using Read = tl::expected<QByteArray, QString>; ///< as the host takes it

    std::function<QString(const QString &path)> faultOf; ///< of a file, at a glance
    std::function<Read(const QString &path)> read;
    std::function<QString(const QByteArray &head)> faultOfHead; ///< of one whose first bytes are these
    std::function<Read(const QByteArray &bytes)> readBytes;
};

/// Where the pictures of a list are, by the names that the list calls them by. A worker's.
class PicturePlace
{
public:
    virtual ~PicturePlace() = default;

    /// Whether there is one that the name may mean.
    [[nodiscard]] virtual bool has(const QString &name) = 0;
    /// What is wrong with one, at a glance, in a sentence with its name; empty: nothing.
    [[nodiscard]] virtual QString faultOf(const QString &name) = 0;
    /// The error is as above.
    [[nodiscard]] virtual PictureReading::Read read(const QString &name) = 0;
};

/// A folder, or a zip. The error is a sentence: it is neither, or can't be read.
[[nodiscard]] tl::expected<std::unique_ptr<PicturePlace>, QString> openPicturePlace(const QString &path,
                                                                                    const PictureReading &reading);

} // namespace gavel::models
