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
const QString iconsName = u"icons.svg"_s;
const QString pageSheet = u"page.css"_s;
const QString pageModule = u"main.js"_s;
const QString lotModule = u"lot.js"_s;
const QString wordsModule = u"words_%1.js"_s;
const QString moneyModule = u"format.js"_s;

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

QString codeOf(Language language)
{
    return language == Language::Korean ? u"ko"_s : u"en"_s;
}

/// The style sheets that a page names, those for printing too, as one that is asked for once. Comments are for whoever
/// reads the sheets.
QByteArray styleOf(const QHash<QString, PageFile> &files, const QByteArray &page)
{
    static const QRegularExpression comment(u"[ \\t]*/\\*(?:(?!\\*/)[\\s\\S])*\\*/"_s);
    QString style;
    for (const QRegularExpressionMatch &match : sheets().globalMatch(QString::fromUtf8(page))) {
        const QString sheet = QString::fromUtf8(files.value(match.captured(1)).data);
        const QString medium = match.captured(2);
        style += medium.isEmpty() ? sheet : u"@media "_s + medium + u" {\n"_s + sheet + u"}\n"_s;
    }
    return style.remove(comment).toUtf8();
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

    const QHash<QString, PageFile> written = m_files;
    linkModules();
    m_files.insert(pageSheet, pageFile(pageSheet, styleOf(m_files, m_files.value(pageName).data)));
    QByteArray digests;
    QStringList served = m_files.keys();
    served.sort();
    for (const QString &name : std::as_const(served))
        digests += m_files.value(name).etag;
    m_version = QString::fromLatin1(digestOf(digests));
    m_english = pagesIn(Language::English, written);
    m_korean = pagesIn(Language::Korean, written);
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

/// `written`: the modules before they were linked, which have the words.
PageShelf::Pages PageShelf::pagesIn(Language language, const QHash<QString, PageFile> &written) const
{
    const QString code = codeOf(language);
    const PageWords words(QString::fromUtf8(written.value(wordsModule.arg(code)).data));
    const auto page = [&](QStringList modules) {
        QString made = words.translated(pageThatBeginsWith(modules << wordsModule.arg(code)));
        return made.replace(u"<html lang=\"en\">"_s, u"<html lang=\"%1\">"_s.arg(code))
            .replace(u"/web/"_s, u"/web/%1/"_s.arg(m_version));
    };
    const QString all = page({pageModule});
    const PageMoney money(currencySigns(QString::fromUtf8(written.value(moneyModule).data)));
    return {.page = all.toUtf8(),
            .lotPage = page({pageModule, lotModule}).toUtf8(),
            .cataloguePage = CatalogueMarkup::withoutTemplate(all).toUtf8(),
            .catalogue = CatalogueMarkup(all, words, money),
            .lot = LotMarkup(all, words, money)};
}

QString PageShelf::pageThatBeginsWith(const QStringList &modules) const
{
    QString page = QString::fromUtf8(m_files.value(pageName).data);
    const qsizetype first = page.indexOf(sheets());
    page.remove(sheets());
    page.insert(first, u"<link rel=\"stylesheet\" href=\"/web/%1\">\n"_s.arg(pageSheet));
    QString preloads;
    for (const QString &name : modules)
        preloads += u"<link rel=\"modulepreload\" href=\"/web/%1\">\n"_s.arg(name);
    const QString icons = QString::fromUtf8(m_files.value(iconsName).data);
    return page.replace("<!--modules-->\n"_L1, preloads)
        .replace("<!--icons-->\n"_L1, "<div hidden>"_L1 + icons + "</div>\n"_L1);
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
