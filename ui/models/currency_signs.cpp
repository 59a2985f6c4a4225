#include "models/currency_signs.h"

#include <algorithm>
#include <array>

namespace gavel::models {

using namespace Qt::StringLiterals;

namespace {

struct SignsRow
{
    const char *code;
    const char16_t *signs; ///< parted by spaces
};

/// The signs that more than one currency has belong to each of them: in a house there is but one.
constexpr std::array signRows{
    SignsRow{"USD", u"$ us$ dollar dollars buck bucks 달러 미국달러 ドル 美元"},
    SignsRow{"KRW", u"₩ 원 won 圓 ウォン krw₩"},
    SignsRow{"JPY", u"¥ 円 圓 엔 yen jp¥"},
    SignsRow{"CNY", u"¥ 元 圆 圓 yuan rmb cn¥ 위안 人民币"},
    SignsRow{"EUR", u"€ euro euros 유로 ユーロ"},
    SignsRow{"GBP", u"£ pound pounds quid 파운드 ポンド"},
    SignsRow{"CHF", u"fr fr. sfr sfr. franken francs franchi"},
    SignsRow{"AUD", u"$ a$ au$ dollar dollars 호주달러"},
    SignsRow{"CAD", u"$ c$ ca$ dollar dollars 캐나다달러"},
    SignsRow{"NZD", u"$ nz$ dollar dollars"},
    SignsRow{"HKD", u"$ hk$ dollar dollars 元 圓 홍콩달러"},
    SignsRow{"SGD", u"$ s$ sg$ dollar dollars"},
    SignsRow{"TWD", u"$ nt$ nt 元 圓 대만달러"},
    SignsRow{"MXN", u"$ mx$ peso pesos"},
    SignsRow{"ARS", u"$ ar$ peso pesos"},
    SignsRow{"CLP", u"$ peso pesos"},
    SignsRow{"COP", u"$ peso pesos"},
    SignsRow{"UYU", u"$ $u peso pesos"},
    SignsRow{"BRL", u"r$ real reais"},
    SignsRow{"INR", u"₹ rs rs. rupee rupees"},
    SignsRow{"PKR", u"rs rs. rupee rupees"},
    SignsRow{"LKR", u"rs rs. rupee rupees"},
    SignsRow{"RUB", u"₽ руб руб. рубль рубля рублей р."},
    SignsRow{"UAH", u"₴ грн грн."},
    SignsRow{"TRY", u"₺ tl lira"},
    SignsRow{"VND", u"₫ đ đồng dong vnđ"},
    SignsRow{"THB", u"฿ baht บาท"},
    SignsRow{"ILS", u"₪ nis שח"},
    SignsRow{"PHP", u"₱ p peso pesos piso"},
    SignsRow{"KZT", u"₸ тенге тг тг."},
    SignsRow{"MNT", u"₮ төг төгрөг tugrik"},
    SignsRow{"GEL", u"₾ lari ლარი"},
    SignsRow{"GHS", u"₵ gh₵ cedi cedis"},
    SignsRow{"NGN", u"₦ naira"},
    SignsRow{"PLN", u"zł złoty złotych zl"},
    SignsRow{"CZK", u"kč kc korun"},
    SignsRow{"HUF", u"ft forint"},
    SignsRow{"RON", u"lei leu"},
    SignsRow{"BGN", u"лв лв. leva"},
    SignsRow{"RSD", u"din din. дин дин. рсд"},
    SignsRow{"SEK", u"kr kr. kronor"},
    SignsRow{"NOK", u"kr kr. kroner"},
    SignsRow{"DKK", u"kr kr. kroner"},
    SignsRow{"ISK", u"kr kr. krónur"},
    SignsRow{"IDR", u"rp rp. rupiah"},
    SignsRow{"MYR", u"rm ringgit"},
    SignsRow{"ZAR", u"r rand"},
    SignsRow{"PEN", u"s/ s/. sol soles"},
    SignsRow{"KES", u"ksh shilling shillings"},
    SignsRow{"AED", u"dh dhs dirham dirhams د.إ"},
    SignsRow{"MAD", u"dh dhs dirham dirhams"},
    SignsRow{"SAR", u"sr riyal riyals ر.س"},
    SignsRow{"EGP", u"£ e£ le ج.م"},
};

} // namespace

QString asSign(const QString &text)
{
    return text.normalized(QString::NormalizationForm_KC).toCaseFolded().simplified();
}

QStringList currencySigns(const QString &code)
{
    QStringList signs;
    if (!code.isEmpty())
        signs.append(asSign(code));
    for (const SignsRow &row : signRows) {
        if (code == QLatin1StringView(row.code))
            signs += asSign(QString::fromUtf16(row.signs)).split(u' ');
    }
    std::stable_sort(signs.begin(), signs.end(),
                     [](const QString &one, const QString &other) { return one.size() > other.size(); });
    return signs;
}

} // namespace gavel::models
