#pragma once

#include "models/money_text.h"
#include "protocol/house_view.h"
#include "protocol/sale_views.h"
#include "protocol/views.h"

#include <QJsonObject>
#include <QList>
#include <QLocale>
#include <QString>
#include <optional>

namespace gavel::models {

// Lots that are taken to another sale, in the language of the program.

/// Whether it can be: it is scheduled, and nobody has bid on it. Of bids before its opening the host alone knows. Pure.
[[nodiscard]] bool canMove(const protocol::LotView &lot);

/// When lots open and end that are taken to `to`, behind the `there` lots that it has: a few sentences, a line each.
[[nodiscard]] QString moveText(const QList<protocol::LotView> &lots, const protocol::SaleView &to, qsizetype there,
                               std::optional<auction::TimeMs> now, const QLocale &locale = QLocale());

/// How many of them get another number there, since theirs is another lot's by now; empty: none. Pure, as the next two.
[[nodiscard]] QString moveNumbersText(const QList<protocol::LotView> &lots, const QList<protocol::LotView> &there);

/// What of premium, commission and tax is another in `to`, of lots that have no rates of their own; empty: nothing.
[[nodiscard]] QString moveRatesText(const protocol::SaleView &from, const protocol::SaleView &to,
                                    const protocol::HouseView &house, const MoneyText &money);

/// What a host is sent of each lot that goes to `to`, behind `there` (PROTOCOL.md, PATCH of a lot). A number goes along
/// unless it is taken there; then it is the next that neither has. Its end goes along where the sale that it leaves,
/// `from`, gave it one by its place, and `to` leaves it to each lot: a gap closes behind each that goes. `from` may be
/// null: a sale that is not known.
[[nodiscard]] QList<QJsonObject> moveChanges(const QList<protocol::LotView> &lots, const protocol::SaleView *from,
                                             const protocol::SaleView &to, const QList<protocol::LotView> &there);

} // namespace gavel::models
