#include "models/room/log_check.h"

#include "protocol/log_verifier.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace gavel::models {

using namespace Qt::StringLiterals;

namespace {

class LogWords
{
    Q_DECLARE_TR_FUNCTIONS(gavel::models::LogCheck)
};

using Kind = LogFinding::Kind;

/// Whether a verified log opens the bid as it was made. A leader's own change says nothing of its kind.
bool opensAsMade(const link::OwnBid &bid, const protocol::LogReport &report, const QByteArray &line)
{
    const bool isOpened =
        std::any_of(report.opened.begin(), report.opened.end(), [&](const protocol::OpenedBid &opened) {
            return opened.seq == bid.seq && opened.account == bid.account && opened.amount == bid.amount &&
                   opened.salt == bid.salt;
        });
    const QJsonValue kind = QJsonDocument::fromJson(line)[u"opening"][u"kind"];
    return isOpened && (kind.isUndefined() || kind.toString() == (bid.isMax ? u"max"_s : u"bid"_s));
}

void compareHeads(LogCheck &check, const protocol::LogReport &report, const link::LotEvidence &kept)
{
    for (auto head = kept.heads.cbegin(); head != kept.heads.cend(); ++head) {
        if (head.key() > report.events)
            check.findings.append({.kind = Kind::EventMissing, .seq = head.key()});
        else if (report.heads.at(head.key() - 1) != head.value())
            check.findings.append({.kind = Kind::EventDiffers, .seq = head.key()});
    }
}

void compareBids(LogCheck &check, const protocol::LogReport &report, const link::LotEvidence &kept,
                 const QByteArray &log)
{
    const QList<QByteArray> lines = log.split('\n');
    for (const link::OwnBid &bid : kept.bids) {
        ++check.ownBids;
        if (!opensAsMade(bid, report, lines.value(bid.seq - 1)))
            check.findings.append({.kind = Kind::BidDiffers, .seq = bid.seq, .fault = {}, .amount = bid.amount});
    }
}

// The event that the rules give is JSON, for those who verify by hand: here it would only frighten.
QString faultInWords(const protocol::LogFault &fault)
{
    return fault.kind == protocol::LogFault::Kind::OtherEvent ? LogWords::tr("the rules give another event")
                                                              : protocol::logFaultText(fault);
}

QString findingText(const LogFinding &finding, const MoneyText &money)
{
    switch (finding.kind) {
    case Kind::Broken:
        return LogWords::tr("Line %1 of it does not hold: %2.")
            .arg(finding.seq)
            .arg(finding.fault ? faultInWords(*finding.fault) : QString());
    case Kind::OtherLot:
        return LogWords::tr("It is the log of another lot.");
    case Kind::EventMissing:
        return LogWords::tr("Event %1, which this program saw, is missing.").arg(finding.seq);
    case Kind::EventDiffers:
        return LogWords::tr("Event %1 is not the one that this program saw.").arg(finding.seq);
    case Kind::BidDiffers:
        return LogWords::tr("Your bid of %1 is not in it as you made it (event %2).")
            .arg(money.shown(finding.amount))
            .arg(finding.seq);
    }
    Q_UNREACHABLE();
}

} // namespace

LogCheck checkLog(const QByteArray &log, const link::LotEvidence &kept)
{
    LogCheck check;
    const auto report = protocol::LogVerifier::verify(log);
    if (!report) {
        check.findings.append({.kind = Kind::Broken, .seq = report.error().line, .fault = report.error(), .amount = 0});
        return check;
    }
    check.events = report->events;
    if (report->lot != kept.lot) {
        check.findings.append({.kind = Kind::OtherLot});
        return check;
    }
    // An own bid that is not as it was made tells more than the hash of its event, so it comes first.
    compareBids(check, *report, kept, log);
    compareHeads(check, *report, kept);
    return check;
}

QString logCheckText(const LogCheck &check, const MoneyText &money)
{
    const int events = static_cast<int>(check.events);
    if (check.fits()) {
        const QString verified = LogWords::tr("Verified: %n event(s)", nullptr, events);
        if (check.ownBids == 0)
            return LogWords::tr("%1.", "Verified: 42 events.").arg(verified);
        return LogWords::tr("%1, and my %n bid(s) are in it.", "Verified: 42 events, and my 3 bids are in it.",
                            check.ownBids)
            .arg(verified);
    }
    QString text = LogWords::tr("Do not trust this result: the published log does not fit what this program saw.") +
                   u' ' + findingText(check.findings.first(), money);
    const int more = static_cast<int>(check.findings.size()) - 1;
    if (more > 0)
        text += u' ' + LogWords::tr("%n more thing(s) do not fit.", nullptr, more);
    return text;
}

} // namespace gavel::models
