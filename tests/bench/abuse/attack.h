#pragma once

#include "flood.h"

#include <QString>

namespace gavel::bench {

/// What a witness at another address saw while an attack went on, beside the most that it may be.
struct Finding
{
    QString what;
    double value = 0;
    double most = 0;
    QString unit;

    [[nodiscard]] bool isWithin(double times) const { return value <= most * times; }
};

/// Something that a stranger does to a host. Both functions run in threads of their own and return at the moment given.
struct Attack
{
    QString name;
    QString what; ///< in a sentence
    std::function<void(const Target &target, MomentNs until)> run;
    std::function<QList<Finding>(const Target &target, MomentNs until)> witness = {};
    bool overTls = false; ///< the host serves under TLS
};

[[nodiscard]] QList<Attack> roomAttacks();
[[nodiscard]] QList<Attack> requestAttacks();
[[nodiscard]] QList<Attack> costlyAttacks();
[[nodiscard]] QList<Attack> frameAttacks();
[[nodiscard]] QList<Attack> uploadAttacks();
[[nodiscard]] QList<Attack> unreadAttacks();
[[nodiscard]] QList<Attack> connectionAttacks();
[[nodiscard]] QList<Attack> signingAttacks();
[[nodiscard]] QList<Attack> sellerAttacks();
[[nodiscard]] QList<Attack> watcherAttacks();
[[nodiscard]] QList<Attack> pollingAttacks();
[[nodiscard]] QList<Attack> tlsAttacks();
[[nodiscard]] QList<Attack> textAttacks();
[[nodiscard]] QList<Attack> saleAttacks();
[[nodiscard]] QList<Attack> deskAttacks();

/// A witness: how long somebody at another address takes to get in and be answered.
[[nodiscard]] QList<Finding> othersGetIn(const Target &target, MomentNs until);

} // namespace gavel::bench
