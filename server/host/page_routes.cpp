#include "host/page_routes.h"

#include "net/conditions.h"
#include "net/gzip.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

namespace gavel {

using namespace Qt::StringLiterals;

namespace {

struct PageFile
{
    QByteArray type;
    QByteArray data;
    QByteArray packed; ///< once, and not for each who asks
    QByteArray etag;
};

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

PageFile pageFile(const QString &name, const QByteArray &data)
{
    const QByteArray hash = QCryptographicHash::hash(data, QCryptographicHash::Sha256).toHex().left(16);
    return {typeOf(name), data, net::gzip(data), '"' + hash + '"'};
}

QHash<QString, PageFile> readPage()
{
    QHash<QString, PageFile> files;
    const QDir folder(u":/web"_s);
    for (const QString &name : folder.entryList(QDir::Files)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        files.insert(name, pageFile(name, file.readAll()));
    }
    return files;
}

/// Our client of the rooms by the names of the stock one: a script that makes `io`, and a module.
QHash<QString, PageFile> readClient(const PageFile &client)
{
    const QString names[] = {u"socket.io.js"_s, u"socket.io.min.js"_s};
    QHash<QString, PageFile> files;
    for (const QString &name : names)
        files.insert(name, pageFile(name, "(() => {\n" + client.data + "globalThis.io = io;\n})();\n"));
    const QString module = u"socket.io.esm.min.js"_s;
    files.insert(module,
                 pageFile(module, client.data + "export { Manager, Socket, io as connect, io as default, io };\n"));
    return files;
}

void serve(const Call &call, const PageFile &file, int status = 200)
{
    net::Response response;
    response.status = status;
    response.contentType = file.type;
    response.body = file.data;
    response.packed = file.packed;
    response.fields = {
        {"Cache-Control", "no-cache"},
        {"X-Content-Type-Options", "nosniff"},
        {"Referrer-Policy", "same-origin"},
        {"Content-Security-Policy",
         "default-src 'self'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'; form-action 'self'"},
    };
    // What is said of something that is not there is nothing to keep.
    call.respond(status == 200 ? net::underConditions(call.request(), response, file.etag) : response);
}

} // namespace

ServePage addPageRoutes(Router &router)
{
    const auto files = std::make_shared<QHash<QString, PageFile>>(readPage());
    const auto client = std::make_shared<QHash<QString, PageFile>>(readClient(files->value(u"socket.io.client.js"_s)));
    const auto oneOf = [](const std::shared_ptr<QHash<QString, PageFile>> &shelf) {
        return [shelf](const Call &call) {
            const auto found = shelf->constFind(call.words[0]);
            if (found == shelf->constEnd())
                return call.refuse(Refusal::NotFound);
            serve(call, *found);
        };
    };
    const auto page = [files](const Call &call, int status) { serve(call, files->value(u"index.html"_s), status); };
    router.add("GET"_ba, u"/web/{w}"_s, Caller::Anyone, oneOf(files));
    router.add("GET"_ba, u"/socket.io/{w}"_s, Caller::Anyone, oneOf(client));
    router.add("GET"_ba, u"/"_s, Caller::Anyone, [page](const Call &call) { page(call, 200); });
    router.add("GET"_ba, u"/lots/{n}"_s, Caller::Anyone, [page](const Call &call) {
        call.house().store.ask(query::GetLot{call.numbers[0]},
                               [call, page](const auto &lot) { page(call, lot && !*lot ? 404 : 200); });
    });
    for (const QString &pattern : {u"/join"_s, u"/join/{w}"_s})
        router.add("GET"_ba, pattern, Caller::Anyone, [page](const Call &call) { page(call, 200); });
    return page;
}

} // namespace gavel
