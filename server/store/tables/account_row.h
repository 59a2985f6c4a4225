#pragma once

#include "auction/bidding.h"
#include "protocol/views.h"

#include <QString>
#include <optional>

namespace gavel::store {

/// What seldom changes, and no bid looks at.
struct Profile
{
    protocol::Roles roles; ///< without Host, which AccountRow has
    std::optional<qint64> paddle;
    QString name;
    QString phone;
    QString table;
    QString note;
    bool hidden = false;
    protocol::OwnRates rates; ///< of what it sells
};

/// An account as the writing side needs it: who it is and where its money stands.
struct AccountRow
{
    auction::AccountId id = auction::noAccount;
    QString email;
    QString nick;
    bool isHost = false;
    bool blocked = false;
    bool limited = false;
    auction::Amount deposits = 0;
    auction::Amount openingFunds = 0; ///< of the deposits: the house gave them, and they are spent first
    auction::Amount credits = 0;
    auction::Amount debits = 0;
    auction::Amount holds = 0;
    auction::TimeMs createdAt = 0;
    Profile profile;
    auction::AccountId billTo = auction::noAccount; ///< who pays for it; nobody: itself
    qint64 paysFor = 0;                             ///< how many others it pays for
    bool dirty = false;                             ///< something of its standing beside the holds is to be written
    bool profileDirty = false;                      ///< likewise of its profile
    auction::Amount holdsWritten = 0; ///< a bid's hold often comes and goes within one batch, and then costs no write
    QString reason;                   ///< of its last change in this transaction, where somebody gave one

    /// What it has, whatever is held of that.
    [[nodiscard]] auction::Amount funds() const { return deposits + credits - debits; }
    [[nodiscard]] auction::Amount balance() const { return funds() - holds; }
    [[nodiscard]] bool standingChanged() const { return dirty || holds != holdsWritten; }
    [[nodiscard]] bool isToBeWritten() const { return standingChanged() || profileDirty; }
    [[nodiscard]] protocol::Roles roles() const
    {
        return profile.roles | (isHost ? protocol::Roles(protocol::Role::Host) : protocol::Roles());
    }
    [[nodiscard]] std::optional<auction::Amount> available() const
    {
        return limited ? std::optional(balance()) : std::nullopt;
    }
};

} // namespace gavel::store
