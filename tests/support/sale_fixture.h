#pragma once

#include "protocol/sale_verifier.h"
#include "support/book_fixture.h"

#include <QTest>

namespace gavel::test {

inline constexpr qint64 second = 1'000;
inline constexpr qint64 minute = 60 * second;

/// A book with a sale whose lots end by a plan, from ten minutes on, a minute between them.
class SaleBook : public BookFixture
{
public:
    explicit SaleBook(auction::Closing closing)
    {
        firstEnd = now + 10 * minute;
        run(store::command::Heartbeat{});
        protocol::SaleView plan{.name = QStringLiteral("Evening"), .plan = planOf(closing)};
        const auto made = run(store::command::MakeSale{plan});
        sale = made.result ? made.result->id : 0;
    }

    [[nodiscard]] auction::ClosingPlan planOf(auction::Closing closing) const
    {
        return {.closing = closing, .stepMs = minute, .firstEnd = firstEnd};
    }

    store::Decided<store::SharedLotView> tryToSell(auction::SaleId in, auction::Terms terms = {.start = 100})
    {
        protocol::LotDraft draft{.name = QStringLiteral("Vase"), .description = {}, .terms = terms};
        draft.endsByDefault = terms.endsAt == 0;
        return run(store::command::CreateLot{seller, draft, {.number = {}, .category = {}, .sale = in}});
    }

    QList<auction::LotId> sellLots(int count)
    {
        QList<auction::LotId> lots;
        for (int i = 0; i < count; ++i)
            lots.append((*tryToSell(sale).result)->id);
        return lots;
    }

    auction::SaleId plan(const QString &name, auction::Closing closing, const QJsonObject &change = {})
    {
        const auto made = run(store::command::MakeSale{{.name = name, .plan = planOf(closing)}});
        const auction::SaleId id = made.result ? made.result->id : 0;
        return change.isEmpty() || run(store::command::ChangeSale{id, change}).result ? id : 0;
    }

    store::Decided<store::SharedLotView> move(auction::LotId lot, auction::SaleId to,
                                              auction::AccountId by = store::founder)
    {
        return run(
            store::command::ChangeTerms{.lot = lot, .by = by, .change = {}, .place = {.sale = to}, .byStaff = true});
    }

    /// With all lots that open with it.
    void start()
    {
        QVERIFY(run(store::command::ActOnSale{sale, protocol::SaleAction::Start}).result);
        while (nextDeadline && *nextDeadline <= now)
            run(store::command::Advance{});
    }

    /// Seconds from the first end to the shown one; the lot that it waits for behind it.
    QString shown(auction::LotId id)
    {
        const protocol::LotView view = lot(id);
        const QString end = view.endsAt ? QString::number((*view.endsAt - firstEnd) / second) : QStringLiteral("-");
        return view.waitsFor ? QStringLiteral("%1<%2").arg(end).arg(*view.waitsFor) : end;
    }

    QStringList shown(const QList<auction::LotId> &lots)
    {
        QStringList ends;
        for (const auction::LotId one : lots)
            ends.append(shown(one));
        return ends;
    }

    /// All logs, each right by itself and with the others.
    QList<protocol::LogReport> verified(const QList<auction::LotId> &lots)
    {
        QList<protocol::LogReport> reports;
        for (const auction::LotId one : lots) {
            const auto report = protocol::LogVerifier::verify(logOf(one));
            if (!report) {
                qWarning("lot %lld, event %lld: %s", one, report.error().line,
                         qPrintable(protocol::logFaultText(report.error())));
                return {};
            }
            reports.append(*report);
        }
        return reports;
    }

    auction::TimeMs firstEnd = 0;
    auction::SaleId sale = 0;
};

} // namespace gavel::test
