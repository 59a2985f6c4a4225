#include "store/updates.h"

namespace gavel::store {

namespace {

/// Each kind is named, so that a new one does not compile until it says so.
struct ReaderOf
{
    auction::AccountId operator()(const update::Outbid &one) const { return one.account; }
    auction::AccountId operator()(const update::Won &one) const { return one.account; }
    auction::AccountId operator()(const update::Offered &one) const { return one.account; }
    auction::AccountId operator()(const update::SaleVoided &one) const { return one.account; }
    auction::AccountId operator()(const update::Standing &one) const { return one.account; }
    auction::AccountId operator()(const update::Account &one) const { return one.account; }
    auction::AccountId operator()(const update::Voided &one) const { return one.bidder; }

    auction::AccountId operator()(const update::Bid &) const { return auction::noAccount; }
    auction::AccountId operator()(const update::Sealed &) const { return auction::noAccount; }
    auction::AccountId operator()(const update::Closed &) const { return auction::noAccount; }
    auction::AccountId operator()(const update::LotChanged &) const { return auction::noAccount; }
    auction::AccountId operator()(const update::EndsMoved &) const { return auction::noAccount; }
    auction::AccountId operator()(const update::LotCreated &) const { return auction::noAccount; }
    auction::AccountId operator()(const update::Said &) const { return auction::noAccount; }
    auction::AccountId operator()(const update::Announced &) const { return auction::noAccount; }
    auction::AccountId operator()(const update::HouseChanged &) const { return auction::noAccount; }
    // What hosts tell each other.
    auction::AccountId operator()(const update::NamesChanged &) const { return auction::noAccount; }
    auction::AccountId operator()(const update::AccountChanged &) const { return auction::noAccount; }
    auction::AccountId operator()(const update::SessionEnded &) const { return auction::noAccount; }
};

} // namespace

auction::AccountId readerOf(const Update &update)
{
    return std::visit(ReaderOf(), update);
}

} // namespace gavel::store
