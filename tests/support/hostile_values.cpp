#include "support/hostile_values.h"

#include <QJsonArray>

namespace gavel::support {

using namespace Qt::StringLiterals;

namespace {

constexpr int depth = 900; ///< the parser takes no more than 1,024
constexpr qint64 exact = 1LL << 53;

QJsonValue deepArray()
{
    QJsonArray array;
    for (int level = 0; level < depth; ++level)
        array = {array};
    return array;
}

} // namespace

QList<QJsonValue> hostileValues()
{
    static const QList<QJsonValue> values{QJsonValue::Undefined,
                                          QJsonValue::Null,
                                          true,
                                          -1,
                                          0,
                                          1,
                                          19,
                                          64,
                                          0.5,
                                          2'147'483'647,
                                          2'147'483'648LL,
                                          4'294'967'295LL,
                                          1'000'000'000'000'000LL,
                                          2'000'000'000'000'000LL,
                                          exact - 1,
                                          exact,
                                          1 - exact,
                                          std::numeric_limits<qint64>::max(),
                                          std::numeric_limits<qint64>::min(),
                                          1e308,
                                          -1e308,
                                          u""_s,
                                          u"9223372036854775808"_s,
                                          u"<img src=/dev/zero>"_s,
                                          u"%1%2%99 %n"_s,
                                          u"a\nb\u202ec\u0000d"_s,
                                          QString(QChar(0xd800)),
                                          QString(2'000, u'n'),
                                          QString(1'000'000, u'x'),
                                          QJsonArray{},
                                          QJsonObject{},
                                          QJsonArray{QJsonValue(), 1, u"x"_s, QJsonArray{}},
                                          deepArray()};
    return values;
}

QList<QJsonObject> mutationsOf(const QJsonObject &honest, const QList<QJsonValue> &values)
{
    QList<QJsonObject> mutations;
    const auto with = [&](const QString &name, const QJsonValue &value) {
        QJsonObject mutated = honest;
        if (value.isUndefined())
            mutated.remove(name);
        else
            mutated.insert(name, value);
        mutations.append(mutated);
    };
    for (auto member = honest.begin(); member != honest.end(); ++member) {
        const QString name = member.key();
        for (const QJsonValue &value : values)
            with(name, value);
        for (const QJsonObject &inner : mutationsOf(member.value().toObject(), values))
            with(name, inner);
        const QJsonArray array = member.value().toArray();
        for (const QJsonObject &inner : mutationsOf(array.first().toObject(), values))
            with(name, QJsonArray{inner, inner});
    }
    return mutations;
}

} // namespace gavel::support
