#include "host_options.h"

#include "demo/demo.h"
#include "protocol/json_fields.h"

#include <QCommandLineParser>
#include <QLocale>
#include <QStandardPaths>
#include <QUrl>
#include <array>
#include <limits>

namespace gavel {

using namespace Qt::StringLiterals;

namespace {

struct OptionRow
{
    const char *name;
    const char *value; ///< null: takes none
    const char *help;
};

constexpr std::array optionRows{
    OptionRow{"address", "ADDRESS", "serve on this address (127.0.0.1); 0.0.0.0 is every network, :: also by IPv6"},
    OptionRow{"port", "PORT", "serve on this port (8010); 0 takes a free one"},
    OptionRow{"data", "DIR", "keep the book in this folder"},
    OptionRow{"name", "NAME", "the house's name, for a new book"},
    OptionRow{"currency", "CODE", "its currency by ISO 4217, for a new book"},
    OptionRow{"premium", "BP", "what buyers pay on the price, in basis points, 0 to 5000, for a new book"},
    OptionRow{"commission", "BP", "what sellers pay of the price, in basis points, 0 to 10000, for a new book"},
    OptionRow{"funds", "open|limited", "whether new accounts may bid without a deposit (open)"},
    OptionRow{"opening-funds", "AMOUNT", "what new accounts have if funds are limited, in minor units (0)"},
    OptionRow{"clock-interval", "MS", "how often the clock is told, in milliseconds (1000)"},
    OptionRow{"after-outage", "extend|settle",
              "lots whose end fell into an outage stay open for two minutes (extend), or close as they stood"},
    OptionRow{"max-streams-per-address", "N", "event streams that one address may hold (64); 0 is no limit"},
    OptionRow{"max-connections-per-address", "N", "connections that one address may hold (256); 0 is no limit"},
    OptionRow{"memory", "MB", "memory that the program may take; past it, nobody new comes in (half of what there is)"},
    OptionRow{"lots-per-hour", "N", "lots that one account may offer in an hour (200); 0 is no limit"},
    OptionRow{"changes-per-hour", "N", "changes that one account may make in an hour (2000); 0 is no limit"},
    OptionRow{"pictures-per-hour", "N", "pictures that one account may add in an hour (500); 0 is no limit"},
    OptionRow{"trust", "CIDR", "addresses that the limits leave alone, such as 192.168.0.0/24; may be given again"},
    OptionRow{"hall", nullptr,
              "phones of a hall may share one address: the limits by address leave private ones alone"},
    OptionRow{"proxy", "CIDR",
              "proxies before this host, whose X-Forwarded-For or Forwarded says who comes; may be given again"},
    OptionRow{"tls-cert", "FILE",
              "serve under TLS with this certificate, its issuers behind it, in PEM; read anew by SIGHUP"},
    OptionRow{"tls-key", "FILE", "its key, in PEM without a passphrase"},
    OptionRow{"tls", "self",
              "serve under TLS with a certificate that the house makes for itself, and tell its fingerprint"},
    OptionRow{"allow-origin", "URL", "another site whose pages may act here; may be given again"},
    OptionRow{"demo", nullptr, "fill an empty house with lots and bidders, to look at"},
};

// Below this a house with a few hundred bidders would not be served.
constexpr qint64 memoryMbMin = 64;
constexpr qint64 memoryMbMax = 1'048'576;

QByteArray environmentName(const char *option)
{
    return "GAVEL_" + QByteArray(option).toUpper().replace('-', '_');
}

/// The values of the options, from the command line or the environment, and the first that can't be read.
class OptionValues
{
public:
    explicit OptionValues(const QCommandLineParser &parser)
        : m_parser(parser)
    {
    }

    [[nodiscard]] QStringList all(const char *name) const
    {
        const QString option = QLatin1StringView(name);
        if (m_parser.isSet(option))
            return m_parser.values(option);
        const QString value = qEnvironmentVariable(environmentName(name).constData());
        return value.isEmpty() ? QStringList() : value.split(u',', Qt::SkipEmptyParts);
    }

    [[nodiscard]] std::optional<QString> text(const char *name) const
    {
        const QString option = QLatin1StringView(name);
        if (m_parser.isSet(option))
            return m_parser.value(option);
        const QByteArray variable = environmentName(name);
        return qEnvironmentVariableIsSet(variable.constData())
                   ? std::optional(qEnvironmentVariable(variable.constData()))
                   : std::nullopt;
    }

    [[nodiscard]] bool flag(const char *name) const
    {
        const QString value = qEnvironmentVariable(environmentName(name).constData());
        return m_parser.isSet(QLatin1StringView(name)) || (!value.isEmpty() && value != u"0");
    }

    template <typename Number>
    bool number(const char *name, Number &target, qint64 min, qint64 max)
    {
        const auto value = text(name);
        if (!value)
            return false;
        bool ok = false;
        const qint64 number = value->toLongLong(&ok);
        if (!ok || number < min || number > max) {
            fault(u"--%1 must be a whole number from %2 to %3, not \"%4\"."_s.arg(QLatin1StringView(name))
                      .arg(min)
                      .arg(max)
                      .arg(*value));
            return false;
        }
        target = static_cast<Number>(number);
        return true;
    }

