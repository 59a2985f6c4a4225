#include "host/page_shelf.h"

#include "net/gzip.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSet>

namespace gavel::host {

using namespace Qt::StringLiterals;

namespace {

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

PageFile pageFile(const QString &name, const QByteArray &data)
{
    return {typeOf(name), data, net::gzip(data), '"' + digestOf(data) + '"'};
}

/// Adds a module and those that it can't do without. What is imported only once it is needed is none of them.
void addImports(const QHash<QString, PageFile> &files, const QString &name, QSet<QString> &names)
{
    static const QRegularExpression import(u"\\bfrom '\\./([\\w.]+)'"_s);
    const auto file = files.constFind(name);
    if (file == files.constEnd() || names.contains(name))
        return;
    names.insert(name);
    for (const QRegularExpressionMatch &match : import.globalMatch(QString::fromUtf8(file->data)))
        addImports(files, match.captured(1), names);
}

/// The modules that the page begins with, so that a browser asks for all of them at once instead of one behind the
/// other.
QByteArray preloadsOf(const QHash<QString, PageFile> &files, const QStringList &first)
{
    QSet<QString> imported;
    for (const QString &name : first)
        addImports(files, name, imported);
    QStringList names = imported.values();
    names.sort();
    QByteArray links;
    for (const QString &name : std::as_const(names))
        links += "<link rel=\"modulepreload\" href=\"/web/" + name.toLatin1() + "\">\n";
    return links;
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
    QByteArray digests;
    const QStringList names = folder.entryList(QDir::Files, QDir::Name);
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const PageFile made = pageFile(name, file.readAll());
        digests += made.etag;
        m_files.insert(name, made);
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

    m_version = QString::fromLatin1(digestOf(digests));
    m_page = pageThatBeginsWith({u"main.js"_s});
    m_lotPage = pageThatBeginsWith({u"main.js"_s, u"lot.js"_s});
}

PageFile PageShelf::pageThatBeginsWith(const QStringList &modules) const
{
    const QString name = u"index.html"_s;
    QByteArray page = m_files.value(name).data;
    page.replace("<!--modules-->", preloadsOf(m_files, modules));
    page.replace("/web/", QByteArray("/web/" + m_version.toLatin1() + '/'));
    return pageFile(name, page);
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
