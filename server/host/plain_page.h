#pragma once

#include "host/language.h"
#include "host/lot_words.h"
#include "store/queries.h"

#include <QByteArray>

namespace gavel::host {

/// What a page holds for browsers without scripts: the catalogue or a lot as they stood, as HTML to be read, with a
/// sentence that says so. Text of others is escaped and isolated. Pure; any thread.
class PlainPage
{
public:
    PlainPage(Language language, const auction::Currency &currency)
        : m_language(language)
        , m_currency(currency)
    {
    }

    /// `q` is what was searched for.
    [[nodiscard]] QByteArray catalogue(const store::LotPage &page, const QString &q) const;
    /// With its terms, and its newest bids, lowest seq first.
    [[nodiscard]] QByteArray lot(const protocol::LotView &lot, const QList<LotTerm> &terms,
                                 const QList<protocol::BidLine> &bids) const;
    /// Where there is nothing to be read without scripts.
    [[nodiscard]] QByteArray elsewhere() const;

private:
    [[nodiscard]] QString say(const char16_t *english, const char16_t *korean) const;
    [[nodiscard]] QString hint() const;
    [[nodiscard]] QString phaseOf(const protocol::LotView &lot) const;
    [[nodiscard]] QString timeOf(const protocol::LotView &lot) const;
    [[nodiscard]] QString whenOf(const protocol::LotView &lot) const;
    [[nodiscard]] QString priceOf(const protocol::LotView &lot) const;
    [[nodiscard]] QString placeOf(const protocol::LotView &lot) const;
    [[nodiscard]] QString bidOf(const protocol::BidLine &bid) const;
    [[nodiscard]] QString historyOf(const protocol::LotView &lot, const QList<protocol::BidLine> &bids) const;
    [[nodiscard]] QString rowOf(const protocol::LotView &lot) const;

    Language m_language;
    auction::Currency m_currency;
};

} // namespace gavel::host
