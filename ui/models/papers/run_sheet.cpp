#include "models/papers/run_sheet.h"

#include "models/isolated.h"
#include "models/lot_number.h"

#include <QDateTime>
#include <QSet>

#include <algorithm>

namespace gavel::models {

using namespace Qt::StringLiterals;

namespace {

using Kind = PaperColumn::Kind;

constexpr int runNumberWidth = 40;
constexpr int runMoneyWidth = 64;
constexpr int endWidth = 62;
constexpr int writeWidth = 112;
constexpr qint64 wholeMinuteMs = 60'000;

QDateTime localTime(auction::TimeMs at)
{
    return QDateTime::fromMSecsSinceEpoch(at);
}

/// Ends as this sheet needs them told: with the day where they are of several, with seconds where those matter.
class Ends
{
public:
    Ends(const QList<protocol::LotView> &lots, const QLocale &locale)
        : m_locale(locale)
    {
        QSet<QDate> days;
        bool hasSeconds = false;
        for (const protocol::LotView &lot : lots) {
            if (const auto end = protocol::endOf(lot)) {
                days.insert(localTime(*end).date());
                hasSeconds |= !auction::isFinal(lot.phase) && *end % wholeMinuteMs != 0;
            }
        }
        m_hasDays = days.size() > 1;
        m_format = hasSeconds ? u"HH:mm:ss"_s : u"HH:mm"_s; // as countdowns count
    }

    [[nodiscard]] QString text(const protocol::LotView &lot) const
    {
        const auto end = protocol::endOf(lot);
        if (!end)
            return u"—"_s;
        const QDateTime at = localTime(*end);
        const QString time = at.time().toString(m_format);
        return m_hasDays ? m_locale.toString(at.date(), QLocale::ShortFormat) + u' ' + time : time;
    }

private:
    QLocale m_locale;
    QString m_format;
    bool m_hasDays = false;
};

QList<PaperColumn> columnsOf(bool hasReserves, const PaperWords &words)
{
    QList<PaperColumn> columns{{words.of(PaperWord::Lot), runNumberWidth, Kind::Strong},
                               {words.of(PaperWord::Name)},
                               {words.of(PaperWord::Start), runMoneyWidth, Kind::Figure}};
    if (hasReserves)
        columns.append({words.of(PaperWord::Reserve), runMoneyWidth, Kind::Figure});
    columns.append({words.of(PaperWord::PlannedEnd), endWidth, Kind::Figure});
    columns.append({words.of(PaperWord::SoldFor), writeWidth, Kind::Space});
    return columns;
}

QString reserveText(const protocol::LotView &lot, const QHash<auction::LotId, auction::Amount> &reserves,
                    const MoneyText &money, const PaperWords &words)
{
    if (const auto known = reserves.constFind(lot.id); known != reserves.constEnd())
        return money.shown(*known);
    return words.of(lot.reserve == auction::ReserveState::None ? PaperWord::NoReserve : PaperWord::HiddenReserve);
}

} // namespace

PaperTable runSheetOf(const QList<protocol::LotView> &lots, const QString &sale,
                      const std::optional<QHash<auction::LotId, auction::Amount>> &reserves, const MoneyText &money,
                      const PaperWords &words)
{
    PaperTable table{.title = words.of(PaperWord::RunSheet),
                     .subject = sale,
                     .facts = {words.of(PaperWord::LotCount, words.locale().toString(lots.size()))},
                     .columns = columnsOf(reserves.has_value(), words),
                     .rows = {},
                     .nothing = words.of(PaperWord::NothingHere)};
    const Ends ends(lots, words.locale());
    for (const protocol::LotView &lot : lots) {
        PaperRow row{.cells = {lotNumber(lot), lot.name, money.shown(lot.start)}};
        if (reserves)
            row.cells.append(reserveText(lot, *reserves, money, words));
        row.cells << ends.text(lot) << QString();
        table.rows.append(row);
    }
    return table;
}

} // namespace gavel::models
