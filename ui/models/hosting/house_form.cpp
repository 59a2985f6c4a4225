#include "models/hosting/house_form.h"

#include "auction/lot.h"
#include "models/percent_text.h"
#include "models/rate_text.h"
#include "models/typed_text.h"
#include "protocol/json_fields.h"
#include "protocol/limits.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <limits>

namespace gavel::models {

using namespace Qt::StringLiterals;

namespace {

using Field = HouseForm::Field;
using Faults = HouseForm::Faults;

class HouseFormWords
{
    Q_DECLARE_TR_FUNCTIONS(gavel::models::HouseForm)
};

constexpr auction::Amount exampleMajor = 1'000;

/// Reads a form's fields and gathers what is wrong with each.
class OptionsMaker
{
public:
    explicit OptionsMaker(const HouseForm &form)
        : m_form(form)
    {
        m_options.currency = form.currency;
        m_options.limitedFunds = form.limitedFunds;
        m_options.anyoneSells = form.anyoneSells;
        m_options.reach = form.reach;
        m_options.demo = form.demo;
        name();
        m_options.premium = rates(Field::Premium, form.premium, auction::premiumMax);
        m_options.commission = rates(Field::Commission, form.commission, auction::commissionMax);
        tax();
        funds();
        port();
        tls();
    }

    [[nodiscard]] tl::expected<HostingOptions, Faults> result() const
    {
        if (!m_faults.isEmpty())
            return tl::unexpected(m_faults);
        return m_options;
    }

private:
    void name()
    {
        const auto taken = wire::takenIn(m_form.name, wire::TextKind::Name);
        m_options.houseName = taken.value_or(QString());
        if (!taken)
            m_faults.insert(Field::Name, takenInFault(wire::TextKind::Name));
        else if (m_options.houseName.isEmpty())
            m_faults.insert(Field::Name, HouseFormWords::tr("Give your house a name."));
        else if (protocol::codePoints(m_options.houseName) > protocol::limits::houseNameMax)
            m_faults.insert(Field::Name,
                            HouseFormWords::tr("At most %1 characters.").arg(protocol::limits::houseNameMax));
    }

    auction::Bands rates(Field field, const QString &typed, int most)
    {
        if (const QString fault = rateFault(typed, most, m_form.money()); !fault.isEmpty())
            m_faults.insert(field, fault);
        return parseRates(typed, most, m_form.money()).value_or(0);
    }

    void tax()
    {
        const auto read = m_form.tax();
        if (!read && m_form.taxRate.trimmed().isEmpty()) {
            m_faults.insert(Field::Tax, HouseFormWords::tr("Give the percent of the tax, or choose none."));
        } else if (!read) {
            m_faults.insert(Field::Tax,
                            HouseFormWords::tr("That is no share. It is written like %1, and is at most %2 percent.")
                                .arg(percentText(1'250), percentText(auction::Tax::rateMax)));
        }
        m_options.tax = read.value_or(auction::Tax());
    }

    void funds()
    {
        if (!m_form.limitedFunds || m_form.openingFunds.trimmed().isEmpty())
            return;
        const auto money = m_form.money();
        const auto read = money.parse(m_form.openingFunds);
        if (!read || *read < 0 || *read > auction::amountMax)
            m_faults.insert(Field::OpeningFunds,
                            HouseFormWords::tr("That is no amount. It is written like %1.")
                                .arg(money.plain(100 * auction::minorPerMajor(money.currency().exponent))));
        m_options.openingFunds = read.value_or(0);
    }

    void port()
    {
        const QString typed = m_form.port.trimmed();
        if (typed.isEmpty())
            return;
        bool ok = false;
        const int read = typed.toInt(&ok);
        constexpr int free = 1'024; // those below are the system's own
        if (!ok || read < free || read > std::numeric_limits<quint16>::max())
            m_faults.insert(Field::Port, HouseFormWords::tr("A port is a number from 1024 to 65535."));
        else
            m_options.port = static_cast<quint16>(read);
    }

    /// What is in the files only the host can tell.
    void tls()
    {
        m_options.tls.by = m_form.tls.by;
        if (m_form.tls.by != TlsChoice::By::Files)
            return;
        m_options.tls.certificateFile = file(Field::Certificate, m_form.tls.certificateFile);
        m_options.tls.keyFile = file(Field::Key, m_form.tls.keyFile);
    }

    QString file(Field field, const QString &typed)
    {
        if (const QString fault = fileFault(typed); !fault.isEmpty())
            m_faults.insert(field, fault);
        return typed.trimmed();
    }

    const HouseForm &m_form;
    HostingOptions m_options;
    Faults m_faults;
};

} // namespace

QString fileFault(const QString &path)
{
    if (path.trimmed().isEmpty())
        return HouseFormWords::tr("Choose the file.");
    const QFileInfo file(path.trimmed());
    return file.isFile() && file.isReadable() ? QString()
                                              : HouseFormWords::tr("There is no such file, or you may not read it.");
}

tl::expected<HostingOptions, Faults> HouseForm::options() const
{
    return OptionsMaker(*this).result();
}

MoneyText HouseForm::money() const
{
    return MoneyText(auction::currencyOf(currency).value_or(auction::Currency{}));
}

std::optional<auction::Tax> HouseForm::tax() const
{
    if (taxKind == TaxKind::None)
        return auction::Tax();
    const auto rate = parsePercent(taxRate);
    if (taxRate.trimmed().isEmpty() || !rate || *rate > auction::Tax::rateMax)
        return std::nullopt;
    return auction::Tax{.rate = *rate,
                        .on = taxKind == TaxKind::Premium ? auction::Tax::On::Premium : auction::Tax::On::All,
                        .included = taxKind == TaxKind::Included};
}

QString HouseForm::example() const
{
    const auto written = money();
    const auto fromBuyer = parseRates(premium, auction::premiumMax, written);
    const auto fromSeller = parseRates(commission, auction::commissionMax, written);
    const auto taken = tax();
    if (!fromBuyer || !fromSeller || !taken)
        return {};
    // A round price of the size that people are used to in that currency.
    const auction::Amount price = exampleMajor * auction::minorPerMajor(written.currency().exponent) *
                                  (written.currency().exponent == 0 ? 100 : 1);
    const auction::Cost cost = auction::costOf({*fromBuyer, *fromSeller, *taken}, price);
    const auction::Amount cut = auction::shareOf(price, *fromSeller);
    const QString sentence =
        cost.tax == 0
            ? HouseFormWords::tr("A lot that goes for %1 costs its buyer %2; its seller gets %3, and the house %4.")
            : HouseFormWords::tr("A lot that goes for %1 costs its buyer %2, of which %5 is tax; its seller gets %3, "
                                 "and the house %4.");
    const QString text = sentence.arg(written.shown(price), written.shown(cost.total()), written.shown(price - cut),
                                      written.shown(cost.premium + cut));
    return cost.tax == 0 ? text : text.arg(written.shown(cost.tax));
}

} // namespace gavel::models
