#include "house_shelf.h"

#include "host/house_folder.h"
#include "link/owner_file.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace gavel::app {

using namespace Qt::StringLiterals;

namespace {

constexpr int folderNameMax = 48;
const auto noteName = u"hosting.json"_s;

/// What of a name can stand in a path everywhere: letters and digits, the rest as single hyphens.
QString slugOf(const QString &name)
{
    QString slug;
    for (const QChar c : name.toLower()) {
        if (c.isLetterOrNumber())
            slug += c;
        else if (!slug.isEmpty() && !slug.endsWith(u'-'))
            slug += u'-';
    }
    slug.truncate(folderNameMax);
    while (slug.endsWith(u'-'))
        slug.chop(1);
    return slug.isEmpty() ? u"house"_s : slug;
}

QJsonObject noteIn(const QString &folder)
{
    QFile file(QDir(folder).filePath(noteName));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

/// Houses of older builds say nothing of halls.
ui::Reach reachIn(const QJsonObject &note)
{
    if (!note[u"lan"].toBool())
        return ui::Reach::Computer;
    return note[u"hall"].toBool() ? ui::Reach::Hall : ui::Reach::Network;
}

const auto ownTlsName = u"own"_s;
const auto fileTlsName = u"files"_s;

ui::TlsChoice tlsIn(const QJsonObject &note)
{
    const QString by = note[u"tls"].toString();
    if (by == ownTlsName)
        return {.by = ui::TlsChoice::By::OwnCertificate, .certificateFile = {}, .keyFile = {}};
    if (by != fileTlsName)
        return {};
    return {.by = ui::TlsChoice::By::Files,
            .certificateFile = note[u"certificate"].toString(),
            .keyFile = note[u"key"].toString()};
}

void writeTls(QJsonObject &note, const ui::TlsChoice &tls)
{
    switch (tls.by) {
    case ui::TlsChoice::By::Nothing:
        return;
    case ui::TlsChoice::By::OwnCertificate:
        note[u"tls"] = ownTlsName;
        return;
    case ui::TlsChoice::By::Files:
        note[u"tls"] = fileTlsName;
        note[u"certificate"] = tls.certificateFile;
        note[u"key"] = tls.keyFile;
        return;
    }
}

} // namespace

HouseShelf::HouseShelf(QString root)
    : m_root(std::move(root))
{
}

QString HouseShelf::housesFolder() const
{
    return m_root + u"/houses"_s;
}

QList<ui::HostedHouse> HouseShelf::houses() const
{
    QStringList folders{m_root, m_root + u"/demo"_s};
    const QDir houses(housesFolder());
    for (const QString &name : houses.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        folders.append(houses.filePath(name));
    QList<ui::HostedHouse> found;
    for (const QString &folder : std::as_const(folders)) {
        if (const auto house = houseIn(folder))
            found.append(*house);
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const auto &a, const auto &b) { return a.lastOpenMs > b.lastOpenMs; });
    return found;
}

std::optional<ui::HostedHouse> HouseShelf::houseIn(const QString &folder) const
{
    const auto summary = host::HouseFolder(folder).book().summary();
    if (!summary)
        return std::nullopt;
    const QJsonObject note = noteIn(folder);
    const protocol::HouseView &house = summary->house;
    return ui::HostedHouse{.options = {.folder = folder,
                                       .houseName = house.name,
                                       .currency = house.currency.code,
                                       .premium = house.premium,
                                       .commission = house.commission,
                                       .limitedFunds = note[u"limitedFunds"].toBool(),
                                       .openingFunds = note[u"openingFunds"].toInteger(),
                                       .anyoneSells = house.anyoneSells,
                                       .reach = reachIn(note),
                                       .tls = tlsIn(note),
                                       .port = static_cast<quint16>(note[u"port"].toInt()),
                                       .demo = note[u"demo"].toBool()},
                           .lots = summary->lots,
                           .lastOpenMs = note[u"openedAt"].toInteger(summary->writtenAt),
                           .servedAt = servedAt(folder)};
}

QUrl HouseShelf::servedAt(const QString &folder)
{
    return host::HouseFolder(folder).servedAt();
}

QString HouseShelf::folderFor(const QString &houseName) const
{
    const QString wanted = housesFolder() + u'/' + slugOf(houseName);
    QString folder = wanted;
    for (int number = 2; QFileInfo::exists(folder); ++number)
        folder = wanted + u'-' + QString::number(number);
    return folder;
}

tl::expected<void, QString> HouseShelf::remember(const QString &folder, const ui::HostingOptions &options) const
{
    QJsonObject note{{u"limitedFunds"_s, options.limitedFunds},
                     {u"openingFunds"_s, options.openingFunds},
                     {u"lan"_s, options.reach != ui::Reach::Computer},
                     {u"hall"_s, options.reach == ui::Reach::Hall},
                     {u"port"_s, options.port},
                     {u"demo"_s, options.demo},
                     {u"openedAt"_s, QDateTime::currentMSecsSinceEpoch()}};
    writeTls(note, options.tls);
    return link::writeOwnerOnly(QDir(folder).filePath(noteName), QJsonDocument(note).toJson());
}

} // namespace gavel::app
