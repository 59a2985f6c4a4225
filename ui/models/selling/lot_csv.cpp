#include "models/selling/lot_csv.h"

#include "models/amount_entry.h"
#include "models/band_text.h"
#include "models/csv_writer.h"
#include "models/currency_signs.h"
#include "models/selling/lot_cells.h"
#include "models/time_entry.h"
#include "protocol/codes.h"

#include <QCoreApplication>
#include <QDate>

namespace gavel::models {

using namespace Qt::StringLiterals;

namespace {

using Column = LotColumn;
using Preset = auction::Increments::Preset;

/// Reads the cells of one row into the values of a form, and says which can't be read.
class LotRowReader
{
    Q_DECLARE_TR_FUNCTIONS(gavel::models::LotCsv)

public:
    LotRowReader(CsvLot &lot, const auction::Currency &currency, bool commaIsPoint,
                 const QList<protocol::SaleView> &sales, auction::SaleId otherwise)
        : m_lot(lot)
        , m_currency(currency)
        , m_commaIsPoint(commaIsPoint)
        , m_sales(sales)
    {
        SellForm::Values &values = m_lot.values;
        values.name = cell(Column::Name);
        values.description = cell(Column::Description);
        values.start = amount(Column::Start, cell(Column::Start));
        values.reserve = amount(Column::Reserve, cell(Column::Reserve));
        values.buyNow = amount(Column::BuyNow, cell(Column::BuyNow));
        values.value = amount(Column::Value, cell(Column::Value));
        values.opensAt = time(Column::OpensAt);
        values.endsAt = time(Column::EndsAt);
        lasts();
        increments();
        softClose();
        belowReserve();
        m_lot.premium = rates(Column::Premium, auction::premiumMax);
        m_lot.commission = rates(Column::Commission, auction::commissionMax);
        values.number = cell(Column::Number);
        values.category = cell(Column::Category);
        sale(otherwise);
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

    /// "5; 10,50 > 100" as a form has it.
    QString bands(const QString &written)
    {
        QStringList parts;
        for (const BandPart &part : bandParts(written)) {
            const QString step = amount(Column::Increments, part.value);
            parts.append(bandText(step, part.from.isEmpty() ? QString() : amount(Column::Increments, part.from)));
        }
        return bandsText(parts);
    }

    void lasts()
    {
        const QString written = cell(Column::Lasts);
        if (written.isEmpty())
            return;
        const auto span = spanIn(written);
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
        } else if (areBands(written)) {
            values.preset = Preset::Bands;
            values.bands = bands(written);
        } else if (amountIn(written)) {
            values.preset = Preset::Fixed;
            values.step = amount(Column::Increments, written);
        } else {
            fault(Column::Increments, tr("Steps are “ladder”, “any” or “ebay”, one amount, or several: “5; 10 > 100” "
                                         "is 5, and 10 from 100 on."));
        }
    }

    void softClose()
    {
        const QString written = cell(Column::SoftClose);
        if (written.isEmpty())
            return;
        if (const auto soft = softCloseIn(written))
            m_lot.values.softClose = *soft;
        else
            fault(Column::SoftClose,
                  tr("It is “none”, or the window, the extension and the limit, like %1.").arg(u"2m/2m/30m"_s));
    }

    std::optional<auction::Bands> rates(Column column, int rateMax)
    {
        const QString written = cell(column);
        if (written.isEmpty())
            return std::nullopt;
        auto read = ratesIn(written, rateMax, [this](const QString &from) { return amountIn(from); });
        if (!read)
            fault(column,
                  tr("It can’t be read as percent: one number up to %1, like 25, or as it changes with the price: "
                     "“25; 20 > 10000” is 25 up to 10000 and 20 of what lies above.")
                      .arg(rateMax / 100));
        return read;
    }

    void belowReserve()
    {
        const QString written = cell(Column::BelowReserve);
        if (written.isEmpty())
            return;
        if (const auto what = protocol::belowReserveOf(written.toLower()))
            m_lot.values.belowReserve = *what;
        else
            fault(Column::BelowReserve, tr("It is “hold” or “jump”."));
    }

