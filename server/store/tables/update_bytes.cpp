#include "store/tables/update_bytes.h"

#include "store/tables/update_members.h"

#include <algorithm>
#include <array>

namespace gavel::store {

namespace {

// Integers by sevens of bits, the lowest first, so that most take a byte or two; texts and lists after their length.
constexpr int bitsOfAByte = 7;
constexpr int bitsMax = 64;
constexpr quint8 goesOn = 0x80;

/// Most of an update is numbers of a byte or two, and an array that grows by each costs more than they do: they are
/// gathered first.
class Writer
{
public:
    explicit Writer(QByteArray &bytes)
        : m_bytes(bytes)
    {
    }
    ~Writer() { flush(); }
    Q_DISABLE_COPY_MOVE(Writer)

    void put(qint64 value)
    {
        // Those below zero alternate with the others, so that they are as short.
        auto rest = (static_cast<quint64>(value) << 1) ^ static_cast<quint64>(value >> (bitsMax - 1));
        if (m_gathered + numberMax > m_gathering.size())
            flush();
        for (; rest >= goesOn; rest >>= bitsOfAByte)
            m_gathering[m_gathered++] = static_cast<char>(rest | goesOn);
        m_gathering[m_gathered++] = static_cast<char>(rest);
    }
    void put(int value) { put(qint64(value)); }
    void put(bool value) { put(qint64(value)); }
    void put(const QByteArray &value)
    {
        put(qint64(value.size()));
        if (m_gathered + std::size_t(value.size()) > m_gathering.size())
            flush();
        if (std::size_t(value.size()) > m_gathering.size()) {
            m_bytes.append(value);
            return;
        }
        std::copy(value.begin(), value.end(), m_gathering.begin() + m_gathered);
        m_gathered += std::size_t(value.size());
    }
    void put(const QString &value) { put(value.toUtf8()); }
    void put(const SharedLotView &lot) { put(*lot); }

    template <typename Enumeration>
    requires std::is_enum_v<Enumeration>
    void put(Enumeration value) { put(static_cast<qint64>(value)); }
    template <typename Value>
    void put(const std::optional<Value> &value)
    {
        put(value.has_value());
        if (value)
            put(*value);
    }
    template <typename Value>
    void put(const QList<Value> &values)
    {
        put(qint64(values.size()));
        for (const Value &value : values)
            put(value);
    }
    template <typename Shape>
    requires requires(const Shape &shape) { membersOf(shape); }
    void put(const Shape &shape)
    {
        std::apply([this](const auto &...members) { (this->put(members), ...); }, membersOf(shape));
    }

private:
    static constexpr std::size_t numberMax = bitsMax / bitsOfAByte + 1;

    void flush()
    {
        m_bytes.append(m_gathering.data(), qsizetype(m_gathered));
        m_gathered = 0;
    }

    QByteArray &m_bytes;
    std::array<char, 512> m_gathering;
    std::size_t m_gathered = 0;
};

/// What can't be read gives nothing, and then all the rest does.
class ByteReader
{
public:
    explicit ByteReader(QByteArrayView bytes)
        : m_bytes(bytes)
    {
    }

    [[nodiscard]] bool ok() const { return m_ok; }
    [[nodiscard]] bool atEnd() const { return m_at == m_bytes.size(); }

    void get(qint64 &value)
    {
        quint64 all = 0;
        for (int bits = 0; bits < bitsMax; bits += bitsOfAByte) {
            if (atEnd())
                break;
            const auto byte = static_cast<quint8>(m_bytes[m_at++]);
            all |= quint64(byte & ~goesOn) << bits;
            if (byte < goesOn) {
                value = static_cast<qint64>(all >> 1) ^ -static_cast<qint64>(all & 1);
                return;
            }
        }
        fail();
    }
    void get(int &value) { value = static_cast<int>(number()); }
    void get(bool &value) { value = number() != 0; }
    void get(QByteArray &value) { value = bytes(number()).toByteArray(); }
    void get(QString &value) { value = QString::fromUtf8(bytes(number())); }
    void get(SharedLotView &lot)
    {
        protocol::LotView view;
        get(view);
        lot = std::make_shared<const protocol::LotView>(std::move(view));
    }

    template <typename Enumeration>
    requires std::is_enum_v<Enumeration>
    void get(Enumeration &value) { value = static_cast<Enumeration>(number()); }
    template <typename Value>
    void get(std::optional<Value> &value)
    {
        if (number() != 0)
            get(value.emplace());
    }
    template <typename Value>
    void get(QList<Value> &values)
    {
        for (qint64 left = number(); left > 0 && m_ok; --left) {
            Value value{};
            get(value);
            values.append(std::move(value));
        }
    }
    template <typename Shape>
    requires requires(Shape &shape) { membersOf(shape); }
    void get(Shape &shape)
    {
        std::apply([this](auto &...members) { (this->get(members), ...); }, membersOf(shape));
    }

    qint64 number()
    {
        qint64 value = 0;
        get(value);
        return value;
    }

private:
    QByteArrayView bytes(qint64 size)
    {
        if (size < 0 || size > m_bytes.size() - m_at) {
            fail();
            return {};
        }
        const QByteArrayView taken = m_bytes.sliced(m_at, size);
        m_at += size;
        return taken;
    }

    void fail()
    {
        m_ok = false;
        m_at = m_bytes.size();
    }

    QByteArrayView m_bytes;
    qsizetype m_at = 0;
    bool m_ok = true;
};

/// The update of that kind, its members still to be read; none if there is no such kind.
template <std::size_t... Kinds>
std::optional<Update> emptyOf(qint64 kind, std::index_sequence<Kinds...>)
{
    std::optional<Update> made;
    ((kind == qint64(Kinds) ? static_cast<void>(made.emplace(std::in_place_index<Kinds>)) : void()), ...);
    return made;
}

std::optional<Update> updateFrom(ByteReader &reader)
{
    auto update = emptyOf(reader.number(), std::make_index_sequence<std::variant_size_v<Update>>());
    if (update)
        std::visit([&reader](auto &one) { reader.get(one); }, *update);
    return update;
}

} // namespace

void append(QByteArray &bytes, qint64 place, const Update &update)
{
    const bool isFirst = bytes.isEmpty();
    Writer writer(bytes);
    if (isFirst)
        writer.put(updateForm);
    writer.put(place);
    writer.put(qint64(update.index()));
    std::visit([&writer](const auto &one) { writer.put(one); }, update);
}

std::optional<QList<PlacedUpdate>> updatesFrom(QByteArrayView bytes)
{
    ByteReader reader(bytes);
    if (reader.number() != updateForm)
        return std::nullopt;
    QList<PlacedUpdate> updates;
    while (!reader.atEnd()) {
        const qint64 place = reader.number();
        auto update = updateFrom(reader);
        if (!update || !reader.ok())
            return std::nullopt;
        updates.append({place, std::move(*update)});
    }
    return reader.ok() ? std::optional(updates) : std::nullopt;
}

} // namespace gavel::store
