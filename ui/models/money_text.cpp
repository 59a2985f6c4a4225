#include "models/money_text.h"

#include "models/amount_entry.h"
#include "models/currency_signs.h"
#include "protocol/limits.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <limits>

namespace gavel::models {

using namespace Qt::StringLiterals;

namespace {

struct SymbolRow
{
    const char *code;
    char16_t symbol;
};

/// Symbols that mean one currency to most readers; others go by their code.
constexpr std::array symbolRows{
    SymbolRow{"USD", u'$'}, SymbolRow{"KRW", u'₩'}, SymbolRow{"EUR", u'€'}, SymbolRow{"GBP", u'£'},
    SymbolRow{"JPY", u'¥'}, SymbolRow{"INR", u'₹'}, SymbolRow{"TRY", u'₺'}, SymbolRow{"UAH", u'₴'},
    SymbolRow{"VND", u'₫'}, SymbolRow{"ILS", u'₪'}, SymbolRow{"PHP", u'₱'}, SymbolRow{"KZT", u'₸'},
};

/// Without its sign; of the one amount whose size is none, the nearest.
auction::Amount sizeOf(auction::Amount amount)
{
    return std::abs(std::max(amount, -std::numeric_limits<auction::Amount>::max()));
}

QString fraction(const QLocale &locale, auction::Amount minor, int digits)
{
    const QString plain = QString::number(minor).rightJustified(digits, u'0');
    QString text;
    for (const QChar digit : plain)
        text += locale.toString(digit.digitValue());
    return text;
}

} // namespace

MoneyText::MoneyText(const auction::Currency &currency, const QLocale &locale)
    : m_currency{currency.code, std::clamp(currency.exponent, 0, protocol::limits::exponentMax)}
    , m_locale(locale)
{
}

QString MoneyText::symbol() const
{
    for (const SymbolRow &row : symbolRows) {
        if (m_currency.code == QLatin1StringView(row.code))
            return QChar(row.symbol);
    }
    if (m_currency.code == m_locale.currencySymbol(QLocale::CurrencyIsoCode))
        return m_locale.currencySymbol(QLocale::CurrencySymbol);
    return m_currency.code;
}

QString MoneyText::plain(auction::Amount amount) const
{
    const auction::Amount perMajor = auction::minorPerMajor(m_currency.exponent);
    const auction::Amount size = sizeOf(amount);
    QString text = m_locale.toString(size / perMajor);
    if (m_currency.exponent > 0)
        text += m_locale.decimalPoint() + fraction(m_locale, size % perMajor, m_currency.exponent);
    return amount < 0 ? m_locale.negativeSign() + text : text;
}

QString MoneyText::shown(auction::Amount amount) const
{
    const QString number = plain(sizeOf(amount));
    const QString symbol = this->symbol();
    // Where the symbol goes is the locale's affair, and so is the space beside it; a code always gets one.
    QString text;
    const QString sample = m_locale.toCurrencyString(qlonglong{0}, symbol);
    const qsizetype at = sample.indexOf(m_locale.toString(0));
    if (at < 0 || m_locale.language() == QLocale::C) // The C locale has the symbol behind, as nobody writes it.
        text = symbol + number;
    else
        text = sample.left(at) + number + sample.mid(at + 1);
    if (symbol.size() > 1 && text.startsWith(symbol + number))
        text.insert(symbol.size(), QChar::Nbsp);
    return amount < 0 ? m_locale.negativeSign() + text : text;
}

std::optional<auction::Amount> MoneyText::parse(const QString &typed) const
{
    QStringList signs = currencySigns(m_currency.code);
    for (const QString &sign : {symbol(), m_locale.currencySymbol(QLocale::CurrencyIsoCode) == m_currency.code
                                              ? m_locale.currencySymbol(QLocale::CurrencySymbol)
                                              : QString()}) {
        if (!sign.isEmpty())
            signs.append(asSign(sign));
    }
    return readAmount(typed, m_currency, signs, marksOf(m_locale));
}

} // namespace gavel::models
