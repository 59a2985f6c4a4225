// How amounts, moments and rates are written. Amounts arrive as integers in minor units.
import { language, text } from './text.js';

const writers = new Map();

/** Writes amounts in the house's currency; `currency` is `{code, exponent}` of GET /api/v1/house. */
export function moneyWriter({ code, exponent }) {
  const key = `${code} ${exponent}`;
  if (!writers.has(key)) writers.set(key, makeWriter(code, exponent));
  return writers.get(key);
}

// Currencies that both of the page's languages write by a sign in front. A browser's own formatter writes the same, and takes
// longer to make than all else that a page begins with.
const signs = {
  ...{ KRW: '₩', USD: '$', EUR: '€', GBP: '£', JPY: '¥', CNY: '¥', INR: '₹', BRL: 'R$', VND: '₫', PHP: '₱', TRY: '₺' },
  ...{ ILS: '₪', UAH: '₴', CAD: '$', AUD: '$', NZD: '$', HKD: '$', SGD: '$', MXN: '$' },
};

function makeWriter(code, exponent) {
  if (!Object.hasOwn(signs, code)) return intlWriter(code, exponent);
  return (amount) => (Number.isInteger(amount) ? signed(signs[code], decimal(amount, exponent)) : '—');
}

function signed(sign, words) {
  const [whole, parts = ''] = words.replace('-', '').split(/(?=\.)/);
  return `${words.startsWith('-') ? '-' : ''}${sign}${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${parts}`;
}

function intlWriter(code, exponent) {
  const digits = { minimumFractionDigits: exponent, maximumFractionDigits: exponent };
  let format;
  try {
    format = new Intl.NumberFormat(language, {
      style: 'currency',
      currency: code,
      currencyDisplay: 'narrowSymbol',
      ...digits,
    });
  } catch {
    // A code that this browser does not know is written after the number.
    const plain = new Intl.NumberFormat(language, digits);
    format = { format: (amount) => `${plain.format(amount)} ${code}` };
  }
  return (amount) => (Number.isInteger(amount) ? format.format(decimal(amount, exponent)) : '—');
}

/** The amount as a decimal string, which Intl takes without rounding through a double. */
export function decimal(amount, exponent) {
  const sign = amount < 0 ? '-' : '';
  const digits = String(Math.abs(amount)).padStart(exponent + 1, '0');
  return exponent === 0 ? sign + digits : `${sign}${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`;
}

/** A rate in basis points as a percentage. */
export function rate(basisPoints) {
  return `${basisPoints / 100}%`;
}

const dateMax = 8.64e15; // beyond it a browser knows no dates, and a host does

/** A host moment as the reader's local time of day. */
export function timeOfDay(ms) {
  const at = new Date(Math.min(ms, dateMax));
  return [at.getHours(), at.getMinutes(), at.getSeconds()].map((part) => String(part).padStart(2, '0')).join(':');
}

function isSameDay(ms, now) {
  return now !== null && new Date(Math.min(ms, dateMax)).toDateString() === new Date(now).toDateString();
}

// A browser's own formatter says the same, and the first that is made takes longer than all else that a lot begins with.
function dayOf(ms) {
  const at = new Date(Math.min(ms, dateMax));
  return text.dayOfYear(at.getMonth(), at.getDate());
}

// Whether the reader's clocks go otherwise than those where the house is, which the page names in minutes ahead of
// Greenwich, unless its computer keeps no zone.
function isElsewhere(ms) {
  const { ahead } = document.body.dataset;
  return ahead !== undefined && Number(ahead) !== -new Date(Math.min(ms, dateMax)).getTimezoneOffset();
}

/** A moment that is past, to the minute, or the date alone unless it is the day of `now`. */
export function pastMoment(ms, now) {
  return isSameDay(ms, now) ? timeOfDay(ms).slice(0, 5) : dayOf(ms);
}

/** The time of day, with the date in front unless it is the day of `now`. */
export function moment(ms, now) {
  return isSameDay(ms, now) ? timeOfDay(ms) : `${dayOf(ms)} ${timeOfDay(ms)}`;
}

/** The same, for what somebody elsewhere is to be on time for: said to be their own time where the house has another. */
export function zonedMoment(ms, now) {
  const when = moment(ms, now);
  return isElsewhere(now ?? ms) ? text.yourTime(when) : when;
}
