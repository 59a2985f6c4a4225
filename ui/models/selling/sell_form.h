#pragma once

#include "models/money_text.h"
#include "protocol/terms_json.h"
#include "protocol/views.h"

#include <QHash>
#include <QObject>
#include <QString>
#include <tl/expected.hpp>

namespace gavel::models {

/// What a form for selling a lot holds, and what is wrong with each field. Amounts as typed, in major units; times in
/// UTC milliseconds of the host's clock. GUI thread.
class SellForm : public QObject
{
    Q_OBJECT

public:
    enum class Field {
        Name,
        Description,
        Start,
        Reserve,
        BuyNow,
        Value,
        Increments,
        OpensAt,
        EndsAt,
        SoftClose,
        BelowReserve,
        Number,
        Category,
        Sale
    };
    using Faults = QHash<Field, QString>; ///< sentences, to be shown beside the field

    explicit SellForm(QObject *parent = nullptr);

    void setMoney(const MoneyText &money);
    [[nodiscard]] const MoneyText &money() const { return m_money; }

    // What is typed. Setting anything tells changed().
    struct Values
    {
        QString name;
        QString description;
        QString start;
        QString reserve; ///< empty: none
        QString buyNow;  ///< empty: none
        QString value;   ///< what it is worth by itself; empty: not said
        auction::Increments::Preset preset = auction::Increments::Preset::Ladder;
        QString step;                           ///< of Preset::Fixed
        QString bands;                          ///< of Preset::Bands: "step; step > from" (band_text)
        std::optional<auction::TimeMs> opensAt; ///< none: opensInMs after it is put up
        qint64 opensInMs = 0;                   ///< 0: at once
        std::optional<auction::TimeMs> endsAt;  ///< none: lastsMs after opening
        qint64 lastsMs = auction::lotLastsMsDefault;
        std::optional<auction::SoftClose> softClose = auction::SoftClose{};
        auction::BelowReserve belowReserve = auction::BelowReserve::Hold;
        QString number;   ///< of a new lot, empty: the next
        QString category; ///< may be empty
        auction::SaleId sale = auction::firstSale;
        bool endsWithSale = false; ///< that sale says when its lots end

        bool operator==(const Values &) const = default;
    };
    [[nodiscard]] const Values &values() const { return m_values; }
    void setValues(const Values &values);

    /// The lot whose terms the form changes; none: it is for a new one. What stays as it was there is not found wrong.
    void setBase(const std::optional<protocol::LotDraft> &base) { m_base = base; }
    [[nodiscard]] const std::optional<protocol::LotDraft> &base() const { return m_base; }

    /// Everything that is wrong, by the field it belongs to. `now`: the host's clock, if it is known.
    [[nodiscard]] Faults faults(std::optional<auction::TimeMs> now) const;
    /// The draft to post, or what is wrong.
    [[nodiscard]] tl::expected<protocol::LotDraft, Faults> draft(std::optional<auction::TimeMs> now) const;
    /// The lot as bidders would see it, as far as it can be read: without a start price it has the price 0.
    [[nodiscard]] protocol::LotView preview(const protocol::Person &owner, std::optional<auction::TimeMs> now) const;

Q_SIGNALS:
    void changed();

private:
    MoneyText m_money;
    Values m_values;
    std::optional<protocol::LotDraft> m_base;
};

} // namespace gavel::models
