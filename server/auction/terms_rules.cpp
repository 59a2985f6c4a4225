#include "auction/terms_rules.h"

#include <algorithm>

namespace gavel::auction {

using namespace Qt::StringLiterals;

namespace {

bool keepsBounds(const SoftClose &soft)
{
    const auto inRange = [](qint64 ms) { return ms >= SoftClose::stepMsMin && ms <= SoftClose::stepMsMax; };
    return inRange(soft.windowMs) && inRange(soft.extendMs) && (!soft.capMs || *soft.capMs >= 0) &&
           (!soft.maxCount || (*soft.maxCount >= 0 && *soft.maxCount <= SoftClose::countMax));
}

bool isBroken(TermsRule rule, const Terms &terms, int currencyExponent)
{
    switch (rule) {
    case TermsRule::StartInRange:
        return terms.start <= 0 || terms.start > amountMax;
    case TermsRule::ReserveFromStart:
        return terms.reserve && (*terms.reserve < terms.start || *terms.reserve > amountMax);
    case TermsRule::BuyNowFromReserve:
        return terms.buyNow &&
               (*terms.buyNow < qMax(terms.start, terms.reserve.value_or(terms.start)) || *terms.buyNow > amountMax);
    case TermsRule::EndsAhead:
        return false;
    case TermsRule::EndsInRange:
        return terms.endsAt <= 0 || terms.endsAt > endsAtMax;
    case TermsRule::OpensInRange:
        return terms.opensAt && *terms.opensAt < 0;
    case TermsRule::OpensBeforeEnd:
        return terms.opensAt && *terms.opensAt >= terms.endsAt;
    case TermsRule::StepsFit:
        return !valid(terms.increments, currencyExponent);
    case TermsRule::SoftCloseInRange:
        return terms.softClose && !keepsBounds(*terms.softClose);
    case TermsRule::ValueInRange:
        return terms.value && (*terms.value < 0 || *terms.value > amountMax);
    }
    Q_UNREACHABLE();
}

tl::expected<void, TermsRule> firstOf(const QList<TermsRule> &broken)
{
    if (!broken.isEmpty())
        return tl::unexpected(broken.first());
    return {};
}

} // namespace

QLatin1StringView memberOf(TermsRule rule)
{
    switch (rule) {
    case TermsRule::StartInRange:
        return "start"_L1;
    case TermsRule::ReserveFromStart:
        return "reserve"_L1;
    case TermsRule::BuyNowFromReserve:
        return "buyNow"_L1;
    case TermsRule::EndsAhead:
    case TermsRule::EndsInRange:
        return "endsAt"_L1;
    case TermsRule::OpensInRange:
    case TermsRule::OpensBeforeEnd:
        return "opensAt"_L1;
    case TermsRule::StepsFit:
        return "increments"_L1;
    case TermsRule::SoftCloseInRange:
        return "softClose"_L1;
    case TermsRule::ValueInRange:
        return "value"_L1;
    }
    Q_UNREACHABLE();
}

QList<TermsRule> brokenRules(const Terms &terms, int currencyExponent)
{
    QList<TermsRule> broken;
    for (int rule = 0; rule <= static_cast<int>(TermsRule::ValueInRange); ++rule) {
        if (isBroken(static_cast<TermsRule>(rule), terms, currencyExponent))
            broken.append(static_cast<TermsRule>(rule));
    }
    return broken;
}

bool endsAhead(const Terms &terms, TimeMs now, const Terms *before)
{
    return terms.endsAt > now || (before && before->endsAt == terms.endsAt);
}

QList<TermsRule> brokenRulesAt(const Terms &terms, int currencyExponent, TimeMs now, const Terms *before)
{
    auto broken = brokenRules(terms, currencyExponent);
    if (!endsAhead(terms, now, before))
        broken.insert(std::lower_bound(broken.begin(), broken.end(), TermsRule::EndsAhead), TermsRule::EndsAhead);
    return broken;
}

tl::expected<void, TermsRule> valid(const Terms &terms, int currencyExponent)
{
    return firstOf(brokenRules(terms, currencyExponent));
}

tl::expected<void, TermsRule> validAt(const Terms &terms, int currencyExponent, TimeMs now, const Terms *before)
{
    return firstOf(brokenRulesAt(terms, currencyExponent, now, before));
}

} // namespace gavel::auction
