#include "models/desk/cash_desk.h"

#include "protocol/json_fields.h"

#include <QUuid>

namespace gavel::models {

using namespace Qt::StringLiterals;

namespace {

QString newKey()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

/// Whose paddle it is, if the words are a number.
std::optional<protocol::AccountView> byPaddle(const QList<protocol::AccountView> &accounts, const QString &words)
{
    bool isNumber = false;
    const qint64 number = words.toLongLong(&isNumber);
    for (const protocol::AccountView &account : accounts) {
        if (isNumber && account.paddle == number)
            return account;
    }
    return std::nullopt;
}

} // namespace

CashDesk::CashDesk(link::HttpClient &http, QObject *parent)
    : QObject(parent)
    , m_http(http)
{
}

void CashDesk::find(const QString &words)
{
    clear();
    setBusy(true);
    const quint64 turn = m_turn;
    link::findAccounts(m_http, words, this,
                       [this, turn, words](const link::Result<link::Page<protocol::AccountView>> &page) {
                           if (turn != m_turn)
                               return;
                           setBusy(false);
                           if (!page)
                               return fail(page.error());
                           if (const auto holder = byPaddle(page->items, words))
                               return serve(holder->id);
                           if (page->items.isEmpty())
                               return Q_EMIT nobodyFound(words);
                           if (page->items.size() == 1)
                               return serve(page->items.first().id);
                           Q_EMIT found(page->items);
                       });
}

void CashDesk::serve(auction::AccountId account)
{
    clear();
    m_account = account;
    m_key = newKey();
    refresh();
    lookElsewhere();
}

/// Who pays for one sale may owe for another, and is told while they stand there.
void CashDesk::lookElsewhere()
{
    const quint64 turn = m_turn;
    for (const auction::SaleId sale : std::as_const(m_others)) {
        if (sale == m_sale)
            continue;
        link::readInvoice(m_http, {sale, m_account}, this,
                          [this, turn](const link::Result<protocol::InvoiceView> &invoice) {
                              if (turn != m_turn || !invoice || invoice->balance() == 0)
                                  return;
                              m_elsewhere.append({invoice->sale, invoice->balance()});
                              Q_EMIT changed();
                          });
    }
}

void CashDesk::setSales(auction::SaleId sale, const QList<auction::SaleId> &others)
{
    m_others = others;
    if (sale == m_sale)
        return;
    m_sale = sale;
    if (m_account != auction::noAccount)
        serve(m_account);
}

void CashDesk::clear()
{
    ++m_turn;
    m_elsewhere.clear();
    m_account = auction::noAccount;
    m_invoice.reset();
    setBusy(false);
}

void CashDesk::refresh()
{
    setBusy(true);
    const quint64 turn = m_turn;
    link::readInvoice(m_http, bill(), this, [this, turn](const link::Result<protocol::InvoiceView> &invoice) {
        if (turn != m_turn)
            return;
        if (!invoice)
            return fail(invoice.error());
        take(*invoice);
    });
}

void CashDesk::take(const protocol::InvoiceView &invoice)
{
    m_invoice = invoice;
    setBusy(false);
}

auction::Amount CashDesk::bookedOf(auction::Amount given) const
{
    return m_invoice ? qMin(given, m_invoice->balance()) : 0;
}

void CashDesk::pay(auction::Amount given, protocol::Means means, const QString &reference)
{
    const auction::Amount booked = bookedOf(given);
    if (m_busy || booked <= 0)
        return;
    setBusy(true);
    const quint64 turn = m_turn;
    const link::HandedOver payment{means, booked, reference, m_key};
    link::payInvoice(m_http, bill(), payment, this,
                     [this, turn, given, booked, means](const link::Result<protocol::InvoiceView> &invoice) {
                         if (turn != m_turn)
                             return;
                         if (!invoice)
                             return failOnBill(invoice.error());
                         m_key = newKey();
                         take(*invoice);
                         Q_EMIT paid(booked, given - booked, means);
                     });
}

link::Reply<protocol::InvoiceView> CashDesk::taking(const std::function<void()> &then)
{
    return [this, turn = m_turn, then](const link::Result<protocol::InvoiceView> &invoice) {
        if (turn != m_turn)
            return;
        if (!invoice)
            return failOnBill(invoice.error());
        m_key = newKey();
        take(*invoice);
        if (then)
            then();
    };
}

void CashDesk::refund(auction::Amount amount, protocol::Means means, const QString &reason)
{
    if (m_busy || !m_invoice)
        return;
    setBusy(true);
    link::payInvoice(m_http, bill(), {means, -amount, reason, m_key}, this,
                     taking([this, amount, means] { Q_EMIT refunded(amount, means); }));
}

void CashDesk::adjust(auction::Amount amount, const QString &reason)
{
    if (m_busy || !m_invoice)
        return;
    setBusy(true);
    link::adjustInvoice(m_http, bill(), amount, reason, m_key, this, taking());
}

void CashDesk::setPayer(auction::AccountId account, std::optional<auction::AccountId> payer)
{
    if (m_busy || !m_invoice)
        return;
    setBusy(true);
    const QJsonObject change{{u"billTo"_s, protocol::orNull(payer)}};
    const quint64 turn = m_turn;
    const auto answered = [this, turn](const link::Result<QJsonObject> &done) {
        if (turn != m_turn)
            return;
        if (!done)
            return fail(done.error());
        Q_EMIT payerSet();
        serve(m_account);
    };
    m_http.sendForJson(link::HttpRequest::json("PATCH", u"/api/v1/accounts/%1"_s.arg(account), change), this, answered);
}

void CashDesk::voidSale(auction::LotId lot, const QString &reason)
{
    if (m_busy || !m_invoice)
        return;
    setBusy(true);
    link::voidSale(m_http, lot, reason, this, [this, turn = m_turn](const link::Result<protocol::LotView> &after) {
        if (turn != m_turn)
            return;
        if (!after)
            return failOnBill(after.error());
        Q_EMIT saleVoided(*after);
        refresh();
    });
}

void CashDesk::takeBack(qint64 payment, const QString &reason)
{
    if (m_busy || !m_invoice)
        return;
    setBusy(true);
    link::takePaymentBack(m_http, bill(), payment, reason, this, taking());
}

void CashDesk::setCollected(auction::LotId lot, bool on)
{
    const quint64 turn = m_turn;
    link::markCollected(m_http, lot, on, this, [this, turn](const link::Result<link::Done> &done) {
        if (turn != m_turn)
            return;
        if (!done)
            return fail(done.error());
        refresh();
    });
}

void CashDesk::collectAll()
{
    if (!m_invoice)
        return;
    const QList<protocol::InvoiceLine> lines = m_invoice->lines;
    for (const protocol::InvoiceLine &line : lines) {
        if (line.lot && !line.collected)
            setCollected(*line.lot, true);
    }
}

void CashDesk::number()
{
    if (m_busy || !m_invoice)
        return;
    if (m_invoice->number)
        return Q_EMIT numbered();
    setBusy(true);
    const quint64 turn = m_turn;
    link::numberInvoice(m_http, bill(), this, [this, turn](const link::Result<protocol::InvoiceView> &invoice) {
        if (turn != m_turn)
            return;
        if (!invoice)
            return fail(invoice.error());
        take(*invoice);
        Q_EMIT numbered();
    });
}

void CashDesk::setBusy(bool busy)
{
    m_busy = busy;
    Q_EMIT changed();
}

void CashDesk::failOnBill(const link::Problem &problem)
{
    if (problem.kind != link::Problem::Kind::Refused)
        return fail(problem);
    const quint64 turn = m_turn;
    link::readInvoice(m_http, bill(), this, [this, turn, problem](const link::Result<protocol::InvoiceView> &invoice) {
        if (turn != m_turn)
            return;
        if (!invoice || *invoice == m_invoice)
            return fail(problem);
        takeElsewhere(*invoice);
    });
}

void CashDesk::lookAgain()
{
    if (m_busy || !m_invoice)
        return;
    const quint64 turn = m_turn;
    link::readInvoice(m_http, bill(), this, [this, turn](const link::Result<protocol::InvoiceView> &invoice) {
        if (turn == m_turn && !m_busy && invoice && *invoice != m_invoice)
            takeElsewhere(*invoice);
    });
}

/// What is done next is done to another bill, so that it is no repetition of what was tried before.
void CashDesk::takeElsewhere(const protocol::InvoiceView &invoice)
{
    const auction::Amount before = m_invoice ? m_invoice->balance() : 0;
    m_key = newKey();
    take(invoice);
    Q_EMIT changedElsewhere(before);
}

void CashDesk::fail(const link::Problem &problem)
{
    setBusy(false);
    Q_EMIT failed(problem);
}

} // namespace gavel::models
