#pragma once

#include "host/call.h"
#include "host/catalogue_markup.h"
#include "host/page_shelf.h"
#include "host/plain_page.h"
#include "net/http_response.h"
#include "store/queries.h"

#include <QJsonObject>

namespace gavel::host {

/// How the page is written for one who asks. What everybody is told alike stands in it; whoever sees more than others
/// asks for it. A value, made in the net thread and used beside it.
struct PageWriting
{
    QByteArray page;  ///< without content
    QByteArray house; ///< its name
    PlainPage plain;
    QJsonObject asked;   ///< what the page's scripts would ask for first, by the path
    qint64 change;       ///< the house's newest before what is written was read
    auction::TimeMs now; ///< 0: not told
    QByteArray ahead;    ///< of Greenwich, in minutes: where the house is; empty: not known
    bool packs;
    bool isKnown = false;   ///< whoever asks has signed in, and has places of their own
    bool takesBids = false; ///< what is shown has buttons that bid at the foot of a phone's screen

    [[nodiscard]] static PageWriting of(const Call &call, const QByteArray &page);

    /// `plain` is for browsers without scripts, `shown` for all.
    [[nodiscard]] store::Written with(const QByteArray &plain, const QByteArray &shown = {}) const;
    /// Its scripts need not ask for these; a long list they do, when it is needed.
    void tellSales(const QList<protocol::SaleView> &sales);

private:
    [[nodiscard]] QByteArray askedBlock() const;
};

/// Sales' names, by which cards and lots say where they are.
[[nodiscard]] CatalogueMarkup::SaleNames namesOf(const QList<protocol::SaleView> &sales);

/// A file of the page as it is answered, and kept by whoever asks.
[[nodiscard]] net::Response responseOf(const PageFile &file, const QByteArray &keeping);
/// What was written as a file that can be told from others.
[[nodiscard]] PageFile fileOf(const store::Written &written);

// Net thread.
void servePage(const Call &call, const PageFile &page, int status = 200);
/// A page that was written beside this thread.
void serveWritten(const Call &call, const store::Written &written, int status = 200);

} // namespace gavel::host
