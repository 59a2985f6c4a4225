#include "models/isolated.h"

#include <QList>
#include <algorithm>

namespace gavel::models {

namespace {

enum class Direction { Neutral, RightToLeft, Turning };

Direction directionOf(char32_t c)
{
    switch (QChar::direction(c)) {
    case QChar::DirR:
    case QChar::DirAL:
    case QChar::DirAN:
        return Direction::RightToLeft;
    case QChar::DirLRE:
    case QChar::DirRLE:
    case QChar::DirLRO:
    case QChar::DirRLO:
    case QChar::DirPDF:
    case QChar::DirLRI:
    case QChar::DirRLI:
    case QChar::DirFSI:
    case QChar::DirPDI:
    case QChar::DirB:
        return Direction::Turning;
    case QChar::DirL:
    case QChar::DirEN:
    case QChar::DirES:
    case QChar::DirET:
    case QChar::DirCS:
    case QChar::DirS:
    case QChar::DirWS:
    case QChar::DirON:
    case QChar::DirNSM:
    case QChar::DirBN:
        return Direction::Neutral;
    }
    Q_UNREACHABLE();
}

} // namespace

QString isolated(const QString &words)
{
    const auto points = words.toUcs4();
    const auto has = [&points](Direction direction) {
        return std::any_of(points.begin(), points.end(), [direction](uint c) { return directionOf(c) == direction; });
    };
    QString own = words;
    if (has(Direction::Turning))
        own.removeIf([](QChar c) { return directionOf(c.unicode()) == Direction::Turning; });
    return has(Direction::RightToLeft) ? QChar(0x2068) + own + QChar(0x2069) : own;
}

} // namespace gavel::models
