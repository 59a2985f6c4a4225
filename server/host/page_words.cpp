#include "host/page_words.h"

#include <QRegularExpression>

namespace gavel::host {

using namespace Qt::StringLiterals;

namespace {

const auto lines = QRegularExpression::MultilineOption;

QString unescaped(QString literal)
{
    return literal.replace(u"\\'"_s, u"'"_s);
}

/// A template with its one number or name as %1.
QString formOf(QString words)
{
    static const QRegularExpression part(u"\\$\\{(?:\\w+|own\\(\\w+\\))\\}"_s);
    return words.replace(part, u"%1"_s);
}

} // namespace

PageWords::PageWords(const QString &module)
{
    static const QRegularExpression plain(u"^ +(\\w+): '((?:[^'\\\\]|\\\\.)*)',$"_s, lines);
    static const QRegularExpression counted(u"^ +(\\w+): \\(\\w+\\) => `([^`]*)`,$"_s, lines);
    static const QRegularExpression orOne(u"^ +(\\w+): \\(\\w+\\) => \\(\\w+ === 1 \\? '([^']*)' : `([^`]*)`\\),$"_s,
                                          lines);
    for (const QRegularExpressionMatch &match : plain.globalMatch(module))
        m_plain.insert(match.captured(1), unescaped(match.captured(2)));
    for (const QRegularExpressionMatch &match : counted.globalMatch(module))
        m_many.insert(match.captured(1), formOf(match.captured(2)));
    for (const QRegularExpressionMatch &match : orOne.globalMatch(module)) {
        m_one.insert(match.captured(1), match.captured(2));
        m_many.insert(match.captured(1), formOf(match.captured(3)));
    }
}

QString PageWords::with(const QString &name, const QString &part) const
{
    if (part == u'1' && m_one.contains(name))
        return m_one.value(name);
    const QString form = m_many.value(name);
    return form.contains("%1"_L1) ? form.arg(part) : form;
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
