#include "host/house_founding.h"

#include "host/house.h"
#include "host/secrets.h"

#include <QEventLoop>
#include <QUuid>

namespace gavel::host {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype houseIdLetters = 20;

} // namespace

tl::expected<void, StartFault> HouseFounding::found()
{
    const auto existing = readHouse();
    if (!existing)
        return tl::unexpected(existing.error());
    if (!*existing) {
        const QString hash = newHostPasswordHash();
        if (hash.isEmpty())
            return tl::unexpected(StartFault{u"There is not enough memory to set up a house."_s, false});
        const QString id = QUuid::createUuid().toString(QUuid::Id128).first(houseIdLetters);
        if (auto written = writeHouse(hash, id); !written)
            return written;
        if (m_house.view.id == id)
            return {};
        m_newHostPassword.clear(); // of several hosts that began at once another has set it up
        return compare(m_house.view);
    }
    if (auto same = compare(**existing); !same)
        return same;
    return writeHouse({}, {});
}

/// The house in the book; none in a new one.
tl::expected<std::optional<protocol::HouseView>, StartFault> HouseFounding::readHouse()
{
    std::optional<protocol::HouseView> existing;
    QString trouble;
    QEventLoop loop;
    m_house.store.ask(store::query::GetHouse{}, [&](const auto &view) {
        if (view)
            existing = *view;
        else
            trouble = view.error().reason;
        loop.quit();
    });
    loop.exec();
    if (trouble.isEmpty())
        return existing;
    const QString sentence = u"The book in %1 can't be read: %2. If it is damaged, put a backup in its place."_s;
    return tl::unexpected(StartFault{sentence.arg(m_house.options.dataFolder, trouble), false});
}

/// What the options ask for and a book that is there can't become.
tl::expected<void, StartFault> HouseFounding::compare(const protocol::HouseView &existing) const
{
    const HostOptions &options = m_house.options;
    const bool otherCurrency = options.currencyGiven && existing.currency != options.currency;
    const bool otherRates = (options.premiumGiven && existing.premium != options.rates.premium) ||
                            (options.commissionGiven && existing.commission != options.rates.commission);
    if (!otherCurrency && !otherRates)
        return {};
    const QString sentence = u"Currency, premium and commission are fixed with a new book. The book in %1 has "
                             "--currency %2 --premium %3 --commission %4; leave these options out, or use another "
                             "folder."_s;
    return tl::unexpected(StartFault{sentence.arg(options.dataFolder, existing.currency.code)
                                         .arg(existing.premium.rate)
                                         .arg(existing.commission.rate),
                                     true});
}

/// Hashed by a worker, as every password is.
QString HouseFounding::newHostPasswordHash()
{
    QString password = m_house.options.hostPassword;
    if (password.isEmpty())
        password = m_newHostPassword = newPassword();
    QString hash;
    QEventLoop loop;
    const auto refused = m_house.workers.hash({}, password, [&](const QString &made) {
        hash = made;
        loop.quit();
    });
    if (!refused)
        loop.exec();
    return hash;
}

tl::expected<void, StartFault> HouseFounding::writeHouse(const QString &hostPasswordHash, const QString &id)
{
    const HostOptions &options = m_house.options;
    const store::command::FoundHouse found{.name = options.name.isEmpty() ? u"Gavel"_s : options.name,
                                           .currency = options.currency,
                                           .rates = options.rates,
                                           .hostPasswordHash = hostPasswordHash,
                                           .id = id};
    QString trouble;
    QEventLoop loop;
    const QObject listening;
    QObject::connect(&m_house.store, &store::Store::failed, &listening,
                     [&trouble](const QString &reason) { trouble = reason; });
    m_house.store.submit(m_house.clock.now(), found, [&](const auto &view) {
        if (view)
            m_house.view = *view;
    });
    m_house.store.submit(m_house.clock.now(), store::command::Advance{});
    m_house.store.submit(m_house.clock.now(), store::command::Heartbeat{}, [&](const auto &) { loop.quit(); });
    loop.exec();
    if (!trouble.isEmpty()) {
        return tl::unexpected(
            StartFault{u"The book in %1 can't be written: %2."_s.arg(options.dataFolder, trouble), false});
    }
    m_house.view.limitedFunds = options.limitedFunds;
    return {};
}

} // namespace gavel::host
