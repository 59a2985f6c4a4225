#pragma once

#include "link/host_api.h"

namespace gavel::models {

/// Looks up which lots of mine say what given drafts say: one of them may be what was asked for when no answer came.
/// GUI thread.
class AlikeLots : public QObject
{
    Q_OBJECT

public:
    using Lots = QList<protocol::LotView>; ///< with their descriptions
    using Done = std::function<void(const std::optional<Lots> &lots)>;

    explicit AlikeLots(link::HostApi &api, QObject *parent = nullptr);

    /// `done` follows; without an answer it is told none. One at a time.
    void find(const QList<protocol::LotDraft> &drafts, const Done &done);

    [[nodiscard]] static bool isSame(const protocol::LotView &lot, const protocol::LotDraft &draft);

private:
    void readNext();

    link::HostApi &m_api;
    QList<auction::LotId> m_unread; ///< a list has no descriptions, by which alone two lots may differ
    Lots m_lots;
    Done m_done;
};

} // namespace gavel::models
