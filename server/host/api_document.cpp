#include "host/api_document.h"

#include "protocol/codes.h"
#include "protocol/event_schemas.h"
#include "protocol/schema_words.h"
#include "protocol/shape_schemas.h"
#include "wire/problem.h"

#include <algorithm>
#include <map>

namespace gavel::host {

using namespace Qt::StringLiterals;
using namespace wire::schema;

namespace {

const QString description =
    uR"(Amounts are integers in minor units of the house's currency, times are UTC milliseconds, ids are integers.
Who calls it proves it by a bearer token or the house's cookie; `x-caller` says who may. What is asked for may have members that
the host does not know: it ignores them. A GET answers HEAD too. What HTTP itself refuses, such as a head that is too
large, has its status by RFC 9110.)"_s;

QJsonObject content(const Operation::Content &content)
{
    return {{content.type, QJsonObject{{u"schema"_s, content.schema}}}};
}

QString nameOf(Operation::Parameter::In in)
{
    switch (in) {
    case Operation::Parameter::In::Path:
        return u"path"_s;
    case Operation::Parameter::In::Query:
        return u"query"_s;
    case Operation::Parameter::In::Header:
        return u"header"_s;
    }
    Q_UNREACHABLE();
}

/// The pattern with its parameters' names, and these.
struct Path
{
    QString text;
    QList<Operation::Parameter> parameters;
};

Path pathOf(const Router::Route &route)
{
    Path path;
    for (const QString &segment : route.segments) {
        const bool isNumber = segment == u"{n}";
        if (!isNumber && segment != u"{w}") {
            path.text += u'/' + segment;
            continue;
        }
        const QString name = route.operation.pathNames().value(path.parameters.size());
        path.text += u"/{"_s + name + u'}';
        const QJsonObject schema = isNumber ? protocol::schema_words::id() : text(1);
        path.parameters.append({Operation::Parameter::In::Path, name, {}, schema});
    }
    if (path.text.isEmpty())
        path.text = u"/"_s;
    return path;
}

QJsonObject parameterOf(const Operation::Parameter &parameter)
{
    QJsonObject json{{u"name"_s, parameter.name}, {u"in"_s, nameOf(parameter.in)}, {u"schema"_s, parameter.schema}};
    if (!parameter.summary.isEmpty())
        json.insert("description"_L1, parameter.summary);
    if (parameter.in == Operation::Parameter::In::Path)
        json.insert("required"_L1, true);
    return json;
}

QList<auction::Refusal> allRefusals(const Router::Route &route)
{
    // A token that opens nothing is refused where nobody needs one, too.
    QList<auction::Refusal> all{auction::Refusal::Forbidden, auction::Refusal::Unauthorized, auction::Refusal::TooMany,
                                auction::Refusal::Busy};
    if (route.caller != Caller::Anyone && route.method != "GET")
        all.append(auction::Refusal::Blocked);
    if (!route.operation.body().isEmpty())
        all.append(auction::Refusal::Timeout);
    if (!route.operation.parameters().isEmpty())
        all.append(auction::Refusal::Malformed);
    return all + route.operation.refusals();
}

/// By status, since codes share one.
QJsonObject problemsOf(const Router::Route &route)
{
    std::map<int, QStringList> codes;
    const QList<auction::Refusal> all = allRefusals(route);
    for (const auction::Refusal refusal : all) {
        QStringList &names = codes[protocol::statusOf(refusal)];
        if (!names.contains(protocol::nameOf(refusal)))
            names.append(protocol::nameOf(refusal));
    }
    QJsonObject responses;
    for (const auto &[status, names] : codes) {
        const QJsonObject coded{{u"properties"_s, QJsonObject{{u"code"_s, words(names)}}}};
        const QJsonObject schema{{u"allOf"_s, QJsonArray{shape(u"Problem"_s), coded}}};
        responses.insert(QString::number(status),
                         QJsonObject{{u"description"_s, names.join(u", ")},
                                     {u"content"_s, content({QString::fromUtf8(wire::problemContentType), schema})}});
    }
    return responses;
}

/// What it answers of its own stands beside what it may refuse with the same status: a page where there is no lot.
QJsonObject responsesOf(const Router::Route &route)
{
    QJsonObject responses = problemsOf(route);
    for (const Operation::Answer &answer : route.operation.answers()) {
        const QString status = QString::number(answer.status);
        QJsonObject response = responses.value(status).toObject();
        QJsonObject contents = response.value("content"_L1).toObject();
        if (!answer.content.type.isEmpty())
            contents.insert(answer.content.type, QJsonObject{{u"schema"_s, answer.content.schema}});
        response.insert("description"_L1, answer.summary);
        if (!contents.isEmpty())
            response.insert("content"_L1, contents);
        responses.insert(status, response);
    }
    return responses;
}

QJsonObject bodyOf(const Operation &operation)
{
    QJsonObject contents;
    for (const Operation::Content &one : operation.body())
        contents.insert(one.type, QJsonObject{{u"schema"_s, one.schema}});
    return {{u"required"_s, true}, {u"content"_s, contents}};
}

QJsonArray securityOf(Caller caller)
{
    const QJsonArray none;
    QJsonArray either{QJsonObject{{u"bearer"_s, none}}, QJsonObject{{u"cookie"_s, none}}};
    if (caller == Caller::Anyone)
        either.prepend(QJsonObject());
    return either;
}

QJsonObject operationOf(const Router::Route &route, const Path &path)
{
    QJsonArray parameters;
    for (const Operation::Parameter &parameter : path.parameters + route.operation.parameters())
        parameters.append(parameterOf(parameter));
    QJsonObject json{{u"operationId"_s, route.operation.id()},
                     {u"summary"_s, route.operation.summary()},
                     {u"tags"_s, QJsonArray{path.text.startsWith(u"/api/"_s) ? u"api"_s : u"pages"_s}},
                     {u"x-caller"_s, nameOf(route.caller)},
                     {u"security"_s, securityOf(route.caller)},
                     {u"responses"_s, responsesOf(route)}};
    if (!parameters.isEmpty())
        json.insert("parameters"_L1, parameters);
    if (!route.operation.body().isEmpty())
        json.insert("requestBody"_L1, bodyOf(route.operation));
    return json;
}

QJsonObject pathsOf(const Router &router)
{
    QJsonObject paths;
    for (const Router::Route &route : router.routes()) {
        const Path path = pathOf(route);
        QJsonObject item = paths.value(path.text).toObject();
        item.insert(QString::fromLatin1(route.method).toLower(), operationOf(route, path));
        paths.insert(path.text, item);
    }
    return paths;
}

QJsonObject componentsOf(const protocol::HouseView &house)
{
    QJsonObject schemas = protocol::shapeSchemas();
    for (const QJsonObject &more : {protocol::askedSchemas(), protocol::eventSchemas()}) {
        for (auto one = more.begin(); one != more.end(); ++one)
            schemas.insert(one.key(), one.value());
    }
    const QJsonObject bearer{{u"type"_s, u"http"_s}, {u"scheme"_s, u"bearer"_s}};
    const QJsonObject cookie{
        {u"type"_s, u"apiKey"_s}, {u"in"_s, u"cookie"_s}, {u"name"_s, QString(u"gavel_"_s + house.id)}};
    return {{u"schemas"_s, schemas}, {u"securitySchemes"_s, QJsonObject{{u"bearer"_s, bearer}, {u"cookie"_s, cookie}}}};
}

QJsonArray eventsOf(const QList<protocol::EventShape> &events)
{
    QJsonArray array;
    for (const protocol::EventShape &event : events) {
        QJsonObject json{{u"event"_s, event.name}, {u"for"_s, event.who}, {u"data"_s, event.data}};
        if (!event.answer.isEmpty())
            json.insert("answer"_L1, event.answer);
        array.append(json);
    }
    return array;
}

QJsonObject streamsOf()
{
    QJsonObject streams;
    const QList<protocol::StreamShape> all = protocol::eventStreams();
    for (const protocol::StreamShape &stream : all)
        streams.insert(stream.path, eventsOf(stream.events));
    return streams;
}

} // namespace

