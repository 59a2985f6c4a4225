#pragma once

#include "link/host_api.h"
#include "models/selling/draft.h"

#include <QObject>

namespace gavel::models {

/// Reads a lot as its seller wrote it, with the reserve and the bytes of its pictures, to change it or to offer it
/// again. GUI thread.
class SellerLot : public QObject
{
    Q_OBJECT

public:
    explicit SellerLot(link::HostApi &api, QObject *parent = nullptr);

    /// Forgets what it was reading. loaded() or failed() follows.
    void read(auction::LotId lot);
    void cancel() { ++m_reading; }

    [[nodiscard]] const protocol::LotView &lot() const { return m_lot; }
    /// None: it has none, or it is another account's.
    [[nodiscard]] std::optional<auction::Amount> reserve() const { return m_reserve; }
    [[nodiscard]] const QList<DraftPicture> &pictures() const { return m_pictures; }
    [[nodiscard]] QStringList paths() const;

Q_SIGNALS:
    void loaded();
    void failed(const gavel::link::Problem &problem);

private:
    void readLot(const QList<protocol::MyLot> &mine, auction::LotId lot);
    void nextPicture();

    link::HostApi &m_api;
    protocol::LotView m_lot;
    std::optional<auction::Amount> m_reserve;
    QList<DraftPicture> m_pictures;
    quint64 m_reading = 0; ///< counts the readings, so that a late answer to an old one is known
};

} // namespace gavel::models
