#pragma once

#include "host/catalogue_markup.h"
#include "host/language.h"
#include "host/lot_markup.h"

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>

namespace gavel::host {

/// A file of the page, ready to be served.
struct PageFile
{
    QByteArray type;
    QByteArray data;
    QByteArray packed; ///< once, and not for each who asks
    QByteArray etag;
};

/// The files of the page and of our client of the rooms, read once. The modules and the style sheets that the page
/// begins with are one file each (module_linker). They refer to each other by relative names, and are there under an
/// address that changes with any of them, /web/{version}/, so that a browser keeps them for good. Values.
class PageShelf
{
public:
    PageShelf();

    /// Changes when any of the files does.
    [[nodiscard]] const QString &version() const { return m_version; }

    /// Null: there is none.
    [[nodiscard]] const PageFile *file(const QString &name) const;
    /// Our client of the rooms by the names of the stock one.
    [[nodiscard]] const PageFile *client(const QString &name) const;

    /// The page in a language, which names the other files by their version.
    [[nodiscard]] const QByteArray &page(Language language) const { return in(language).page; }
    /// The same for a lot's address, which names the modules of a lot's view beside those that every view has.
    [[nodiscard]] const QByteArray &lotPage(Language language) const { return in(language).lotPage; }
    /// The same for one that has the catalogue's markup in it, and no template of that.
    [[nodiscard]] const QByteArray &cataloguePage(Language language) const { return in(language).cataloguePage; }
    [[nodiscard]] const CatalogueMarkup &catalogue(Language language) const { return in(language).catalogue; }
    [[nodiscard]] const LotMarkup &lot(Language language) const { return in(language).lot; }

private:
    struct Pages
    {
        QByteArray page;
        QByteArray lotPage;
        QByteArray cataloguePage;
        CatalogueMarkup catalogue;
        LotMarkup lot;
    };

    void linkModules();
    [[nodiscard]] Pages pagesIn(Language language, const QHash<QString, PageFile> &written) const;
    [[nodiscard]] QString pageThatBeginsWith(const QStringList &modules) const;
    [[nodiscard]] const Pages &in(Language language) const
    {
        return language == Language::Korean ? m_korean : m_english;
    }

    QHash<QString, PageFile> m_files;
    QHash<QString, PageFile> m_client;
    QString m_version;
    Pages m_english;
    Pages m_korean;
};

} // namespace gavel::host
