#pragma once

#include "models/lot_list_model.h"

#include <QObject>
#include <QTimer>
#include <optional>

namespace gavel::models {

/// Which lot a hall's screen shows: the open one that ends soonest, or one that was chosen. A lot that ends while it is
/// shown stays for a while with its result, and then makes room for the next, chosen or not. GUI thread.
class ProjectorModel : public QObject
{
    Q_OBJECT

public:
    enum class Scene {
        Nothing, ///< there are no lots yet
        Coming,  ///< none is open: lot() is the one that opens first
        Bidding, ///< lot() is bid on, or was chosen before it opens
        Result,  ///< lot() has ended
        Over     ///< all have ended
    };
    static constexpr qint64 resultMs = 12'000;
    static constexpr int nextMax = 3;

    ProjectorModel(const LotListModel &lots, Now now, QObject *parent = nullptr);

    [[nodiscard]] Scene scene() const { return m_scene; }
    /// Nothing under Nothing and Over.
    [[nodiscard]] const protocol::LotView *lot() const;
    /// What comes after it: the next that ends, else that opens.
    [[nodiscard]] const protocol::LotView *upNext() const;
    /// The same and those that come after that: of the sale of lot() first, and no other while it has any. At most
    /// `most`.
    [[nodiscard]] QList<auction::LotId> upNext(int most) const;

    /// A chosen lot is shown until it has ended, whatever else ends before; one that had ended already, until another
    /// is chosen.
    void choose(auction::LotId lot);
    void followSoonest();
    [[nodiscard]] bool isFollowing() const { return !m_chosen; }
    /// Chooses the lot so many places later, or earlier, in lots().
    void step(int by);
    /// What can be chosen: open lots by their end, paused ones, and those to come by their opening; at most `most`.
    [[nodiscard]] QList<auction::LotId> lots(int most) const;

    /// Once a second: a result gives way when it has been seen long enough.
    void tick();

Q_SIGNALS:
    /// Another scene or lot, or what comes next.
    void changed();

private:
    void refresh();
    void noteResult();
    void decide();
    [[nodiscard]] const protocol::LotView *soonest(auction::LotId but) const;
    void noteNext();
    [[nodiscard]] auction::TimeMs now() const;

    const LotListModel &m_lots;
    Now m_now;
    Scene m_scene = Scene::Nothing;
    auction::LotId m_lot = 0;
    QList<auction::LotId> m_next; ///< at most nextMax
    std::optional<auction::LotId> m_chosen;
    std::optional<auction::TimeMs> m_resultUntil; ///< lot() ended while it was shown
    QTimer m_refresh;                             ///< once for all changes of one turn of the event loop
};

} // namespace gavel::models
