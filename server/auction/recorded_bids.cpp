#include "auction/recorded_bids.h"

#include "auction/bidding.h"
#include "auction/closing.h"
#include "auction/csv.h"
#include "auction/recorded_time.h"

#include <QHash>
#include <algorithm>
#include <array>

namespace gavel::auction {

namespace {

constexpr AccountId nobodysSeller = -1;

struct RecordedBid
{
    RecordedTime time;
    AccountId bidder = noAccount;
    Amount max = 0;
};

struct RecordedLot
{
    QByteArray name;
    std::optional<Amount> start;
    std::optional<Amount> reserve;
    QList<RecordedBid> bids;
};

enum Column { LotColumn, BidderColumn, TimeColumn, MaxColumn, StartColumn, ReserveColumn, ColumnCount };
constexpr std::array<const char *, ColumnCount> columnNames{"lot", "bidder", "time", "max", "start", "reserve"};

/// Reads the rows and gathers them by lot.
class Recording
{
public:
    explicit Recording(int exponent)
        : m_exponent(exponent)
    {
    }

    tl::expected<void, ReplayFault> read(const QByteArray &csv)
    {
        CsvReader reader(csv);
        QList<QByteArrayView> fields;
        if (reader.next(fields) != CsvReader::Row::Read || !readHeader(fields))
            return fault(1, "the header must have lot, bidder, time and max, and may have start and reserve");
        for (;;) {
            switch (reader.next(fields)) {
            case CsvReader::Row::End:
                return {};
            case CsvReader::Row::Malformed:
                return fault(reader.line(), "the quotes do not match");
            case CsvReader::Row::Read:
                break;
            }
            if (fields.size() != m_columns)
                return fault(reader.line(), "the row has another number of fields than the header");
            if (const char *reason = readRow(fields))
                return fault(reader.line(), reason);
        }
    }

    QList<RecordedLot> lots;
    QList<QByteArray> bidders; ///< by account, from 1

private:
    static tl::unexpected<ReplayFault> fault(qint64 line, const char *reason)
    {
        return tl::unexpected(ReplayFault{line, QString::fromLatin1(reason)});
    }

    bool readHeader(const QList<QByteArrayView> &fields)
    {
        m_index.fill(-1);
        m_columns = fields.size();
        for (qsizetype i = 0; i < fields.size(); ++i) {
            const auto name = std::find(columnNames.begin(), columnNames.end(), fields[i].trimmed());
            if (name == columnNames.end())
                return false;
            qsizetype &index = m_index[static_cast<size_t>(name - columnNames.begin())];
            if (index >= 0)
                return false;
            index = i;
        }
        return std::all_of(m_index.begin(), m_index.begin() + StartColumn, [](qsizetype index) { return index >= 0; });
    }

    QByteArrayView field(const QList<QByteArrayView> &fields, Column column) const
    {
        return m_index[column] < 0 ? QByteArrayView() : fields[m_index[column]].trimmed();
    }

    std::optional<Amount> amount(QByteArrayView text) const
    {
        return parseMajor(QString::fromLatin1(text), m_exponent);
    }

    /// Null if the row is right, else what is wrong with it.
    const char *readRow(const QList<QByteArrayView> &fields)
    {
        const QByteArrayView name = field(fields, LotColumn);
        const QByteArrayView bidder = field(fields, BidderColumn);
        if (name.isEmpty() || bidder.isEmpty())
            return "lot and bidder must not be empty";
        const auto time = recordedTimeOf(field(fields, TimeColumn));
        if (!time)
            return "time must be a decimal or ISO 8601";
        const auto max = amount(field(fields, MaxColumn));
        if (!max || *max <= 0)
            return "max must be a decimal above 0 with no more decimals than the currency has";
        RecordedLot &lot = lotOf(name);
        if (const char *reason = readTerm(field(fields, StartColumn), lot.start))
            return reason;
        if (const char *reason = readTerm(field(fields, ReserveColumn), lot.reserve))
            return reason;
        if (lot.reserve && *lot.reserve < lot.start.value_or(1))
            return "the reserve is below the start";
        lot.bids.append({*time, accountOf(bidder), *max});
        return nullptr;
    }

