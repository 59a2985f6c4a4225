#pragma once

#include "models/csv_file.h"
#include "protocol/views.h"

#include <functional>
#include <optional>

namespace gavel::models {

/// What a list says of a guest.
enum class GuestColumn { Name, Paddle, Phone, Table, Note, Email, Limit };
inline constexpr int guestColumnCount = static_cast<int>(GuestColumn::Limit) + 1;

/// For each of them its place in a file's header; -1: it has none.
using GuestColumns = QList<int>;

/// "name", "paddle": what a choice is remembered by.
[[nodiscard]] QString nameOf(GuestColumn column);

/// What somebody chose for such a header once, by nameOf(); empty: to pass it over. None: nobody has.
using ChosenGuestColumn = std::function<std::optional<QString>(const QString &header)>;

/// By what was chosen, else by what lists call them, in English and Korean: "Guest", "Tel.", "테이블".
[[nodiscard]] GuestColumns guessedColumns(const QStringList &header, const ChosenGuestColumn &chosen = {});

/// For each place of a header the name of what it says; empty: nothing.
[[nodiscard]] QStringList namesOf(const GuestColumns &columns, qsizetype headers);

struct Guest
{
    qint64 line = 0;
    QString name;
    std::optional<qint64> paddle;
    QString phone;
    QString table;
    QString note;
    QString email; ///< as it is written
    QString limit; ///< likewise
    QString fault; ///< a sentence; empty: none

    bool operator==(const Guest &) const = default;
};

/// What the house notes of a guest. An email and a limit are kept there: an account has an email when its owner gave
/// it, and is limited by what was paid in.
[[nodiscard]] QString keptNote(const Guest &guest);

/// The rows of a list, as the house takes them.
[[nodiscard]] QList<Guest> guestsOf(const CsvFile &file, const GuestColumns &columns);

/// People as such a list, which guestsOf() reads back: its columns in their order, without the limit, which they have
/// in their notes. Who is hidden, and the host, are no guests.
[[nodiscard]] QByteArray guestListCsv(const QList<protocol::AccountView> &accounts);

} // namespace gavel::models
