#pragma once

#include "link/problem.h"
#include "models/money_text.h"
#include "protocol/views.h"

#include <QObject>
#include <QString>
#include <optional>

namespace gavel::models {

/// A maximum that is left on a lot before it opens: what is typed, what is wrong with it, what stands, and what became
/// of the last change. Knows no network: leaving() and takingBack() are answered by done() or refused(). GUI thread.
class PrebidForm : public QObject
{
    Q_OBJECT

public:
    explicit PrebidForm(QObject *parent = nullptr);

    void setMoney(const MoneyText &money);
    void setLot(const protocol::LotView &lot);
    /// What stands, as far as the host has told it.
    void setLeft(std::optional<auction::Amount> left);
    [[nodiscard]] const std::optional<auction::Amount> &left() const { return m_left; }

    [[nodiscard]] const QString &amountText() const { return m_amountText; }
    void setAmountText(const QString &text);
    [[nodiscard]] std::optional<auction::Amount> amount() const;

    /// Whether the lot takes one now.
    [[nodiscard]] bool isOffered() const { return m_lot.takesPrebids && m_lot.phase == auction::Phase::Scheduled; }
    [[nodiscard]] bool canLeave() const;
    [[nodiscard]] bool canTakeBack() const { return isOffered() && m_left && !m_isBusy; }
    /// What stands, or what leaving one does, in a sentence.
    [[nodiscard]] QString standingText() const;
    /// What is wrong with what is typed, or why the host refused; empty if nothing is.
    [[nodiscard]] QString faultText() const;

    /// Sends what is typed, or takes back what stands, unless that can't be.
    bool leave();
    bool takeBack();
    void done();
    void refused(const link::Problem &problem);

Q_SIGNALS:
    void changed();
    void leaving(gavel::auction::Amount max);
    void takingBack();

private:
    [[nodiscard]] QString amountFault() const;
    void start();

    MoneyText m_money;
    protocol::LotView m_lot;
    std::optional<auction::Amount> m_left;
    std::optional<link::Problem> m_problem;
    QString m_amountText;
    bool m_isBusy = false;
};

} // namespace gavel::models
