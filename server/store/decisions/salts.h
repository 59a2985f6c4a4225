#pragma once

#include "protocol/log.h"

#include <array>

namespace gavel::store {

/// The salts of the log's commitments. They come from the system in bulk: QRandomGenerator::system() asks the processor
/// for every word, which takes longer than hashing a bid. Of one thread.
class Salts
{
public:
    Salts() = default;
    Q_DISABLE_COPY_MOVE(Salts)

    [[nodiscard]] QByteArray next();

private:
    static constexpr qsizetype drawnBytes = 256; ///< the most that getentropy() gives at once

    std::array<char, drawnBytes> m_drawn;
    qsizetype m_used = drawnBytes;
};

} // namespace gavel::store
