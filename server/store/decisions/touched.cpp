#include "store/decisions/touched.h"

namespace gavel::store {

namespace {

/// What names a sale and leaves it as it is: its invoices and settlements are changed under their accounts' rows.
template <typename Kind>
constexpr bool isOfMoney = requires(Kind command)
{
    command.account;
}
|| std::is_same_v<Kind, command::CountCash>;

void addAccount(Touched &touched, auction::AccountId account)
{
    if (account != auction::noAccount)
        touched.accounts.insert(account);
}

} // namespace

/// By what the members are called, so that a new kind of command is looked at too.
Touched touchedBy(const QList<TimedCommand> &batch)
{
    Touched touched;
    const auto look = [&touched](const auto &command) {
        if constexpr (requires { auction::LotId(command.lot); })
            touched.lots.insert(command.lot);
        if constexpr (requires { auction::AccountId(command.account); })
            addAccount(touched, command.account);
        if constexpr (requires { auction::AccountId(command.seller); })
            addAccount(touched, command.seller);
        if constexpr (requires { auction::AccountId(command.by); })
            addAccount(touched, command.by);
        if constexpr (requires { auction::AccountId(command.enteredBy); })
            addAccount(touched, command.enteredBy);
        if constexpr (requires { command.billTo; })
            addAccount(touched, command.billTo.value_or(std::nullopt).value_or(auction::noAccount));
        if constexpr (requires { auction::SaleId(command.sale); })
            (isOfMoney<std::decay_t<decltype(command)>> ? touched.paysIn : touched.sales).insert(command.sale);
        if constexpr (std::is_same_v<std::decay_t<decltype(command)>, command::CreateLot>)
            touched.sellsIn.insert(command.place.sale.value_or(auction::firstSale));
        if constexpr (std::is_same_v<std::decay_t<decltype(command)>, command::ChangeTerms>) {
            if (command.place.sale) {
                touched.sellsIn.insert(*command.place.sale);
                touched.leaves.insert(command.lot);
            }
        }
        if constexpr (std::is_same_v<std::decay_t<decltype(command)>, command::ChangeHouse>) {
            if (command.name || command.showsPaddles)
                touched.sales.insert(auction::firstSale); // which is named like it, and has its `names`
        }
        if constexpr (std::is_same_v<std::decay_t<decltype(command)>, command::Advance>)
            touched.clock = true;
    };
    for (const TimedCommand &timed : batch)
        std::visit(look, timed.command);
    touched.paysIn.remove(auction::firstSale); // which is never removed
    return touched;
}

auction::LotId movedBefore(const Command &command)
{
    const auto lot = [](const auto &one) -> auction::LotId {
        using Kind = std::decay_t<decltype(one)>;
        // What is said, watched or taken away is nothing that is done to it.
        constexpr bool isAside = std::is_same_v<Kind, command::Say> || std::is_same_v<Kind, command::Watch> ||
                                 std::is_same_v<Kind, command::MarkCollected>;
        if constexpr (!isAside && requires { auction::LotId(one.lot); })
            return one.lot;
        else
            return 0;
    };
    return std::visit(lot, command);
}

} // namespace gavel::store
