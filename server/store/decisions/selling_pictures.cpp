#include "store/decisions/selling_desk.h"

#include "auction/lot_pictures.h"

namespace gavel::store {

using namespace Qt::StringLiterals;

namespace {

std::optional<auction::Refusal> refusalOf(auction::PictureChange change, const auction::PictureAsker &by,
                                          const LotRow &row)
{
    const auction::LotState &state = row.lot.state;
    return auction::pictureRefusal(change, by, row.lot.facts.seller, state.phase,
                                   auction::hasBids(auction::stageOf(state)));
}

} // namespace

Decided<SharedLotView> SellingDesk::putImage(const command::PutImage &command, auction::TimeMs receivedAt)
{
    Decided<SharedLotView> answer;
    const auto atHand = m_log.atHand(command.lot, receivedAt, answer.updates);
    if (!atHand) {
        answer.result = refused(atHand.error());
        return answer;
    }
    const bool replaces = m_pictures.has(command.lot, command.n);
    const auto change = replaces ? auction::PictureChange::Replace : auction::PictureChange::Add;
    if (const auto refusal = refusalOf(change, {command.by, command.byHost}, atHand->row)) {
        answer.result = refused(*refusal);
        return answer;
    }
    m_pictures.put(command.lot, command.n, {command.tag, command.type, command.data, command.thumb});
    if (command.by != atHand->row.lot.facts.seller)
        recordLot(command.by, atHand->row, u"picture: %1"_s.arg(command.n), atHand->now);
    touch(atHand->row, answer);
    return answer;
}

Decided<SharedLotView> SellingDesk::deleteImage(const command::DeleteImage &command, auction::TimeMs receivedAt)
{
    Decided<SharedLotView> answer;
    const auto atHand = m_log.atHand(command.lot, receivedAt, answer.updates);
    if (!atHand) {
        answer.result = refused(atHand.error());
        return answer;
    }
    if (!m_pictures.has(command.lot, command.n)) {
        answer.result = refused(auction::Refusal::NotFound);
        return answer;
    }
    if (const auto refusal = refusalOf(auction::PictureChange::Remove, {command.by, command.byHost}, atHand->row)) {
        answer.result = refused(*refusal);
        return answer;
    }
    m_pictures.remove(command.lot, command.n);
    if (command.by != atHand->row.lot.facts.seller)
        recordLot(command.by, atHand->row, u"pictureRemoved: %1"_s.arg(command.n), atHand->now);
    touch(atHand->row, answer);
    return answer;
}

} // namespace gavel::store