    void sale(auction::SaleId otherwise)
    {
        const QString written = cell(Column::Sale);
        QStringList names;
        for (const protocol::SaleView &sale : m_sales) {
            names.append(sale.name);
            const bool isIt = written.isEmpty() ? sale.id == otherwise
                                                : written.compare(sale.name, Qt::CaseInsensitive) == 0 ||
                                                      written == QString::number(sale.id);
            if (!isIt)
                continue;
            if (sale.id != auction::firstSale && written.isEmpty())
                m_lot.cells.insert(Column::Sale, sale.name);
            m_lot.values.sale = sale.id;
            m_lot.values.endsWithSale = sale.plan.closing != auction::Closing::Own;
            return;
        }
        if (written.isEmpty())
            return;
        fault(Column::Sale, tr("There is no such sale here. These are: %1.").arg(names.join(u", "_s)));
    }

    CsvLot &m_lot;
    const auction::Currency &m_currency;
    const bool m_commaIsPoint;
    const QList<protocol::SaleView> &m_sales;
};

/// Reads a whole file.
class FileReader
{
    Q_DECLARE_TR_FUNCTIONS(gavel::models::LotCsv)

public:
    FileReader(const CsvFile &file, const LotColumns &columns, const auction::Currency &currency,
               const QList<protocol::SaleView> &sales, auction::SaleId sale)
        : m_file(file)
        , m_columns(columns)
        , m_currency(currency)
        , m_sales(sales)
        , m_sale(sale)
    {
        m_csv.encoding = file.encoding;
        m_csv.separator = file.separator;
    }

    tl::expected<LotCsv, QString> read()
    {
        if (const QString fault = faultOf(m_columns, m_file.header); !fault.isEmpty())
            return tl::unexpected(fault);
        noteUnknown();
        for (const CsvFile::Row &row : m_file.rows)
            readRow(row);
        if (m_csv.lots.isEmpty())
            return tl::unexpected(tr("There is no lot below the header."));
        return m_csv;
    }

private:
    void noteUnknown()
    {
        for (qsizetype at = 0; at < m_file.header.size(); ++at) {
            if (!m_columns.value(at) && !m_file.header.at(at).isEmpty())
                m_csv.unknownColumns.append(m_file.header.at(at));
        }
    }

    void readRow(const CsvFile::Row &row)
    {
        CsvLot lot;
        lot.line = row.line;
        for (qsizetype at = 0; at < qMin(row.cells.size(), m_columns.size()); ++at) {
            if (m_columns.at(at) && !row.cells.at(at).isEmpty())
                lot.cells.insert(*m_columns.at(at), withFormula(row.cells.at(at)));
        }
        if (row.cells.size() > m_columns.size())
            lot.faults.insert(Column::Name, tr("This line has more cells than the header."));
        if (lot.cells.isEmpty() && lot.faults.isEmpty())
            return; // nothing in the columns that are known
        LotRowReader(lot, m_currency, m_file.separator == ';', m_sales, m_sale);
        m_csv.lots.append(lot);
    }

    const CsvFile &m_file;
    const LotColumns &m_columns;
    const auction::Currency &m_currency;
    const QList<protocol::SaleView> &m_sales;
    const auction::SaleId m_sale;
    LotCsv m_csv;
};

} // namespace

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
    case SellForm::Field::Value:
        return Column::Value;
    case SellForm::Field::Increments:
        return Column::Increments;
    case SellForm::Field::OpensAt:
        return Column::OpensAt;
    case SellForm::Field::EndsAt:
        return lot.cells.contains(Column::Lasts) ? Column::Lasts : Column::EndsAt;
    case SellForm::Field::SoftClose:
        return Column::SoftClose;
    case SellForm::Field::BelowReserve:
        return Column::BelowReserve;
    case SellForm::Field::Number:
        return Column::Number;
    case SellForm::Field::Category:
        return Column::Category;
    case SellForm::Field::Sale:
        return Column::Sale;
    }
    Q_UNREACHABLE();
}

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
    return file ? lotsOf(*file, guessedLotColumns(file->header, {}, currency.code), currency)
                : tl::unexpected(file.error());
}

tl::expected<LotCsv, QString> lotsOf(const CsvFile &file, const LotColumns &columns, const auction::Currency &currency,
                                     const QList<protocol::SaleView> &sales, auction::SaleId sale)
{
    return FileReader(file, columns, currency, sales, sale).read();
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

} // namespace gavel::models
