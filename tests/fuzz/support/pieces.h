#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>

#include <random>

namespace gavel::fuzz {

/// Ways to cut bytes as a network might: whole, byte by byte, and at places drawn by the bytes themselves, so that a
/// crash repeats and the corpus stays what is read.
inline QList<QList<QByteArrayView>> cutsOf(QByteArrayView bytes)
{
    QList<QByteArrayView> single;
    for (qsizetype at = 0; at < bytes.size(); ++at)
        single.append(bytes.sliced(at, 1));

    constexpr size_t seed = 7;
    constexpr qsizetype pieceMax = 24;
    std::minstd_rand random(static_cast<unsigned>(qHash(bytes, seed)));
    QList<QByteArrayView> drawn;
    for (qsizetype at = 0; at < bytes.size();) {
        const qsizetype size = std::min<qsizetype>(1 + static_cast<qsizetype>(random()) % pieceMax, bytes.size() - at);
        drawn.append(bytes.sliced(at, size));
        at += size;
    }
    return {{bytes}, single, drawn};
}

} // namespace gavel::fuzz