    /// A term stands in any of its lot's rows, and says the same in all of them.
    const char *readTerm(QByteArrayView text, std::optional<Amount> &term)
    {
        if (text.isEmpty())
            return nullptr;
        const auto value = amount(text);
        if (!value || *value <= 0)
            return "start and reserve must be decimals above 0 with no more decimals than the currency has";
        if (term && *term != *value)
            return "start and reserve must be the same in all rows of a lot";
        term = value;
        return nullptr;
    }

    RecordedLot &lotOf(QByteArrayView name)
    {
        const QByteArray key = QByteArray::fromRawData(name.data(), name.size());
        const auto known = m_lotIndex.constFind(key);
        if (known != m_lotIndex.constEnd())
            return lots[*known];
        m_lotIndex.insert(name.toByteArray(), lots.size());
        lots.append({.name = name.toByteArray(), .start = {}, .reserve = {}, .bids = {}});
        return lots.last();
    }

    AccountId accountOf(QByteArrayView name)
    {
        const QByteArray key = QByteArray::fromRawData(name.data(), name.size());
        const auto known = m_bidderIndex.constFind(key);
        if (known != m_bidderIndex.constEnd())
            return *known;
        bidders.append(name.toByteArray());
        m_bidderIndex.insert(bidders.last(), bidders.size());
        return bidders.size();
    }

    const int m_exponent;
    qsizetype m_columns = 0;
    std::array<qsizetype, ColumnCount> m_index{};
    QHash<QByteArray, qsizetype> m_lotIndex;
    QHash<QByteArray, AccountId> m_bidderIndex;
};

QByteArray outcomeOf(RecordedLot &recorded, const QList<QByteArray> &bidders, const ReplayOptions &options)
{
    constexpr TimeMs always = 0;
    constexpr TimeMs end = 1;
    const Terms terms{.start = recorded.start.value_or(1),
                      .reserve = recorded.reserve,
                      .buyNow = {},
                      .increments = options.increments,
                      .opensAt = {},
                      .endsAt = end,
                      .softClose = std::nullopt};
    Lot lot{.facts = {.id = 1, .seller = nobodysSeller, .rates = {}}, .terms = terms, .state = {}};
    lot.state.phase = Phase::Open;
    lot.state.price = terms.start;
    lot.state.endsAt = end;
    std::stable_sort(recorded.bids.begin(), recorded.bids.end(),
                     [](const RecordedBid &a, const RecordedBid &b) { return a.time < b.time; });
    qint64 refused = 0;
    BidCommand command;
    for (const RecordedBid &bid : std::as_const(recorded.bids)) {
        command.max = bid.max;
        const auto decision = decideBid(lot, command, Bidder{.account = bid.bidder}, always);
        if (decision)
            lot.state = decision->state;
        else
            ++refused;
    }
    Decision closing{.state = lot.state, .events = {}};
    close(lot, closing);
    const bool anyBid = lot.state.bids > 0;
    const bool sold = closing.state.phase == Phase::Sold;
    return csvField(recorded.name) + ',' +
           (anyBid ? toMajor(lot.state.price, options.currencyExponent).toLatin1() : QByteArray()) + ',' +
           (sold ? csvField(bidders[lot.state.leader - 1]) : QByteArray()) + ',' + QByteArray::number(lot.state.bids) +
           ',' + QByteArray::number(refused) + '\n';
}

} // namespace

tl::expected<QByteArray, ReplayFault> replayBids(const QByteArray &csv, const ReplayOptions &options)
{
    Recording recording(options.currencyExponent);
    if (const auto read = recording.read(csv); !read)
        return tl::unexpected(read.error());
    QByteArray out = "lot,price,winner,bids,refused\n";
    for (RecordedLot &lot : recording.lots)
        out += outcomeOf(lot, recording.bidders, options);
    return out;
}

} // namespace gavel::auction
