#pragma once

#include "host/lot_words.h"
#include "protocol/lot_views.h"
#include "protocol/room_views.h"

namespace gavel::host {

/// A lot as the page shows it first, written by the host from the page's own template: name, picture, price, what can
/// be bid, terms and history stand there with the page, and its scripts take them over as they are. They alone show
/// when something is or was, for they know where its reader is; it has its place until then. Text of others is escaped.
/// Values; any thread.
class LotMarkup
{
public:
    LotMarkup() = default;
    /// `page` has the template, and its words are those already.
    LotMarkup(const QString &page, const PageWords &words, PageMoney money);

    struct Asked
    {
        auction::TimeMs now = 0;
        auction::AccountId reader = auction::noAccount;
        bool isStaff = false;
        QString sale = {};                               ///< of a lot that is in another than the house's own: its name
        std::optional<auction::TimeMs> saleOpensAt = {}; ///< where a lot opens with it
        QList<protocol::BidLine> bids = {};              ///< the newest, lowest seq first
    };
    /// Nothing where its sale has to be named and is not.
    [[nodiscard]] QByteArray with(const protocol::LotView &lot, const Asked &asked,
                                  const auction::Currency &currency) const;
    /// For whoever runs no scripts.
    [[nodiscard]] QList<LotTerm> terms(const protocol::LotView &lot, const auction::Currency &currency) const;

private:
    void putHead(QString &view, const protocol::LotView &lot, const QString &sale) const;
    void putPictures(QString &view, const protocol::LotView &lot) const;
    void putTerms(QString &view, const protocol::LotView &lot, const auction::Currency &currency) const;
    void putState(QString &view, const protocol::LotView &lot, const Asked &asked,
                  const auction::Currency &currency) const;
    void putHistory(QString &view, const protocol::LotView &lot, const QList<protocol::BidLine> &bids,
                    const auction::Currency &currency) const;
    void putBidding(QString &view, const protocol::LotView &lot, const Asked &asked,
                    const auction::Currency &currency) const;
    void putButton(QString &view, const protocol::LotView &lot, const Asked &asked,
                   const auction::Currency &currency) const;
    [[nodiscard]] QString countdown(const protocol::LotView &lot, const Asked &asked) const;
    [[nodiscard]] QString costOf(const protocol::LotView &lot, const auction::Currency &currency) const;

    QString m_view;
    PageWords m_words;
    PageMoney m_money;
};

} // namespace gavel::host
