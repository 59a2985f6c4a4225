#pragma once

#include "link/host_api.h"

#include <QHash>
#include <QObject>
#include <QQueue>

namespace gavel::models {

/// Descriptions of lots, which lists do not tell: read lot by lot, a few at a time, once each. GUI thread.
class LotTexts : public QObject
{
    Q_OBJECT

public:
    static constexpr int readingMax = 6; ///< at a time

    explicit LotTexts(link::HostApi &api, QObject *parent = nullptr);

    /// These, and no others that were wanted and not yet asked for. One that could not be read is asked for again.
    void want(const QList<auction::LotId> &lots);
    [[nodiscard]] const QHash<auction::LotId, QString> &known() const { return m_known; }
    /// So many are still to come.
    [[nodiscard]] int waiting() const { return static_cast<int>(m_queue.size()) + m_reading; }

Q_SIGNALS:
    /// One came, or could not be read.
    void changed();

private:
    void readNext();

    link::HostApi &m_api;
    QHash<auction::LotId, QString> m_known;
    QQueue<auction::LotId> m_queue;
    QSet<auction::LotId> m_asked; ///< and not answered
    int m_reading = 0;
};

} // namespace gavel::models
