#include "store/updates.h"

namespace gavel {

namespace {

/// Each kind is named, so that a new one does not compile until it says so.
struct ReaderOf
{
    AccountId operator()(const update::Outbid &one) const { return one.account; }
    AccountId operator()(const update::Won &one) const { return one.account; }
    AccountId operator()(const update::Standing &one) const { return one.account; }
    AccountId operator()(const update::Account &one) const { return one.account; }
    AccountId operator()(const update::Voided &one) const { return one.bidder; }

    AccountId operator()(const update::Bid &) const { return noAccount; }
    AccountId operator()(const update::Sealed &) const { return noAccount; }
    AccountId operator()(const update::Closed &) const { return noAccount; }
    AccountId operator()(const update::LotChanged &) const { return noAccount; }
    AccountId operator()(const update::LotCreated &) const { return noAccount; }
    AccountId operator()(const update::Said &) const { return noAccount; }
    AccountId operator()(const update::Announced &) const { return noAccount; }
    AccountId operator()(const update::HouseChanged &) const { return noAccount; }
    // What hosts tell each other.
    AccountId operator()(const update::AccountChanged &) const { return noAccount; }
    AccountId operator()(const update::SessionEnded &) const { return noAccount; }
};

} // namespace

AccountId readerOf(const Update &update)
{
    return std::visit(ReaderOf(), update);
}

} // namespace gavel
