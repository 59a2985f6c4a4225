#include "windows/papers/paper_maker.h"

#include "link/host_address.h"
#include "models/hosting/invitation.h"
#include "models/isolated.h"
#include "models/lot_number.h"
#include "models/papers/catalogue.h"
#include "models/papers/pick_list.h"
#include "models/papers/run_sheet.h"
#include "models/papers/settlement_paper.h"
#include "windows/house.h"
#include "windows/papers/bid_sheet_pages.h"
#include "windows/papers/catalogue_pages.h"
#include "windows/papers/label_pages.h"
#include "windows/papers/paper_source.h"
#include "windows/papers/table_pages.h"

#include <QDateTime>
#include <QPageSize>
#include <QPointer>

namespace gavel::ui {

namespace {

using models::PaperChoices;
using models::PaperKind;
using models::PaperWord;
using Pages = std::shared_ptr<const PaperPages>;

PaperWord titleOf(PaperKind kind)
{
    switch (kind) {
    case PaperKind::Catalogue:
        return PaperWord::Catalogue;
    case PaperKind::Labels:
        return PaperWord::LotLabels;
    case PaperKind::BidSheets:
        return PaperWord::BidSheets;
    case PaperKind::RunSheet:
        return PaperWord::RunSheet;
    case PaperKind::PickList:
        return PaperWord::PickList;
    case PaperKind::Settlements:
        return PaperWord::Settlement;
    }
    Q_UNREACHABLE();
}

// Makes one paper; what all kinds need is at hand.
class Maker
{
public:
    Maker(PaperSource &source, const PaperChoices &choices)
        : m_source(source)
        , m_choices(choices)
        , m_words(choices.language)
        , m_money(source.house().money().currency(), m_words.locale())
    {
    }

    [[nodiscard]] Pages make() const
    {
        switch (m_choices.kind) {
        case PaperKind::Catalogue:
            return catalogue();
        case PaperKind::Labels:
            return labels();
        case PaperKind::BidSheets:
            return bidSheets();
        case PaperKind::RunSheet:
            return runSheet();
        case PaperKind::PickList:
            return pickList();
        case PaperKind::Settlements:
            return settlements();
        }
        Q_UNREACHABLE();
    }

private:
    [[nodiscard]] PaperHouse paperHouse() const
    {
        const auto &house = m_source.house().line().house();
        return {.name = house ? house->name : QString(),
                .contact = house ? house->contact : QString(),
                .logo = m_source.logo()};
    }

    [[nodiscard]] PaperFrame frame() const
    {
        const QPageSize paper(m_choices.isLetter ? QPageSize::Letter : QPageSize::A4);
        return {paperHouse(), m_words, paper.size(QPageSize::Point)};
    }

    // A code that only this computer could open is worse than none.
    [[nodiscard]] QUrl codes() const { return link::isThisComputer(m_source.address()) ? QUrl() : m_source.address(); }

    [[nodiscard]] Pages catalogue() const
    {
        const auto &house = m_source.house().line().house();
        std::optional<CatalogueCover> cover;
        if (m_choices.hasCover)
            cover = CatalogueCover{.about = house ? house->about : QString(),
                                   .address = models::invitationOf(codes(), std::nullopt).address};
        const auto pictureOf = [pictures = QPointer(&m_source.pictures())](const QString &path) {
            return pictures ? pictures->of(path) : QImage();
        };
        return std::make_shared<CataloguePages>(
            frame(), m_source.saleName(m_choices.sale), cover,
            models::catalogueOf(m_source.lots(m_choices), m_source.descriptions(), m_choices, m_money, m_words),
            m_choices, pictureOf);
    }

    // Empty where it is not known, or not wanted.
    [[nodiscard]] QString valueOf(const protocol::LotView &lot) const
    {
        const bool isSaid = m_choices.hasValues && lot.value;
        return isSaid ? m_words.of(PaperWord::WorthValue, m_money.shown(*lot.value)) : QString();
    }

    [[nodiscard]] Pages labels() const
    {
        const PaperHouse house = paperHouse();
        QList<InvitationSheet> sheets;
        const auto lots = m_source.lots(m_choices);
        for (const protocol::LotView &lot : lots)
            sheets.append({.house = house.name,
                           .address = models::lotAddress(m_source.address(), lot.id),
                           .sentence = m_words.of(PaperWord::ScanForLot),
                           .heading = models::isolated(lot.name),
                           .number = models::lotNumber(lot),
                           .value = valueOf(lot),
                           .logo = house.logo,
                           .contact = house.contact.simplified()});
        return std::make_shared<LabelPages>(frame(), SheetPages(sheets, m_choices.perPage));
    }

    [[nodiscard]] Pages bidSheets() const
    {
        QList<models::BidSheet> sheets;
        const auto lots = m_source.lots(m_choices);
        for (const protocol::LotView &lot : lots) {
            const QString description = m_choices.hasDescriptions ? m_source.descriptions().value(lot.id) : QString();
            sheets.append(models::bidSheetOf(lot, description, codes(), m_money, m_words));
            sheets.last().value = valueOf(lot);
        }
        return std::make_shared<BidSheetPages>(frame(), sheets, m_choices.perPage);
    }

    [[nodiscard]] Pages runSheet() const
    {
        const auto lots = m_source.lots(m_choices);
        const auto reserves = m_choices.hasReserves ? std::optional(m_source.reserves()) : std::nullopt;
        return table({models::runSheetOf(lots, m_source.saleName(m_choices.sale), reserves, m_money, m_words)});
    }

    [[nodiscard]] Pages pickList() const
    {
        models::PaperTable list = models::pickListOf(m_source.invoices(), m_choices.onlyHere, m_money, m_words);
        list.subject = m_source.saleName(m_choices.sale);
        return table({list});
    }

    [[nodiscard]] Pages settlements() const
    {
        const PaperHouse house = paperHouse();
        const models::PaperIssue issue{
            .house = house.name,
            .contact = house.contact,
            .sale = m_source.saleName(m_choices.sale),
            .now = m_source.house().line().clock().nowMs().value_or(QDateTime::currentMSecsSinceEpoch())};
        QList<models::PaperTable> papers;
        const auto settlements = m_source.settlements();
        for (const protocol::SettlementView &one : settlements) {
            if (m_choices.seller == auction::noAccount || m_choices.seller == one.account.id)
                papers.append(models::settlementOf(one, issue, m_money, m_words));
        }
        if (papers.isEmpty())
            papers.append({.title = m_words.of(PaperWord::Settlement), .nothing = m_words.of(PaperWord::NothingHere)});
        return table(papers);
    }

    [[nodiscard]] Pages table(const QList<models::PaperTable> &tables) const
    {
        return std::make_shared<TablePages>(frame(), tables);
    }

    PaperSource &m_source;
    const PaperChoices &m_choices;
    const models::PaperWords m_words;
    const models::MoneyText m_money;
};

} // namespace

Pages makePaper(PaperSource &source, const PaperChoices &choices)
{
    return Maker(source, choices).make();
}

QString paperTitle(const PaperChoices &choices)
{
    return models::PaperWords(choices.language).of(titleOf(choices.kind));
}

} // namespace gavel::ui
