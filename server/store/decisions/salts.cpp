#include "store/decisions/salts.h"

#include <QtGlobal>
#include <unistd.h>

namespace gavel::store {

QByteArray Salts::next()
{
    if (m_used + protocol::logSaltBytes > drawnBytes) {
        // It fails for bad arguments, or on a kernel that can't do it at all.
        if (::getentropy(m_drawn.data(), m_drawn.size()) != 0)
            qFatal("the system gives no random numbers, without which nothing is safe");
        m_used = 0;
    }
    const QByteArray salt(m_drawn.data() + m_used, protocol::logSaltBytes);
    m_used += protocol::logSaltBytes;
    return salt;
}

} // namespace gavel::store
