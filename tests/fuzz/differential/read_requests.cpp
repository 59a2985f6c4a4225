// How Gavel reads requests, for compare.mjs to hold against another's reading. Standard input: cases, each a length of
// four bytes, least first, and so many bytes as one connection sends them. Standard output: one line of JSON a case.

#include "net/request_parser.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtEndian>

#include <cstdio>

using namespace gavel::net;
using namespace Qt::StringLiterals;

namespace {

/// Bytes as JSON has them: a character each.
QString latin1(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes);
}

/// What follows a head, as far as it is here. False: not all of it is, or `end` says what is wrong.
bool takeBody(const ParsedHead &parsed, QByteArrayView &bytes, QByteArray &body, QString &end)
{
    const qsizetype bodyBytesMax = Limits().bodyBytesMax;
    end = u"unfinished"_s;
    if (!parsed.chunked) {
        if (parsed.contentLength > static_cast<quint64>(bodyBytesMax)) {
            end = u"413"_s;
            return false;
        }
        const auto length = static_cast<qsizetype>(parsed.contentLength);
        body = bytes.first(qMin(length, bytes.size())).toByteArray();
        bytes = bytes.sliced(body.size());
        return body.size() == length;
    }
    ChunkedBody chunks(bodyBytesMax);
    const auto used = chunks.feed(bytes);
    if (!used) {
        end = QString::number(statusOf(used.error()));
        return false;
    }
    bytes = bytes.sliced(*used);
    if (!chunks.isComplete())
        return false;
    body = chunks.takeBody();
    return true;
}

QJsonObject messageOf(const ParsedHead &parsed, const QByteArray &body)
{
    QJsonArray fields;
    for (const HeaderField &field : parsed.head.fields)
        fields.append(QJsonArray{latin1(field.name), latin1(field.value)});
    return {{u"method"_s, latin1(parsed.head.method)},
            {u"target"_s, latin1(parsed.head.target)},
            {u"minor"_s, parsed.head.versionMinor},
            {u"fields"_s, fields},
            {u"body"_s, latin1(body)}};
}

/// The requests of a connection one after the other, and how it ended: "done" with its bytes, "unfinished" within a
/// request, "closed" by a request that asked for it, or the status of a refusal.
QJsonObject readingOf(QByteArrayView bytes)
{
    QJsonArray messages;
    QString end = u"done"_s;
    while (!bytes.isEmpty()) {
        const auto parsed = parseHead(bytes, Limits());
        if (!parsed || !*parsed) {
            end = parsed ? u"unfinished"_s : QString::number(statusOf(parsed.error().failure));
            break;
        }
        const ParsedHead &head = **parsed;
        bytes = bytes.sliced(head.headBytes);
        QByteArray body;
        if (!takeBody(head, bytes, body, end))
            break;
        messages.append(messageOf(head, body));
        end = head.keepAlive ? u"done"_s : u"closed"_s;
        if (!head.keepAlive)
            break;
    }
    return {{u"messages"_s, messages}, {u"end"_s, end}};
}

} // namespace

int main()
{
    quint32 size = 0;
    while (std::fread(&size, sizeof size, 1, stdin) == 1) {
        QByteArray bytes(static_cast<qsizetype>(qFromLittleEndian(size)), Qt::Uninitialized);
        if (std::fread(bytes.data(), 1, static_cast<size_t>(bytes.size()), stdin) != static_cast<size_t>(bytes.size()))
            return 1;
        const QByteArray line = QJsonDocument(readingOf(bytes)).toJson(QJsonDocument::Compact) + '\n';
        std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), stdout);
    }
    return 0;
}