    void fault(const QString &sentence)
    {
        if (m_fault.isEmpty())
            m_fault = sentence;
    }
    [[nodiscard]] QString firstFault() const { return m_fault; }

private:
    const QCommandLineParser &m_parser;
    QString m_fault;
};

QList<QPair<QHostAddress, int>> networksOf(OptionValues &values, const char *option)
{
    QList<QPair<QHostAddress, int>> networks;
    const QStringList all = values.all(option);
    for (const QString &cidr : all) {
        networks.append(QHostAddress::parseSubnet(cidr));
        if (networks.last().second < 0)
            values.fault(
                u"--%1 must be a network such as 192.168.0.0/24, not \"%2\"."_s.arg(QLatin1StringView(option), cidr));
    }
    return networks;
}

void readAddresses(OptionValues &values, HostOptions &options)
{
    if (const auto address = values.text("address")) {
        options.address = *address == u"localhost" ? QHostAddress(QHostAddress::LocalHost) : QHostAddress(*address);
        if (options.address.isNull())
            values.fault(u"--address must be an IP address such as 127.0.0.1 or 0.0.0.0, not \"%1\"."_s.arg(*address));
    }
    options.trusted = networksOf(values, "trust");
    options.hall = values.flag("hall");
    options.proxies = networksOf(values, "proxy");
    for (const QString &text : values.all("allow-origin")) {
        const QUrl url(text, QUrl::StrictMode);
        if (!url.isValid() || url.host().isEmpty() || !url.scheme().startsWith("http"_L1))
            values.fault(u"--allow-origin must be a site such as https://example.org, not \"%1\"."_s.arg(text));
        options.allowedOrigins.append(
            url.adjusted(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo)
                .toString());
    }
}

void readTls(OptionValues &values, HostOptions &options)
{
    options.tlsCertificateFile = values.text("tls-cert").value_or(QString());
    options.tlsKeyFile = values.text("tls-key").value_or(QString());
    if (options.tlsCertificateFile.isEmpty() != options.tlsKeyFile.isEmpty())
        values.fault(u"--tls-cert and --tls-key need each other: name a certificate and its key."_s);
    const QString tls = values.text("tls").value_or(QString());
    options.tlsSelf = tls == u"self";
    if (!tls.isEmpty() && !options.tlsSelf)
        values.fault(u"--tls takes self alone, not \"%1\"; a certificate of yours is named by --tls-cert."_s.arg(tls));
    if (options.tlsSelf && !options.tlsCertificateFile.isEmpty())
        values.fault(u"--tls self and --tls-cert exclude each other."_s);
}

void readMoney(OptionValues &values, HostOptions &options)
{
    options.currency = defaultCurrency();
    if (const auto code = values.text("currency")) {
        const auto currency = currencyOf(*code);
        if (!currency)
            values.fault(u"--currency must be a code of ISO 4217 such as KRW or USD, not \"%1\"."_s.arg(*code));
        options.currency = currency.value_or(options.currency);
        options.currencyGiven = true;
    }
    options.premiumGiven = values.number("premium", options.rates.premium, 0, premiumMax);
    options.commissionGiven = values.number("commission", options.rates.commission, 0, commissionMax);
    if (const auto funds = values.text("funds")) {
        if (*funds != u"open" && *funds != u"limited")
            values.fault(u"--funds must be open or limited, not \"%1\"."_s.arg(*funds));
        options.limitedFunds = *funds == u"limited";
    }
    if (const auto policy = values.text("after-outage")) {
        if (*policy != u"extend" && *policy != u"settle")
            values.fault(u"--after-outage must be extend or settle, not \"%1\"."_s.arg(*policy));
        options.afterOutage = *policy == u"settle" ? AfterOutage::Settle : AfterOutage::Extend;
    }
    values.number("opening-funds", options.openingFunds, 0, amountMax);
}

} // namespace

QString defaultDataFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/gavel"_s;
}

Currency defaultCurrency()
{
    return currencyOf(QLocale::system().currencySymbol(QLocale::CurrencyIsoCode)).value_or(Currency{u"USD"_s, 2});
}

tl::expected<ParsedHostOptions, QString> parseHostOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Serves an auction house without a display. Each option has an environment twin, such as GAVEL_PORT."_s);
    const QCommandLineOption help = parser.addHelpOption();
    for (const OptionRow &row : optionRows) {
        parser.addOption(QCommandLineOption(QString::fromLatin1(row.name), QString::fromLatin1(row.help),
                                            row.value ? QString::fromLatin1(row.value) : QString()));
    }
    if (!parser.parse(QStringList(u"gavel host"_s) + arguments))
        return tl::unexpected(parser.errorText() + u" gavel host --help lists what there is."_s);
    if (parser.isSet(help))
        return ParsedHostOptions{.options = {}, .text = parser.helpText()};
    if (!parser.positionalArguments().isEmpty()) {
        return tl::unexpected(
            u"\"%1\" is no option. gavel host --help lists what there is."_s.arg(parser.positionalArguments().first()));
    }

    OptionValues values(parser);
    HostOptions options;
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
    options.dataFolder = values.text("data").value_or(defaultDataFolder());
    const auto name = wire::takenIn(values.text("name").value_or(QString()), wire::TextKind::Name);
    if (!name || codePoints(*name) > limits::houseNameMax)
        values.fault(u"--name "_s + textRule(wire::TextKind::Name, 0, limits::houseNameMax) + u'.');
    options.name = name.value_or(QString());
    if (values.flag("demo"))
        options.resident = &makeDemo;
    options.hostPassword = qEnvironmentVariable("GAVEL_HOST_PASSWORD");
    if (!options.hostPassword.isEmpty() && codePoints(options.hostPassword) < limits::passwordMin)
        values.fault(u"GAVEL_HOST_PASSWORD must have at least %1 characters."_s.arg(limits::passwordMin));
    if (!values.firstFault().isEmpty())
        return tl::unexpected(values.firstFault());
    return ParsedHostOptions{.options = options, .text = {}};
}

} // namespace gavel
