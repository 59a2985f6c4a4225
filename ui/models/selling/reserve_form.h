#pragma once

#include "models/money_text.h"
#include "protocol/views.h"

#include <QJsonObject>
#include <QString>

namespace gavel::models {

/// What a seller may do about the reserve of a lot that has bids: lower it or take it away, once (RULES.md, "A lot").
/// A value; knows no network.
class ReserveForm
{
public:
    void setMoney(const MoneyText &money) { m_money = money; }
    void setLot(const protocol::LotView &lot) { m_lot = lot; }
    /// The amount, which only the seller is told.
    void setReserve(std::optional<auction::Amount> reserve) { m_reserve = reserve; }
    void setTyped(const QString &text) { m_typed = text; }

    /// Whether there is anything to lower: the lot has bids, is not over and its reserve is not met.
    [[nodiscard]] bool isOffered() const;
    [[nodiscard]] std::optional<auction::Amount> reserve() const { return m_reserve; }
    /// What is wrong with the typed amount, in a sentence; empty: nothing, or nothing typed.
    [[nodiscard]] QString faultText() const;
    [[nodiscard]] bool canLower() const;
    /// The change to send: `{reserve: amount}`, or `{reserve: null}` to take it away.
    [[nodiscard]] QJsonObject lowering() const;
    [[nodiscard]] static QJsonObject removal();

private:
    MoneyText m_money;
    protocol::LotView m_lot;
    std::optional<auction::Amount> m_reserve;
    QString m_typed;
};

} // namespace gavel::models
