#include "models/sale_reading.h"

#include "protocol/limits.h"
#include "wire/json_bounds.h"

namespace gavel::models {

using namespace Qt::StringLiterals;

namespace {

/// A bid with a message has 2 KB; the terms of a lot, which are larger, are not asked for.
constexpr wire::JsonBounds lineBounds{.bytesMax = 16 * 1024, .valuesMax = 1'000, .depthMax = 16};

constexpr int salesMax = 1'000; ///< of one lot, and more than any has

template <typename IsWanted>
void forEach(QByteArrayView log, IsWanted isWanted, const std::function<void(const protocol::ReadLine &)> &take)
{
    for (qsizetype from = 0; from < log.size();) {
        const qsizetype end = log.indexOf('\n', from);
        const QByteArrayView text = log.sliced(from, (end < 0 ? log.size() : end) - from);
        from += text.size() + 1;
        if (!wire::isWithin(text, lineBounds) || !isWanted(text))
            continue;
        if (const auto line = protocol::readLine(text.toByteArray()))
            take(*line);
    }
}

} // namespace

std::optional<VoidedSale> SaleReading::read(const QJsonObject &event)
{
    const QString type = protocol::typeIn(event);
    if (type == u"closed")
        m_buyer = protocol::accountIn(event.value("winner"_L1));
    if (type != u"saleVoided")
        return std::nullopt;
    const QString reason = event.value("reason"_L1).toString();
    return VoidedSale{m_buyer, reason.size() > protocol::limits::readLineMax ? QString() : reason};
}

void forEachLine(QByteArrayView log, const std::function<void(const protocol::ReadLine &)> &take)
{
    forEach(
        log, [](QByteArrayView) { return true; }, take);
}

void forEachSale(QByteArrayView log, const std::function<void(const protocol::ReadLine &)> &take)
{
    const auto isOfSale = [left = salesMax](QByteArrayView line) mutable {
        const bool isOne = line.indexOf(R"("type":"closed")") >= 0 || line.indexOf(R"("type":"saleVoided")") >= 0;
        return isOne && left-- > 0;
    };
    forEach(log, isOfSale, take);
}

} // namespace gavel::models
