#pragma once

#include "link/host_api.h"
#include "models/money_text.h"

#include <QList>
#include <QString>

namespace gavel::models {

/// A named figure, "You lead: 3 lots".
struct Fact
{
    QString name;
    QString value;
    bool isMain = false; ///< what the list is looked at for

    bool operator==(const Fact &) const = default;
};

/// What an own list adds up to, in words, the main figure last. Nothing for an empty list.
/// `account`: whose list it is.
[[nodiscard]] QList<Fact> factsOf(link::HostApi::Mine which, const QList<protocol::MyLot> &lots, const MoneyText &money,
                                  const std::optional<protocol::AccountView> &account);

} // namespace gavel::models
