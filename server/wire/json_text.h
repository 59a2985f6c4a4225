#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace gavel::wire {

/// A JSON value that is written already. What is sent all day long is made so by a CanonicalObject, and the rest comes
/// from an object or an array by itself.
struct JsonText
{
    QByteArray utf8;

    JsonText() = default;
    explicit JsonText(QByteArray written)
        : utf8(std::move(written))
    {
    }
    JsonText(const QJsonObject &object)
        : utf8(QJsonDocument(object).toJson(QJsonDocument::Compact))
    {
    }
    JsonText(const QJsonArray &array)
        : utf8(QJsonDocument(array).toJson(QJsonDocument::Compact))
    {
    }

    [[nodiscard]] QJsonObject toObject() const { return QJsonDocument::fromJson(utf8).object(); }
};

} // namespace gavel::wire
