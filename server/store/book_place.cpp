#include "store/book_place.h"

#include "store/postgres/libpq.h"

#include <QDir>
#include <QMap>
#include <QUrl>

#include <algorithm>
#include <limits>
#include <netdb.h>

namespace gavel::store {

using namespace Qt::StringLiterals;

namespace {

const QString example = u"postgresql://gavel@localhost/house"_s;

QString decoded(const QString &text)
{
    return QUrl::fromPercentEncoding(text.toUtf8());
}

/// As a connection string has it.
QString quoted(QString value)
{
    value.replace(u'\\', u"\\\\"_s).replace(u'\'', u"\\'"_s);
    return u'\'' + value + u'\'';
}

using Parameters = QMap<QString, QString>;

tl::unexpected<QString> passwordFault()
{
    return tl::unexpected(u"A password in the address would be everybody's on this computer to read. Leave it out, and "
                          "give it by PGPASSWORD, a passfile or a service file."_s);
}

/// host[:port], or several with commas between them: libpq takes as many ports as hosts.
void readHosts(const QString &text, Parameters &parameters)
{
    QStringList hosts;
    QStringList ports;
    bool anyPort = false;
    for (const QString &one : text.split(u',')) {
        const qsizetype bracket = one.indexOf(u']'); // of an address of IPv6
        const qsizetype colon = one.indexOf(u':', qMax<qsizetype>(bracket, 0));
        QString host = colon < 0 ? one : one.first(colon);
        if (bracket > 0)
            host = one.mid(1, bracket - 1);
        hosts.append(decoded(host));
        ports.append(colon < 0 ? QString() : one.mid(colon + 1));
        anyPort = anyPort || colon >= 0;
    }
    if (!text.isEmpty())
        parameters.insert(u"host"_s, hosts.join(u','));
    if (anyPort)
        parameters.insert(u"port"_s, ports.join(u','));
}

void readQuery(const QString &text, Parameters &parameters)
{
    for (const QString &one : text.split(u'&', Qt::SkipEmptyParts))
        parameters.insert(decoded(one.section(u'=', 0, 0)), decoded(one.section(u'=', 1)));
}

tl::expected<Parameters, QString> parametersOf(const QString &url)
{
    QString rest = url.section(u"://"_s, 1);
    Parameters parameters;
    const QString query = rest.section(u'?', 1);
    rest = rest.section(u'?', 0, 0);
    const QString authority = rest.section(u'/', 0, 0);
    const QString user = authority.contains(u'@') ? authority.section(u'@', 0, -2) : QString();
    if (user.contains(u':'))
        return passwordFault();
    if (!user.isEmpty())
        parameters.insert(u"user"_s, decoded(user));
    readHosts(authority.section(u'@', -1), parameters);
    if (const QString name = decoded(rest.section(u'/', 1)); !name.isEmpty())
        parameters.insert(u"dbname"_s, name);
    readQuery(query, parameters);
    if (parameters.contains(u"password"_s) || parameters.contains(u"sslpassword"_s))
        return passwordFault();
    return parameters;
}

/// Why no folder can be meant, such as by a mistyped address, which would be the way to a new one; nothing if one can.
/// Says nothing of what was typed, which may have a password in it.
QString folderFault(const QString &data)
{
    if (data.isEmpty())
        return u"A book is in a folder, or in a database like %1: name one."_s.arg(example);
    const bool isAddress = data.contains("://"_L1) || data.startsWith("postgresql:"_L1, Qt::CaseInsensitive) ||
                           data.startsWith("postgres:"_L1, Qt::CaseInsensitive);
    if (!isAddress)
        return {};
    return u"A book is in a folder, or in PostgreSQL at an address that begins with postgresql:// or postgres://. "
           u"Write "
           "it like %1."_s.arg(example);
}

/// Why libpq would not take an option, or Qt's driver take it apart; nothing if it is as it should be.
QString optionFault(const QString &name, const QString &value)
{
    const bool isWord = !name.isEmpty() && std::all_of(name.begin(), name.end(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'_';
    });
    if (!isWord || value.contains(u';') || value.contains(QChar::Null))
        return u"This is no address of PostgreSQL's that can be understood. Write it like %1."_s.arg(example);
    if (!postgres::hasOption(name))
        return u"The address has the option \"%1\" behind its ?, which libpq does not know."_s.arg(name);
    return {};
}

bool isWholeNumber(const QString &text)
{
    bool isNumber = false;
    (void)text.trimmed().toInt(&isNumber);
    return isNumber;
}

bool isPort(const QString &text)
{
    return isWholeNumber(text) && text.toInt() >= 1 && text.toInt() <= std::numeric_limits<quint16>::max();
}

/// As libpq reads it; nobody is asked.
bool isIpAddress(const QString &text)
{
    addrinfo hints = {};
    hints.ai_flags = AI_NUMERICHOST;
    addrinfo *found = nullptr;
    const bool isRead = getaddrinfo(text.toUtf8().constData(), nullptr, &hints, &found) == 0;
    if (isRead)
        freeaddrinfo(found);
    return isRead;
}

/// What libpq would find wrong only at a socket, or after it has waited for one; nothing if it is as it should be.
QString valueFault(const Parameters &parameters)
{
    for (const QString &name : {u"connect_timeout"_s, u"keepalives"_s, u"keepalives_idle"_s, u"keepalives_interval"_s,
                                u"keepalives_count"_s, u"tcp_user_timeout"_s}) {
        if (parameters.contains(name) && !isWholeNumber(parameters.value(name)))
            return u"The address's option \"%1\" must be a whole number."_s.arg(name);
    }
    const QStringList ports = parameters.value(u"port"_s).split(u',');
    const auto mayBePort = [](const QString &port) { return port.isEmpty() || isPort(port); };
    if (!std::ranges::all_of(ports, mayBePort))
        return u"The address's port must be a number from 1 to 65535."_s;
    const QStringList addresses = parameters.value(u"hostaddr"_s).split(u',');
    const auto mayBeAddress = [](const QString &one) { return one.isEmpty() || isIpAddress(one); };
    if (!std::ranges::all_of(addresses, mayBeAddress))
        return u"The address's option \"hostaddr\" must be an address of IP, like 192.0.2.7. Names go to \"host\"."_s;
    return {};
}

/// Where it names several hosts.
QString countFault(const Parameters &parameters)
{
    const auto countOf = [&parameters](const QString &name) {
        const QString list = parameters.value(name);
        return list.isEmpty() ? qsizetype(0) : list.count(u',') + 1;
    };
    const qsizetype names = countOf(u"host"_s);
    const qsizetype addresses = countOf(u"hostaddr"_s);
    const qsizetype ports = countOf(u"port"_s);
    const qsizetype hosts = qMax<qsizetype>(qMax(names, addresses), 1);
    const bool areFromElsewhere = parameters.contains(u"service"_s) || (names == 0 && addresses == 0);
    const bool isEachOne = names == 0 || addresses == 0 || names == addresses;
    if (!isEachOne || (ports > 1 && ports != hosts && !areFromElsewhere))
        return u"The address has to give each of its hosts one \"hostaddr\", or none, and one port for all or one each."_s;
    return {};
}

/// Why libpq would not even begin; nothing if it would.
QString beginningFault(const Parameters &parameters)
{
    QStringList options;
    for (const auto [name, value] : parameters.asKeyValueRange()) {
        if (name != u"host" && name != u"hostaddr" && name != u"port")
            options.append(name + u'=' + quoted(value));
    }
    const QString said = postgres::beginningFault(options.join(u' '));
    if (said.isEmpty())
        return {};
    return u"The address can't be used: %1. What its options may be is in PostgreSQL's manual, under \"Parameter Key "
           "Words\"; one that is left out has its usual value."_s.arg(said);
}

/// What nobody has said: a host that is gone is known to be within seconds, and bids are answered by busy meanwhile.
void addDefaults(Parameters &parameters)
{
    const Parameters usual{{u"connect_timeout"_s, u"5"_s},      {u"keepalives_idle"_s, u"5"_s},
                           {u"keepalives_interval"_s, u"2"_s},  {u"keepalives_count"_s, u"3"_s},
                           {u"tcp_user_timeout"_s, u"10000"_s}, {u"application_name"_s, u"gavel"_s},
                           {u"client_encoding"_s, u"UTF8"_s},   {u"target_session_attrs"_s, u"read-write"_s}};
    for (const auto [name, value] : usual.asKeyValueRange()) {
        if (!parameters.contains(name))
            parameters.insert(name, value);
    }
}

} // namespace

bool BookPlace::isUrl(const QString &data)
{
    return data.startsWith("postgresql://"_L1, Qt::CaseInsensitive) ||
           data.startsWith("postgres://"_L1, Qt::CaseInsensitive);
}

tl::expected<BookPlace, QString> BookPlace::of(const QString &data)
{
    BookPlace place;
    place.m_data = data;
    place.m_isShared = isUrl(data);
    if (!place.m_isShared) {
        if (const QString fault = folderFault(data); !fault.isEmpty())
            return tl::unexpected(fault);
        return place;
    }
    auto parameters = parametersOf(data);
    if (!parameters)
        return tl::unexpected(parameters.error());
    addDefaults(*parameters);
    QStringList options;
    for (const auto [name, value] : parameters->asKeyValueRange()) {
        if (const QString fault = optionFault(name, value); !fault.isEmpty())
            return tl::unexpected(fault);
        options.append(name + u'=' + quoted(value));
    }
    for (const auto &faultOf : {valueFault, countFault, beginningFault}) {
        if (const QString fault = faultOf(*parameters); !fault.isEmpty())
            return tl::unexpected(fault);
    }
    place.m_connectOptions = options.join(u';');
    return place;
}

QString BookPlace::file() const
{
    return QDir(m_data).filePath(bookFileName);
}

} // namespace gavel::store
