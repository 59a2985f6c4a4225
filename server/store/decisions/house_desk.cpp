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

const QString logoMember = u"logo"_s;

/// As PROTOCOL.md names them.
QStringList membersIn(const command::ChangeHouse &change)
{
    QStringList members;
    const auto add = [&members](bool changed, const QString &member) {
        if (changed)
            members.append(member);
    };
    add(change.name.has_value(), u"name"_s);
    add(change.about.has_value(), u"about"_s);
    add(change.contact.has_value(), u"contact"_s);
    add(change.dropsLogo, logoMember);
    add(change.anyoneSells.has_value(), u"selling"_s);
    add(change.anyoneSignsUp.has_value(), u"signUp"_s);
    add(change.hallCode.has_value(), u"hallCode"_s);
    add(change.eveningOver.has_value(), u"evening"_s);
    add(change.showsPaddles.has_value(), u"names"_s);
    return members;
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
    recordChange(command.by, membersIn(command), now);
    return changed();
}

void HouseDesk::recordChange(auction::AccountId by, const QStringList &members, auction::TimeMs now)
{
    if (!members.isEmpty())
        m_record.add({.at = now, .staff = by, .what = protocol::Deed::HouseChanged, .reason = members.join(u", ")});
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

Decided<protocol::HouseView> HouseDesk::putLogo(const command::PutLogo &command, auction::TimeMs now)
{
    m_pictures.putLogo({command.tag, command.type, command.data, command.thumb});
    recordChange(command.by, {logoMember}, now);
    return changed();
}

Decided<Nothing> HouseDesk::announce(const command::Announce &command, auction::TimeMs now)
{
    Decided<Nothing> answer;
    const qint64 change = m_lots.nextChange();
    m_announcements.add({change, command.text, now});
    m_record.add({.at = now, .staff = command.by, .what = protocol::Deed::Announced, .reason = command.text});
    answer.updates.append(update::Announced{{command.text, now}, change});
    return answer;
}

} // namespace gavel::store
