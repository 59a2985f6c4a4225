#include "ui/pdf_text.h"

#include <QHash>
#include <QMap>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace gavel::ui_tests {

namespace {

using Expression = QRegularExpression;

constexpr char unpackedBytesMax[] = {0, 0x20, 0, 0}; // 2 MiB, as qUncompress() wants it before the bytes

// Objects by their number: what is written of each, its stream unpacked.
QMap<int, QString> objectsOf(const QByteArray &pdf)
{
    static const Expression object(u"(\\d+) 0 obj\\n(.*?)endobj"_s, Expression::DotMatchesEverythingOption);
    const QString file = QString::fromLatin1(pdf);
    QMap<int, QString> objects;
    for (auto found = object.globalMatch(file); found.hasNext();) {
        const auto match = found.next();
        QString body = match.captured(2);
        const auto stream = body.indexOf(u"stream\n"_s);
        if (stream >= 0 && body.left(stream).contains(u"/FlateDecode"_s)) {
            const QByteArray packed = body.mid(stream + 7).toLatin1();
            body = QString::fromLatin1(qUncompress(QByteArray(unpackedBytesMax, 4) + packed));
        }
        objects.insert(match.captured(1).toInt(), body);
    }
    return objects;
}

// Glyphs of a font, as its table of characters names them: ranges, or lists of single ones.
QHash<int, QChar> charactersIn(const QString &table)
{
    static const Expression range(u"<([0-9a-fA-F]+)> <([0-9a-fA-F]+)> (?:<([0-9a-fA-F]+)>|\\[([^\\]]*)\\])"_s);
    static const Expression single(u"<([0-9a-fA-F]+)>"_s);
    QHash<int, QChar> characters;
    for (auto found = range.globalMatch(table.mid(table.indexOf(u"bfrange"_s))); found.hasNext();) {
        const auto match = found.next();
        const int first = match.captured(1).toInt(nullptr, 16);
        const int last = match.captured(2).toInt(nullptr, 16);
        auto listed = single.globalMatch(match.captured(4));
        for (int glyph = first; glyph <= last; ++glyph) {
            const int offset = match.captured(3).isEmpty() ? 0 : glyph - first;
            const QString code = listed.hasNext() ? listed.next().captured(1) : match.captured(3);
            const QChar character(static_cast<char16_t>(code.toInt(nullptr, 16) + offset));
            characters.insert(glyph, character.isSpace() ? QChar(u' ') : character);
        }
    }
    return characters;
}

} // namespace

QString pdfText(const QByteArray &pdf)
{
    static const Expression named(u"/ToUnicode (\\d+) 0 R"_s);
    static const Expression shown(u"/F(\\d+) [\\d.]+ Tf|<([0-9a-fA-F]{4})> Tj|(ET)"_s);
    const auto objects = objectsOf(pdf);
    QHash<int, QHash<int, QChar>> fonts;
    for (auto object = objects.cbegin(); object != objects.cend(); ++object) {
        if (const auto table = named.match(*object); table.hasMatch())
            fonts.insert(object.key(), charactersIn(objects.value(table.captured(1).toInt())));
    }
    QString text;
    for (const QString &page : objects) {
        int font = 0;
        for (auto found = shown.globalMatch(page.contains(u"BT\n"_s) ? page : QString()); found.hasNext();) {
            const auto match = found.next();
            if (!match.captured(1).isEmpty())
                font = match.captured(1).toInt();
            else if (!match.captured(3).isEmpty())
                text += u'\n';
            else
                text += fonts.value(font).value(match.captured(2).toInt(nullptr, 16), QChar::ReplacementCharacter);
        }
    }
    return text;
}

} // namespace gavel::ui_tests
