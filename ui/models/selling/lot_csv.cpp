#include "models/selling/lot_csv.h"

#include "models/amount_entry.h"
#include "models/csv_writer.h"
#include "models/currency_signs.h"
#include "models/time_entry.h"
#include "protocol/codes.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QRegularExpression>

namespace gavel::models {

using namespace Qt::StringLiterals;

namespace {

using Column = LotColumn;
using Preset = auction::Increments::Preset;

/// "90m", "1d 12h", "30s".
std::optional<qint64> spanOf(const QString &text)
{
    static const QRegularExpression whole(u"^(\\s*\\d{1,6}\\s*[smhd])+\\s*$"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression part(u"(\\d+)\\s*([smhd])"_s, QRegularExpression::CaseInsensitiveOption);
    if (!whole.match(text).hasMatch())
        return std::nullopt;
    qint64 span = 0;
    for (auto found = part.globalMatch(text); found.hasNext();) {
        const auto match = found.next();
        const QChar unit = match.captured(2).front().toLower();
        const qint64 ms = unit == u's' ? 1'000 : unit == u'm' ? 60'000 : unit == u'h' ? 3'600'000 : 86'400'000;
        span += match.captured(1).toLongLong() * ms;
    }
    return span;
}

/// Reads the cells of one row into the values of a form, and says which can't be read.
class RowReader
{
    Q_DECLARE_TR_FUNCTIONS(gavel::models::LotCsv)

public:
    RowReader(CsvLot &lot, const auction::Currency &currency, bool commaIsPoint)
        : m_lot(lot)
        , m_currency(currency)
        , m_commaIsPoint(commaIsPoint)
    {
        SellForm::Values &values = m_lot.values;
        values.name = cell(Column::Name);
        values.description = cell(Column::Description);
        values.start = amount(Column::Start, cell(Column::Start));
        values.reserve = amount(Column::Reserve, cell(Column::Reserve));
        values.buyNow = amount(Column::BuyNow, cell(Column::BuyNow));
        values.opensAt = time(Column::OpensAt);
        values.endsAt = time(Column::EndsAt);
        lasts();
        increments();
        softClose();
        for (const QString &name : cell(Column::Pictures).split(u'|', Qt::SkipEmptyParts))
            m_lot.pictures.append(name.trimmed());
    }

private:
    [[nodiscard]] QString cell(Column column) const { return m_lot.cells.value(column); }

    void fault(Column column, const QString &sentence) { m_lot.faults.insert(column, sentence); }

    /// As csvMoney reads it; what is no amount is left as it is, to be found wrong there.
    QString amount(Column column, const QString &written)
    {
        const MoneyText plain = csvMoney(m_currency);
        const auto read = amountIn(written);
        const auto asItIs = plain.parse(written);
        if (asItIs && !read)
            fault(column, tr("It is not clear which amount this is. It is written like %1.")
                              .arg(plain.plain(250 * auction::minorPerMajor(m_currency.exponent))));
        return read && asItIs != read ? plain.plain(*read) : written;
    }

    /// A spreadsheet that parts cells by semicolons has the comma as its point. Whatever can be read in two ways is
    /// not.
    [[nodiscard]] std::optional<auction::Amount> amountIn(const QString &written) const
    {
        const NumberMarks points{.point = u'.', .groups = u", '"_s};
        const NumberMarks commas{.point = u',', .groups = u". '"_s};
        const NumberMarks pointsAlone{.point = u'.', .groups = {}};
        const NumberMarks groupsAlone{.point = {}, .groups = u".,"_s}; // of a currency without decimals
        const QStringList signs = currencySigns(m_currency.code);
        const auto read = [&](const NumberMarks &marks) { return readAmount(written, m_currency, signs, marks); };
        const QString plain = written.normalized(QString::NormalizationForm_KC);
        const bool hasBoth = plain.contains(u'.') && plain.contains(u',');
        const auto usual = read(m_commaIsPoint ? commas : points);
        const auto other = hasBoth                    ? read(m_commaIsPoint ? points : commas)
                           : m_currency.exponent == 0 ? read(groupsAlone)
                           : m_commaIsPoint           ? read(pointsAlone)
                                                      : std::nullopt;
        if (usual && other && *usual != *other)
            return std::nullopt;
        return usual ? usual : other;
    }

    std::optional<auction::TimeMs> time(Column column)
    {
        const QString written = cell(column);
        if (written.isEmpty())
            return std::nullopt;
        const auto read = readMoment(written, QLocale(), QDate::currentDate());
        if (read)
            return *read;
        fault(column, timeFaultText(read.error()));
        return std::nullopt;
    }

    /// "0:5|100:10,50" as a form has it.
    QString bands(const QString &written)
    {
        QStringList lines;
        for (const QString &band : written.split(u'|'))
            lines << amount(Column::Increments, band.section(u':', 0, 0)) + u':' +
                         amount(Column::Increments, band.section(u':', 1));
        return lines.join(u'\n');
    }

    void lasts()
    {
        const QString written = cell(Column::Lasts);
        if (written.isEmpty())
            return;
        const auto span = spanOf(written);
        if (!span || *span <= 0)
            fault(Column::Lasts, tr("That is no span of time. It is written like %1.").arg(u"90m, 12h, 7d"_s));
        else if (m_lot.values.endsAt)
            fault(Column::Lasts, tr("Either say when the lot ends, or how long it lasts."));
        else
            m_lot.values.lastsMs = *span;
    }

    void increments()
    {
        SellForm::Values &values = m_lot.values;
        const QString written = cell(Column::Increments);
        if (written.isEmpty())
            return;
        const auto named = protocol::presetOf(written.toLower());
        if (named && *named != Preset::Fixed && *named != Preset::Bands) {
            values.preset = *named;
        } else if (written.contains(u':')) {
            values.preset = Preset::Bands;
            values.bands = bands(written);
        } else if (amountIn(written)) {
            values.preset = Preset::Fixed;
            values.step = amount(Column::Increments, written);
        } else {
            fault(Column::Increments,
                  tr("Steps are “ladder”, “any” or “ebay”, one amount, or bands like %1.").arg(u"0:5|100:10"_s));
        }
    }

    void softClose()
    {
        const QString written = cell(Column::SoftClose);
        if (written.isEmpty())
            return;
        if (written.compare(u"none"_s, Qt::CaseInsensitive) == 0) {
            m_lot.values.softClose.reset();
            return;
        }
        const QStringList parts = written.split(u'/');
        const auto window = spanOf(parts.value(0));
        const auto extend = parts.size() > 1 ? spanOf(parts.at(1)) : window;
        const auto cap = parts.size() > 2 ? spanOf(parts.at(2)) : std::nullopt;
        if (!window || !extend || parts.size() > 3 || (parts.size() == 3 && !cap))
            fault(Column::SoftClose,
                  tr("It is “none”, or the window, the extension and the limit, like %1.").arg(u"2m/2m/30m"_s));
        else
            m_lot.values.softClose = auction::SoftClose{.windowMs = *window, .extendMs = *extend, .capMs = cap};
    }

    CsvLot &m_lot;
    const auction::Currency &m_currency;
    const bool m_commaIsPoint;
};

/// Reads a whole file.
class FileReader
{
    Q_DECLARE_TR_FUNCTIONS(gavel::models::LotCsv)

public:
    FileReader(const CsvFile &file, const auction::Currency &currency)
        : m_file(file)
        , m_currency(currency)
    {
        m_csv.encoding = file.encoding;
        m_csv.separator = file.separator;
    }

    tl::expected<LotCsv, QString> read()
    {
        if (const QString fault = readHeader(); !fault.isEmpty())
            return tl::unexpected(fault);
        for (const CsvFile::Row &row : m_file.rows)
            readRow(row);
        if (m_csv.lots.isEmpty())
            return tl::unexpected(tr("There is no lot below the header."));
        return m_csv;
    }

private:
    QString readHeader()
    {
        for (const QString &header : m_file.header) {
            const auto column = lotColumnOf(header);
            if (column && m_columns.contains(column))
                return tr("The column “%1” is there twice.").arg(header);
            if (!column && !header.isEmpty())
                m_csv.unknownColumns.append(header);
            m_columns.append(column);
        }
        for (const Column needed : {Column::Name, Column::Start}) {
            if (!m_columns.contains(needed))
                return tr("The first line needs a column “%1”.").arg(nameOf(needed));
        }
        return {};
    }

    void readRow(const CsvFile::Row &row)
    {
        CsvLot lot;
        lot.line = row.line;
        for (qsizetype at = 0; at < qMin(row.cells.size(), m_columns.size()); ++at) {
            if (m_columns.at(at) && !row.cells.at(at).isEmpty())
                lot.cells.insert(*m_columns.at(at), row.cells.at(at));
        }
        if (row.cells.size() > m_columns.size())
            lot.faults.insert(Column::Name, tr("This line has more cells than the header."));
        if (lot.cells.isEmpty() && lot.faults.isEmpty())
            return; // nothing in the columns that are known
        RowReader(lot, m_currency, m_file.separator == ';');
        m_csv.lots.append(lot);
    }

    const CsvFile &m_file;
    const auction::Currency &m_currency;
    QList<std::optional<Column>> m_columns; ///< by their place; none: not known
    LotCsv m_csv;
};

Column columnOf(SellForm::Field field, const CsvLot &lot)
{
    switch (field) {
    case SellForm::Field::Name:
        return Column::Name;
    case SellForm::Field::Description:
        return Column::Description;
    case SellForm::Field::Start:
        return Column::Start;
    case SellForm::Field::Reserve:
        return Column::Reserve;
    case SellForm::Field::BuyNow:
        return Column::BuyNow;
    case SellForm::Field::Increments:
        return Column::Increments;
    case SellForm::Field::OpensAt:
        return Column::OpensAt;
    case SellForm::Field::EndsAt:
        return lot.cells.contains(Column::Lasts) ? Column::Lasts : Column::EndsAt;
    case SellForm::Field::SoftClose:
        return Column::SoftClose;
    }
    Q_UNREACHABLE();
}

} // namespace

MoneyText csvMoney(const auction::Currency &currency)
{
    QLocale plain = QLocale::c();
    plain.setNumberOptions(QLocale::OmitGroupSeparator);
    return MoneyText(currency, plain);
}

tl::expected<LotCsv, QString> readLotCsv(const QByteArray &bytes, const auction::Currency &currency,
                                         const CsvReading &reading)
{
    const auto file = readCsvFile(bytes, reading);
    return file ? FileReader(*file, currency).read() : tl::unexpected(file.error());
}

QMap<LotColumn, QString> faultsOf(const CsvLot &lot, const auction::Currency &currency,
                                  std::optional<auction::TimeMs> now)
{
    SellForm form;
    form.setMoney(csvMoney(currency));
    form.setValues(lot.values);
    auto all = lot.faults;
    const auto ofTerms = form.faults(now);
    for (auto fault = ofTerms.begin(); fault != ofTerms.end(); ++fault) {
        const Column column = columnOf(fault.key(), lot);
        if (!all.contains(column))
            all.insert(column, fault.value());
    }
    return all;
}

QByteArray sampleLotCsv(const auction::Currency &currency)
{
    const auto money = csvMoney(currency);
    const auto amount = [&money, &currency](auction::Amount major) {
        return money.plain(major * auction::minorPerMajor(currency.exponent));
    };
    QStringList header;
    for (int column = 0; column < lotColumnCount; ++column)
        header << nameOf(static_cast<Column>(column));
    CsvWriter csv(header);
    csv.add({u"Rangefinder camera, 1957"_s,
             u"Works; one scratch."_s,
             amount(220),
             amount(300),
             amount(900),
             {},
             {},
             u"7d"_s,
             u"ladder"_s,
             u"2m"_s,
             u"camera-front.jpg|camera-back.jpg"_s});
    csv.add({u"Brass desk lamp"_s, {}, amount(60), {}, {}, {}, {}, u"12h"_s, amount(5), u"none"_s, {}});
    return csv.bytes();
}

} // namespace gavel::models
