#include "net/random_id.h"

#include <QRandomGenerator>

namespace gavel::net {

QString randomId()
{
    quint32 words[4];
    QRandomGenerator::system()->fillRange(words);
    const QByteArrayView bytes(reinterpret_cast<const char *>(words), 15);
    return QString::fromLatin1(bytes.toByteArray().toBase64(QByteArray::Base64UrlEncoding));
}

} // namespace gavel::net
