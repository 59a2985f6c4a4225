#pragma once

#include "log_form.h"

#include <QJsonObject>
#include <atomic>

namespace gavel::app {

/// What a host tells while it runs, on standard error: one plain line an event, Qt's messages among them. A line of
/// text has time (UTC), level and sentence; one of JSON is an object with `time`, `level`, `message` and what the event
/// has. Where standard error is the journal, the level is before it as sd-daemon(3) has it. No line has a secret: a log
/// is kept, and read by others. One in a process; written to from any thread.
class EventLog
{
public:
    explicit EventLog(LogForm form);
    ~EventLog();
    Q_DISABLE_COPY_MOVE(EventLog)

    /// At that of debugging, the host's own categories `gavel.*` are told too.
    void setLevel(EventLevel level);
    [[nodiscard]] EventLevel level() const { return m_level; }

    /// Whether somebody keeps what is written: by an option, or the journal.
    [[nodiscard]] bool isKept() const { return m_isJournal || m_format != LogFormat::Sentences; }

    void write(EventLevel level, const QString &sentence, const QJsonObject &fields = {}) const;
    /// Whatever the level: what somebody waits for, or can't know otherwise. In a log it is information.
    void tell(const QString &sentence, const QJsonObject &fields = {}) const;
    /// At the level of warnings; a sentence that has no level beside it says that it is one.
    void warn(const QString &sentence, const QJsonObject &fields = {}) const;

private:
    static void logMessage(QtMsgType type, const QMessageLogContext &context, const QString &message);
    void put(EventLevel level, const QString &bare, const QString &sentence, const QJsonObject &fields) const;

    const LogFormat m_format;
    const bool m_isJournal;
    std::atomic<EventLevel> m_level;
};

} // namespace gavel::app
