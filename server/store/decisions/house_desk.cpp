#include "store/decisions/house_desk.h"

#include "store/tables/logic_fault.h"

#include <QRandomGenerator>
#include <array>

namespace gavel::store {

using namespace Qt::StringLiterals;

namespace {

constexpr auto noFirstSale = "a house without a sale";
constexpr auto noHouseToChange = "a change of a house that is not there";

/// What tells a house from others on the same machine: cookies know no ports.
QString newPublicId()
{
    constexpr qsizetype bytes = 10;
    std::array<quint32, 3> drawn;
    QRandomGenerator::system()->fillRange(drawn.data(), drawn.size());
    return QString::fromLatin1(QByteArray(reinterpret_cast<const char *>(drawn.data()), bytes).toHex());
}

} // namespace

Decided<protocol::HouseView> HouseDesk::found(const command::FoundHouse &command, auction::TimeMs now)
{
    Decided<protocol::HouseView> answer;
    m_house.waitForOthers();
    if (auto founded = m_house.view()) {
        answer.result = *founded;
        return answer;
    }
    protocol::HouseView house;
    house.name = command.name;
    house.currency = command.currency;
    house.premium = command.rates.premium;
    house.commission = command.rates.commission;
    house.tax = command.rates.tax;
    house.id = command.id.isEmpty() ? newPublicId() : command.id;
    m_house.found(house);
    m_accounts.numberAnew();
    m_sales.add({.id = auction::firstSale, .name = house.name, .phase = auction::SalePhase::Running});
    if (!m_accounts.create(u"host"_s, u"host"_s, command.hostPasswordHash, true, false, now))
        throw LogicFault("a book without a house has an account host already");
    answer.result = ensured(m_house.view(), "a house that was founded and is not there");
    return answer;
}

Decided<protocol::HouseView> HouseDesk::changed()
{
    Decided<protocol::HouseView> answer;
    const protocol::HouseView house = ensured(m_house.view(), noHouseToChange);
    answer.result = house;
    answer.updates.append(update::HouseChanged{house});
    return answer;
}

Decided<protocol::HouseView> HouseDesk::change(const command::ChangeHouse &command, auction::TimeMs now)
{
    protocol::HouseView house = ensured(m_house.view(), noHouseToChange);
    if (command.name)
        renameFirstSale(house.name, *command.name);
    house.name = command.name.value_or(house.name);
    house.anyoneSells = command.anyoneSells.value_or(house.anyoneSells);
    house.anyoneSignsUp = command.anyoneSignsUp.value_or(house.anyoneSignsUp);
    house.about = command.about.value_or(house.about);
    house.contact = command.contact.value_or(house.contact);
    if (command.hallCode)
        house.hallCode = command.hallCode->value_or(QString());
    if (command.eveningOver && *command.eveningOver != house.eveningEndedAt.has_value())
        house.eveningEndedAt = *command.eveningOver ? std::optional(now) : std::nullopt;
    const bool showsPaddlesNow = command.showsPaddles == true && !house.showsPaddles;
    house.showsPaddles = command.showsPaddles.value_or(house.showsPaddles);
    m_house.change(house);
    if (command.showsPaddles) {
        SaleRow &sale = ensured(m_sales.find(auction::firstSale), noFirstSale);
        sale.view.showsPaddles = house.showsPaddles;
        m_sales.save(sale);
        m_accounts.forgetShownNames();
    }
    if (showsPaddlesNow)
        m_accounts.givePaddlesIn(auction::firstSale);
    if (command.dropsLogo)
        m_pictures.removeLogo();
    return changed();
}

/// It is called like the house until somebody gives it another name.
void HouseDesk::renameFirstSale(const QString &from, const QString &to)
{
    SaleRow &sale = ensured(m_sales.find(auction::firstSale), noFirstSale);
    if (sale.view.name != from)
        return;
    sale.view.name = to;
    m_sales.save(sale);
}

Decided<protocol::HouseView> HouseDesk::putLogo(const command::PutLogo &command)
{
    m_pictures.putLogo({command.tag, command.type, command.data, command.thumb});
    return changed();
}

Decided<Nothing> HouseDesk::announce(const command::Announce &command, auction::TimeMs now)
{
    Decided<Nothing> answer;
    const qint64 change = m_lots.nextChange();
    m_announcements.add({change, command.text, now});
    answer.updates.append(update::Announced{{command.text, now}, change});
    return answer;
}

} // namespace gavel::store
