#include "store/decisions/actors.h"

namespace gavel::store {

namespace {

/// Each kind of command is named, so that a new one does not compile until it says whose doing it is.
struct ActorOf
{
    auction::AccountId operator()(const command::ChangeAccount &c) const { return c.by; }
    auction::AccountId operator()(const command::CreateLot &c) const { return c.seller; }
    auction::AccountId operator()(const command::ChangeTerms &c) const { return c.by; }
    auction::AccountId operator()(const command::PutImage &c) const { return c.by; }
    auction::AccountId operator()(const command::DeleteImage &c) const { return c.by; }
    auction::AccountId operator()(const command::Watch &c) const { return c.account; }
    auction::AccountId operator()(const command::Say &c) const { return c.account; }

    auction::AccountId operator()(const command::EnterAccount &c) const { return c.by; }
    auction::AccountId operator()(const command::MakeLink &c) const { return c.by; }
    auction::AccountId operator()(const command::WithdrawLinks &c) const { return c.by; }
    auction::AccountId operator()(const command::Deposit &c) const { return c.by; }
    auction::AccountId operator()(const command::Act &c) const { return c.by; }
    auction::AccountId operator()(const command::VoidBid &c) const { return c.by; }
    auction::AccountId operator()(const command::AnswerOffer &c) const
    {
        return c.by == auction::noAccount ? c.account : c.by;
    }
    auction::AccountId operator()(const command::PayInvoice &c) const { return c.by; }
    auction::AccountId operator()(const command::TakePaymentBack &c) const { return c.by; }
    auction::AccountId operator()(const command::AdjustInvoice &c) const { return c.by; }
    auction::AccountId operator()(const command::NumberInvoice &c) const { return c.by; }
    auction::AccountId operator()(const command::MarkCollected &c) const { return c.by; }
    auction::AccountId operator()(const command::MakeSale &c) const { return c.by; }
    auction::AccountId operator()(const command::ChangeSale &c) const { return c.by; }
    auction::AccountId operator()(const command::OrderLots &c) const { return c.by; }
    auction::AccountId operator()(const command::ActOnSale &c) const { return c.by; }
    auction::AccountId operator()(const command::RemoveSale &c) const { return c.by; }
    auction::AccountId operator()(const command::PayOut &c) const { return c.by; }
    auction::AccountId operator()(const command::AdjustSettlement &c) const { return c.by; }
    auction::AccountId operator()(const command::CountCash &c) const { return c.by; }
    auction::AccountId operator()(const command::ChangeHouse &c) const { return c.by; }
    auction::AccountId operator()(const command::PutLogo &c) const { return c.by; }
    auction::AccountId operator()(const command::Announce &c) const { return c.by; }

    // The rules refuse a blocked account's bid at a place of their own (RULES.md, "A bid", 5); not who enters it.
    auction::AccountId operator()(const command::PlaceBid &c) const { return c.enteredBy; }
    auction::AccountId operator()(const command::WithdrawPrebid &c) const { return c.enteredBy; }

    // Nobody is somebody yet.
    auction::AccountId operator()(const command::SignUp &) const { return auction::noAccount; }
    auction::AccountId operator()(const command::JoinHall &) const { return auction::noAccount; }
    // What a blocked account may do.
    auction::AccountId operator()(const command::OpenSession &) const { return auction::noAccount; }
    auction::AccountId operator()(const command::FollowLink &) const { return auction::noAccount; }
    auction::AccountId operator()(const command::CloseSession &) const { return auction::noAccount; }
    auction::AccountId operator()(const command::EndSessions &) const { return auction::noAccount; }
    // Looking on, under a number.
    auction::AccountId operator()(const command::TakePaddle &) const { return auction::noAccount; }

    // Of somebody who does nothing by it.
    auction::AccountId operator()(const command::SeeSession &) const { return auction::noAccount; }
    // The house's own.
    auction::AccountId operator()(const command::FoundHouse &) const { return auction::noAccount; }
    auction::AccountId operator()(const command::Advance &) const { return auction::noAccount; }
    auction::AccountId operator()(const command::Heartbeat &) const { return auction::noAccount; }
};

} // namespace

auction::AccountId actorOf(const Command &command)
{
    return std::visit(ActorOf(), command);
}

} // namespace gavel::store
