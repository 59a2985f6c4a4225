#pragma once

#include "auction/money.h"
#include "host/house_folder.h"
#include "host/options.h"

namespace gavel::app {

/// What one look of the doctor's found.
struct Finding
{
    enum class Grade { Ok, Warning, Fault };
    Grade grade = Grade::Ok;
    QString about;    ///< what was looked at, in a word
    QString sentence; ///< what it is like and, unless it is as it should be, what to do
};

/// Looks whether a house would serve by its options, and what stands in its way: `gavel doctor`. It changes nothing
/// in the book, and the house may be serving meanwhile. Blocks; any one thread. PROTOCOL.md, "The command line".
class Doctor
{
public:
    /// `now` by the computer's clock.
    Doctor(const host::HostOptions &options, auction::TimeMs now);

    [[nodiscard]] QList<Finding> findings() const;

private:
    [[nodiscard]] Finding driver() const;
    [[nodiscard]] Finding folder() const;
    [[nodiscard]] Finding book() const;
    [[nodiscard]] Finding lock() const;
    [[nodiscard]] Finding clock() const;
    [[nodiscard]] Finding sharedClock() const;
    [[nodiscard]] Finding disk() const;
    [[nodiscard]] Finding descriptors() const;
    [[nodiscard]] Finding address() const;
    [[nodiscard]] Finding certificate() const;

    const host::HostOptions &m_options;
    const auction::TimeMs m_now;
    const host::HouseFolder m_folder;
    const QUrl m_servedAt;
    tl::expected<store::BookFile::Examination, QString> m_book;
};

} // namespace gavel::app
