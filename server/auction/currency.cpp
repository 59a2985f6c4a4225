#include "auction/currency.h"

#include <algorithm>
#include <array>

namespace gavel::auction {

namespace {

struct ExponentRow
{
    int exponent;
    const char *codes;
};

// ISO 4217, list one, and those that left it lately, in which books may be kept. The decimals are the standard's: what
// people write in daily life, which CLDR has and so Qt and ICU, is fewer for some. Precious metals, funds' units
// without a minor unit and codes for testing are none.
constexpr std::array exponentRows{
    ExponentRow{0, "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF"},
    ExponentRow{2, "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BOV BRL BSD BTN BWP BYN BZD "
                   "CAD CDF CHE CHF CHW CNY COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS "
                   "GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL "
                   "MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK "
                   "PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS "
                   "TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XAD XCD XCG YER ZAR ZMW ZWG"},
    ExponentRow{3, "BHD IQD JOD KWD LYD OMR TND"},
    ExponentRow{4, "CLF UYW"},
};

constexpr qsizetype codeLetters = 3;

bool isLetter(QChar c)
{
    return (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z');
}

} // namespace

std::optional<Currency> currencyOf(const QString &code)
{
    if (code.size() != codeLetters || !std::all_of(code.begin(), code.end(), isLetter))
        return std::nullopt;
    const QString upper = code.toUpper();
    for (const ExponentRow &row : exponentRows) {
        if (QLatin1StringView(row.codes).contains(upper))
            return Currency{upper, row.exponent};
    }
    return std::nullopt;
}

} // namespace gavel::auction
