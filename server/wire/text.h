#pragma once

#include <QString>
#include <optional>

namespace gavel::wire {

/// What a text is, which says what it may hold.
enum class TextKind {
    Name, ///< of people, lots and houses: one line, by RFC 8264 and 8266
    Line, ///< messages, reasons, notes, addresses
    Text  ///< descriptions, of any number of lines
};

/// Text as it is taken in, from whatever side it comes (PROTOCOL.md, "Text"); nothing where it holds what it may not.
/// What comes out is the same to whoever reads it later: in JSON, in the book, in a log. Taken in again, it stays as it
/// is.
///
/// All kinds: NFC, without space at its ends; no control characters, no lone surrogates, no non-characters, no U+FEFF.
/// A Text's lines end with LF, and CR LF becomes that. A Name has single, plain spaces; letters, digits, marks, signs
/// and emoji alone, of which something shows; nothing that is ignored or turns the direction of its surroundings.
/// Its emptiness, and its length, are its reader's to judge.
[[nodiscard]] std::optional<QString> takenIn(const QString &given, TextKind kind);

} // namespace gavel::wire
