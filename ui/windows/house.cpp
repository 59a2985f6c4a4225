#include "windows/house.h"

namespace gavel::ui {

House::House(const QUrl &base, const QString &pictureFolder, const QString &evidencePath, QObject *parent)
    : QObject(parent)
    , m_line(base)
    , m_witness(m_line, evidencePath)
    , m_cache(m_line.api(), base, pictureFolder)
    , m_pixmaps(m_cache)
    , m_lots([this] { return m_line.clock().nowMs(); })
{
    m_lots.setPictures(&m_cache);
    m_lots.follow(m_line);
    for (auto *mine : {&m_bids, &m_won, &m_selling}) {
        mine->follow(m_line);
        connect(&m_line.stream(), &link::HouseStream::lotsChanged, mine, &models::MyLotsModel::update);
    }
    connect(&m_line, &link::HostLink::houseChanged, this, &House::renewMoney);
}

models::MoneyText House::money() const
{
    const auto &house = m_line.house();
    return models::MoneyText(house ? house->currency : Currency{});
}

bool House::maySell() const
{
    const auto &house = m_line.house();
    const auto &account = m_line.account();
    return account && house && (house->anyoneSells || account->host);
}

void House::renewMoney()
{
    const auto written = money();
    m_lots.setMoney(written);
    for (auto *mine : {&m_bids, &m_won, &m_selling})
        mine->setMoney(written);
    Q_EMIT moneyChanged();
}

} // namespace gavel::ui
