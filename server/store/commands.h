#pragma once

#include "protocol/views.h"
#include "store/account_commands.h"
#include "store/cash_commands.h"
#include "store/lot_commands.h"
#include "store/outcome.h"
#include "store/sale_commands.h"
#include "store/settlement_commands.h"

#include <variant>

namespace gavel::store {

/// What changes the book: values that go to the store thread, are decided there and come back as what they name as
/// their Answer. Whoever sends one has already seen to it that the account may do so (server/host); the rules are
/// decided here.
namespace command {

/// Sets up the house in an empty book; leaves one that is set up alone.
struct FoundHouse
{
    using Answer = protocol::HouseView;

    QString name;
    auction::Currency currency;
    auction::Rates rates;
    QString hostPasswordHash;
    QString id = {}; ///< which the answer has if it was this that set it up; empty: one is made
};
struct ChangeHouse
{
    using Answer = protocol::HouseView;

    std::optional<QString> name;
    std::optional<bool> anyoneSells;
    std::optional<bool> anyoneSignsUp;
    std::optional<QString> about;
    std::optional<QString> contact;
    bool dropsLogo = false;
    std::optional<std::optional<QString>> hallCode; ///< six letters, or none: nobody signs up by it
    std::optional<bool> eveningOver;
    std::optional<bool> showsPaddles;
    auction::AccountId by = auction::noAccount;
};
/// In the place of the logo before.
struct PutLogo
{
    using Answer = protocol::HouseView;

    QString tag;  ///< names the picture by its contents
    QString type; ///< media type
    QByteArray data;
    QByteArray thumb;
    auction::AccountId by = auction::noAccount;
};
struct Announce
{
    using Answer = Nothing;

    QString text;
    auction::AccountId by = auction::noAccount;
};
/// Opens and closes what the clock says (RULES.md, "Closing and settling").
struct Advance
{
    using Answer = Nothing;
};
struct Heartbeat
{
    using Answer = Nothing;
};

} // namespace command

using Command =
    std::variant<command::FoundHouse, command::ChangeHouse, command::SignUp, command::JoinHall, command::EnterAccount,
                 command::TakePaddle, command::MakeLink, command::WithdrawLinks, command::FollowLink,
                 command::OpenSession, command::SeeSession, command::CloseSession, command::EndSessions,
                 command::PutLogo, command::ChangeAccount, command::Deposit, command::CreateLot, command::ChangeTerms,
                 command::PutImage, command::DeleteImage, command::PlaceBid, command::WithdrawPrebid, command::Act,
                 command::AnswerOffer, command::VoidBid, command::Watch, command::Say, command::Announce,
                 command::Advance, command::Heartbeat, command::PayInvoice, command::TakePaymentBack,
                 command::AdjustInvoice, command::NumberInvoice, command::MarkCollected, command::MakeSale,
                 command::ChangeSale, command::OrderLots, command::ActOnSale, command::PayOut,
                 command::AdjustSettlement, command::CountCash, command::RemoveSale>;

/// One command of a batch, with the moment that its last byte was read.
struct TimedCommand
{
    auction::TimeMs now = 0;
    Command command;
};

/// Answers as they cross the threads, all kinds in one. Store gives each command its own.
using AnyAnswer = std::variant<Nothing, protocol::HouseView, protocol::AccountView, DepositVerdict, SharedLotView,
                               protocol::BidVerdict, InvoiceVerdict, CollectedVerdict, protocol::SaleView,
                               SettlementVerdict, protocol::CashCount>;

template <typename Kind>
[[nodiscard]] OutcomeOf<Kind> outcomeOf(const Outcome<AnyAnswer> &any)
{
    return any.map([](const AnyAnswer &one) { return std::get<typename Kind::Answer>(one); });
}

} // namespace gavel::store
