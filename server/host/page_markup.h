#pragma once

#include "auction/money.h"

#include <QHash>
#include <QString>

namespace gavel::host {

/// What stands in a template of the page, without what is between its tags for whoever reads the file.
[[nodiscard]] QString templateContent(const QString &page, const QString &name);
/// The page without that template.
[[nodiscard]] QString withoutTemplate(QString page, const QString &name);

/// Puts content into the first element whose tag has `part`, at its beginning.
void putInto(QString &markup, const QString &part, const QString &content);
/// Gives the first element whose tag has `part` these attributes.
void putOnto(QString &markup, const QString &part, const QString &attributes);

/// The attribute of a frame that a lot's picture would stand in, by which it has its colour.
[[nodiscard]] QString toneOf(auction::LotId lot);

/// Somebody's words within others, as text; as `say()` of the page's own scripts has them.
[[nodiscard]] QString isolated(const QString &words);

/// Amounts as the page writes them; `signs` are those of currencies, by their codes. Value; any thread.
class PageMoney
{
public:
    PageMoney() = default;
    explicit PageMoney(QHash<QString, QString> signs);

    [[nodiscard]] QString text(auction::Amount amount, const auction::Currency &currency) const;

private:
    QHash<QString, QString> m_signs;
};

} // namespace gavel::host
