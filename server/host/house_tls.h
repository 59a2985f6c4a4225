#pragma once

#include "host/certificate.h"

#include <QSslConfiguration>
#include <QUrl>
#include <optional>

namespace gavel::host {

struct HostOptions;

/// A house's TLS: which certificate it shows, from files or of its own making, and what it tells of it. In the clear
/// until one is read. It lives in the net thread.
class HouseTls
{
public:
    /// The options must outlive it.
    explicit HouseTls(const HostOptions &options);

    /// Reads the files that the options name, if they do. The error is a sentence; exit code 2.
    [[nodiscard]] tl::expected<void, QString> read();
    /// Makes or reads the house's own, if the options ask for it; once its folder is there, and nobody else's.
    [[nodiscard]] tl::expected<void, QString> makeOwn();

    [[nodiscard]] bool isOn() const { return m_certificate.has_value(); }
    /// Whether it was read from files, which may have changed.
    [[nodiscard]] bool isFromFiles() const;
    /// As net::HttpServer takes it; null in the clear.
    [[nodiscard]] QSslConfiguration configuration() const;
    /// What an operator should know of the certificate, or nothing.
    [[nodiscard]] QString warning() const;

    /// The SHA-256 of the house's own certificate for people; empty without one.
    [[nodiscard]] QString ownFingerprint() const;
    /// An address with what programs on this computer know the certificate by, whoever answers for it.
    [[nodiscard]] QUrl pinned(QUrl address) const;
    /// The name that others reach a house by whose certificate, from files, is good for names alone; else empty.
    [[nodiscard]] QString name() const;
    /// An address as an invitation has it: with what programs know the house's own certificate by.
    [[nodiscard]] QUrl invitation(QUrl address) const;

private:
    const HostOptions &m_options;
    std::optional<Certificate> m_certificate;
};

} // namespace gavel::host
