#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>

namespace gavel::fuzz {

/// A lot's log that is made anew after a change: what a liar would publish who can compute hashes. The chain and the
/// commitments then fit, and only the rules can tell.
class LogForge
{
public:
    /// Reads published lines; none if they are no log.
    explicit LogForge(const QByteArray &log);

    [[nodiscard]] bool isEmpty() const { return m_lines.isEmpty(); }
    [[nodiscard]] QList<QJsonObject> &lines() { return m_lines; }

    /// Numbers the events from 1.
    void renumber();
    /// Puts in the events that the verifier says the rules give, as long as it says so and no more than `times`.
    void followRules(int times);

    /// The log with commitments, hashes and form as they have to be.
    [[nodiscard]] QByteArray text() const;

private:
    QList<QJsonObject> m_lines;
};

} // namespace gavel::fuzz
