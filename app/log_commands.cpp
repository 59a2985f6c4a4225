#include "commands.h"

#include "command_arguments.h"
#include "command_line.h"

#include "auction/recorded_bids.h"
#include "protocol/codes.h"
#include "protocol/log_verifier.h"
#include "protocol/sale_verifier.h"

#include <QFile>

namespace gavel::app {

using namespace Qt::StringLiterals;

namespace {

tl::expected<QByteArray, QString> contentsOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected(u"%1 can't be read: %2."_s.arg(path, file.errorString()));
    return file.readAll();
}

/// How to come by a log, for whoever names something else.
QString logAdvice(const QString &named)
{
    const QString address =
        named.contains("://"_L1) && named.endsWith("/log"_L1) ? named : u"http://HOST:8010/api/v1/lots/N/log"_s;
    return u"Get a lot's log from its host by curl -o lot.jsonl %1, or from its book by gavel export, and name each "
           u"log: "
           "lot.jsonl."_s.arg(address);
}

QString outcomeIn(const protocol::LogReport &report)
{
    switch (report.phase) {
    case auction::Phase::Sold:
        return u"sold to %1 (account %2) at %3, fee %4"_s.arg(report.winnerNick, QString::number(report.winner),
                                                              QString::number(report.price),
                                                              QString::number(report.fee)) +
               (report.tax == 0 ? QString() : u", tax %1"_s.arg(report.tax));
    case auction::Phase::Passed:
        return u"passed at %1: the reserve was not met"_s.arg(report.price);
    case auction::Phase::Unsold:
        if (report.saleVoided)
            return u"unsold: its sale was voided"_s;
        return report.opened.isEmpty() ? u"unsold: nobody bid"_s : u"unsold: no bid stands"_s;
    case auction::Phase::Withdrawn:
        return u"withdrawn"_s;
    case auction::Phase::Scheduled:
    case auction::Phase::Open:
    case auction::Phase::Paused:
        break;
    }
    Q_UNREACHABLE();
}

/// How far a hash goes that was kept before the newest event.
QString afterKept(const protocol::LogReport &report, const QByteArray &head)
{
    const qint64 seq = report.heads.indexOf(head) + 1;
    return u"The hash that was kept is that of event %1: it says nothing of the %2 after it."_s.arg(seq).arg(
        report.events - seq);
}

/// `namesFile`: says which of several logs does not fit. What it proves goes to `reports`.
int verifyLog(const QString &path, const std::optional<QByteArray> &head, bool namesFile,
              QList<protocol::LogReport> &reports)
{
    const auto log = contentsOf(path);
    if (!log)
        return failure(log.error());
    const auto report = protocol::LogVerifier::verify(*log, head);
    if (!report) {
        const QString whose = namesFile ? path + u": " : QString();
        return failure(whose + u"NOT VERIFIED: event %1 does not fit: %2."_s.arg(report.error().line)
                                   .arg(protocol::logFaultText(report.error())));
    }
    // The names by one call each: what looks like a place for the next is part of a name.
    const QString names = u"lot %1 \"%2\" of %3"_s.arg(QString::number(report->lot), report->name, report->house);
    QStringList lines{
        u"Verified: "_s + names +
            u", %1 events, %2 bids, "_s.arg(QString::number(report->events), QString::number(report->bids)) +
            outcomeIn(*report) + u'.',
        u"head "_s + QString::fromLatin1(report->head)};
    if (head && *head != report->head)
        lines.append(afterKept(*report, *head));
    print(lines);
    reports.append(*report);
    return 0;
}

/// What the logs say of each other.
int verifyTogether(const QList<protocol::LogReport> &reports)
{
    const auto missing = protocol::verifySale(reports);
    if (!missing) {
        const protocol::SaleFault &fault = missing.error();
        return failure(u"NOT VERIFIED: event %1 of lot %2 does not fit: %3."_s.arg(
            QString::number(fault.fault.line), QString::number(fault.lot), protocol::logFaultText(fault.fault)));
    }
    for (const protocol::MissingLog &one : *missing) {
        print({u"The end of lot %1 rests on the log of lot %2, which was not given."_s.arg(one.of).arg(one.by)});
    }
    return 0;
}

} // namespace

int runReplay(const QStringList &arguments)
{
    CommandArguments given(commandNamed("replay"));
    if (const auto code = given.take(arguments))
        return *code;
    const QString code = given.isSet("currency") ? given.value("currency") : u"USD"_s;
    const auto currency = auction::currencyOf(code);
    if (!currency)
        return usageFault(u"--currency must be a code of ISO 4217, not \"%1\"."_s.arg(code));
    const auto preset = protocol::presetOf(given.isSet("increments") ? given.value("increments") : u"ladder"_s);
    if (!preset || *preset == auction::Increments::Preset::Fixed || *preset == auction::Increments::Preset::Bands)
        return usageFault(u"--increments must be any, ladder or ebay."_s);
    const auction::ReplayOptions options{.increments = {.preset = *preset, .step = 1, .bands = {}},
                                         .currencyExponent = currency->exponent};
    if (!auction::valid(options.increments, currency->exponent))
        return usageFault(u"--increments ebay needs a currency of two decimals."_s);

    const QString bids = given.operands().first();
    const QString fault = fileFault(bids, u"Save the recorded bids as a table, and name that."_s);
    if (!fault.isEmpty())
        return usageFault(fault);
    const auto csv = contentsOf(bids);
    if (!csv)
        return failure(csv.error());
    const auto outcome = auction::replayBids(*csv, options);
    if (!outcome)
        return usageFault(u"line %1: %2."_s.arg(outcome.error().line).arg(outcome.error().reason));
    printData(*outcome);
    return 0;
}

int runVerify(const QStringList &arguments)
{
    CommandArguments given(commandNamed("verify"));
    if (const auto code = given.take(arguments))
        return *code;
    const QStringList paths = given.operands();
    std::optional<QByteArray> head;
    if (given.isSet("head")) {
        head = given.value("head").toLower().toLatin1();
        if (QByteArray::fromHex(*head).toHex() != *head || head->size() != 2 * protocol::logHashBytes)
            return usageFault(u"--head must be 64 hexadecimal digits."_s);
        if (paths.size() > 1)
            return usageFault(u"--head is one lot's: give it with that lot's log alone."_s);
    }
    for (const QString &path : paths) {
        if (const QString fault = fileFault(path, logAdvice(path)); !fault.isEmpty())
            return usageFault(fault);
    }
    int code = 0;
    QList<protocol::LogReport> reports;
    for (const QString &path : paths)
        code = qMax(code, verifyLog(path, head, paths.size() > 1, reports));
    return qMax(code, verifyTogether(reports));
}

} // namespace gavel::app
