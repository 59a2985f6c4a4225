#include "store/decisions/actors.h"

namespace gavel {

namespace {

/// Each kind of command is named, so that a new one does not compile until it says whose doing it is.
struct ActorOf
{
    AccountId operator()(const command::ChangeAccount &c) const { return c.by; }
    AccountId operator()(const command::CreateLot &c) const { return c.seller; }
    AccountId operator()(const command::ChangeTerms &c) const { return c.by; }
    AccountId operator()(const command::PutImage &c) const { return c.by; }
    AccountId operator()(const command::DeleteImage &c) const { return c.by; }
    AccountId operator()(const command::Watch &c) const { return c.account; }
    AccountId operator()(const command::Say &c) const { return c.account; }

    AccountId operator()(const command::EnterAccount &c) const { return c.by; }
    AccountId operator()(const command::MakeLink &c) const { return c.by; }
    AccountId operator()(const command::WithdrawLinks &c) const { return c.by; }
    AccountId operator()(const command::Deposit &c) const { return c.by; }
    AccountId operator()(const command::Act &c) const { return c.by; }
    AccountId operator()(const command::VoidBid &c) const { return c.by; }

    // The rules refuse a blocked account's bid at a place of their own (RULES.md, "A bid", 5); not who enters it.
    AccountId operator()(const command::PlaceBid &c) const { return c.enteredBy; }

    // Nobody is somebody yet.
    AccountId operator()(const command::SignUp &) const { return noAccount; }
    AccountId operator()(const command::JoinHall &) const { return noAccount; }
    // What a blocked account may do.
    AccountId operator()(const command::OpenSession &) const { return noAccount; }
    AccountId operator()(const command::FollowLink &) const { return noAccount; }
    AccountId operator()(const command::CloseSession &) const { return noAccount; }
    AccountId operator()(const command::EndSessions &) const { return noAccount; }
    // Looking on, under a number.
    AccountId operator()(const command::TakePaddle &) const { return noAccount; }

    // The host's, who blocks and can't be blocked.
    AccountId operator()(const command::ChangeHouse &) const { return noAccount; }
    AccountId operator()(const command::PutLogo &) const { return noAccount; }
    AccountId operator()(const command::Announce &) const { return noAccount; }
    // Of somebody who does nothing by it.
    AccountId operator()(const command::SeeSession &) const { return noAccount; }
    // The house's own.
    AccountId operator()(const command::FoundHouse &) const { return noAccount; }
    AccountId operator()(const command::Advance &) const { return noAccount; }
    AccountId operator()(const command::Heartbeat &) const { return noAccount; }
};

} // namespace

AccountId actorOf(const Command &command)
{
    return std::visit(ActorOf(), command);
}

} // namespace gavel
