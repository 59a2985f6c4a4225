#include "windows/selling/import_sentences.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

using models::LotImport;
using State = LotImport::State;

class Sentences
{
    Q_DECLARE_TR_FUNCTIONS(gavel::ui::CsvImportView)
};

} // namespace

QString importCounts(const LotImport &rows)
{
    QStringList counts;
    const auto add = [&counts](int count, const QString &words) {
        if (count > 0)
            counts << words;
    };
    const int ready = rows.readyCount();
    add(ready, Sentences::tr("%n ready", nullptr, ready));
    add(rows.withoutCount(), Sentences::tr("%n without a picture", nullptr, rows.withoutCount()));
    add(rows.count(State::Faulty), Sentences::tr("%n to mend", nullptr, rows.count(State::Faulty)));
    add(rows.leftOutCount(), Sentences::tr("%n left out", nullptr, rows.leftOutCount()));
    add(rows.count(State::Same), Sentences::tr("%n as they are already", nullptr, rows.count(State::Same)));
    add(rows.count(State::Ended), Sentences::tr("%n ended", nullptr, rows.count(State::Ended)));
    add(rows.count(State::Changed), Sentences::tr("%n changed", nullptr, rows.count(State::Changed)));
    add(rows.count(State::Created), Sentences::tr("%n on sale", nullptr, rows.count(State::Created)));
    return counts.join(u" · "_s);
}

QString importAction(const LotImport &rows)
{
    const int changes = rows.changeCount();
    const int pictures = rows.picturesLeftCount();
    const int puts = rows.readyCount() - changes - pictures;
    QString text;
    if (puts > 0)
        text = Sentences::tr("Put %n lot(s) up for sale", nullptr, puts);
    if (changes > 0)
        text = text.isEmpty() ? Sentences::tr("Change %n lot(s)", nullptr, changes)
                              : Sentences::tr("%1, change %n", nullptr, changes).arg(text);
    if (pictures > 0)
        text = text.isEmpty() ? Sentences::tr("Send the pictures of %n lot(s)", nullptr, pictures)
                              : Sentences::tr("%1, send the pictures of %n", nullptr, pictures).arg(text);
    return text.isEmpty() ? Sentences::tr("Put up for sale") : text;
}

QString importIdle(const LotImport &rows)
{
    if (rows.readyCount() > 0)
        return {};
    if (rows.count(State::Faulty) > 0)
        return Sentences::tr("Nothing can be put up until the rows are mended in the file.");
    if (rows.leftOutCount() > 0)
        return Sentences::tr("What is left of this file is left out.");
    return Sentences::tr("Nothing of this file is left to put up.");
}

QString importNews(const LotImport &rows, const QStringList &unknown)
{
    QStringList others;
    QStringList sellers;
    for (const QString &header : unknown)
        (models::isSellerHeader(header) ? sellers : others).append(header);
    QStringList sentences;
    if (!sellers.isEmpty())
        sentences.append(
            Sentences::tr("All these lots will be yours: whoever puts a list up is their seller, and this column is "
                          "passed over: %1. For a donor or seller who is to be settled with, put their lots up from an "
                          "account of theirs; to thank them, name them in the description.")
                .arg(sellers.join(u", "_s)));
    if (!others.isEmpty())
        sentences.append(
            Sentences::tr("Columns that are not known here are passed over: %1.").arg(others.join(u", "_s)));
    if (const int without = rows.withoutCount(); without > 0)
        sentences.append(Sentences::tr("%n lot(s) go(es) without a picture that is not there. Say where it is by "
                                       "“Pictures…”, now or once they are on sale.",
                                       nullptr, without));
    return sentences.join(u' ');
}

RowSentence importRow(const LotImport &rows, const QModelIndex &current)
{
    const QModelIndex state = current.siblingAtColumn(LotImport::StateColumn);
    if (!state.isValid())
        return {u"third"_s, {}};
    const QString line = rows.headerData(state.row(), Qt::Vertical).toString();
    if (const QString wrong = state.data(LotImport::FaultRole).toString(); !wrong.isEmpty())
        return {u"error"_s, Sentences::tr("Line %1: %2").arg(line, wrong)};
    const QString warning = state.data(LotImport::WarningRole).toString();
    const QString look = warning.isEmpty() ? u"third"_s : u"warning"_s;
    if (state.data(LotImport::StateRole).toInt() == static_cast<int>(State::Changes))
        return {look, state.data().toString()}; // whole, where it is elided
    if (!warning.isEmpty())
        return {look, Sentences::tr("Line %1: %2").arg(line, warning)};
    const bool isOnSale = !(current.siblingAtColumn(LotImport::NameColumn).flags() & Qt::ItemIsUserCheckable);
    return {look, isOnSale ? Sentences::tr("Enter shows the lot.")
                           : Sentences::tr("Space leaves a lot out, or takes it in again.")};
}

QString importOutcome(const LotImport &rows)
{
    const int created = rows.count(State::Created) + rows.count(State::PicturesLeft);
    const int changed = rows.count(State::Changed);
    const int left = rows.readyCount();
    const int lacking = rows.lackingCount();
    QStringList sentences{Sentences::tr("%n lot(s) of this file are on sale.", nullptr, created)};
    if (left == 0 && changed > 0)
        sentences.append(Sentences::tr("%n were changed.", nullptr, changed));
    if (left > 0)
        sentences.append(Sentences::tr("%n are not, or lack pictures; you can try them again.", nullptr, left));
    if (lacking > 0)
        sentences.append(Sentences::tr("%n lack(s) a picture that was not there: say where it is by “Pictures…”.",
                                       nullptr, lacking));
    return sentences.join(u' ');
}

} // namespace gavel::ui
