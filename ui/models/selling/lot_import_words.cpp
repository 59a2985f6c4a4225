#include "models/selling/lot_import_words.h"

#include "models/isolated.h"
#include "models/time_text.h"

#include <QCoreApplication>

namespace gavel::models {

using namespace Qt::StringLiterals;
using State = LotImport::State;

namespace {

struct ImportWords
{
    Q_DECLARE_TR_FUNCTIONS(gavel::models::LotImport)
};

/// The columns of the file that a column of the table shows; the first that has something is shown.
QList<LotColumn> columnsOf(int column)
{
    switch (column) {
    case LotImport::NameColumn:
        return {LotColumn::Name, LotColumn::Description};
    case LotImport::StartColumn:
        return {LotColumn::Start};
    case LotImport::ReserveColumn:
        return {LotColumn::Reserve};
    case LotImport::BuyNowColumn:
        return {LotColumn::BuyNow};
    case LotImport::ValueColumn:
        return {LotColumn::Value};
    case LotImport::OpensColumn:
        return {LotColumn::OpensAt};
    case LotImport::EndsColumn:
        return {LotColumn::EndsAt, LotColumn::Lasts};
    case LotImport::StepsColumn:
        return {LotColumn::Increments};
    case LotImport::SoftCloseColumn:
        return {LotColumn::SoftClose};
    case LotImport::BelowReserveColumn:
        return {LotColumn::BelowReserve};
    case LotImport::PremiumColumn:
        return {LotColumn::Premium};
    case LotImport::CommissionColumn:
        return {LotColumn::Commission};
    case LotImport::NumberColumn:
        return {LotColumn::Number};
    case LotImport::CategoryColumn:
        return {LotColumn::Category};
    case LotImport::SaleColumn:
        return {LotColumn::Sale};
    case LotImport::PicturesColumn:
        return {LotColumn::Pictures};
    default:
        return {};
    }
}

/// As it was read, in the house's currency; empty: there is none, or it can't be read.
QString amountText(const LotImport::Row &row, int column, const auction::Currency &currency)
{
    const SellForm::Values &values = row.lot.values;
    const QString written = column == LotImport::StartColumn     ? values.start
                            : column == LotImport::ReserveColumn ? values.reserve
                            : column == LotImport::BuyNowColumn  ? values.buyNow
                            : column == LotImport::ValueColumn   ? values.value
                                                                 : QString();
    const auto amount = written.isEmpty() ? std::nullopt : csvMoney(currency).parse(written);
    return amount ? MoneyText(currency).shown(*amount) : QString();
}

/// A sentence after what is none.
QString withWarning(const QString &words, const QString &warning)
{
    return warning.isEmpty() ? words : QString(words + (words.endsWith(u'.') ? u" "_s : u". "_s) + warning);
}

/// Names as they stand in a sentence.
QString listed(const QStringList &names)
{
    QStringList quoted;
    for (const QString &name : names)
        quoted.append(u'“' + isolated(name) + u'”');
    return quoted.join(u", "_s);
}

/// How many of a row's pictures are there, and without which it goes, or went.
QString picturesText(const LotImport::Row &row)
{
    const auto named = static_cast<int>(row.lot.pictures.size());
    const QStringList missing = row.mayGetPictures ? row.missing : QStringList();
    if (missing.isEmpty())
        return ImportWords::tr("%n picture(s)", nullptr, named);
    return ImportWords::tr("%1 of %n picture(s), without %2", nullptr, named)
        .arg(QString::number(named - missing.size()), listed(missing));
}

QString stateText(const LotImport::Row &row, const LotImport::NumberOf &numberOf)
{
    const auto number = [&numberOf](auction::LotId lot) { return isolated(numberOf(lot)); };
    const QString warning = warningText(row);
    if (!row.isIncluded && row.state != State::Created)
        return ImportWords::tr("Left out");
    switch (row.state) {
    case State::Ready:
        return warning.isEmpty() ? ImportWords::tr("Ready") : warning;
    case State::Faulty:
        return faultText(row, LotImport::StateColumn);
    case State::Sending:
        return ImportWords::tr("Being put up…");
    case State::Created:
        return warning.isEmpty() ? ImportWords::tr("On sale as lot %1").arg(number(row.created))
                                 : ImportWords::tr("On sale as lot %1. %2").arg(number(row.created), warning);
    case State::PicturesLeft:
        return ImportWords::tr("On sale as lot %1. %2").arg(number(row.created), row.problem);
    case State::Refused:
    case State::Unanswered:
        return row.problem;
    case State::Changes:
        return withWarning(
            ImportWords::tr("Changes lot %1. %2").arg(number(row.changes), row.changed.join(u" · "_s)).trimmed(),
            warning);
    case State::Same:
        return withWarning(ImportWords::tr("Lot %1 is so already").arg(number(row.changes)), warning);
    case State::Ended:
        return ImportWords::tr("Lot %1 has ended and can't be changed any more").arg(number(row.changes));
    case State::Changed:
        return withWarning(ImportWords::tr("Lot %1 was changed").arg(number(row.changes)), warning);
    }
    Q_UNREACHABLE();
}

} // namespace

Qt::Alignment alignmentOf(int column)
{
    const bool isAmount = column >= LotImport::StartColumn && column <= LotImport::ValueColumn;
    return Qt::AlignVCenter | (isAmount ? Qt::AlignTrailing : Qt::AlignLeading);
}

QString shownText(const LotImport::Row &row, int column, const auction::Currency &currency,
                  const LotImport::NumberOf &numberOf)
{
    if (column == LotImport::StateColumn)
        return stateText(row, numberOf);
    if (column == LotImport::PicturesColumn && !row.lot.pictures.isEmpty())
        return picturesText(row);
    if (const QString amount = amountText(row, column, currency); !amount.isEmpty())
        return amount;
    if (column == LotImport::OpensColumn && row.lot.values.opensAt)
        return dateTimeText(*row.lot.values.opensAt);
    if (column == LotImport::EndsColumn && row.lot.values.endsAt)
        return dateTimeText(*row.lot.values.endsAt);
    for (const LotColumn cell : columnsOf(column)) {
        if (row.lot.cells.contains(cell))
            return row.lot.cells.value(cell);
    }
    return u"–"_s;
}

QString faultText(const LotImport::Row &row, int column)
{
    const bool isNews = row.state == State::PicturesLeft && !row.isLeft; // its pictures were found
    if (column == LotImport::StateColumn)
        return !row.faults.isEmpty() ? row.faults.values().join(u' ') : isNews ? QString() : row.problem;
    for (const LotColumn cell : columnsOf(column)) {
        if (row.faults.contains(cell))
            return row.faults.value(cell);
    }
    return {};
}

QString warningText(const LotImport::Row &row)
{
    const bool isOver = row.isSent || row.state == State::Same;
    if (!row.mayGetPictures || (row.state == State::Created && !row.isSent))
        return {};
    QStringList absent = row.missing;
    absent.removeIf([&row](const QString &name) { return row.unreadable.contains(name); });
    QStringList sentences;
    if (const auto count = static_cast<int>(absent.size()); count > 0)
        sentences.append((isOver ? ImportWords::tr("Without %n picture(s), not there: %1.", nullptr, count)
                                 : ImportWords::tr("Goes without %n picture(s), not there: %1.", nullptr, count))
                             .arg(listed(absent)));
    if (const auto count = static_cast<int>(row.missing.size() - absent.size()); count > 0)
        sentences.append((isOver ? ImportWords::tr("Without %n picture(s): %1", nullptr, count)
                                 : ImportWords::tr("Goes without %n picture(s): %1", nullptr, count))
                             .arg(row.unreadable.values().join(u' ')));
    return sentences.join(u' ');
}

QString foundText(const LotImport::Row &row)
{
    const auto count = static_cast<int>(row.late.size());
    return count == 0 ? QString() : ImportWords::tr("%n picture(s) found, to be sent.", nullptr, count);
}

QString headingOf(int column)
{
    switch (column) {
    case LotImport::NameColumn:
        return ImportWords::tr("Lot");
    case LotImport::StartColumn:
        return ImportWords::tr("Start");
    case LotImport::ReserveColumn:
        return ImportWords::tr("Reserve");
    case LotImport::BuyNowColumn:
        return ImportWords::tr("Buy now");
    case LotImport::ValueColumn:
        return ImportWords::tr("Value");
    case LotImport::OpensColumn:
        return ImportWords::tr("Opens");
    case LotImport::EndsColumn:
        return ImportWords::tr("Ends, lasts");
    case LotImport::StepsColumn:
        return ImportWords::tr("Steps");
    case LotImport::SoftCloseColumn:
        return ImportWords::tr("Soft close");
    case LotImport::BelowReserveColumn:
        return ImportWords::tr("Below the reserve");
    case LotImport::PremiumColumn:
        return ImportWords::tr("Premium");
    case LotImport::CommissionColumn:
        return ImportWords::tr("Commission");
    case LotImport::NumberColumn:
        return ImportWords::tr("Number");
    case LotImport::CategoryColumn:
        return ImportWords::tr("Category");
    case LotImport::SaleColumn:
        return ImportWords::tr("Sale");
    case LotImport::PicturesColumn:
        return ImportWords::tr("Pictures");
    case LotImport::StateColumn:
        return ImportWords::tr("State");
    default:
        return {};
    }
}

} // namespace gavel::models
