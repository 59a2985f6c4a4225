#pragma once

#include "models/money_text.h"
#include "models/papers/paper_words.h"

namespace gavel::support {

using namespace Qt::StringLiterals;

/// Made when they are first asked for: their files are in the program by then.
inline const models::PaperWords &english()
{
    static const models::PaperWords words(u"en"_s);
    return words;
}

inline const models::PaperWords &korean()
{
    static const models::PaperWords words(u"ko"_s);
    return words;
}

inline models::MoneyText dollars(const models::PaperWords &words = english())
{
    return models::MoneyText({u"USD"_s, 2}, words.locale());
}

} // namespace gavel::support
