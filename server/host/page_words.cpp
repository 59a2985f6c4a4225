#include "host/page_words.h"

#include <QRegularExpression>

namespace gavel::host {

using namespace Qt::StringLiterals;

namespace {

QString unescaped(QString literal)
{
    return literal.replace(u"\\'"_s, u"'"_s);
}

/// A template with its numbers or names as %1 and %2; empty: it has more in it than those.
QString formOf(QString words, const QStringList &names)
{
    for (qsizetype n = 0; n < names.size(); ++n) {
        const QString part = u'%' + QString::number(n + 1);
        words.replace(u"${"_s + names[n] + u'}', part).replace(u"${own("_s + names[n] + u")}"_s, part);
    }
    return words.contains("${"_L1) ? QString() : words;
}

} // namespace

PageWords::PageWords(const QString &module)
{
    static const QRegularExpression opening(u"^  (\\w+): \\{$"_s);
    static const QRegularExpression inOneLine(u"^  (\\w+): \\{ (.*) \\},$"_s);
    QString group;
    for (const QString &line : module.split(u'\n')) {
        if (const auto all = inOneLine.match(line); all.hasMatch()) {
            for (const QString &entry : all.captured(2).split(u", "_s))
                readEntry(all.captured(1) + u'.', entry + u',');
        } else if (const auto begin = opening.match(line); begin.hasMatch()) {
            group = begin.captured(1) + u'.';
        } else if (line.startsWith("  }"_L1)) {
            group.clear();
        } else {
            readEntry(group, line.trimmed());
        }
    }
}

void PageWords::readEntry(const QString &group, const QString &entry)
{
    static const QRegularExpression plain(u"^(\\w+): '((?:[^'\\\\]|\\\\.)*)',$"_s);
    static const QRegularExpression taking(u"^(\\w+): \\((\\w+)(?:, (\\w+))?\\) => `([^`]*)`,"_s);
    static const QRegularExpression orOne(u"^(\\w+): \\((\\w+)\\) => \\(\\w+ === 1 \\? '([^']*)' : `([^`]*)`\\),$"_s);
    if (const auto match = plain.match(entry); match.hasMatch())
        m_plain.insert(group + match.captured(1), unescaped(match.captured(2)));
    if (const auto match = taking.match(entry); match.hasMatch()) {
        const bool isOfTwo = !match.capturedView(3).isEmpty();
        (isOfTwo ? m_both : m_many)
            .insert(group + match.captured(1), formOf(match.captured(4), {match.captured(2), match.captured(3)}));
    }
    if (const auto match = orOne.match(entry); match.hasMatch()) {
        m_one.insert(group + match.captured(1), match.captured(3));
        m_many.insert(group + match.captured(1), formOf(match.captured(4), {match.captured(2)}));
    }
}

QString PageWords::with(const QString &name, const QString &part) const
{
    if (part == u'1' && m_one.contains(name))
        return m_one.value(name);
    const QString form = m_many.value(name);
    return form.contains("%1"_L1) ? form.arg(part) : form;
}

QString PageWords::with(const QString &name, const QString &first, const QString &second) const
{
    const QString form = m_both.value(name);
    return form.contains("%1"_L1) && form.contains("%2"_L1) ? form.arg(first, second) : QString();
}

QString PageWords::translated(const QString &markup) const
{
    static const QRegularExpression named(u"(<[^>]*\\bdata-(text|label)=\"(\\w+)\"[^>]*)>([^<]*)"_s);
    QString made;
    qsizetype from = 0;
    for (const QRegularExpressionMatch &match : named.globalMatch(markup)) {
        const QString words = plain(match.captured(3)).toHtmlEscaped();
        made += QStringView(markup).mid(from, match.capturedStart() - from) + match.captured(1);
        if (match.capturedView(2) == "text"_L1)
            made += u'>' + words;
        else
            made += u" aria-label=\""_s + words + u"\">"_s + match.captured(4);
        from = match.capturedEnd();
    }
    return made + QStringView(markup).mid(from);
}

QHash<QString, QString> currencySigns(const QString &module)
{
    static const QRegularExpression entry(u"\\b([A-Z]{3}): '([^']+)'"_s);
    QHash<QString, QString> signs;
    for (const QRegularExpressionMatch &match : entry.globalMatch(module))
        signs.insert(match.captured(1), match.captured(2));
    return signs;
}

} // namespace gavel::host
