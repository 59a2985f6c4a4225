#include "wire/event_stream.h"

#include <algorithm>

namespace gavel::wire {

namespace {

constexpr QByteArrayView byteOrderMark = "\xEF\xBB\xBF";

bool isLineBreak(char c)
{
    return c == '\r' || c == '\n';
}

/// Calls `read` with each line of `text`, ended by CR, LF, CRLF or its end.
template <typename Read>
void forEachLine(QByteArrayView text, Read read)
{
    qsizetype from = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!isLineBreak(text[i]))
            continue;
        read(text.sliced(from, i - from));
        if (text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n')
            ++i;
        from = i + 1;
    }
    read(text.sliced(from));
}

void appendField(QByteArray &out, QByteArrayView name, QByteArrayView value)
{
    out.append(name).append(": ").append(value).append('\n');
}

QByteArray onOneLine(QByteArray text)
{
    text.removeIf(isLineBreak);
    return text;
}

} // namespace

QByteArray encodeEvent(const StreamEvent &event)
{
    QByteArray out;
    out.reserve(event.data.size() + 64);
    if (!event.type.isEmpty())
        appendField(out, "event", onOneLine(event.type));
    if (event.id) {
        QByteArray id = onOneLine(*event.id);
        id.removeIf([](char c) { return c == '\0'; });
        appendField(out, "id", id);
    }
    forEachLine(event.data, [&out](QByteArrayView line) { appendField(out, "data", line); });
    return out.append('\n');
}

QByteArray encodeComment(QByteArrayView text)
{
    QByteArray out;
    forEachLine(text, [&out](QByteArrayView line) { out.append(": ").append(line).append('\n'); });
    return out.append('\n');
}

QByteArray encodeRetry(qint64 pauseMs)
{
    return "retry: " + QByteArray::number(pauseMs) + "\n\n";
}

QList<StreamEvent> EventStreamParser::feed(QByteArrayView bytes)
{
    QList<StreamEvent> events;
    qsizetype i = 0;
    while (i < bytes.size() && !m_failed) {
        // The LF of a CRLF, which may come with the next piece.
        if (m_afterCarriageReturn && bytes[i] == '\n') {
            m_afterCarriageReturn = false;
            ++i;
            continue;
        }
        m_afterCarriageReturn = false;

        const auto lineEnd = std::find_if(bytes.begin() + i, bytes.end(), isLineBreak);
        m_line.append(bytes.sliced(i, (lineEnd - bytes.begin()) - i));
        i = lineEnd - bytes.begin();
        m_failed = m_line.size() + m_data.size() > eventBytesMax;
        if (m_failed || lineEnd == bytes.end())
            break;
        m_afterCarriageReturn = *lineEnd == '\r';
        ++i;
        readLine(m_line, events);
        m_line.resize(0);
    }
    return events;
}

void EventStreamParser::beginConnection()
{
    m_line.clear();
    m_type.clear();
    m_data.clear();
    m_id.reset();
    m_idBuffer = m_lastEventId;
    m_atStart = true;
    m_afterCarriageReturn = false;
    m_hasData = false;
    m_failed = false;
}

void EventStreamParser::readLine(QByteArrayView line, QList<StreamEvent> &events)
{
    if (m_atStart && line.startsWith(byteOrderMark))
        line = line.sliced(byteOrderMark.size());
    m_atStart = false;

    if (line.isEmpty()) {
        dispatch(events);
        return;
    }
    const qsizetype colon = line.indexOf(':');
    if (colon == 0) {
        return; // a comment
    }
    if (colon < 0) {
        readField(line, {});
        return;
    }
    QByteArrayView value = line.sliced(colon + 1);
    if (value.startsWith(' '))
        value = value.sliced(1);
    readField(line.first(colon), value);
}

void EventStreamParser::readField(QByteArrayView name, QByteArrayView value)
{
    if (name == "data") {
        m_data.append(value).append('\n');
        m_hasData = true;
    } else if (name == "event") {
        m_type = value.toByteArray();
    } else if (name == "id") {
        if (!value.contains('\0')) {
            m_idBuffer = value.toByteArray();
            m_id = m_idBuffer;
        }
    } else if (name == "retry") {
        const bool digits = std::all_of(value.begin(), value.end(), [](char c) { return c >= '0' && c <= '9'; });
        bool fits = false;
        const qint64 pauseMs = value.toLongLong(&fits);
        if (digits && fits)
            m_retryMs = pauseMs;
    }
}

void EventStreamParser::dispatch(QList<StreamEvent> &events)
{
    // An id counts from the end of its event on, even of an event without data.
    m_lastEventId = m_idBuffer;
    if (m_hasData) {
        m_data.chop(1);
        events.append({m_type, m_data, m_id});
    }
    m_type.clear();
    m_data.clear();
    m_id.reset();
    m_hasData = false;
}

} // namespace gavel::wire