QString nameOf(Caller caller)
{
    switch (caller) {
    case Caller::Anyone:
        return u"anyone"_s;
    case Caller::SignedIn:
        return u"signed_in"_s;
    case Caller::Staff:
        return u"staff"_s;
    case Caller::Clerk:
        return u"clerk"_s;
    case Caller::Cashier:
        return u"cashier"_s;
    case Caller::Host:
        return u"host"_s;
    }
    Q_UNREACHABLE();
}

QJsonObject apiDocument(const Router &router, const protocol::HouseView &house)
{
    const QJsonObject license{{u"name"_s, u"MIT"_s}, {u"identifier"_s, u"MIT"_s}};
    return {{u"openapi"_s, u"3.1.0"_s},
            {u"info"_s, QJsonObject{{u"title"_s, u"Gavel"_s},
                                    {u"version"_s, house.version},
                                    {u"description"_s, description},
                                    {u"license"_s, license}}},
            {u"servers"_s, QJsonArray{QJsonObject{{u"url"_s, u"/"_s}}}},
            {u"paths"_s, pathsOf(router)},
            {u"components"_s, componentsOf(house)},
            {u"x-rooms"_s, QJsonObject{{u"asked"_s, eventsOf(protocol::askedOfRooms())},
                                       {u"told"_s, eventsOf(protocol::toldInRooms())}}},
            {u"x-streams"_s, streamsOf()}};
}

} // namespace gavel::host
