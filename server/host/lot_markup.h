#pragma once

#include "host/page_markup.h"
#include "host/page_words.h"
#include "protocol/lot_views.h"

namespace gavel::host {

/// A lot as the page shows it first, written by the host from the page's own template: name, picture, price and what
/// can be bid stand there with the page, and its scripts take them over as they are. They alone show when it ends, for
/// they know where its reader is and go on counting; what is left of it has its place until then. Text of others is
/// escaped. Values; any thread.
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
        QString sale = {}; ///< of a lot that is in another than the house's own: its name
    };
    /// Nothing: bids are not taken on it, or it ends by another, which its scripts find out about; what the page says
    /// of such a lot is longer than can be known here.
    [[nodiscard]] QByteArray with(const protocol::LotView &lot, const Asked &asked,
                                  const auction::Currency &currency) const;

private:
    void putHead(QString &view, const protocol::LotView &lot, const QString &sale) const;
    void putPictures(QString &view, const protocol::LotView &lot) const;
    void putState(QString &view, const protocol::LotView &lot, auction::TimeMs now,
                  const auction::Currency &currency) const;
    void putBidding(QString &view, const protocol::LotView &lot, const Asked &asked,
                    const auction::Currency &currency) const;
    void putButton(QString &view, const protocol::LotView &lot, const Asked &asked,
                   const auction::Currency &currency) const;
    [[nodiscard]] QString countdown(qint64 leftMs) const;
    [[nodiscard]] QString verdictOf(const protocol::LotView &lot) const;
    [[nodiscard]] QString costOf(const protocol::LotView &lot, const auction::Currency &currency) const;

    QString m_view;
    PageWords m_words;
    PageMoney m_money;
};

} // namespace gavel::host
