#pragma once

#include <QList>
#include <QString>

namespace gavel::models {

// What changes with the price, shares or steps, as people write and read it everywhere: "26; 21 > 10000; 15 > 60000"
// for 26 up to 10,000, 21 from there, and so on. What was written before, "0: 26" in lines or "0:26|10000:21" in files,
// is read too. Pure; any thread.

/// One part of it, as it was typed but for the spaces around.
struct BandPart
{
    QString written; ///< all of it
    QString value;
    QString from; ///< empty: from 0

    bool operator==(const BandPart &) const = default;
};

/// The parts between semicolons, bars or line ends; lines that are empty are passed over, other parts are not.
[[nodiscard]] QList<BandPart> bandParts(const QString &typed);
/// Whether it can be more than one part that counts from 0.
[[nodiscard]] bool areBands(const QString &typed);
/// "21 > 10000"; "26" where `from` is empty.
[[nodiscard]] QString bandText(const QString &value, const QString &from);
/// All of them, from texts of each.
[[nodiscard]] QString bandsText(const QStringList &parts);

} // namespace gavel::models
