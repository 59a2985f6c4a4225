#include "wire/problem.h"

#include <QJsonDocument>

namespace gavel::wire {

using namespace Qt::StringLiterals;

QByteArray encodeProblem(const Problem &problem)
{
    QJsonObject json = problem.extra;
    json.remove("type"_L1);
    json.remove("instance"_L1);
    json.insert("status"_L1, problem.status);
    json.insert("code"_L1, problem.code);
    json.insert("title"_L1, problem.title);
    json.insert("detail"_L1, problem.detail);
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

std::optional<Problem> decodeProblem(QByteArrayView json, int status)
{
    const QJsonDocument document = QJsonDocument::fromJson(json.toByteArray());
    if (!document.isObject())
        return std::nullopt;
    QJsonObject object = document.object();
    Problem problem;
    problem.status = object.take("status"_L1).toInt(status);
    problem.code = object.take("code"_L1).toString();
    problem.title = object.take("title"_L1).toString();
    problem.detail = object.take("detail"_L1).toString();
    object.remove("type"_L1);
    object.remove("instance"_L1);
    problem.extra = object;
    return problem;
}

} // namespace gavel::wire
