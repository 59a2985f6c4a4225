#include "wire/json_schema.h"

namespace gavel::wire::schema {

using namespace Qt::StringLiterals;

namespace {

QJsonObject typed(const QString &type)
{
    return {{u"type"_s, type}};
}

void put(QJsonObject &object, std::initializer_list<Member> members)
{
    QJsonObject properties = object.value("properties"_L1).toObject();
    QStringList required;
    const QJsonArray before = object.value("required"_L1).toArray();
    for (const QJsonValue &name : before)
        required.append(name.toString());
    for (const Member &member : members) {
        QString name = QString::fromLatin1(member.name);
        const bool isNeeded = !name.endsWith(u'?');
        if (!isNeeded)
            name.chop(1);
        properties.insert(name, member.schema);
        required.removeAll(name);
        if (isNeeded)
            required.append(name);
    }
    object.insert("properties"_L1, properties);
    object.remove("required"_L1);
    if (!required.isEmpty())
        object.insert("required"_L1, QJsonArray::fromStringList(required));
}

} // namespace

QJsonObject nothing()
{
    return typed(u"null"_s);
}

QJsonObject boolean()
{
    return typed(u"boolean"_s);
}

QJsonObject only(bool value)
{
    return {{u"const"_s, value}};
}

QJsonObject integer(qint64 least, qint64 most)
{
    QJsonObject schema = typed(u"integer"_s);
    schema.insert("minimum"_L1, least);
    if (most != std::numeric_limits<qint64>::max())
        schema.insert("maximum"_L1, most);
    return schema;
}

QJsonObject text(int least, int most)
{
    QJsonObject schema = typed(u"string"_s);
    if (least > 0)
        schema.insert("minLength"_L1, least);
    if (most >= 0)
        schema.insert("maxLength"_L1, most);
    return schema;
}

QJsonObject matching(const QString &pattern)
{
    QJsonObject schema = typed(u"string"_s);
    schema.insert("pattern"_L1, pattern);
    return schema;
}

QJsonObject words(const QStringList &words)
{
    QJsonObject schema = typed(u"string"_s);
    schema.insert("enum"_L1, QJsonArray::fromStringList(words));
    return schema;
}

QJsonObject bytes()
{
    return {{u"contentMediaType"_s, u"application/octet-stream"_s}};
}

QJsonObject nullable(const QJsonObject &schema)
{
    const QString type = schema.value("type"_L1).toString();
    if (type.isEmpty() || schema.contains("enum"_L1))
        return {{u"anyOf"_s, QJsonArray{schema, nothing()}}};
    QJsonObject either = schema;
    either.insert("type"_L1, QJsonArray{type, u"null"_s});
    return either;
}

QJsonObject list(const QJsonObject &of, int most)
{
    QJsonObject schema = typed(u"array"_s);
    schema.insert("items"_L1, of);
    if (most >= 0)
        schema.insert("maxItems"_L1, most);
    return schema;
}

QJsonObject object(std::initializer_list<Member> members, Others others)
{
    QJsonObject schema = typed(u"object"_s);
    put(schema, members);
    if (others == Others::Refused)
        schema.insert("additionalProperties"_L1, false);
    return schema;
}

QJsonObject extended(const QJsonObject &base, std::initializer_list<Member> members)
{
    QJsonObject schema = base;
    put(schema, members);
    return schema;
}

QJsonObject without(QJsonObject base, const QStringList &members)
{
    QJsonObject properties = base.value("properties"_L1).toObject();
    QJsonArray required;
    const QJsonArray before = base.value("required"_L1).toArray();
    for (const QString &name : members)
        properties.remove(name);
    for (const QJsonValue &name : before) {
        if (!members.contains(name.toString()))
            required.append(name);
    }
    base.insert("properties"_L1, properties);
    base.insert("required"_L1, required);
    return base;
}

QJsonObject allOptional(QJsonObject base)
{
    base.remove("required"_L1);
    return base;
}

QJsonObject oneOf(std::initializer_list<QJsonObject> schemas)
{
    QJsonArray all;
    for (const QJsonObject &schema : schemas)
        all.append(schema);
    return {{u"oneOf"_s, all}};
}

QJsonObject shape(const QString &name)
{
    return {{u"$ref"_s, QString(u"#/components/schemas/"_s + name)}};
}

QJsonObject saying(const QString &description, QJsonObject schema)
{
    schema.insert("description"_L1, description);
    return schema;
}

} // namespace gavel::wire::schema
