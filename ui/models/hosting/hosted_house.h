#pragma once

#include "auction/rates.h"

#include <QString>
#include <QUrl>

namespace gavel::models {

/// Who can come in.
enum class Reach {
    Computer, ///< this one alone, over loopback
    Network,  ///< people on this network
    Hall,     ///< likewise, and private addresses may be many people's: limits by address leave them alone
};

/// How a house keeps what goes over the network from those between it and its people (PROTOCOL.md, "The command line").
struct TlsChoice
{
    enum class By {
        Nothing,        ///< in the clear
        OwnCertificate, ///< one that the house makes for itself
        Files,          ///< one that an authority gave, or whoever else
    };

    By by = By::Nothing;
    QString certificateFile; ///< of PEM, as its key; of By::Files alone
    QString keyFile;

    bool operator==(const TlsChoice &) const = default;
};

/// What a person chooses to host an auction on this computer. Name, currency and rates are a new house's; an old one
/// (`folder`) has its own.
struct HostingOptions
{
    QString folder; ///< of the house that is resumed; empty: a new house in a folder of its own
    QString houseName;
    QString currency;          ///< ISO 4217 code
    auction::Bands premium;    ///< from the buyer
    auction::Bands commission; ///< from the seller
    auction::Tax tax = {};
    bool limitedFunds = false;
    auction::Amount openingFunds = 0;
    bool anyoneSells = true; ///< else the host alone
    Reach reach = Reach::Computer;
    TlsChoice tls;
    quint16 port = 0; ///< 0: PROTOCOL.md's, or a free one if that is taken. A house keeps the one it had
    bool demo = false;

    bool operator==(const HostingOptions &) const = default;
};

/// A house that was hosted on this computer before, and how it would be opened again.
struct HostedHouse
{
    HostingOptions options; ///< with its folder
    int lots = 0;
    qint64 lastOpenMs = 0; ///< UTC
    QUrl servedAt;         ///< where another program serves it now; empty: none does

    bool operator==(const HostedHouse &) const = default;
};

} // namespace gavel::models
