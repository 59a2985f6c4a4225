#pragma once

#include "demo/demo_pictures.h"
#include "host/language.h"
#include "protocol/terms_json.h"

#include <QStringList>
#include <span>

namespace gavel::demo {

/// A text of the demo in both languages.
struct DemoText
{
    QStringView english;
    QStringView korean;

    [[nodiscard]] QString in(host::Language language) const
    {
        return (language == host::Language::Korean ? korean : english).toString();
    }
};

/// Something that the demo sells. Amounts are multiples of demoUnit().
struct DemoArticle
{
    enum class Steps { Ladder, Fixed, Bands };

    Motif motif;
    DemoText name;
    DemoText description;
    auction::Amount start;
    int worthPercent;            ///< of the start: what the demo's bidders go up to
    auction::Amount reserve = 0; ///< 0: none
    auction::Amount buyNow = 0;  ///< 0: none
    Steps steps = Steps::Ladder;
    int seller = 0;            ///< index in demoSellers()
    auction::Amount value = 0; ///< what it is worth by itself, told to all; 0: not said
    int opensAs = 0;           ///< 0: at once; 1, 2, 3: the first, second, third to open later
    std::optional<MotifView> secondView = {};
};

/// Somebody who sells or bids in the demo; nobody can sign in as one.
struct DemoPerson
{
    QStringView email; ///< by which a book that has seen the demo is known
    DemoText nick;
};

/// Two dozen, the one that ends first first.
[[nodiscard]] std::span<const DemoArticle> demoArticles();
[[nodiscard]] std::span<const DemoPerson> demoSellers();
[[nodiscard]] std::span<const DemoPerson> demoBidders();

/// What bidders write beside a bid, and what they say in a room.
[[nodiscard]] std::span<const DemoText> demoMessages();
[[nodiscard]] std::span<const DemoText> demoRemarks();

/// About a dollar's worth in minor units, so that prices look right in the house's currency.
[[nodiscard]] auction::Amount demoUnit(const auction::Currency &currency);

/// Under what it stands in the catalogue.
[[nodiscard]] DemoText categoryOf(Motif motif);

/// The article as its seller would write it.
[[nodiscard]] protocol::LotDraft draftOf(const DemoArticle &article, host::Language language,
                                         const auction::Currency &currency, std::optional<auction::TimeMs> opensAt,
                                         auction::TimeMs endsAt);

/// The index of the article that a lot of this name shows, in whichever language it was listed.
[[nodiscard]] std::optional<size_t> articleNamed(const QString &name);

} // namespace gavel::demo
