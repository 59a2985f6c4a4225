#pragma once

#include "models/hosting/hosted_house.h"
#include "models/money_text.h"

#include <QHash>
#include <QString>
#include <optional>
#include <tl/expected.hpp>

namespace gavel::models {

/// What is wrong with the path of a file that a house is to read, beside its field; empty: it can be read.
[[nodiscard]] QString fileFault(const QString &path);

/// What a tax is taken of, as a form asks.
enum class TaxKind { None, Premium, All, Included };

/// What a form for a new house holds, and what is wrong with each field. A value.
class HouseForm
{
public:
    enum class Field { Name, Premium, Commission, Tax, OpeningFunds, Port, Certificate, Key };
    using Faults = QHash<Field, QString>; ///< sentences, to be shown beside the field

    QString name;
    QString currency;   ///< ISO 4217 code
    QString premium;    ///< percent, by bands too (models/rate_text.h); empty: none
    QString commission; ///< likewise
    QString taxRate;    ///< percent; empty: none
    TaxKind taxKind = TaxKind::None;
    QString openingFunds; ///< in major units; empty: none. Of limited funds alone
    QString port;         ///< empty: the usual one, or a free one
    bool limitedFunds = false;
    bool anyoneSells = true;
    Reach reach = Reach::Computer;
    TlsChoice tls;
    bool demo = false;

    /// What to open, or everything that is wrong.
    [[nodiscard]] tl::expected<HostingOptions, Faults> options() const;
    [[nodiscard]] MoneyText money() const;
    /// Nothing if the rate can't be read.
    [[nodiscard]] std::optional<auction::Tax> tax() const;
    /// "A lot that goes for ₩100,000 costs its buyer ₩110,000; its seller gets ₩95,000, and the house ₩15,000."; empty
    /// while a share can't be read.
    [[nodiscard]] QString example() const;
};

} // namespace gavel::models
