#include "command_line.h"

#include <QMessageLogContext>
#include <algorithm>
#include <cstdio>
#include <unistd.h>

namespace gavel::app {

using namespace Qt::StringLiterals;

namespace {

bool turnsDirection(QChar c)
{
    constexpr char16_t marks[] = u"\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069";
    return std::find(std::begin(marks), std::end(marks), c.unicode()) != std::end(marks);
}

bool isPlain(const QString &text, qsizetype at)
{
    const QChar c = text[at];
    if (c.isHighSurrogate())
        return at + 1 < text.size() && text[at + 1].isLowSurrogate();
    if (c.isLowSurrogate())
        return at > 0 && text[at - 1].isHighSurrogate();
    const bool endsLine = c == QChar::LineSeparator || c == QChar::ParagraphSeparator;
    return c.category() != QChar::Other_Control && !endsLine && !turnsDirection(c) && c != QChar::ByteOrderMark;
}

void write(FILE *stream, const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stream);
    std::fflush(stream);
}

void writeMessage(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    write(stderr, plainLine(qFormatLogMessage(type, context, message)) + '\n');
}

} // namespace

QByteArray plainLine(const QString &text)
{
    QString plain;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (isPlain(text, at))
            plain += text[at];
        else
            plain += u"\\u"_s + QString::number(text[at].unicode(), 16).rightJustified(4, u'0');
    }
    return plain.toLocal8Bit();
}

void say(const QString &sentence)
{
    write(stderr, "gavel: " + plainLine(sentence) + '\n');
}

void print(const QStringList &lines)
{
    for (const QString &line : lines)
        write(stdout, plainLine(line) + '\n');
}

void printData(const QByteArray &bytes)
{
    if (isatty(STDOUT_FILENO) == 0)
        return write(stdout, bytes);
    QStringList lines = QString::fromUtf8(bytes).split(u'\n');
    if (lines.last().isEmpty())
        lines.removeLast();
    print(lines);
}

void keepMessagesPlain()
{
    qInstallMessageHandler(writeMessage);
}

int usageFault(const QString &sentence)
{
    say(sentence);
    return exitUsage;
}

int failure(const QString &sentence)
{
    say(sentence);
    return exitFailed;
}

} // namespace gavel::app
