#include "host/amount_text.h"

#include <QLocale>

namespace gavel::host {

QString amountText(auction::Amount amount, const auction::Currency &currency)
{
    const QLocale locale(QLocale::English);
    const auction::Amount unit = auction::minorPerMajor(currency.exponent);
    QString text = locale.toString(amount / unit);
    if (currency.exponent > 0)
        text += u'.' + QString::number(amount % unit).rightJustified(currency.exponent, u'0');
    return text + u' ' + currency.code;
}

} // namespace gavel::host
