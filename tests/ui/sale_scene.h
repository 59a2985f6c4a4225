#pragma once

#include "support/house_fixture.h"
#include "ui/driver.h"

#include <QAction>
#include <QTableView>
#include <memory>

namespace gavel::ui_tests {

/// A house in which Nari sells a vase, a lamp and a clock, and its host at the running order.
class SaleScene
{
protected:
    enum Column { Number, Name, Category, Ends, Phase }; ///< of the order

    void begin();
    /// At the place, once its lots are there.
    void open();
    void plan(const QString &name);
    qint64 sell(const QString &name, QJsonObject more = {});

    [[nodiscard]] QTableView *table() const { return m_host->find<QTableView>(QStringLiteral("sales.order")); }
    void trigger(const QString &action) const { m_host->find<QAction>(action)->trigger(); }
    [[nodiscard]] QString cell(int row, int column) const;
    [[nodiscard]] QStringList names() const;
    [[nodiscard]] QString said() const { return m_host->text(QStringLiteral("sales.banner.text")); }
    [[nodiscard]] QJsonObject lot(qint64 id) const;

    std::unique_ptr<test::HouseFixture> m_fixture;
    std::unique_ptr<Driver> m_host;
    QString m_token;
    QString m_seller;
    QList<qint64> m_lots;
};

} // namespace gavel::ui_tests
