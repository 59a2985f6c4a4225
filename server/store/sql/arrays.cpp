#include "store/sql/arrays.h"

namespace gavel::store {

using namespace Qt::StringLiterals;

namespace {

QLatin1StringView typeOf(const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::QByteArray:
        return "bytea"_L1;
    case QMetaType::QString:
        return "text"_L1;
    default:
        return "bigint"_L1;
    }
}

void appendQuoted(QString &array, const QString &text)
{
    array += u'"';
    for (const QChar c : text) {
        if (c == u'"' || c == u'\\')
            array += u'\\';
        array += c;
    }
    array += u'"';
}

void append(QString &array, const QVariant &value)
{
    if (value.isNull()) {
        array += "NULL"_L1;
        return;
    }
    switch (value.typeId()) {
    case QMetaType::QByteArray:
        array += "\"\\\\x"_L1;
        array += QLatin1StringView(value.toByteArray().toHex());
        array += u'"';
        return;
    case QMetaType::QString:
        appendQuoted(array, value.toString());
        return;
    default:
        array += QString::number(value.toLongLong());
    }
}

} // namespace

QString arrayPlaces(const QVariantList &row)
{
    QStringList places;
    for (const QVariant &value : row)
        places.append(u"CAST(? AS "_s + typeOf(value) + u"[])"_s);
    return places.join(u", "_s);
}

QString arrayOf(const QList<QVariantList> &rows, qsizetype column)
{
    QString array = u"{"_s;
    for (const QVariantList &row : rows) {
        if (array.size() > 1)
            array += u',';
        append(array, row[column]);
    }
    return array + u'}';
}

QString arrayOf(const QList<qint64> &ids)
{
    QString array = u"{"_s;
    for (const qint64 id : ids) {
        if (array.size() > 1)
            array += u',';
        array += QString::number(id);
    }
    return array + u'}';
}

QString arrayOf(const QSet<qint64> &ids)
{
    return arrayOf(QList<qint64>(ids.begin(), ids.end()));
}

} // namespace gavel::store
