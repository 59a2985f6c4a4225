#pragma once

#include "link/http_client.h"
#include "link/retry_pauses.h"
#include "protocol/views.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QTimer>

namespace gavel::link {

/// Looks for another host of the same house while the one that was talked to does not answer (PROTOCOL.md, "HTTP",
/// `hosts` of the house). Asks as nobody, so that no address is given a token before it has said that it is of that
/// house; and where the first line was encrypted, only addresses that are. GUI thread; nothing blocks.
class HouseFinder : public QObject
{
    Q_OBJECT

public:
    static constexpr int addressesMax = 16; ///< of those that a house names

    /// `home`: where it was found first, which is asked too.
    explicit HouseFinder(const QUrl &home, QObject *parent = nullptr);

    /// What the house says of itself: its id and where it is reached.
    void know(const protocol::HouseView &house);
    /// Whether there is another address than the one that is used.
    [[nodiscard]] bool hasOthers() const { return m_addresses.size() > 1; }

    /// Asks all addresses but `without` until one answers: at once where a line has stood since it was last found, and
    /// then after growing pauses, so that hosts which answer and take no line are left alone. `known` is the
    /// certificate that is taken where no authority answers for one.
    void seek(const QUrl &without, const QByteArray &known);
    void stop();
    /// A line stands: there is nothing to seek, and the pauses begin anew.
    void rest();

Q_SIGNALS:
    /// A host of that house, once; it seeks no further.
    void found(const QUrl &base);

private:
    void askAgain();
    void askAll();
    void hear(const QUrl &base, const Result<QJsonObject> &answer);

    const QUrl m_home;
    QString m_id;
    QList<QUrl> m_addresses;
    QUrl m_without;
    QByteArray m_known;
    QTimer m_again;
    RetryPauses m_pauses;
    bool m_isSeeking = false;
    bool m_hasRested = true;           ///< since it last asked
    QHash<QUrl, HttpClient *> m_asked; ///< who has not answered yet; owned as children
};

} // namespace gavel::link
