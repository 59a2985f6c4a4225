#include "ui/whole_evening.h"

namespace gavel::ui_tests {

void WholeEvening::signInByLink(int paddle)
{
    const QJsonArray found = itemsOf(u"/api/v1/accounts?q=%1"_s.arg(paddle));
    for (const QJsonValue &one : found) {
        if (one["paddle"_L1].toInteger() == paddle)
            guest(paddle).account = one["id"_L1].toInteger();
    }
    const QString links = u"/api/v1/accounts/%1/links"_s.arg(guest(paddle).account);
    const QString link = m_fixture->post(links, {}, m_host).json().value("token"_L1).toString();
    guest(paddle).token =
        m_fixture->post(u"/api/v1/session"_s, {{u"link"_s, link}}).json().value("token"_L1).toString();
    QVERIFY2(!guest(paddle).token.isEmpty(), qPrintable(QString::number(paddle)));
}

void WholeEvening::waitForEnd(int index, qint64 leftMs) const
{
    const qint64 wait = endOf(index) - leftMs - m_fixture->now();
    if (wait > 0)
        QTest::qWait(static_cast<int>(wait));
}

int WholeEvening::finalLots() const
{
    const QJsonArray lots = itemsOf(u"/api/v1/lots?limit=200"_s);
    return static_cast<int>(std::count_if(lots.begin(), lots.end(), [](const QJsonValue &one) {
        return one["phase"_L1] == u"sold"_s || one["phase"_L1] == u"unsold"_s;
    }));
}

protocol::InvoiceView WholeEvening::invoiceOf(int paddle)
{
    const QString path = u"/api/v1/sales/1/invoices/%1"_s.arg(guest(paddle).account);
    return protocol::invoiceFromJson(m_fixture->get(path, m_host).json()).value_or(protocol::InvoiceView{});
}

QList<protocol::InvoiceView> WholeEvening::invoices() const
{
    QList<protocol::InvoiceView> read;
    for (const QJsonValue &one : itemsOf(u"/api/v1/sales/1/invoices"_s))
        read.append(protocol::invoiceFromJson(one.toObject()).value_or(protocol::InvoiceView{}));
    return read;
}

QList<protocol::SettlementView> WholeEvening::settlements() const
{
    QList<protocol::SettlementView> read;
    for (const QJsonValue &one : itemsOf(u"/api/v1/sales/1/settlements"_s))
        read.append(protocol::settlementFromJson(one.toObject()).value_or(protocol::SettlementView{}));
    return read;
}

protocol::EveningView WholeEvening::evening() const
{
    const QJsonObject json = m_fixture->get(u"/api/v1/sales/1/evening"_s, m_host).json();
    return protocol::eveningFromJson(json).value_or(protocol::EveningView{});
}

void WholeEvening::go(const QString &place, const QString &firstField)
{
    QApplication::setActiveWindow(m_desk->desktop().window());
    m_desk->click(place);
    QTRY_COMPARE(focused(), firstField);
}

void WholeEvening::serve(int paddle)
{
    QTRY_COMPARE(focused(), u"cashier.search"_s);
    write(QString::number(paddle));
    press(Qt::Key_Return);
    QTRY_VERIFY(m_desk->text(u"cashier.who"_s).startsWith(u"%1 · "_s.arg(paddle)));
}

} // namespace gavel::ui_tests
