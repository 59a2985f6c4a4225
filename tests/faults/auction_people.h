#pragma once

#include "faults/http_line.h"

namespace gavel::test {

/// An account and what it is known by.
struct Person
{
    qint64 id = 0;
    QString token;
};

/// What every test of a whole host begins with, over a line that nobody is signed in on. Each fails the program if the
/// host refuses: then there is nothing to test.
[[nodiscard]] Person signUp(quint16 port, const QString &nick);
[[nodiscard]] Person signInHost(quint16 port);

/// A new lot's id. The soft close is none unless `more` says otherwise.
[[nodiscard]] qint64 sell(HttpLine &seller, qint64 endsAt, QJsonObject more = {});

[[nodiscard]] HttpAnswer bid(HttpLine &bidder, qint64 lot, qint64 amount, const QString &key = {});

[[nodiscard]] qint64 nowOf(HttpLine &line);
[[nodiscard]] QJsonObject lotOf(HttpLine &line, qint64 lot);
[[nodiscard]] QString phaseOf(HttpLine &line, qint64 lot);
/// A lot's whole history.
[[nodiscard]] QList<QJsonObject> historyOf(HttpLine &line, qint64 lot);

} // namespace gavel::test
