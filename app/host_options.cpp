#include "host_options.h"

#include "command_help.h"
#include "option_values.h"

#include "demo/demo.h"
#include "host/house_folder.h"
#include "host/origins.h"
#include "protocol/json_fields.h"

#include <QLocale>
#include <QStandardPaths>
#include <QUrl>
#include <limits>

namespace gavel::app {

using namespace Qt::StringLiterals;

namespace {

// Below this a house with a few hundred bidders would not be served.
constexpr qint64 memoryMbMin = 64;
constexpr qint64 memoryMbMax = 1'048'576;

QList<QPair<QHostAddress, int>> networksOf(OptionValues &values, const char *option)
{
    QList<QPair<QHostAddress, int>> networks;
    const QStringList all = values.all(option);
    for (const QString &cidr : all) {
        networks.append(QHostAddress::parseSubnet(cidr));
        if (networks.last().second < 0)
            values.fault(
                option, cidr,
                u"--%1 must be a network such as 192.168.0.0/24, not \"%2\"."_s.arg(QLatin1StringView(option), cidr));
    }
    return networks;
}

/// Null if it is none. QHostAddress fills up what it misses of one: 1.2.3 would be 1.2.0.3.
QHostAddress addressOf(const QString &text)
{
    const QHostAddress address = text == u"localhost" ? QHostAddress(QHostAddress::LocalHost) : QHostAddress(text);
    const bool isFilledUp = address.protocol() == QAbstractSocket::IPv4Protocol && text.count(u'.') != 3;
    return isFilledUp && text != u"localhost" ? QHostAddress() : address;
}

/// Nothing if it is none, or has something behind it that would be left out.
std::optional<QUrl> siteOf(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    const bool isWeb = url.isValid() && !url.host().isEmpty() && (url.scheme() == u"http" || url.scheme() == u"https");
    const bool isWhole = (url.path().isEmpty() || url.path() == u"/") && !url.hasQuery() && !url.hasFragment() &&
                         url.userInfo().isEmpty();
    return isWeb && isWhole ? std::optional(url) : std::nullopt;
}

void readAddresses(OptionValues &values, host::HostOptions &options)
{
    if (const auto address = values.text("address")) {
        options.address = addressOf(*address);
        if (options.address.isNull())
            values.fault("address", *address,
                         u"--address must be an IP address such as 127.0.0.1 or 0.0.0.0, not \"%1\"."_s.arg(*address));
    }
    options.trusted = networksOf(values, "trust");
    options.hall = values.flag("hall");
    options.proxies = networksOf(values, "proxy");
    for (const QString &text : values.all("allow-origin")) {
        const auto site = siteOf(text);
        if (!site)
            values.fault("allow-origin", text,
                         u"--allow-origin must be a site such as https://example.org and nothing behind it, not "
                         "\"%1\"."_s.arg(text));
        else
            options.allowedOrigins.append(QString::fromLatin1(host::originOf(*site)));
    }
}

void readTls(OptionValues &values, host::HostOptions &options)
{
    options.tlsCertificateFile = values.text("tls-cert").value_or(QString());
    options.tlsKeyFile = values.text("tls-key").value_or(QString());
    if (options.tlsCertificateFile.isEmpty() != options.tlsKeyFile.isEmpty())
        values.fault(u"--tls-cert and --tls-key need each other: name a certificate and its key."_s);
    const QString tls = values.text("tls").value_or(QString());
    options.tlsSelf = tls == u"self";
    if (!tls.isEmpty() && !options.tlsSelf)
        values.fault("tls", tls,
                     u"--tls takes self alone, not \"%1\"; a certificate of yours is named by --tls-cert."_s.arg(tls));
    if (options.tlsSelf && !options.tlsCertificateFile.isEmpty())
        values.fault(u"--tls self and --tls-cert exclude each other."_s);
}

void readPlace(OptionValues &values, host::HostOptions &options)
{
    options.dataFolder = values.text("data").value_or(defaultDataFolder());
    if (const QString fault = host::HouseFolder::placeFault(options.dataFolder); !fault.isEmpty())
        values.fault("data", options.dataFolder, fault);
    const bool isShared = host::HouseFolder::isDatabase(options.dataFolder);
    if (isShared && options.tlsSelf)
        values.fault(u"--tls self keeps its certificate in the house's folder, and a book in PostgreSQL has none: name "
                     "a certificate by --tls-cert and --tls-key."_s);
    const QString given = values.text("public-url").value_or(QString());
    if (given.isEmpty())
        return;
    const auto site = siteOf(given);
    if (!site)
        values.fault("public-url", given,
                     u"--public-url must be an address such as https://a.example.org/ and nothing behind it, not "
                     "\"%1\"."_s.arg(given));
    else // an address has a path, which people leave out where it is the root
        options.publicUrl = site->adjusted(QUrl::RemovePath).toString() + u'/';
}

void readMoney(OptionValues &values, host::HostOptions &options)
{
    options.currency = defaultCurrency();
    if (const auto code = values.text("currency")) {
        const auto currency = auction::currencyOf(*code);
        if (!currency)
            values.fault("currency", *code,
                         u"--currency must be a code of ISO 4217 such as KRW or USD, not \"%1\"."_s.arg(*code));
        options.currency = currency.value_or(options.currency);
        options.currencyGiven = true;
    }
    options.premiumGiven = values.number("premium", options.rates.premium.rate, 0, auction::premiumMax);
    options.commissionGiven = values.number("commission", options.rates.commission.rate, 0, auction::commissionMax);
    if (const auto funds = values.text("funds")) {
        if (*funds != u"open" && *funds != u"limited")
            values.fault("funds", *funds, u"--funds must be open or limited, not \"%1\"."_s.arg(*funds));
        options.limitedFunds = *funds == u"limited";
    }
    if (const auto policy = values.text("after-outage")) {
        if (*policy != u"extend" && *policy != u"settle")
            values.fault("after-outage", *policy,
                         u"--after-outage must be extend or settle, not \"%1\"."_s.arg(*policy));
        options.afterOutage = *policy == u"settle" ? auction::AfterOutage::Settle : auction::AfterOutage::Extend;
    }
    values.number("opening-funds", options.openingFunds, 0, auction::amountMax);
}

LogForm logFormOf(OptionValues &values)
{
    LogForm log;
    if (const auto format = values.text("log-format")) {
        if (*format != u"text" && *format != u"json")
            values.fault("log-format", *format, u"--log-format must be text or json, not \"%1\"."_s.arg(*format));
        log.format = *format == u"json" ? LogFormat::Json : LogFormat::Text;
    }
    if (const auto name = values.text("log-level")) {
        const auto level = logLevelOf(*name);
        if (!level)
            values.fault("log-level", *name,
                         u"--log-level must be error, warning, info or debug, not \"%1\"."_s.arg(*name));
        log.level = level.value_or(log.level);
    }
    return log;
}

} // namespace

QString defaultDataFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/gavel"_s;
}

