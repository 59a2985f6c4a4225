// Premium, commission and tax in words.
import { rate } from './format.js';
import { bandsOf } from './money.js';
import { text } from './text.js';

/** "26%", or "26%, 21% above ₩10,000". */
export function ratesText(rates, money) {
  const parts = bandsOf(rates).map((band) => {
    return band.from > 0 ? text.rateAbove(rate(band.rate), money(band.from)) : rate(band.rate);
  });
  return parts.join(', ');
}

/** "10% on price and premium". */
export function taxText(tax) {
  return text.taxOn[tax.included ? 'included' : tax.on](rate(tax.rate));
}
