#include "support/log_forge.h"

#include "protocol/log_verifier.h"
#include "support/json_mutator.h"
#include "wire/canonical_json.h"

#include <QJsonDocument>

namespace gavel::fuzz {

using namespace Qt::StringLiterals;

namespace {

/// The event with its commitment made anew from what opens it.
QJsonObject committed(QJsonObject event, const QJsonObject &opening)
{
    QJsonObject withoutSalt = opening;
    const QByteArray salt = QByteArray::fromHex(withoutSalt.take("salt"_L1).toString().toLatin1());
    for (const QLatin1StringView member : {"commit"_L1, "reserveCommit"_L1}) {
        if (event.contains(member))
            event.insert(member, QLatin1StringView(protocol::commitment(salt, withoutSalt)));
    }
    return event;
}

} // namespace

LogForge::LogForge(const QByteArray &log)
    : m_lines(objectsIn(log))
{
}

void LogForge::renumber()
{
    qint64 seq = 0;
    for (QJsonObject &line : m_lines) {
        QJsonObject event = line.value("event"_L1).toObject();
        event.insert("seq"_L1, ++seq);
        line.insert("event"_L1, event);
    }
}

void LogForge::followRules(int times)
{
    for (; times > 0; --times) {
        const auto report = protocol::LogVerifier::verify(text());
        if (report || report.error().kind != protocol::LogFault::Kind::OtherEvent)
            return;
        const QJsonObject event = QJsonDocument::fromJson(report.error().detail.toUtf8()).object();
        m_lines[report.error().line - 1].insert("event"_L1, event);
    }
}

QByteArray LogForge::text() const
{
    QByteArray text;
    QByteArray head = protocol::logGenesis();
    for (QJsonObject line : m_lines) {
        const QJsonObject event = committed(line.value("event"_L1).toObject(), line.value("opening"_L1).toObject());
        head = protocol::logHash(head, wire::canonicalJson(event).value_or(QByteArray()));
        line.insert("event"_L1, event);
        line.insert("hash"_L1, QLatin1StringView(head.toHex()));
        text += wire::canonicalJson(line).value_or(QByteArray()) + '\n';
    }
    return text;
}

} // namespace gavel::fuzz
