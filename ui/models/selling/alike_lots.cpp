#include "models/selling/alike_lots.h"

#include <algorithm>

namespace gavel::models {

namespace {

/// As far as a list tells.
bool isAlike(const protocol::LotView &lot, const protocol::LotDraft &draft)
{
    return lot.name == draft.name && lot.start == draft.terms.start && lot.increments == draft.terms.increments &&
           !auction::isFinal(lot.phase);
}

} // namespace

bool AlikeLots::isSame(const protocol::LotView &lot, const protocol::LotDraft &draft)
{
    return isAlike(lot, draft) && lot.description == draft.description;
}

AlikeLots::AlikeLots(link::HostApi &api, QObject *parent)
    : QObject(parent)
    , m_api(api)
{
}

void AlikeLots::find(const QList<protocol::LotDraft> &drafts, const Done &done)
{
    m_lots.clear();
    m_unread.clear();
    m_done = done;
    m_api.mine(link::HostApi::Mine::Selling, this, [this, drafts](const link::Result<QList<protocol::MyLot>> &mine) {
        if (!mine)
            return m_done({});
        for (const protocol::MyLot &own : *mine) {
            const auto isOfOwn = [&own](const protocol::LotDraft &draft) { return isAlike(own.lot, draft); };
            if (std::any_of(drafts.begin(), drafts.end(), isOfOwn))
                m_unread.append(own.lot.id);
        }
        readNext();
    });
}

void AlikeLots::readNext()
{
    if (m_unread.isEmpty())
        return m_done(m_lots);
    m_api.lot(m_unread.takeFirst(), this, [this](const link::Result<protocol::LotView> &lot) {
        if (!lot)
            return m_done({}); // as without the list
        m_lots.append(*lot);
        readNext();
    });
}

} // namespace gavel::models
