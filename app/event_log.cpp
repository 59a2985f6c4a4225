#include "event_log.h"

#include "command_line.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QLoggingCategory>
#include <cstdio>
#include <sys/stat.h>
#include <unistd.h>

namespace gavel::app {

using namespace Qt::StringLiterals;

namespace {

/// Qt hands its messages to a function, which has nothing else to know the log by.
std::atomic<const EventLog *> messageLog = nullptr;

/// Before what is an event of the host's: `gavel.request`.
const QString ownCategories = u"gavel."_s;

/// systemd says by JOURNAL_STREAM which file the journal reads: who has standard error elsewhere inherits it too.
bool writesToJournal()
{
    struct stat file = {};
    if (fstat(STDERR_FILENO, &file) != 0)
        return false;
    const QByteArray stream = QByteArray::number(quint64(file.st_dev)) + ':' + QByteArray::number(quint64(file.st_ino));
    return qgetenv("JOURNAL_STREAM") == stream;
}

/// Of syslog, as sd-daemon(3) has them.
QByteArray journalPrefix(EventLevel level)
{
    switch (level) {
    case EventLevel::Error:
        return "<3>"_ba;
    case EventLevel::Warning:
        return "<4>"_ba;
    case EventLevel::Info:
        return "<6>"_ba;
    case EventLevel::Debug:
        return "<7>"_ba;
    }
    Q_UNREACHABLE();
}

/// What Qt's driver for PostgreSQL says of a connection that is gone: nobody can do anything about it, and the host has
/// told it in its own words.
bool isOfLostConnection(const QString &message)
{
    return message.startsWith("QSocketNotifier: Invalid socket"_L1) ||
           message.startsWith("Unable to free statement"_L1);
}

EventLevel levelOf(QtMsgType type, const QString &message)
{
    if (type == QtWarningMsg && isOfLostConnection(message))
        return EventLevel::Debug;
    switch (type) {
    case QtDebugMsg:
        return EventLevel::Debug;
    case QtInfoMsg:
        return EventLevel::Info;
    case QtWarningMsg:
        return EventLevel::Warning;
    case QtCriticalMsg:
    case QtFatalMsg:
        return EventLevel::Error;
    }
    Q_UNREACHABLE();
}

/// Of a message of Qt's or of the host's own: a warning of the host's is a sentence like its others.
QString bareOf(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const bool isOwn = QByteArrayView(context.category).startsWith(ownCategories.toLatin1());
    return isOwn && type == QtWarningMsg ? u"gavel: warning: "_s + message : qFormatLogMessage(type, context, message);
}

QString textLine(const QString &time, QLatin1StringView level, const QString &sentence)
{
    return time + u' ' + level + u": "_s + sentence;
}

QString jsonLine(const QString &time, QLatin1StringView level, const QString &sentence, QJsonObject fields)
{
    fields.insert("time"_L1, time);
    fields.insert("level"_L1, QString(level));
    fields.insert("message"_L1, sentence);
    return QString::fromUtf8(QJsonDocument(fields).toJson(QJsonDocument::Compact));
}

} // namespace

EventLog::EventLog(LogForm form)
    : m_format(form.format)
    , m_isJournal(writesToJournal())
{
    setLevel(form.level);
    messageLog = this;
    qInstallMessageHandler(&EventLog::logMessage);
}

EventLog::~EventLog()
{
    keepMessagesPlain();
    messageLog = nullptr;
}

void EventLog::setLevel(EventLevel level)
{
    m_level = level;
    QLoggingCategory::setFilterRules(level == EventLevel::Debug ? ownCategories + u"*.debug=true"_s : QString());
}

void EventLog::write(EventLevel level, const QString &sentence, const QJsonObject &fields) const
{
    if (level <= m_level)
        put(level, u"gavel: "_s + sentence, sentence, fields);
}

void EventLog::tell(const QString &sentence, const QJsonObject &fields) const
{
    put(EventLevel::Info, u"gavel: "_s + sentence, sentence, fields);
}

void EventLog::warn(const QString &sentence, const QJsonObject &fields) const
{
    if (EventLevel::Warning <= m_level)
        put(EventLevel::Warning, u"gavel: warning: "_s + sentence, sentence, fields);
}

void EventLog::logMessage(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const EventLog *log = messageLog;
    if (!log)
        return;
    const QString category = QString::fromUtf8(context.category);
    const bool isOwn = category.startsWith(ownCategories);
    const QJsonObject fields{{u"event"_s, isOwn ? category.sliced(ownCategories.size()) : u"message"_s},
                             {u"category"_s, category}};
    const EventLevel level = levelOf(type, message);
    if (level <= log->m_level)
        log->put(level, bareOf(type, context, message), message, fields);
}

void EventLog::put(EventLevel level, const QString &bare, const QString &sentence, const QJsonObject &fields) const
{
    const QString time = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs);
    const QLatin1StringView name(logLevelNames.at(static_cast<size_t>(level)));
    QByteArray line = m_isJournal ? journalPrefix(level) : QByteArray();
    switch (m_format) {
    case LogFormat::Sentences:
        line += plainLine(bare);
        break;
    case LogFormat::Text:
        line += plainLine(textLine(time, name, sentence));
        break;
    case LogFormat::Json:
        line += plainLine(jsonLine(time, name, sentence, fields));
        break;
    }
    line += '\n';
    // At once, so that lines of other threads come before or behind it.
    std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), stderr);
    std::fflush(stderr);
}

} // namespace gavel::app
