#include "host/page_shelf.h"

#include "host/module_linker.h"
#include "net/gzip.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QRegularExpression>

namespace gavel::host {

using namespace Qt::StringLiterals;

namespace {

const QString pageName = u"index.html"_s;
const QString pageSheet = u"page.css"_s;
const QString pageModule = u"main.js"_s;
const QString lotModule = u"lot.js"_s;
const QString wordsModule = u"words_%1.js"_s;

QByteArray typeOf(const QString &name)
{
    if (name.endsWith(".html"_L1))
        return "text/html; charset=utf-8"_ba;
    if (name.endsWith(".css"_L1))
        return "text/css; charset=utf-8"_ba;
    if (name.endsWith(".js"_L1))
        return "text/javascript; charset=utf-8"_ba;
    if (name.endsWith(".svg"_L1))
        return "image/svg+xml"_ba;
    if (name.endsWith(".webmanifest"_L1))
        return "application/manifest+json"_ba;
    return "application/octet-stream"_ba;
}

QByteArray digestOf(const QByteArray &data)
{
    return QCryptographicHash::hash(data, QCryptographicHash::Sha256).toHex().left(16);
}

/// `<link rel="stylesheet" …>` of a file of the page, with the medium that it is for.
const QRegularExpression &sheets()
{
    static const QRegularExpression form(
        u"<link rel=\"stylesheet\" href=\"/web/([\\w.]+)\"(?: media=\"(\\w+)\")?>\\n"_s);
    return form;
}

PageFile pageFile(const QString &name, const QByteArray &data)
{
    return {typeOf(name), data, net::gzip(data), '"' + digestOf(data) + '"'};
}

QString preloadOf(const QString &module)
{
    return u"<link rel=\"modulepreload\" href=\"/web/%1\">\n"_s.arg(module);
}

/// The style sheets that a page names, those for printing too, as one that is asked for once.
QByteArray styleOf(const QHash<QString, PageFile> &files, const QByteArray &page)
{
    QByteArray style;
    for (const QRegularExpressionMatch &match : sheets().globalMatch(QString::fromUtf8(page))) {
        const QByteArray sheet = files.value(match.captured(1)).data;
        const QByteArray medium = match.captured(2).toUtf8();
        style += medium.isEmpty() ? sheet : "@media " + medium + " {\n" + sheet + "}\n";
    }
    return style;
}

const PageFile *findIn(const QHash<QString, PageFile> &files, const QString &name)
{
    const auto found = files.constFind(name);
    return found == files.constEnd() ? nullptr : &*found;
}

} // namespace

PageShelf::PageShelf()
{
    const QDir folder(u":/web"_s);
    const QStringList names = folder.entryList(QDir::Files, QDir::Name);
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        m_files.insert(name, pageFile(name, file.readAll()));
    }
    const QByteArray source =
        m_files.value(u"engine.io.client.js"_s).data + m_files.value(u"socket.io.client.js"_s).data;
    const QString scripts[] = {u"socket.io.js"_s, u"socket.io.min.js"_s};
    for (const QString &name : scripts)
        m_client.insert(name, pageFile(name, "(() => {\n" + source + "globalThis.io = io;\n})();\n"));
    const QString module = u"socket.io.esm.min.js"_s;
    m_client.insert(module,
                    pageFile(module, source + "export { Manager, Socket, io as connect, io as default, io };\n"));
    m_files.insert(u"socket.io.js"_s, m_client.value(module));

    linkModules();
    m_files.insert(pageSheet, pageFile(pageSheet, styleOf(m_files, m_files.value(pageName).data)));
    QByteArray digests;
    QStringList served = m_files.keys();
    served.sort();
    for (const QString &name : std::as_const(served))
        digests += m_files.value(name).etag;
    m_version = QString::fromLatin1(digestOf(digests));
    m_page = pageThatBeginsWith({pageModule});
    m_lotPage = pageThatBeginsWith({pageModule, lotModule});
}

/// What every view has comes in one file, and what a lot has beside that in another. The words have copies of what they
/// take, since the page waits for them.
void PageShelf::linkModules()
{
    QHash<QString, QByteArray> modules;
    for (const auto &[name, file] : m_files.asKeyValueRange()) {
        if (name.endsWith(".js"_L1))
            modules.insert(name, file.data);
    }
    ModuleLinker linker(modules);
    const auto put = [this](const QString &name, const QByteArray &data) {
        m_files.insert(name, pageFile(name, data));
    };
    for (const QString &name : {pageModule, lotModule})
        put(name, linker.bundle(name));
    for (const QString &name : {wordsModule.arg(u"en"_s), wordsModule.arg(u"ko"_s)})
        put(name, linker.alone(name));
    for (const auto &[name, data] : modules.asKeyValueRange()) {
        if (!linker.isHeld(name) && !name.startsWith("words_"_L1))
            put(name, linker.linked(name));
    }
}

PageFile PageShelf::pageThatBeginsWith(const QStringList &modules) const
{
    QString page = QString::fromUtf8(m_files.value(pageName).data);
    const qsizetype first = page.indexOf(sheets());
    page.remove(sheets());
    page.insert(first, u"<link rel=\"stylesheet\" href=\"/web/%1\">\n"_s.arg(pageSheet));
    QString preloads;
    for (const QString &name : modules)
        preloads += preloadOf(name);
    page.replace("<!--modules-->\n"_L1, preloads);
    return pageFile(pageName, page.toUtf8().replace("/web/", QByteArray("/web/" + m_version.toLatin1() + '/')));
}

QByteArray PageShelf::wordsPreload(Language language) const
{
    const QString name = wordsModule.arg(language == Language::Korean ? u"ko"_s : u"en"_s);
    return preloadOf(m_version + u'/' + name).toUtf8();
}

const PageFile *PageShelf::file(const QString &name) const
{
    return findIn(m_files, name);
}

const PageFile *PageShelf::client(const QString &name) const
{
    return findIn(m_client, name);
}

} // namespace gavel::host
