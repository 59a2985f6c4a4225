#include "models/money_text.h"

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
Amount sizeOf(Amount amount)
{
    return std::abs(std::max(amount, -std::numeric_limits<Amount>::max()));
}

QString fraction(const QLocale &locale, Amount minor, int digits)
{
    const QString plain = QString::number(minor).rightJustified(digits, u'0');
    QString text;
    for (const QChar digit : plain)
        text += locale.toString(digit.digitValue());
    return text;
}

/// The locale's digits as ASCII ones, its decimal point as a point, without group separators and spaces.
QString normalised(const QString &typed, const QLocale &locale)
{
    const QString point = locale.decimalPoint();
    const QString group = locale.groupSeparator();
    QString text;
    for (const QChar c : typed) {
        if (c.isSpace() || c == group || c == u'\'' || c == u'’')
            continue;
        if (c == point)
            text += u'.';
        else if (c.isDigit())
            text += QChar(u'0' + c.digitValue());
        else
            text += c;
    }
    return text;
}

/// Whether group separators stand where groups begin: "1,5" is no way to write fifteen.
bool isGroupedWell(const QString &typed, const QLocale &locale)
{
    const QString group = locale.groupSeparator();
    if (group.isEmpty() || group == locale.decimalPoint())
        return true;
    const QString whole = typed.section(locale.decimalPoint(), 0, 0);
    if (typed.section(locale.decimalPoint(), 1).contains(group))
        return false;
    const QStringList groups = whole.split(group);
    // Indian groups have two digits but for the last, which has three everywhere.
    const auto hasDigits = [](const QString &part, int least) { return part.size() >= least && part.size() <= 3; };
    if (groups.size() == 1)
        return true;
    return !groups.first().isEmpty() && groups.first().size() <= 3 && groups.last().size() == 3 &&
           std::all_of(groups.begin() + 1, groups.end(), [&](const QString &part) { return hasDigits(part, 2); });
}

} // namespace

MoneyText::MoneyText(const Currency &currency, const QLocale &locale)
    : m_currency{currency.code, std::clamp(currency.exponent, 0, limits::exponentMax)}
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

QString MoneyText::plain(Amount amount) const
{
    const Amount perMajor = minorPerMajor(m_currency.exponent);
    const Amount size = sizeOf(amount);
    QString text = m_locale.toString(size / perMajor);
    if (m_currency.exponent > 0)
        text += m_locale.decimalPoint() + fraction(m_locale, size % perMajor, m_currency.exponent);
    return amount < 0 ? m_locale.negativeSign() + text : text;
}

QString MoneyText::shown(Amount amount) const
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

std::optional<Amount> MoneyText::parse(const QString &typed) const
{
    QString text = typed.trimmed();
    for (const QString &mark : {symbol(), m_currency.code}) {
        if (mark.isEmpty())
            continue;
        if (text.startsWith(mark, Qt::CaseInsensitive))
            text = text.mid(mark.size()).trimmed();
        else if (text.endsWith(mark, Qt::CaseInsensitive))
            text = text.chopped(mark.size()).trimmed();
    }
    if (!isGroupedWell(text, m_locale))
        return std::nullopt;
    QString number = normalised(text, m_locale);
    if (number.endsWith(u'.'))
        number.chop(1);
    return parseMajor(number, m_currency.exponent);
}

} // namespace gavel::models
