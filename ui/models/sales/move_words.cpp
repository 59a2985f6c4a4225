#include "models/sales/move_words.h"

#include "auction/lifecycle.h"
#include "models/lot_state.h"
#include "models/rate_text.h"
#include "models/time_text.h"

#include <QCoreApplication>
#include <QSet>
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

QSet<QString> numbersOf(const QList<protocol::LotView> &lots)
{
    QSet<QString> numbers;
    for (const protocol::LotView &lot : lots)
        numbers.insert(lot.place.number);
    return numbers;
}

} // namespace

bool canMove(const protocol::LotView &lot)
{
    return !auction::moveRefusal(stageOf(lot));
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

QString moveNumbersText(const QList<protocol::LotView> &lots, const QList<protocol::LotView> &there)
{
    const QSet<QString> taken = numbersOf(there);
    const auto others = std::count_if(
        lots.begin(), lots.end(), [&taken](const protocol::LotView &lot) { return taken.contains(lot.place.number); });
    return others == 0
               ? QString()
               : MoveWords::tr("%n lot(s) will get another number: theirs is taken there.", nullptr, int(others));
}

QString moveRatesText(const protocol::SaleView &from, const protocol::SaleView &to, const protocol::HouseView &house,
                      const MoneyText &money)
{
    QStringList others;
    const auction::Bands premium = to.premium.value_or(house.premium);
    if (premium != from.premium.value_or(house.premium))
        others.append(MoveWords::tr("premium %1").arg(ratesText(premium, money)));
    const auction::Bands commission = to.commission.value_or(house.commission);
    if (commission != from.commission.value_or(house.commission))
        others.append(MoveWords::tr("commission %1").arg(ratesText(commission, money)));
    const auction::Tax tax = to.tax.value_or(house.tax);
    if (tax != from.tax.value_or(house.tax)) {
        const QString text = taxText(tax, money.locale());
        others.append(text.isEmpty() ? MoveWords::tr("no tax") : text);
    }
    return others.isEmpty() ? QString() : MoveWords::tr("What is charged in that sale: %1.").arg(others.join(u"; "_s));
}

QList<QJsonObject> moveChanges(const QList<protocol::LotView> &lots, const protocol::SaleView *from,
                               const protocol::SaleView &to, const QList<protocol::LotView> &there)
{
    const QSet<QString> taken = numbersOf(there);
    QSet<QString> given = numbersOf(lots) + taken;
    const bool keepsEnd =
        from && from->plan.closing != auction::Closing::Own && to.plan.closing == auction::Closing::Own;
    QList<QJsonObject> changes;
    qsizetype next = there.size();
    for (const protocol::LotView &lot : lots) {
        QString number = lot.place.number;
        if (taken.contains(number)) {
            do
                number = QString::number(++next);
            while (given.contains(number));
            given.insert(number);
        }
        QJsonObject change{{u"sale"_s, to.id}, {u"number"_s, number}};
        if (keepsEnd && lot.endsAt)
            change.insert(u"endsAt"_s, *lot.endsAt);
        changes.append(change);
    }
    return changes;
}

} // namespace gavel::models
