#include "models/papers/paper_parts.h"

#include "models/isolated.h"
#include "models/percent_text.h"
#include "models/time_text.h"

namespace gavel::models {

using namespace Qt::StringLiterals;

namespace {

const auto between = u"  ·  "_s;

} // namespace

PaperWord wordOf(protocol::Means means)
{
    switch (means) {
    case protocol::Means::Cash:
        return PaperWord::Cash;
    case protocol::Means::Card:
        return PaperWord::Card;
    case protocol::Means::Cheque:
        return PaperWord::Cheque;
    case protocol::Means::Transfer:
        return PaperWord::Transfer;
    case protocol::Means::Other:
        return PaperWord::Other;
    case protocol::Means::Funds:
        return PaperWord::Funds;
    }
    Q_UNREACHABLE();
}

QStringList paperFacts(const QString &email, const QString &phone, const QString &number, const PaperIssue &issue,
                       const PaperWords &words)
{
    QStringList reached;
    if (email.contains(u'@')) // what the host signs in by need be none
        reached.append(isolated(email));
    if (!phone.isEmpty())
        reached.append(isolated(phone));
    QStringList from{isolated(issue.house), isolated(issue.contact.simplified())};
    from.removeAll(QString());
    QStringList facts{reached.join(between), number};
    if (!from.isEmpty())
        facts.append(words.of(PaperWord::IssuedBy, from.join(between)));
    facts << issue.sale << words.of(PaperWord::Printed, dateTimeText(issue.now, words.locale()));
    facts.removeAll(QString());
    return facts;
}

QString taxSentence(const TaxSum &sum, const MoneyText &money, const PaperWords &words)
{
    const QString base = money.shown(sum.base);
    const QString rate = percentText(sum.taxed.rate, words.locale());
    switch (sum.taxed.on) {
    case auction::Tax::On::None:
        return words.of(PaperWord::NotTaxed, base);
    case auction::Tax::On::Premium:
        return words.of(PaperWord::TaxOnPremium).arg(rate, base);
    case auction::Tax::On::All:
        return words.of(PaperWord::TaxOnAll).arg(rate, base);
    }
    Q_UNREACHABLE();
}

} // namespace gavel::models
