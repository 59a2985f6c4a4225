#include "protocol/log_verifier.h"

namespace gavel::protocol {

using namespace Qt::StringLiterals;

namespace {

using Kind = LogFault::Kind;

tl::unexpected<LogFault> atLine(qint64 line, LogFault fault)
{
    fault.line = line;
    return tl::unexpected(std::move(fault));
}

/// A decision of several events leaves the lot so with its last.
LotMoment momentOf(const auction::LotState &state, auction::TimeMs at, const auction::LotSale &sale)
{
    LotMoment moment{.at = at, .phase = state.phase, .endsAt = state.endsAt, .sale = sale, .reopened = state.reopened};
    if (auction::isFinal(state.phase) && moment.endsAt)
        moment.endsAt = qMin(*moment.endsAt, at);
    return moment;
}

bool isCommanded(const auction::Event &event)
{
    if (const auto *bid = std::get_if<auction::event::Bid>(&event))
        return bid->prebid == 0;
    if (const auto *extended = std::get_if<auction::event::Extended>(&event))
        return !extended->move;
    return std::holds_alternative<auction::event::Sealed>(event) ||
           std::holds_alternative<auction::event::Paused>(event);
}

} // namespace

tl::expected<LogReport, LogFault> LogVerifier::verify(const QByteArray &log, const std::optional<QByteArray> &head)
{
    LogVerifier verifier;
    qint64 number = 0;
    qsizetype from = 0;
    while (from < log.size()) {
        ++number;
        const qsizetype end = log.indexOf('\n', from);
        if (end < 0)
            return atLine(number, {.kind = Kind::LineCut});
        const auto line = readLine(log.mid(from, end - from));
        if (!line)
            return atLine(number, line.error());
        if (const auto fits = verifier.verifyLine(*line); !fits)
            return atLine(number, fits.error());
        from = end + 1;
    }
    return verifier.report(number, head);
}

LogVerifier::Check LogVerifier::verifyLine(const ReadLine &line)
{
    if (const auto followed = m_derivation.follow(line); !followed)
        return followed;
    return compare(line);
}

/// The line has to be, byte for byte, what the rules give.
LogVerifier::Check LogVerifier::compare(const ReadLine &line)
{
    const auction::Event event = m_derivation.takeEvent();
    const QByteArray saltHex = line.openingJson.value("salt"_L1).toString().toLatin1();
    const QByteArray salt = QByteArray::fromHex(saltHex);
    if (carriesCommitment(event) && (salt.size() != logSaltBytes || salt.toHex() != saltHex))
        return wrong(Kind::NoOpening);
    const LogLine expected = logLine(m_derivation.lot().facts.id, m_derivation.seq(), m_derivation.at(), event,
                                     m_derivation.names(), m_head, salt);
    if (expected.opening != line.opening)
        return wrong(Kind::OtherOpening);
    if (expected.event != line.event)
        return wrong(Kind::OtherEvent, QString::fromUtf8(expected.event));
    if (expected.hash.toHex() != line.hash)
        return wrong(Kind::OtherHash);
    m_head = expected.hash;
    remember(line, event);
    return {};
}

void LogVerifier::remember(const ReadLine &line, const auction::Event &event)
{
    m_heads.append(line.hash);
    LotMoment moment = momentOf(m_derivation.lot().state, m_derivation.at(), m_derivation.names().sale);
    // It stays when it ended, whatever becomes of its sale afterwards.
    if (auction::isFinal(moment.phase) && !m_moments.isEmpty() && auction::isFinal(m_moments.last().phase))
        moment.endsAt = m_moments.last().endsAt;
    moment.commanded = isCommanded(event);
    m_moments.append(moment);
    if (const auto *closed = std::get_if<auction::event::Closed>(&event)) {
        m_fee = closed->fee;
        m_tax = closed->tax;
    }
    const qint64 seq = m_derivation.seq();
    const QByteArray salt = line.openingJson.value("salt"_L1).toString().toLatin1();
    if (const auto *bid = std::get_if<auction::event::Bid>(&event))
        m_opened.append({seq, bid->account, salt, bid->amount});
    if (const auto *sealed = std::get_if<auction::event::Sealed>(&event))
        m_opened.append({seq, sealed->account, salt, sealed->amount});
    if (const auto *prebid = std::get_if<auction::event::Prebid>(&event); prebid && prebid->amount)
        m_opened.append({seq, prebid->account, salt, *prebid->amount});
}

tl::expected<LogReport, LogFault> LogVerifier::report(qint64 lines, const std::optional<QByteArray> &head) const
{
    const auction::LotState &state = m_derivation.lot().state;
    if (lines == 0)
        return atLine(1, {.kind = Kind::Empty});
    if (!auction::isFinal(state.phase) || !m_derivation.isWhole())
        return atLine(lines + 1, {.kind = Kind::NoEnd});
    if (head && !m_heads.contains(head->toLower()))
        return atLine(lines, {.kind = Kind::OtherHead, .line = 0, .detail = QString::fromLatin1(m_head.toHex())});
    const bool sold = state.phase == auction::Phase::Sold;
    return LogReport{.lot = m_derivation.lot().facts.id,
                     .house = m_derivation.names().house,
                     .name = m_derivation.names().draft.name,
                     .events = lines,
                     .phase = state.phase,
                     .saleVoided = m_derivation.saleWasVoided(),
                     .price = state.price,
                     .bids = state.bids,
                     .winner = sold ? state.leader : auction::noAccount,
                     .winnerNick = sold ? m_derivation.nickOf(state.leader) : QString(),
                     .fee = m_fee,
                     .tax = m_tax,
                     .head = m_head.toHex(),
                     .heads = m_heads,
                     .opened = m_opened,
                     .moments = m_moments,
                     .closedByClock = m_derivation.closedByClock(),
                     .moves = m_derivation.moves()};
}

} // namespace gavel::protocol
