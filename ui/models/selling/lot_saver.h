#pragma once

#include "link/host_api.h"
#include "models/selling/draft.h"

#include <QObject>
#include <QPointer>

namespace gavel::models {

/// What is to be asked of a host to put a lot up for sale, or to change one, with its pictures. A value.
struct LotJob
{
    struct Picture
    {
        int number = 1;
        QByteArray bytes;

        bool operator==(const Picture &) const = default;
    };

    std::optional<protocol::LotDraft> creates; ///< first of all, unless the lot is there
    QJsonObject place;                         ///< where a new one is to stand, and the shares taken of it
    auction::LotId lot = 0;                    ///< the one that is there
    QJsonObject change;                        ///< of its terms; empty: none
    QList<Picture> puts;
    QList<int> removals; ///< numbers of pictures, the highest first

    [[nodiscard]] bool isDone() const { return !creates && change.isEmpty() && puts.isEmpty() && removals.isEmpty(); }

    bool operator==(const LotJob &) const = default;
};

/// `place`: its number, category, sale and shares, those that are said.
[[nodiscard]] LotJob jobToCreate(const protocol::LotDraft &draft, const QJsonObject &place,
                                 const QList<DraftPicture> &pictures);

/// From the pictures that the host has, by their paths in order, to those that the lot is to have.
[[nodiscard]] LotJob jobToChange(auction::LotId lot, const QJsonObject &change, const QStringList &paths,
                                 const QList<DraftPicture> &pictures);

/// Does such a job over a line, one request after another, so that pictures stand in the seller's order. What fails
/// leaves the rest of the job, to be done again: nothing is asked twice. GUI thread.
class LotSaver : public QObject
{
    Q_OBJECT

public:
    explicit LotSaver(link::HostApi &api, QObject *parent = nullptr);

    void start(const LotJob &job);
    [[nodiscard]] bool isBusy() const { return m_busy; }
    /// What is still to be done, after failed() or stop().
    [[nodiscard]] const LotJob &rest() const { return m_job; }
    /// Asks for no more; the answer to what was asked is still waited for.
    void stop() { m_stopping = true; }

Q_SIGNALS:
    /// The lot is on sale; its pictures follow.
    void created(const gavel::protocol::LotView &lot);
    /// A picture is being sent: this one of so many.
    void sending(int picture, int pictures);
    /// It is all done, or stopped.
    void finished();
    /// The request that stands first in rest() was refused, or got no answer.
    void failed(const gavel::link::Problem &problem);

private:
    void next();
    void create();
    void change();
    void put();
    void remove();
    void end();
    void fail(const link::Problem &problem);

    QPointer<link::HostApi> m_api;
    LotJob m_job;
    int m_sent = 0;
    bool m_busy = false;
    bool m_stopping = false;
};

} // namespace gavel::models
