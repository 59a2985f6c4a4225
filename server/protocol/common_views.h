#pragma once

#include "auction/lot.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <optional>

namespace gavel::protocol {

class JsonFields;

// What many shapes are made of (views.h). Values; any thread.

struct Person
{
    auction::AccountId id = auction::noAccount;
    QString nick;

    bool operator==(const Person &) const = default;
};

[[nodiscard]] QJsonObject toJson(const Person &person);
[[nodiscard]] QJsonValue toJson(const std::optional<Person> &person); ///< null for nobody
[[nodiscard]] std::optional<Person> personFromJson(const QJsonValue &value);
/// Nobody if it is null or absent; anything else that is no person fails what it is read with.
[[nodiscard]] std::optional<Person> personOrNobody(const QJsonValue &value, JsonFields &parent);

/// When, and who of the staff.
struct Stamp
{
    auction::TimeMs at = 0;
    Person by;

    bool operator==(const Stamp &) const = default;
};

/// null: there is none.
[[nodiscard]] QJsonValue toJson(const std::optional<Stamp> &stamp);

/// Premium and commission that are a lot's or a seller's own; none: those of who comes next (FORMATS.md, "Money").
struct OwnRates
{
    std::optional<auction::Bands> premium = {};
    std::optional<auction::Bands> commission = {};

    [[nodiscard]] bool isNone() const { return !premium && !commission; }

    bool operator==(const OwnRates &) const = default;
};

/// Paths on the host, to be resolved against its address.
struct Picture
{
    QString url;
    QString thumb;

    bool operator==(const Picture &) const = default;
};

[[nodiscard]] QJsonObject toJson(const Picture &picture);
/// Fails what it is read with where it can't be.
[[nodiscard]] Picture pictureFromJson(const QJsonObject &json, JsonFields &parent);
[[nodiscard]] Person personFromJson(const QJsonObject &json, JsonFields &parent);

/// A list of any shape.
template <typename Shape>
[[nodiscard]] QJsonArray toJsonArray(const QList<Shape> &shapes)
{
    QJsonArray array;
    for (const Shape &shape : shapes)
        array.append(toJson(shape));
    return array;
}

} // namespace gavel::protocol
