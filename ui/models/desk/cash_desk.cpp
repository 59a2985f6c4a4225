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

/// What people at desks did to the bill. What funds paid by themselves goes with what was won.
QList<protocol::InvoicePayment> handedOver(const protocol::InvoiceView &invoice)
{
    QList<protocol::InvoicePayment> payments = invoice.payments;
    payments.removeIf([](const protocol::InvoicePayment &one) { return !one.by; });
    return payments;
}

QList<protocol::InvoiceLine> adjustments(const protocol::InvoiceView &invoice)
{
    QList<protocol::InvoiceLine> lines = invoice.lines;
    lines.removeIf([](const protocol::InvoiceLine &one) { return one.lot.has_value(); });
    return lines;
}

bool isHandled(const protocol::InvoiceView &before, const protocol::InvoiceView &after)
{
    return handedOver(before) != handedOver(after) || adjustments(before) != adjustments(after);
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
    m_unanswered.reset();
    m_readsOnce = false;
    setBusy(false);
}

void CashDesk::refresh()
{
    begin();
    const auto answered = [this, turn = m_turn](const link::Result<protocol::InvoiceView> &invoice) {
        if (turn != m_turn)
            return;
        if (!invoice)
            return fail(invoice.error());
        return hasUnanswered(*invoice) ? takeLookedAt(*invoice) : take(*invoice);
    };
    link::readInvoice(m_http, bill(), this, answered);
}

void CashDesk::readAgain()
{
    if (!m_invoice)
        return;
    if (m_busy)
        m_readsOnce = true;
    else
        refresh();
}

void CashDesk::begin()
{
    ++m_revision;
    setBusy(true);
}

void CashDesk::take(const protocol::InvoiceView &invoice)
{
    ++m_revision;
    m_invoice = invoice;
    setBusy(false);
}

bool CashDesk::isBillOf(auction::AccountId account) const
{
    if (!m_invoice)
        return false;
    const auto &people = m_invoice->people;
    return m_invoice->account.id == account ||
           std::any_of(people.begin(), people.end(), [account](const auto &one) { return one.account.id == account; });
}

QString CashDesk::keyFor(const Booking &booking)
{
    if (m_unanswered != booking)
        m_key = newKey();
    m_unanswered = booking;
    return m_key;
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
    begin();
    m_given = given;
    const QString key = keyFor({.amount = booked, .means = means, .words = reference});
    link::payInvoice(m_http, bill(), {means, booked, reference, key}, this,
                     taking([this, given, booked, means] { Q_EMIT paid(booked, given - booked, means); }));
}

link::Reply<protocol::InvoiceView> CashDesk::taking(const std::function<void()> &then)
{
    return [this, turn = m_turn, then](const link::Result<protocol::InvoiceView> &invoice) {
        if (turn != m_turn)
            return;
        if (!invoice)
            return failOnBill(invoice.error());
        m_unanswered.reset();
        take(*invoice);
        if (then)
            then();
    };
}

void CashDesk::refund(auction::Amount amount, protocol::Means means, const QString &reason)
{
    if (m_busy || !m_invoice)
        return;
    begin();
    const QString key = keyFor({.amount = -amount, .means = means, .words = reason});
    link::payInvoice(m_http, bill(), {means, -amount, reason, key}, this,
                     taking([this, amount, means] { Q_EMIT refunded(amount, means); }));
}

void CashDesk::adjust(auction::Amount amount, const QString &reason)
{
    if (m_busy || !m_invoice)
        return;
    begin();
    const QString key = keyFor({.isAdjustment = true, .amount = amount, .words = reason});
    link::adjustInvoice(m_http, bill(), amount, reason, key, this, taking());
}

void CashDesk::setPayer(auction::AccountId account, std::optional<auction::AccountId> payer)
{
    if (m_busy || !m_invoice)
        return;
    begin();
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
    begin();
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
    begin();
    link::takePaymentBack(m_http, bill(), payment, reason, this, taking());
}

void CashDesk::setCollected(auction::LotId lot, bool on)
{
    ++m_revision;
    link::markCollected(m_http, lot, on, this, [this, turn = m_turn](const link::Result<link::Done> &done) {
        if (turn != m_turn)
            return;
        if (!done)
            return Q_EMIT failed(done.error());
        readAgain();
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
    begin();
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
    if (!m_busy && std::exchange(m_readsOnce, false))
        refresh();
}

void CashDesk::failOnBill(const link::Problem &problem)
{
    if (problem.kind != link::Problem::Kind::Refused)
        return fail(problem);
    m_unanswered.reset();
    const quint64 turn = m_turn;
    link::readInvoice(m_http, bill(), this, [this, turn, problem](const link::Result<protocol::InvoiceView> &invoice) {
        if (turn != m_turn)
            return;
        if (invoice && isHandled(*m_invoice, *invoice))
            return takeLookedAt(*invoice);
        if (invoice)
            m_invoice = *invoice;
        fail(problem);
    });
}

void CashDesk::lookAgain()
{
    if (m_busy || !m_invoice)
        return;
    const auto answered = [this, turn = m_turn,
                           revision = m_revision](const link::Result<protocol::InvoiceView> &invoice) {
        if (turn == m_turn && revision == m_revision && invoice && *invoice != m_invoice)
            takeLookedAt(*invoice);
    };
    link::readInvoice(m_http, bill(), this, answered);
}

bool CashDesk::hasUnanswered(const protocol::InvoiceView &invoice) const
{
    if (!m_unanswered)
        return false;
    const auto count = [sent = *m_unanswered](const protocol::InvoiceView &one) {
        const auto isPayment = [&sent](const protocol::InvoicePayment &payment) {
            return payment.by && payment.amount == sent.amount && payment.means == sent.means &&
                   payment.reference == sent.words;
        };
        const auto isAdjustment = [&sent](const protocol::InvoiceLine &line) {
            return !line.lot && line.amount == sent.amount && line.reason == sent.words;
        };
        return sent.isAdjustment ? std::count_if(one.lines.begin(), one.lines.end(), isAdjustment)
                                 : std::count_if(one.payments.begin(), one.payments.end(), isPayment);
    };
    return count(invoice) > count(*m_invoice);
}

void CashDesk::takeLookedAt(const protocol::InvoiceView &invoice)
{
    const bool isOurs = hasUnanswered(invoice);
    const bool isOthers = !isOurs && isHandled(*m_invoice, invoice);
    const auction::Amount before = m_invoice->balance();
    take(invoice);
    if (isOthers)
        return Q_EMIT changedElsewhere(before);
    if (!isOurs)
        return;
    const Booking booked = *std::exchange(m_unanswered, std::nullopt);
    if (booked.isAdjustment)
        return;
    if (booked.amount > 0)
        Q_EMIT paid(booked.amount, m_given - booked.amount, booked.means);
    else
        Q_EMIT refunded(-booked.amount, booked.means);
}

void CashDesk::fail(const link::Problem &problem)
{
    setBusy(false);
    Q_EMIT failed(problem);
}

} // namespace gavel::models
