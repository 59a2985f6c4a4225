#pragma once

#include "host/pictures.h"
#include "store/mailbox.h"

#include <QHash>
#include <QObject>
#include <QThread>
#include <functional>
#include <optional>
#include <variant>

namespace gavel {

/// Work that takes too long for the thread of the sockets: hashing passwords and decoding pictures, each in a thread of
/// its own, one at a time. Use it from the thread that made it; answers come back there.
class Workers : public QObject
{
    Q_OBJECT

public:
    explicit Workers(QObject *parent = nullptr);
    ~Workers() override;

    /// Each is false, and nothing will be called, if too much is waiting already: say `busy`.
    [[nodiscard]] bool hash(const QString &password, std::function<void(const QString &hash)> done);
    [[nodiscard]] bool verify(const QString &hash, const QString &password, std::function<void(bool)> done);
    [[nodiscard]] bool prepare(const QByteArray &picture,
                               std::function<void(const tl::expected<PreparedPicture, PictureFault> &)> done);

private:
    struct HashJob
    {
        QString password;
    };
    struct VerifyJob
    {
        QString hash;
        QString password;
    };
    struct PictureJob
    {
        QByteArray bytes;
    };
    using Job = std::variant<HashJob, VerifyJob, PictureJob>;
    using Done = std::variant<QString, bool, tl::expected<PreparedPicture, PictureFault>>;
    using Callback = std::function<void(const Done &)>;

    class Lane;

    [[nodiscard]] bool submit(Lane &lane, Job job, Callback callback);
    [[nodiscard]] static Done work(const Job &job);
    void deliver();

    Mailbox<std::pair<quint64, Done>> m_done;
    QHash<quint64, Callback> m_waiting;
    quint64 m_nextTicket = 1;
    std::unique_ptr<Lane> m_passwords;
    std::unique_ptr<Lane> m_pictures;
};

} // namespace gavel
