#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <initializer_list>
#include <limits>

/// The words of JSON Schema 2020-12 that our shapes need, as OpenAPI 3.1 has them. Lengths of text count code points.
/// Pure; any thread.
namespace gavel::wire::schema {

/// One member of an object. A name that ends in `?` may be absent.
struct Member
{
    const char *name;
    QJsonObject schema;
};

/// Whether an object may hold members beside those that are named.
enum class Others { Refused, Ignored };

[[nodiscard]] QJsonObject nothing(); ///< null
[[nodiscard]] QJsonObject boolean();
[[nodiscard]] QJsonObject only(bool value);
[[nodiscard]] QJsonObject integer(qint64 least, qint64 most = std::numeric_limits<qint64>::max());
[[nodiscard]] QJsonObject text(int least = 0, int most = -1); ///< -1: of any length
[[nodiscard]] QJsonObject matching(const QString &pattern);
[[nodiscard]] QJsonObject words(const QStringList &words);
[[nodiscard]] QJsonObject bytes(); ///< what is no text

/// What is said, or null.
[[nodiscard]] QJsonObject nullable(const QJsonObject &schema);
[[nodiscard]] QJsonObject list(const QJsonObject &of, int most = -1);
[[nodiscard]] QJsonObject object(std::initializer_list<Member> members, Others others = Others::Refused);
/// An object with members of `base` and others beside them, which go before those of the same name.
[[nodiscard]] QJsonObject extended(const QJsonObject &base, std::initializer_list<Member> members);
/// An object without some of the members of `base`.
[[nodiscard]] QJsonObject without(QJsonObject base, const QStringList &members);
/// As `base`, where any of its members may be absent.
[[nodiscard]] QJsonObject allOptional(QJsonObject base);
[[nodiscard]] QJsonObject oneOf(std::initializer_list<QJsonObject> schemas);
/// The shape of that name among the document's.
[[nodiscard]] QJsonObject shape(const QString &name);
[[nodiscard]] QJsonObject saying(const QString &description, QJsonObject schema);

} // namespace gavel::wire::schema
