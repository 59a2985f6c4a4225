#include "link/settings.h"

#include "link/owner_file.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLockFile>
#include <QStandardPaths>
#include <algorithm>
#include <optional>

namespace gavel::link {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 fileBytesMax = 4 * 1024 * 1024;
constexpr int lockMs = 250; // another program's change takes a few; then this one's goes ahead all the same

QJsonObject toJson(const Kept &kept)
{
    QJsonArray hosts;
    for (const RecentHost &host : kept.hosts) {
        hosts.append(QJsonObject{{u"address"_s, host.base.toString()},
                                 {u"name"_s, host.name},
                                 {u"token"_s, QString::fromLatin1(host.token)},
                                 {u"email"_s, host.email}});
    }
    QJsonObject windows;
    for (auto it = kept.windows.cbegin(); it != kept.windows.cend(); ++it)
        windows.insert(it.key(), QString::fromLatin1(it.value().toBase64()));
    QJsonObject certificates;
    for (auto it = kept.certificates.cbegin(); it != kept.certificates.cend(); ++it)
        certificates.insert(it.key(), QString::fromLatin1(it.value().toHex()));
    return {{u"certificates"_s, certificates},
            {u"hosts"_s, hosts},
            {u"language"_s, kept.language},
            {u"theme"_s, kept.theme},
            {u"windows"_s, windows},
            {u"notices"_s, toJson(kept.notices)},
            {u"closesToTray"_s, kept.closesToTray}};
}

/// Nothing if it is not JSON at all; single values that make no sense are passed over.
std::optional<Kept> keptFromJson(const QByteArray &bytes)
{
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    if (!document.isObject())
        return std::nullopt;
    Kept kept;
    for (const QJsonValue &value : document[u"hosts"].toArray()) {
        const QUrl base(value[u"address"].toString(), QUrl::StrictMode);
        if (base.isValid() && !base.host().isEmpty() && kept.hosts.size() < Kept::hostsMax)
            kept.hosts.append(
                {base, value[u"name"].toString(), value[u"token"].toString().toLatin1(), value[u"email"].toString()});
    }
    kept.language = document[u"language"].toString();
    kept.theme = document[u"theme"].toString();
    const QJsonObject windows = document[u"windows"].toObject();
    for (auto it = windows.begin(); it != windows.end(); ++it)
        kept.windows.insert(it.key(), QByteArray::fromBase64(it.value().toString().toLatin1()));
    const QJsonObject certificates = document[u"certificates"].toObject();
    for (auto it = certificates.begin(); it != certificates.end(); ++it) {
        const QByteArray sha256 = QByteArray::fromHex(it.value().toString().toLatin1());
        if (sha256.size() == QCryptographicHash::hashLength(QCryptographicHash::Sha256))
            kept.certificates.insert(it.key(), sha256);
    }
    kept.notices = noticePreferencesFromJson(document[u"notices"].toObject());
    kept.closesToTray = document[u"closesToTray"].toBool(kept.closesToTray);
    return kept;
}

} // namespace

void Kept::remember(const RecentHost &host)
{
    RecentHost merged = host;
    const auto known = std::find_if(hosts.begin(), hosts.end(), [&](const auto &old) { return old.base == host.base; });
    if (known != hosts.end()) {
        if (merged.name.isEmpty())
            merged.name = known->name;
        if (merged.token.isEmpty())
            merged.token = known->token;
        if (merged.email.isEmpty())
            merged.email = known->email;
        hosts.erase(known);
    }
    hosts.prepend(merged);
    hosts.resize(std::min<qsizetype>(hosts.size(), hostsMax));
}

QByteArray Kept::tokenFor(const QUrl &base) const
{
    const auto host = std::find_if(hosts.begin(), hosts.end(), [&](const auto &known) { return known.base == base; });
    return host == hosts.end() ? QByteArray() : host->token;
}

QString Kept::emailFor(const QUrl &base) const
{
    const auto host = std::find_if(hosts.begin(), hosts.end(), [&](const auto &known) { return known.base == base; });
    return host == hosts.end() ? QString() : host->email;
}

QByteArray Kept::certificateFor(const QUrl &base) const
{
    return certificates.value(base.authority());
}

void Kept::rememberCertificate(const QUrl &base, const QByteArray &sha256)
{
    certificates.insert(base.authority(), sha256);
}

void Kept::forgetToken(const QUrl &base)
{
    for (RecentHost &host : hosts) {
        if (host.base == base)
            host.token.clear();
    }
}

SettingsFile::SettingsFile(const QString &path)
    : m_path(path)
{
}

QString SettingsFile::standardPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/gavel/settings.json"_s;
}

Kept SettingsFile::load()
{
    m_setAside.clear();
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    if (const auto kept = keptFromJson(file.read(fileBytesMax)))
        return *kept;
    file.close();
    m_setAside = link::setAside(m_path);
    return {};
}

QByteArray SettingsFile::contents() const
{
    QFile file(m_path);
    return file.open(QIODevice::ReadOnly) ? file.read(fileBytesMax) : QByteArray();
}

tl::expected<Kept, QString> SettingsFile::change(const std::function<void(Kept &)> &edit)
{
    QDir().mkpath(QFileInfo(m_path).absolutePath());
    QLockFile lock(m_path + u".lock"_s);
    lock.tryLock(lockMs);
    const Kept before = load();
    Kept after = before;
    edit(after);
    if (after == before)
        return after;
    return save(after).map([&after] { return after; });
}

tl::expected<void, QString> SettingsFile::save(const Kept &kept) const
{
    QJsonObject all = QJsonDocument::fromJson(contents()).object();
    const QJsonObject known = toJson(kept);
    for (auto member = known.begin(); member != known.end(); ++member)
        all.insert(member.key(), member.value());
    return writeOwnerOnly(m_path, QJsonDocument(all).toJson());
}

QString SettingsFile::beside(const QString &name) const
{
    return QFileInfo(m_path).absolutePath() + u'/' + name;
}

} // namespace gavel::link
