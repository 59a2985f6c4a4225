// How amounts, moments and rates are written. Amounts arrive as integers in minor units.
import { language } from './text.js';

// A formatter takes long to make, and a page begins with few of them.
function later(make) {
  let made;
  return () => (made ??= make());
}

const writers = new Map();

/** Writes amounts in the house's currency; `currency` is `{code, exponent}` of GET /api/v1/house. */
export function moneyWriter({ code, exponent }) {
  const key = `${code} ${exponent}`;
  if (!writers.has(key)) writers.set(key, makeWriter(code, exponent));
  return writers.get(key);
}

function makeWriter(code, exponent) {
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

const rateFormat = later(() => new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 2 }));

/** A rate in basis points as a percentage. */
export function rate(basisPoints) {
  return rateFormat().format(basisPoints / 10000);
}

const dateFormat = (parts) => later(() => new Intl.DateTimeFormat(language, parts));
const timeFormat = dateFormat({ hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' });
const dayFormat = dateFormat({ month: 'short', day: 'numeric' });

const dateMax = 8.64e15; // beyond it a browser knows no dates, and a host does

/** A host moment as the reader's local time of day. */
export function timeOfDay(ms) {
  return timeFormat().format(Math.min(ms, dateMax));
}

const minuteFormat = dateFormat({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** A moment that is past, to the minute, or the date alone unless it is the day of `now`. */
export function pastMoment(ms, now) {
  const day = dayFormat().format(Math.min(ms, dateMax));
  return now !== null && day === dayFormat().format(now) ? minuteFormat().format(ms) : day;
}

/** The time of day, with the date in front unless it is the day of `now`. */
export function moment(ms, now) {
  const day = dayFormat().format(Math.min(ms, dateMax));
  return now !== null && day === dayFormat().format(now) ? timeOfDay(ms) : `${day} ${timeOfDay(ms)}`;
}

const zonedFormat = dateFormat({ hour: '2-digit', timeZoneName: 'short' });

/** The same with the reader's zone: for what somebody elsewhere is to be on time for. */
export function zonedMoment(ms, now) {
  const zone = zonedFormat().formatToParts(Math.min(ms, dateMax)).find((part) => part.type === 'timeZoneName')?.value;
  return zone ? `${moment(ms, now)} ${zone}` : moment(ms, now);
}
