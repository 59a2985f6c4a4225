#include "models/sales/move_words.h"

#include "models/time_text.h"

#include <QCoreApplication>
#include <algorithm>

namespace gavel::models {

using namespace Qt::StringLiterals;

namespace {

class MoveWords
{
    Q_DECLARE_TR_FUNCTIONS(gavel::models::Moving)
};

/// One moment, or the first and the last of several.
QString momentsText(QList<auction::TimeMs> moments, std::optional<auction::TimeMs> now, const QLocale &locale)
{
    const auto [first, last] = std::minmax_element(moments.cbegin(), moments.cend());
    const QString from = timeText(*first, now, locale);
    return *first == *last ? from : MoveWords::tr("%1 to %2").arg(from, timeText(*last, now, locale));
}

/// Of those that have no opening of their own.
QString openWithSaleText(int lots, const protocol::SaleView &to, std::optional<auction::TimeMs> now,
                         const QLocale &locale)
{
    if (to.phase != auction::SalePhase::Planned)
        return MoveWords::tr("%n lot(s) will open at once: that sale is running.", nullptr, lots);
    if (!to.opensAt)
        return MoveWords::tr("%n lot(s) will open when that sale is started.", nullptr, lots);
    return MoveWords::tr("%n lot(s) will open with that sale: %1.", nullptr, lots)
        .arg(timeText(*to.opensAt, now, locale));
}

QStringList openingTexts(const QList<protocol::LotView> &lots, const protocol::SaleView &to,
                         std::optional<auction::TimeMs> now, const QLocale &locale)
{
    QList<auction::TimeMs> own;
    for (const protocol::LotView &lot : lots) {
        if (lot.opensAt)
            own.append(*lot.opensAt);
    }
    QStringList texts;
    if (const int others = int(lots.size() - own.size()); others > 0)
        texts.append(openWithSaleText(others, to, now, locale));
    if (!own.isEmpty())
        texts.append(MoveWords::tr("%n lot(s) will open as set before: %1.", nullptr, int(own.size()))
                         .arg(momentsText(own, now, locale)));
    return texts;
}

QStringList plannedEndTexts(qsizetype lots, const protocol::SaleView &to, qsizetype there,
                            std::optional<auction::TimeMs> now, const QLocale &locale)
{
    if (to.phase != auction::SalePhase::Planned) // what was bid there has moved its ends
        return {MoveWords::tr("%n lot(s) will end by that sale’s plan, behind its other lots.", nullptr, int(lots))};
    QList<auction::TimeMs> ends;
    for (const qsizetype place : {there, there + lots - 1})
        ends.append(auction::plannedEnd(to.plan, place).value_or(0));
    return {MoveWords::tr("%n lot(s) will end by that sale’s plan: %1.", nullptr, int(lots))
                .arg(momentsText(ends, now, locale))};
}

/// Whether one would end before its sale starts.
bool areTooSoon(const QList<protocol::LotView> &lots, const protocol::SaleView &to)
{
    if (to.phase != auction::SalePhase::Planned || !to.opensAt)
        return false;
    return std::any_of(lots.begin(), lots.end(), [&to](const protocol::LotView &lot) {
        return !lot.opensAt && lot.endsAt && *lot.endsAt <= *to.opensAt;
    });
}

QStringList ownEndTexts(const QList<protocol::LotView> &lots, const protocol::SaleView &to,
                        std::optional<auction::TimeMs> now, const QLocale &locale)
{
    QList<auction::TimeMs> ends;
    for (const protocol::LotView &lot : lots) {
        if (lot.endsAt)
            ends.append(*lot.endsAt);
    }
    if (ends.isEmpty())
        return {};
    QStringList texts{MoveWords::tr("%n lot(s) will end as set before: %1.", nullptr, int(ends.size()))
                          .arg(momentsText(ends, now, locale))};
    if (now && *std::min_element(ends.cbegin(), ends.cend()) <= *now)
        texts.append(MoveWords::tr("That is past: give them a later end first."));
    else if (areTooSoon(lots, to))
        texts.append(MoveWords::tr("That is before the sale starts: give them a later end first."));
    return texts;
}

} // namespace

bool canMove(const protocol::LotView &lot)
{
    return lot.phase == auction::Phase::Scheduled && lot.bids == 0;
}

QString moveText(const QList<protocol::LotView> &lots, const protocol::SaleView &to, qsizetype there,
                 std::optional<auction::TimeMs> now, const QLocale &locale)
{
    if (lots.isEmpty())
        return {};
    const QStringList ends = to.plan.closing == auction::Closing::Own
                                 ? ownEndTexts(lots, to, now, locale)
                                 : plannedEndTexts(lots.size(), to, there, now, locale);
    return (openingTexts(lots, to, now, locale) + ends).join(u'\n');
}

} // namespace gavel::models
