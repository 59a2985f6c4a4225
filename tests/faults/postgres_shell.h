#pragma once

#include <QString>
#include <optional>

namespace gavel::test {

/// Does by bash what is said in the words of tests/support/postgres.sh; what that wrote on standard output, without the
/// last line's end, or nothing if it failed.
[[nodiscard]] std::optional<QString> postgresSays(const QString &command);

/// The same, where nothing is written that anybody needs.
[[nodiscard]] bool postgresDoes(const QString &command);

} // namespace gavel::test
