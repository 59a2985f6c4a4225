#pragma once

#include "link/host_api.h"
#include "link/problem.h"
#include "protocol/invoice_views.h"

#include <QObject>
#include <functional>

namespace gavel::link {
class HttpClient;
}

namespace gavel::models {

/// A cashier's desk: whom they serve, what that person owes, and paying it. One person at a time; an answer about the
/// person before is passed over. GUI thread.
class CashDesk : public QObject
{
    Q_OBJECT

public:
    explicit CashDesk(link::HttpClient &http, QObject *parent = nullptr);

    /// By number, name, phone, email or table. A paddle's own number goes before all else; who is the only one is
    /// served at once, of several found() tells.
    void find(const QString &words);
    void serve(auction::AccountId account);
    /// Nobody is served any more.
    void clear();

    [[nodiscard]] const std::optional<protocol::InvoiceView> &invoice() const { return m_invoice; }
    [[nodiscard]] bool isBusy() const { return m_busy; }

    /// What is booked of what somebody hands over: no more than is owed.
    [[nodiscard]] auction::Amount bookedOf(auction::Amount given) const;
    /// `given` may be more in cash; the rest is change.
    void pay(auction::Amount given, protocol::Means means, const QString &reference);
    /// Of what was handed over.
    void refund(auction::Amount amount, protocol::Means means, const QString &reason);
    void adjust(auction::Amount amount, const QString &reason);
    /// Of a lot on the invoice; then tells by saleVoided().
    void voidSale(auction::LotId lot, const QString &reason);
    void takeBack(qint64 payment, const QString &reason);
    void setCollected(auction::LotId lot, bool on);
    /// All lots on the invoice.
    void collectAll();
    /// Has a number given to it, and then tells by numbered().
    void number();

Q_SIGNALS:
    /// Another person, or their invoice is another, or busy or not.
    void changed();
    void found(const QList<gavel::protocol::AccountView> &accounts);
    void nobodyFound(const QString &words);
    void paid(gavel::auction::Amount booked, gavel::auction::Amount change, gavel::protocol::Means means);
    void refunded(gavel::auction::Amount amount, gavel::protocol::Means means);
    void saleVoided(const gavel::protocol::LotView &lot);
    void numbered();
    void failed(const gavel::link::Problem &problem);

private:
    /// Takes the answer that changes the bill, unless somebody else is served by now, and then goes on.
    [[nodiscard]] link::Reply<protocol::InvoiceView> taking(const std::function<void()> &then = {});
    void take(const protocol::InvoiceView &invoice);
    void refresh();
    void setBusy(bool busy);
    void fail(const link::Problem &problem);

    link::HttpClient &m_http;
    auction::AccountId m_account = auction::noAccount;
    std::optional<protocol::InvoiceView> m_invoice;
    QString m_key;      ///< of the payment or adjustment that is being made
    quint64 m_turn = 0; ///< counts the people
    bool m_busy = false;
};

} // namespace gavel::models
