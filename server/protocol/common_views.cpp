#include "protocol/common_views.h"

#include "protocol/view_fields.h"
#include "protocol/view_lists.h"

namespace gavel::protocol {

using namespace Qt::StringLiterals;

QJsonObject toJson(const Person &person)
{
    return {{u"id"_s, person.id}, {u"nick"_s, person.nick}};
}

QJsonValue toJson(const std::optional<Person> &person)
{
    return person ? QJsonValue(toJson(*person)) : QJsonValue(QJsonValue::Null);
}

std::optional<Person> personOrNobody(const QJsonValue &value, JsonFields &parent)
{
    if (value.isNull() || value.isUndefined())
        return std::nullopt;
    return personFromJson(value.toObject(), parent);
}

std::optional<Person> personFromJson(const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    ViewFields fields(object);
    return ifOk(fields, personFromJson(object, fields));
}

Person personFromJson(const QJsonObject &json, JsonFields &parent)
{
    ViewFields fields(json);
    Person person{.id = fields.id("id"_L1), .nick = fields.line("nick"_L1)};
    if (!fields.ok())
        parent.fail();
    return person;
}

std::optional<Stamp> stampIn(JsonFields &parent, QLatin1StringView name)
{
    const auto object = parent.optionalObject(name);
    if (!object)
        return std::nullopt;
    ViewFields fields(*object);
    const auction::TimeMs at = fields.time("at"_L1);
    const auto by = personFromJson(object->value("by"_L1));
    if (!fields.ok() || !by)
        parent.fail(name);
    return Stamp{at, by.value_or(Person{})};
}

QJsonValue toJson(const std::optional<Stamp> &stamp)
{
    return stamp ? QJsonValue(QJsonObject{{u"at"_s, stamp->at}, {u"by"_s, toJson(stamp->by)}}) : QJsonValue::Null;
}

QJsonObject toJson(const Picture &picture)
{
    return {{u"url"_s, picture.url}, {u"thumb"_s, picture.thumb}};
}

Picture pictureFromJson(const QJsonObject &json, JsonFields &parent)
{
    ViewFields fields(json);
    Picture picture{fields.line("url"_L1), fields.line("thumb"_L1)};
    if (!fields.ok())
        parent.fail();
    return picture;
}

} // namespace gavel::protocol