auction::Currency defaultCurrency()
{
    return auction::currencyOf(QLocale::system().currencySymbol(QLocale::CurrencyIsoCode))
        .value_or(auction::Currency{u"USD"_s, 2});
}

tl::expected<ParsedHostOptions, QString> parseHostOptions(const QStringList &arguments, const CommandRow &command)
{
    CommandArguments given(command);
    if (const auto parsed = given.parse(arguments); !parsed)
        return tl::unexpected(parsed.error());
    if (given.asksForHelp())
        return ParsedHostOptions{.options = {}, .log = {}, .text = helpOf(command)};
    OptionValues values(given);
    host::HostOptions options;
    readAddresses(values, options);
    readTls(values, options);
    readMoney(values, options);
    values.number("port", options.port, 0, std::numeric_limits<quint16>::max());
    values.number("clock-interval", options.clockIntervalMs, 10, 60'000);
    values.number("max-streams-per-address", options.maxStreamsPerAddress, 0, std::numeric_limits<int>::max());
    values.number("max-connections-per-address", options.maxConnectionsPerAddress, 0, std::numeric_limits<int>::max());
    values.number("memory", options.memoryMb, memoryMbMin, memoryMbMax);
    values.number("lots-per-hour", options.hourly.lots, 0, std::numeric_limits<int>::max());
    values.number("changes-per-hour", options.hourly.changes, 0, std::numeric_limits<int>::max());
    values.number("pictures-per-hour", options.hourly.pictures, 0, std::numeric_limits<int>::max());
    const LogForm log = logFormOf(values);
    readPlace(values, options);
    const QString givenName = values.text("name").value_or(QString());
    const auto name = wire::takenIn(givenName, wire::TextKind::Name);
    if (!name || protocol::codePoints(*name) > protocol::limits::houseNameMax)
        values.fault("name", givenName,
                     u"--name "_s + protocol::textRule(wire::TextKind::Name, 0, protocol::limits::houseNameMax) + u'.');
    options.name = name.value_or(QString());
    if (values.flag("demo"))
        options.resident = &demo::makeDemo;
    options.hostPassword = qEnvironmentVariable("GAVEL_HOST_PASSWORD");
    if (!options.hostPassword.isEmpty() && protocol::codePoints(options.hostPassword) < protocol::limits::passwordMin)
        values.fault(u"GAVEL_HOST_PASSWORD must have at least %1 characters."_s.arg(protocol::limits::passwordMin));
    if (!values.firstFault().isEmpty())
        return tl::unexpected(values.firstFault());
    return ParsedHostOptions{.options = options, .log = log, .text = {}};
}

} // namespace gavel::app
