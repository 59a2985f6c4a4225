#pragma once

#include <QHostAddress>
#include <QObject>
#include <QSet>

namespace gavel::host {

/// Who was refused because of the limits by address, for the operator's eyes: each address is told of once, and no more
/// of them than would still be read. Net thread.
class RefusedAddresses : public QObject
{
    Q_OBJECT

public:
    /// `peer` was refused.
    void add(const QHostAddress &peer);

Q_SIGNALS:
    /// For the first time.
    void added(const QHostAddress &address);

private:
    QSet<QHostAddress> m_told; ///< as net::countedAs has them
};

} // namespace gavel::host
