#pragma once

#include <QHash>
#include <QString>

namespace gavel::host {

/// The page's own words in one language, read from the modules that have them, so that what the host writes into a page
/// says the same as the page's scripts. It knows entries of one line: `name: 'words',`, and with numbers or names in
/// them `name: (n) => …` of a template, or of one for 1 and a template; those of a group by `group.name`. Values.
class PageWords
{
public:
    PageWords() = default;
    explicit PageWords(const QString &module);

    /// Empty: there are none of that name.
    [[nodiscard]] QString plain(const QString &name) const { return m_plain.value(name); }
    [[nodiscard]] QString with(const QString &name, const QString &part) const;
    /// Of a template that takes two.
    [[nodiscard]] QString with(const QString &name, const QString &first, const QString &second) const;

    /// The markup with these words in every element that names its own, as the page's `translate()` does it.
    [[nodiscard]] QString translated(const QString &markup) const;

private:
    void readEntry(const QString &group, const QString &entry);

    QHash<QString, QString> m_plain;
    QHash<QString, QString> m_one;  ///< for 1
    QHash<QString, QString> m_many; ///< with %1
    QHash<QString, QString> m_both; ///< with %1 and %2
};

/// The signs of currencies as the page writes them, by their codes, from the module that has them.
[[nodiscard]] QHash<QString, QString> currencySigns(const QString &module);

} // namespace gavel::host
