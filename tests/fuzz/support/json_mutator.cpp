#include "support/json_mutator.h"

#include "support/input.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <array>
#include <cstring>

extern "C" size_t LLVMFuzzerMutate(uint8_t *data, size_t size, size_t sizeMax);

namespace gavel::fuzz {

namespace {

// Where the rules, JSON and the machine have their edges.
constexpr std::array<qint64, 24> numbers{
    0,
    1,
    -1,
    2,
    5,
    11,
    12,
    13,
    99,
    100,
    1'000,
    10'000,
    60'000,
    120'000,
    3'600'000,
    1'000'000'000'000'000,
    86'400'000,
    2147483647,
    -2147483648,
    4294967296,
    1'000'000'000'000'001,
    (1LL << 53) - 1,
    1LL << 53,
    -(1LL << 53),
};

constexpr size_t rawInputsOneIn = 8;
constexpr size_t textBytesMax = 200;

} // namespace

QJsonValue JsonMutator::changed(const QJsonValue &value)
{
    constexpr size_t wholeOneIn = 16;
    if (below(wholeOneIn) == 0)
        return anyLeaf();
    if (value.isObject())
        return changed(value.toObject());
    if (!value.isArray())
        return changedLeaf(value);
    QJsonArray array = value.toArray();
    const qsizetype at = static_cast<qsizetype>(below(static_cast<size_t>(array.size())));
    if (array.isEmpty())
        array.append(anyLeaf());
    else if (below(4) == 0)
        array.insert(at, array.at(at));
    else if (below(4) == 0)
        array.removeAt(at);
    else
        array.replace(at, changed(QJsonValue(array.at(at))));
    return array;
}

QJsonObject JsonMutator::changed(const QJsonObject &object)
{
    if (object.isEmpty())
        return object;
    QJsonObject result = object;
    const QStringList keys = object.keys();
    const QString &key = keys.at(static_cast<qsizetype>(below(static_cast<size_t>(keys.size()))));
    const QString &other = keys.at(static_cast<qsizetype>(below(static_cast<size_t>(keys.size()))));
    switch (below(12)) {
    case 0:
        result.remove(key);
        break;
    case 1:
        result.insert(key, object.value(other));
        break;
    default:
        result.insert(key, changed(object.value(key)));
        break;
    }
    return result;
}

QList<QJsonObject> JsonMutator::changed(QList<QJsonObject> lines)
{
    if (lines.isEmpty())
        return lines;
    const qsizetype from = static_cast<qsizetype>(below(static_cast<size_t>(lines.size())));
    const qsizetype to = static_cast<qsizetype>(below(static_cast<size_t>(lines.size())));
    switch (below(8)) {
    case 0:
        lines.insert(to, lines.at(from));
        break;
    case 1:
        if (lines.size() > 1)
            lines.removeAt(from);
        break;
    case 2:
        lines.swapItemsAt(from, to);
        break;
    default:
        lines[from] = changed(lines.at(from));
        break;
    }
    return lines;
}

QJsonValue JsonMutator::changedLeaf(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return !value.toBool();
    case QJsonValue::Double:
        return changedNumber(value.toDouble());
    case QJsonValue::String:
        return changedText(value.toString());
    default:
        return anyLeaf();
    }
}

QJsonValue JsonMutator::changedNumber(double number)
{
    const auto integer = static_cast<qint64>(std::clamp(number, -9e15, 9e15));
    switch (below(8)) {
    case 0:
        return integer + 1;
    case 1:
        return integer - 1;
    case 2:
        return integer * 2;
    case 3:
        return integer / 2;
    case 4:
        return integer + static_cast<qint64>(below(1'000));
    case 5:
        return -integer;
    case 6:
        return number + 0.5;
    default:
        return numbers[below(numbers.size())];
    }
}

QString JsonMutator::changedText(const QString &text)
{
    QByteArray bytes = text.toUtf8().left(static_cast<qsizetype>(textBytesMax) / 2);
    const size_t size = static_cast<size_t>(bytes.size());
    bytes.resize(static_cast<qsizetype>(textBytesMax));
    const size_t after = LLVMFuzzerMutate(reinterpret_cast<uint8_t *>(bytes.data()), size, textBytesMax);
    return QString::fromUtf8(bytes.first(static_cast<qsizetype>(after)));
}

QJsonValue JsonMutator::anyLeaf()
{
    switch (below(6)) {
    case 0:
        return QJsonValue::Null;
    case 1:
        return true;
    case 2:
        return QJsonObject();
    case 3:
        return QStringLiteral("x");
    default:
        return numbers[below(numbers.size())];
    }
}

QList<QJsonObject> objectsIn(const QByteArray &lines)
{
    QList<QJsonObject> objects;
    for (const QByteArray &line : lines.split('\n')) {
        if (line.isEmpty())
            continue;
        const QJsonDocument document = QJsonDocument::fromJson(line);
        if (!document.isObject())
            return {};
        objects.append(document.object());
    }
    return objects;
}

QByteArray linesOf(const QList<QJsonObject> &objects)
{
    QByteArray lines;
    for (const QJsonObject &object : objects)
        lines += QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
    return lines;
}

size_t mutatedTo(const QByteArray &bytes, uint8_t *data, size_t size, size_t sizeMax)
{
    const auto wanted = static_cast<size_t>(bytes.size());
    if (wanted == 0 || wanted > sizeMax)
        return LLVMFuzzerMutate(data, size, sizeMax);
    std::memcpy(data, bytes.constData(), wanted);
    return wanted;
}

size_t mutateJsonLines(uint8_t *data, size_t size, size_t sizeMax, unsigned seed)
{
    JsonMutator mutator(seed);
    QList<QJsonObject> lines = objectsIn(inputOf(data, size));
    if (lines.isEmpty() || mutator.below(rawInputsOneIn) == 0)
        return LLVMFuzzerMutate(data, size, sizeMax);
    for (size_t changes = 1 + mutator.below(3); changes > 0; --changes)
        lines = mutator.changed(std::move(lines));
    return mutatedTo(linesOf(lines), data, size, sizeMax);
}

} // namespace gavel::fuzz
