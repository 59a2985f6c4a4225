#pragma once

#include "host/house_events.h"
#include "store/store.h"

#include <QList>
#include <QObject>
#include <QTimer>
#include <memory>
#include <optional>

namespace gavel::host {

/// Where a reader begins.
enum class Beginning {
    Anew,      ///< now: they asked for nothing earlier
    Forgotten, ///< now: what they asked for is gone
    LeftOff,   ///< where they asked to
};

/// Somebody who is to hear of the house, until they have been told all that they missed. Net thread.
class HouseReader
{
public:
    virtual ~HouseReader() = default;

    /// Whether they are still there.
    [[nodiscard]] virtual bool isOpen() const = 0;
    /// Whether they have yet to take what they were told.
    [[nodiscard]] virtual bool isBehind() const = 0;
    /// Where they stand, before anything else is told.
    virtual void begin(qint64 change, Beginning how) = 0;
    virtual void tellMissed(const Telling &telling) = 0;
    /// They have been told everything, and are of the audience from now on.
    virtual void join() = 0;
    /// The book can't be read.
    virtual void fail() = 0;
};

/// Those who have been told everything, and are told together what comes. Net thread.
class HouseAudience
{
public:
    virtual ~HouseAudience() = default;

    [[nodiscard]] virtual bool isThere() const = 0;
    virtual void tell(const Telling &telling) = 0;
};

/// Tells one audience of the house's changes in their order, at most four times a second. Whoever comes back is told
/// what they missed at the pace at which they read, so that there is never too much to come back to; then they hear
/// what all hear. PROTOCOL.md, "Event streams". Net thread.
class HouseChanges : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    HouseChanges(store::Store &store, HouseAudience &audience, QObject *parent = nullptr);

    /// Takes a reader in, from after that change on if the house has come so far, else from now on.
    void add(std::unique_ptr<HouseReader> reader, std::optional<qint64> after);

    /// The book's newest change.
    void changed(qint64 change);

    /// Readers that are not of the audience yet.
    [[nodiscard]] qsizetype waitingCount() const { return m_behind.size() + (m_asked ? 1 : 0); }

private:
    /// A reader that has not been told everything yet.
    struct Behind
    {
        std::shared_ptr<HouseReader> reader;
        std::optional<qint64> after; ///< none: wants to begin
        bool hasBegun = false;
    };

    void flush();
    void catchUp();
    [[nodiscard]] std::optional<Behind> takeReady();
    void tellMissed(const Behind &behind, const store::Changes &changes);
    void join(HouseReader &reader, qint64 told);
    void flushSoon();

    store::Store &m_store;
    HouseAudience &m_audience;     ///< has been told everything up to m_told
    QList<Behind> m_behind;        ///< the one that has waited longest first
    std::optional<Behind> m_asked; ///< whom the book is asked for: one at a time, however many come back at once
    QTimer m_timer;
    QTimer m_catchUpTimer;
    qint64 m_newest = 0;
    qint64 m_told = 0;
    bool m_asking = false;
};

} // namespace gavel::host
