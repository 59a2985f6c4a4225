#pragma once

#include "link/cash_api.h"
#include "link/problem.h"
#include "protocol/invoice_views.h"

#include <QObject>
#include <functional>

namespace gavel::link {
class HttpClient;
}

namespace gavel::models {

/// A cashier's desk: whom they serve, what that person owes of a sale, and paying it. One person at a time; an answer
/// about the person before is passed over. GUI thread.
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
    /// Of which sale, and in which others they may owe. Whoever is served stays.
    void setSales(auction::SaleId sale, const QList<auction::SaleId> &others);

    [[nodiscard]] const std::optional<protocol::InvoiceView> &invoice() const { return m_invoice; }
    [[nodiscard]] bool isBusy() const { return m_busy; }
    /// What whoever is served owes for another sale, or, below 0, is owed.
    struct Elsewhere
    {
        auction::SaleId sale = auction::firstSale;
        auction::Amount balance = 0;
    };
    [[nodiscard]] const QList<Elsewhere> &elsewhere() const { return m_elsewhere; }
    /// Whether the bill is that account's, or it is among those for whom it is paid.
    [[nodiscard]] bool isBillOf(auction::AccountId account) const;

    /// What is booked of what somebody hands over: no more than is owed.
    [[nodiscard]] auction::Amount bookedOf(auction::Amount given) const;
    /// `given` may be more in cash; the rest is change.
    void pay(auction::Amount given, protocol::Means means, const QString &reference);
    /// Of what was handed over for it, or of the deposit.
    void refund(auction::Amount amount, protocol::Means means, const QString &reason);
    void adjust(auction::Amount amount, const QString &reason);
    /// Of a lot on the invoice; then tells by saleVoided().
    void voidSale(auction::LotId lot, const QString &reason);
    /// Has the account billed to another, or to itself; then tells by payerSet() and reads the bill anew.
    void setPayer(auction::AccountId account, std::optional<auction::AccountId> payer);
    void takeBack(qint64 payment, const QString &reason);
    void setCollected(auction::LotId lot, bool on);
    /// All lots on the invoice.
    void collectAll();
    /// Has a number given to it, and then tells by numbered().
    void number();
    /// Reads the bill of whoever is served anew: at once, or after what is being done.
    void readAgain();
    /// Looks how the bill stands now. What was won or collected meanwhile is taken without a word.
    void lookAgain();

Q_SIGNALS:
    /// Another person, or their invoice is another, or busy or not.
    void changed();
    void found(const QList<gavel::protocol::AccountView> &accounts);
    void nobodyFound(const QString &words);
    void paid(gavel::auction::Amount booked, gavel::auction::Amount change, gavel::protocol::Means means);
    void refunded(gavel::auction::Amount amount, gavel::protocol::Means means);
    void saleVoided(const gavel::protocol::LotView &lot);
    void numbered();
    void payerSet();
    /// Somebody paid or adjusted at another desk meanwhile; so much was owed before.
    void changedElsewhere(gavel::auction::Amount before);
    void failed(const gavel::link::Problem &problem);

private:
    /// Money that was sent to be booked, under a key of its own.
    struct Booking
    {
        bool isAdjustment = false;
        auction::Amount amount = 0;
        protocol::Means means = protocol::Means::Cash;
        QString words; ///< the reference or the reason

        bool operator==(const Booking &) const = default;
    };

    /// The same once more, before it was answered, is no other: it goes under the key that it had.
    [[nodiscard]] QString keyFor(const Booking &booking);
    /// Something is being done to the bill: what was asked before may be answered as it stood before.
    void begin();
    /// Takes the answer that changes the bill, unless somebody else is served by now, and then goes on.
    [[nodiscard]] link::Reply<protocol::InvoiceView> taking(const std::function<void()> &then = {});
    void take(const protocol::InvoiceView &invoice);
    void refresh();
    void lookElsewhere();
    [[nodiscard]] link::Bill bill() const { return {m_sale, m_account}; }
    void setBusy(bool busy);
    void fail(const link::Problem &problem);
    /// Of what was to be done to the bill: it may not be any more as it was looked at.
    void failOnBill(const link::Problem &problem);
    /// As it stands without our doing, or with what we were not answered.
    void takeLookedAt(const protocol::InvoiceView &invoice);
    /// Whether it has what was sent to be booked and not answered.
    [[nodiscard]] bool hasUnanswered(const protocol::InvoiceView &invoice) const;

    link::HttpClient &m_http;
    auction::AccountId m_account = auction::noAccount;
    auction::SaleId m_sale = auction::firstSale;
    QList<auction::SaleId> m_others;
    QList<Elsewhere> m_elsewhere;
    std::optional<protocol::InvoiceView> m_invoice;
    std::optional<Booking> m_unanswered;
    auction::Amount m_given = 0; ///< for that, which may be more
    QString m_key;               ///< of what is not answered
    quint64 m_turn = 0;          ///< counts the people
    quint64 m_revision = 0;      ///< counts what was done to the bill here, and what was taken of it
    bool m_readsOnce = false;    ///< more, when what is being done is done
    bool m_busy = false;
};

} // namespace gavel::models
