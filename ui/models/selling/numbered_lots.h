#pragma once

#include "link/host_api.h"

#include <QHash>

namespace gavel::models {

/// Reads the lots that rows of a file are about, one after another, each with the reserve that its seller may see. GUI
/// thread.
class NumberedLots : public QObject
{
    Q_OBJECT

public:
    struct Wanted
    {
        int row = -1;
        auction::LotId lot = 0;
    };

    explicit NumberedLots(link::HostApi &api, QObject *parent = nullptr);

    /// done() follows, at once where none is wanted. What was asked before is forgotten.
    void read(const QList<Wanted> &wanted);
    void forget();
    /// done() is still to follow.
    [[nodiscard]] bool isReading() const { return m_isReading; }

Q_SIGNALS:
    /// With its description. A lot that could not be read is passed over.
    void arrived(int row, const gavel::protocol::LotView &lot, std::optional<gavel::auction::Amount> reserve);
    void done();

private:
    void readNext();
    void end();
    void take(const Wanted &wanted, const protocol::LotView &lot);

    link::HostApi &m_api;
    QList<Wanted> m_wanted;
    QHash<auction::LotId, auction::Amount> m_reserves; ///< of lots of mine
    bool m_isReading = false;
    quint64 m_turn = 0; ///< by which a late answer about others is known
};

} // namespace gavel::models
