#pragma once

#include <QList>
#include <QMutex>
#include <QObject>
#include <QThreadPool>

#include <functional>

namespace gavel::models {

/// Work that would hold up a window (files, pictures), done elsewhere, one piece after another. What a piece makes
/// comes back in the GUI thread through a mailbox. Whatever was asked for is done before this goes, but then told to
/// nobody. GUI thread.
class Background : public QObject
{
    Q_OBJECT

public:
    explicit Background(QObject *parent = nullptr);
    ~Background() override;

    /// `make` is called by the worker, `take` with what it returned in the GUI thread.
    template <typename Make, typename Take>
    void run(Make make, Take take)
    {
        start([make, take] { return Letter([made = make(), take] { take(made); }); });
    }

private:
    using Letter = std::function<void()>; ///< to be called in the GUI thread

    void start(const std::function<Letter()> &work);
    void deliver();

    QMutex m_mutex;
    QList<Letter> m_mailbox; ///< under m_mutex
    QThreadPool m_worker;
};

} // namespace gavel::models
