#include "models/papers/paper_means.h"

namespace gavel::models {

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

} // namespace gavel::models
