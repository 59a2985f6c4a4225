#pragma once

#include "protocol/evening_view.h"
#include "protocol/settlement_views.h"
#include "support/house_fixture.h"
#include "ui/driver.h"

#include <QApplication>
#include <QTest>

namespace gavel::ui_tests {

using namespace Qt::StringLiterals;

// The house of a whole evening, its organiser's program, its lots and its guests, and what both say of them.
class WholeEvening
{
protected:
    struct Guest
    {
        qint64 account = 0;
        QString token;
    };

    [[nodiscard]] qint64 idOf(const QString &token) const
    {
        return m_fixture->get(u"/api/v1/me"_s, token).json().value("id"_L1).toInteger();
    }
    [[nodiscard]] QJsonArray itemsOf(const QString &path) const
    {
        return m_fixture->get(path, m_host).json().value("items"_L1).toArray();
    }
    [[nodiscard]] QJsonObject lot(int index) const
    {
        return m_fixture->get(u"/api/v1/lots/%1"_s.arg(m_lots[index]), m_host).json();
    }
    [[nodiscard]] qint64 endOf(int index) const { return lot(index).value("endsAt"_L1).toInteger(); }
    [[nodiscard]] qint64 ledger(const QString &where) const
    {
        return m_fixture->place.number(u"SELECT coalesce(sum(amount), 0) FROM postings "_s + where,
                                       m_fixture->folder.path());
    }
    [[nodiscard]] Guest &guest(int paddle) { return m_guests[paddle - 1]; }
    [[nodiscard]] protocol::InvoiceView invoiceOf(int paddle);
    [[nodiscard]] QList<protocol::InvoiceView> invoices() const;
    [[nodiscard]] QList<protocol::SettlementView> settlements() const;
    [[nodiscard]] protocol::EveningView evening() const;
    [[nodiscard]] int finalLots() const;
    void signInByLink(int paddle);
    void waitForEnd(int index, qint64 leftMs) const;
    void press(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }
    void write(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    [[nodiscard]] QString focused() const
    {
        const auto *widget = QApplication::focusWidget();
        return widget ? widget->objectName() : QString();
    }
    void go(const QString &place, const QString &firstField);
    void serve(int paddle);
    [[nodiscard]] QString said() const { return m_desk->text(u"cashier.banner.text"_s); }

    std::unique_ptr<test::HouseFixture> m_fixture;
    std::unique_ptr<Driver> m_desk; // the organiser's
    QTemporaryDir m_files;
    QString m_host;
    QString m_nari; // who consigned most of it
    QString m_dana; // who gave the rest
    QList<qint64> m_lots;
    QList<Guest> m_guests; // by paddle, from 1
};

} // namespace gavel::ui_tests
