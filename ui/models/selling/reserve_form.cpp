#include "models/selling/reserve_form.h"

#include "auction/lifecycle.h"
#include "models/lot_state.h"

#include <QCoreApplication>

namespace gavel::models {

using namespace Qt::StringLiterals;

namespace {

class ReserveWords
{
    Q_DECLARE_TR_FUNCTIONS(gavel::models::ReserveForm)
};

} // namespace

bool ReserveForm::isOffered() const
{
    return auction::takesReserveAlone(stageOf(m_lot)) && m_lot.reserve == auction::ReserveState::NotMet;
}

QString ReserveForm::faultText() const
{
    if (m_typed.trimmed().isEmpty())
        return {};
    const auto typed = m_money.parse(m_typed);
    if (!typed || *typed <= 0)
        return ReserveWords::tr("That is no amount. It is written like %1.").arg(m_money.plain(m_lot.ask));
    if (*typed < m_lot.start)
        return ReserveWords::tr("The reserve can’t be below the start price of %1.").arg(m_money.shown(m_lot.start));
    if (m_reserve && *typed >= *m_reserve)
        return ReserveWords::tr("That is not lower than the reserve of %1.").arg(m_money.shown(*m_reserve));
    return {};
}

bool ReserveForm::canLower() const
{
    return isOffered() && !m_typed.trimmed().isEmpty() && faultText().isEmpty();
}

QJsonObject ReserveForm::lowering() const
{
    return {{u"reserve"_s, m_money.parse(m_typed).value_or(0)}};
}

QJsonObject ReserveForm::removal()
{
    return {{u"reserve"_s, QJsonValue::Null}};
}

} // namespace gavel::models
