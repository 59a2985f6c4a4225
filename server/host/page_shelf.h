#pragma once

#include "host/language.h"

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

    /// The page itself, which names the others by their version.
    [[nodiscard]] const PageFile &page() const { return m_page; }
    /// The same for a lot's address, which names the modules of a lot's view beside those that every view has.
    [[nodiscard]] const PageFile &lotPage() const { return m_lotPage; }
    /// What names the words of a language in a page, in place of `<!--words-->`, so that they come beside its modules.
    [[nodiscard]] QByteArray wordsPreload(Language language) const;

private:
    void linkModules();
    [[nodiscard]] PageFile pageThatBeginsWith(const QStringList &modules) const;

    QHash<QString, PageFile> m_files;
    QHash<QString, PageFile> m_client;
    QString m_version;
    PageFile m_page;
    PageFile m_lotPage;
};

} // namespace gavel::host
