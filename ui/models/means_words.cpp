#include "models/means_words.h"

#include <QCoreApplication>

namespace gavel::models {

namespace {

class MeansWords
{
    Q_DECLARE_TR_FUNCTIONS(gavel::models::MeansWords)
};

} // namespace

QString meansText(protocol::Means means)
{
    switch (means) {
    case protocol::Means::Cash:
        return MeansWords::tr("Cash");
    case protocol::Means::Card:
        return MeansWords::tr("Card");
    case protocol::Means::Cheque:
        return MeansWords::tr("Cheque");
    case protocol::Means::Transfer:
        return MeansWords::tr("Bank transfer");
    case protocol::Means::Other:
        return MeansWords::tr("Other");
    case protocol::Means::Funds:
        return MeansWords::tr("Funds");
    }
    Q_UNREACHABLE();
}

QList<protocol::Means> meansAtDesk()
{
    return {protocol::Means::Cash, protocol::Means::Card, protocol::Means::Cheque, protocol::Means::Transfer,
            protocol::Means::Other};
}

} // namespace gavel::models
