#pragma once

#include "host/folder_lock.h"
#include "host/house_founding.h"
#include "host/house_tls.h"
#include "host/options.h"
#include "net/http_handler.h"

#include <QObject>
#include <QUrl>
#include <memory>
#include <tl/expected.hpp>

namespace gavel::host {

class OwnFolder;
struct HouseParts;

/// The auction house: the book, the server and everything between them. It lives in one thread, the net thread, with an
/// event loop; the store, the reader and the workers run behind it.
class AuctionHouse : public QObject, private net::HttpHandler
{
    Q_OBJECT

public:
    explicit AuctionHouse(HostOptions options, QObject *parent = nullptr);
    ~AuctionHouse() override;

    using StartFault = host::StartFault;

    /// Locks the folder, opens the book, settles what ended while the host was down and serves.
    [[nodiscard]] tl::expected<void, StartFault> start();

    /// Where it serves; valid after start().
    [[nodiscard]] QUrl url() const;
    /// The same with the certificate's SHA-256 behind it, for programs on this computer; as it is in the clear.
    [[nodiscard]] QUrl pinnedUrl() const { return m_tls.pinned(url()); }
    /// The name that others reach a house by whose certificate, from files, is good for names alone; else empty.
    [[nodiscard]] QString certificateName() const { return m_tls.name(); }
    /// An address of this house with what programs elsewhere know the house's own certificate by.
    [[nodiscard]] QUrl invitationTo(const QUrl &address) const { return m_tls.invitation(address); }
    /// The same for who comes from elsewhere, with what their programs know the house's own certificate by.
    [[nodiscard]] QUrl invitation() const;
    /// That of the certificate that the house has made for itself; empty without one.
    [[nodiscard]] QString ownFingerprint() const { return m_tls.ownFingerprint(); }
    /// The password of the account `host`, if this start made it up.
    [[nodiscard]] QString newHostPassword() const { return m_newHostPassword; }

    /// What an operator should know at the start, in sentences; valid after start().
    [[nodiscard]] QStringList warnings() const { return m_warnings; }

    /// A session of the host account for the desktop that hosts, without its password; valid once signed in, by signal.
    void openHostSession();

    /// Serves at another address, on the same port; who is here from where nobody comes any more is hung up on. The
    /// error is the operating system's sentence: it serves as before then.
    [[nodiscard]] tl::expected<void, QString> serveOn(const QHostAddress &address);

    /// Whether limits by address leave private ones alone, from now on.
    void setHall(bool hall);

    /// Reads certificate and key anew, for all who come from now on. What is wrong with them is told by troubled(), and
    /// those that were read before go on serving.
    void rereadCertificate();

    /// Stops accepting, finishes what is queued, closes streams and rooms; stopped() follows.
    void stop();

Q_SIGNALS:
    void hostSessionOpened(const QByteArray &token);
    void stopped();
    /// Something that an operator should know: the book can't be written, its disk fills up.
    void troubled(const QString &sentence);
    /// A trouble that was told is over.
    void recovered(const QString &sentence);
    /// Somebody at this address was refused for the first time because of the limits by address.
    void turnedAway(const QHostAddress &address);

private:
    [[nodiscard]] tl::expected<void, StartFault> readTls();
    [[nodiscard]] tl::expected<void, StartFault> takeFolder(const OwnFolder &folder);
    [[nodiscard]] tl::expected<void, StartFault> openBook();
    [[nodiscard]] tl::expected<void, StartFault> found();
    [[nodiscard]] tl::expected<void, StartFault> makeCertificate();
    [[nodiscard]] tl::expected<void, StartFault> listen();
    [[nodiscard]] QHostAddress listeningAddress() const;
    void noteAddress();
    void watchDisk();
    void watchRefusals();

    qsizetype bodyBytesMax(const net::RequestHead &head, qsizetype usual) override;
    void admitBody(const net::RequestHead &head,
                   std::function<void(const std::optional<net::Response> &)> decide) override;
    net::Sharing sharing(const net::RequestHead &head) override;
    void handle(std::shared_ptr<net::Exchange> exchange) override;
    std::optional<net::Response> atTheDoor(const net::RequestHead &head) override;
    net::Response failure(net::HttpFailure failure, const net::RequestHead *head) override;

    HostOptions m_options;
    HouseTls m_tls;
    std::unique_ptr<FolderLock> m_lock;
    std::unique_ptr<HouseParts> m_parts;
    QString m_newHostPassword;
    QStringList m_warnings;
    bool m_stopping = false;
};

} // namespace gavel::host
