#include "models/notices/notice_keeper.h"

#include "link/host_link.h"
#include "link/owner_file.h"

namespace gavel::models {

namespace {

constexpr int saveAfterMs = 1'000;

} // namespace

NoticeKeeper::NoticeKeeper(link::HostLink &line, NoticeList &list, const QString &path, QObject *parent)
    : QObject(parent)
    , m_line(line)
    , m_list(list)
    , m_path(path)
{
    m_saving.setSingleShot(true);
    m_saving.setInterval(saveAfterMs);
    connect(&m_saving, &QTimer::timeout, this, &NoticeKeeper::save);
    if (path.isEmpty())
        return;
    connect(&line, &link::HostLink::accountChanged, this, &NoticeKeeper::changeOwner);
    connect(&list, &NoticeList::unreadChanged, this, &NoticeKeeper::saveSoon);
}

NoticeKeeper::~NoticeKeeper()
{
    if (m_saving.isActive())
        save();
}

void NoticeKeeper::changeOwner()
{
    const auto &account = m_line.account();
    const auto owner = account ? std::optional(NoticeOwner{account->id, account->createdAt}) : std::nullopt;
    if (owner == m_owner)
        return;
    if (m_saving.isActive())
        save();
    if (m_owner)
        m_list.clear();
    m_owner = owner;
    m_isRead = false;
    m_saving.stop();
    if (owner)
        read();
}

void NoticeKeeper::read()
{
    m_background.run([path = m_path] { return readNotices(path); },
                     [this, owner = m_owner](const std::optional<KeptNotices> &kept) {
                         if (m_owner != owner)
                             return;
                         m_isRead = true;
                         if (kept && kept->owner == *owner)
                             m_list.restore(kept->notices);
                         else if (m_list.rowCount() > 0)
                             saveSoon();
                     });
}

void NoticeKeeper::saveSoon()
{
    if (m_isRead && !m_saving.isActive())
        m_saving.start();
}

/// A full disk costs the memory of what was missed, nothing else.
void NoticeKeeper::save()
{
    m_saving.stop();
    m_background.run(
        [path = m_path, kept = KeptNotices{*m_owner, m_list.notices()}] {
            return link::writeOwnerOnly(path, toJson(kept));
        },
        [](const tl::expected<void, QString> &written) {
            if (!written)
                qWarning("What was missed was not kept: %s", qUtf8Printable(written.error()));
        });
}

} // namespace gavel::models
