#pragma once

#include "models/background.h"
#include "models/notices/kept_notices.h"

#include <QTimer>

namespace gavel::link {
class HostLink;
}

namespace gavel::models {

/// Keeps what an account was told in a house over restarts of the program. Whoever signs in finds their own list, and
/// takes it along when they sign out. The disk is a worker's. GUI thread.
class NoticeKeeper : public QObject
{
    Q_OBJECT

public:
    /// `path` of the file; empty: the list lasts as long as the program.
    NoticeKeeper(link::HostLink &line, NoticeList &list, const QString &path, QObject *parent = nullptr);
    ~NoticeKeeper() override;

private:
    void changeOwner();
    void read();
    void saveSoon();
    void save();

    link::HostLink &m_line;
    NoticeList &m_list;
    const QString m_path;
    std::optional<NoticeOwner> m_owner; ///< none: nobody is signed in, and nothing is kept
    bool m_isRead = false;              ///< what was kept is in the list: not before is it written over
    QTimer m_saving;                    ///< once for all that comes together
    Background m_background;            ///< goes first, since it writes what was kept last
};

} // namespace gavel::models
