#pragma once

#include "auction/refusal.h"

#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

namespace gavel::host {

/// What a route is, for whoever calls it: the part of the API's document that stands where the route is added, so that
/// there is none without the other. A value, said in one chain; any thread.
class Operation
{
public:
    struct Parameter
    {
        enum class In { Path, Query, Header };

        In in = In::Query;
        QString name;
        QString summary; ///< empty for the path's
        QJsonObject schema;
    };

    struct Content
    {
        QString type; ///< empty: no body
        QJsonObject schema;
    };

    struct Answer
    {
        int status = 200;
        QString summary;
        Content content;
    };

    /// `id` is unique, a verb and what it is done to; `summary` a sentence without its full stop.
    Operation(const QString &id, const QString &summary);

    /// What the pattern's {n} and {w} are called, in their order.
    [[nodiscard]] Operation path(const QStringList &names) &&;
    [[nodiscard]] Operation query(const QString &name, const QString &summary, const QJsonObject &schema) &&;
    /// A list's `after` and `limit`.
    [[nodiscard]] Operation paged(const QJsonObject &after) &&;
    /// An event stream's Last-Event-ID, in either form.
    [[nodiscard]] Operation resumed() &&;

    /// A JSON body of that shape, or of one of them.
    [[nodiscard]] Operation takes(const QStringList &shapes) &&;
    [[nodiscard]] Operation takesPicture() &&;

    /// JSON of one of these shapes.
    [[nodiscard]] Operation gives(int status, const QString &summary, const QStringList &shapes) &&;
    /// Another type; an empty one: no body.
    [[nodiscard]] Operation givesType(int status, const QString &summary, const QString &type) &&;
    [[nodiscard]] Operation givesNothing(const QString &summary) &&;
    /// What it may refuse beside what every operation does (ApiDocument).
    [[nodiscard]] Operation refuses(const QList<auction::Refusal> &refusals) &&;

    [[nodiscard]] const QString &id() const { return m_id; }
    [[nodiscard]] const QString &summary() const { return m_summary; }
    [[nodiscard]] const QStringList &pathNames() const { return m_pathNames; }
    [[nodiscard]] const QList<Parameter> &parameters() const { return m_parameters; }
    [[nodiscard]] const QList<Content> &body() const { return m_body; } ///< none: it takes none
    [[nodiscard]] const QList<Answer> &answers() const { return m_answers; }
    [[nodiscard]] const QList<auction::Refusal> &refusals() const { return m_refusals; }

private:
    QString m_id;
    QString m_summary;
    QStringList m_pathNames{QStringLiteral("id")};
    QList<Parameter> m_parameters;
    QList<Content> m_body;
    QList<Answer> m_answers;
    QList<auction::Refusal> m_refusals;
};

/// A page or a part of one, as a browser asks for it: with an ETag.
[[nodiscard]] Operation pageOperation(const QString &id, const QString &summary,
                                      const QString &type = QStringLiteral("text/html"));

} // namespace gavel::host
