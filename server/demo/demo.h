#pragma once

#include "demo/demo_catalogue.h"
#include "host/house.h"
#include "host/resident.h"

#include <QRandomGenerator>
#include <QSet>
#include <QThread>
#include <QTimer>

namespace gavel::demo {

/// How fast the demo goes, in milliseconds.
struct DemoPace
{
    int turnMsMin = 2'000; ///< between two bids
    int turnMsMax = 9'000;
    int rushTurns = 50; ///< so many come faster, so that a first look soon finds prices
    int rushMsMax = 700;
    qint64 firstEndMs = 4 * 60'000; ///< the ends are spread between these two
    qint64 lastEndMs = 60 * 60'000;
    qint64 opensEveryMs = 3 * 60'000; ///< between the openings of the lots that are scheduled
    qint64 relistAfterMs = 60'000;    ///< from a lot's end to its article's next lot
};

/// Fills an empty book with a believable evening and keeps it going: lots with pictures, and bidders whose bids go to
/// the store as everyone's do. A book with other lots is left alone; one that has seen the demo goes on with it. Net
/// thread; to live as long as the house. Pictures are drawn in a thread of its own.
class Demo : public QObject, public host::Resident
{
    Q_OBJECT

public:
    explicit Demo(host::House &house, const DemoPace &pace = {}, QObject *parent = nullptr);
    ~Demo() override;

    void start() override;
    void stop() override;

    static constexpr int lotsMax = 200; ///< so many lots the demo lists in one book

private:
    struct Actor
    {
        DemoPerson person;
        auction::AccountId account = auction::noAccount;
    };
    struct Drawn
    {
        size_t article = 0;
        QList<host::PreparedPicture> pictures;
    };
    using Surveyed = std::function<void(const QList<protocol::LotView> &)>;

    void meet(qsizetype n, bool bookEmpty);
    void signUp();
    void signUp(qsizetype n, const QString &passwordHash);
    void open();
    void takePrebids();
    void draw();
    void hangPictures();
    void survey(Surveyed surveyed);
    void planTurn();
    void turn(const QList<protocol::LotView> &lots);
    void relist(const QList<protocol::LotView> &lots, auction::TimeMs now);
    void say(const QList<protocol::LotView> &lots, auction::TimeMs now);
    void list(size_t article, std::optional<auction::TimeMs> opensAt, auction::TimeMs endsAt);
    void leavePrebids(const protocol::LotView &lot);
    void hang(auction::LotId lot, auction::AccountId seller, size_t article);
    [[nodiscard]] qint64 between(qint64 least, qint64 most);

    host::House &m_house;
    const DemoPace m_pace;
    const host::Language m_language;
    QRandomGenerator m_chance = QRandomGenerator::securelySeeded();
    QList<Actor> m_cast; ///< sellers first
    QList<auction::AccountId> m_sellers;
    QList<auction::AccountId> m_bidders;
    auction::TimeMs m_openedAt = 0;
    QSet<size_t> m_standing; ///< articles that had a lot not yet final when the demo opened
    QSet<size_t> m_listing;  ///< articles whose lot is on its way into the book
    QHash<size_t, QList<host::PreparedPicture>> m_pictures;
    store::Mailbox<Drawn> m_drawn;
    std::unique_ptr<QThread> m_painter;
    QTimer m_turns;
    int m_rushLeft = 0;
    bool m_lively = false; ///< a lot is in its last minutes
    bool m_stopped = false;
};

/// What HostOptions::resident takes of it.
[[nodiscard]] std::unique_ptr<host::Resident> makeDemo(host::House &house);

} // namespace gavel::demo
