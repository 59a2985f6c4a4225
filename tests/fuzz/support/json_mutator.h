#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>

#include <cstddef>
#include <random>

namespace gavel::fuzz {

/// Changes JSON as JSON: bytes changed blindly seldom are any. The same seed makes the same change.
class JsonMutator
{
public:
    explicit JsonMutator(unsigned seed)
        : m_random(seed)
    {
    }

    /// The value with one thing changed, somewhere within it.
    [[nodiscard]] QJsonValue changed(const QJsonValue &value);
    [[nodiscard]] QJsonObject changed(const QJsonObject &object);

    /// Lines with one of them changed, doubled, taken out, moved or copied elsewhere.
    [[nodiscard]] QList<QJsonObject> changed(QList<QJsonObject> lines);

    [[nodiscard]] size_t below(size_t bound) { return bound == 0 ? 0 : m_random() % bound; }

private:
    [[nodiscard]] QJsonValue changedLeaf(const QJsonValue &value);
    [[nodiscard]] QJsonValue changedNumber(double number);
    [[nodiscard]] QString changedText(const QString &text);
    [[nodiscard]] QJsonValue anyLeaf();

    std::minstd_rand m_random;
};

/// The objects that stand one a line; nothing if any line is none.
[[nodiscard]] QList<QJsonObject> objectsIn(const QByteArray &lines);
[[nodiscard]] QByteArray linesOf(const QList<QJsonObject> &objects);

/// What a libFuzzer mutator returns: the bytes in `data` if they fit, else what libFuzzer makes of those that are
/// there.
[[nodiscard]] size_t mutatedTo(const QByteArray &bytes, uint8_t *data, size_t size, size_t sizeMax);

/// A mutator of lines of JSON; one in eight inputs is left to libFuzzer, so that what is no JSON is tried too.
[[nodiscard]] size_t mutateJsonLines(uint8_t *data, size_t size, size_t sizeMax, unsigned seed);

} // namespace gavel::fuzz
