#include "models/papers/paper_parts.h"

#include "models/isolated.h"
#include "models/time_text.h"

namespace gavel::models {

using namespace Qt::StringLiterals;

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

QStringList paperFacts(const QString &email, const QString &phone, const QString &sale, const PaperWords &words,
                       auction::TimeMs now)
{
    QStringList reached;
    for (const QString &fact : {email, phone}) {
        if (!fact.isEmpty())
            reached.append(isolated(fact));
    }
    QStringList facts;
    if (!reached.isEmpty())
        facts.append(reached.join(u"  ·  "_s));
    if (!sale.isEmpty())
        facts.append(sale);
    facts.append(words.of(PaperWord::Printed, dateTimeText(now, words.locale())));
    return facts;
}

} // namespace gavel::models
