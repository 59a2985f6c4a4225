// What an amount comes to with premium and tax: the twin of the rules' auction/rates.
const whole = 10_000n; // basis points

/** `{price, premium, tax, total}` of a price of a lot, rounded as the ledger does. */
export function moneyLine(price, { premium: rates, tax }) {
  const premium = shareOf(price, rates);
  const taxed = taxOf(BigInt(price), BigInt(premium), tax);
  return { price, premium, tax: taxed, total: price + premium + taxed };
}

/** Whether a lot costs more than its price. */
export function addsToPrice({ premium, tax }) {
  return Array.isArray(premium) || premium > 0 || isAdded(tax);
}

/** Bands, also of what is one rate: `[{from, rate}, …]`. */
export function bandsOf(rates) {
  return Array.isArray(rates) ? rates : [{ from: 0, rate: rates }];
}

/** The sum of band × rate over all bands, floored once. */
export function shareOf(price, rates) {
  const bands = bandsOf(rates);
  const ends = [...bands.slice(1).map(({ from }) => from), Infinity];
  const parts = bands.map(({ from, rate }, index) => {
    const part = Math.min(price, ends[index]) - from;
    return part > 0 ? BigInt(part) * BigInt(rate) : 0n;
  });
  return Number(parts.reduce((sum, part) => sum + part, 0n) / whole);
}

function isAdded(tax) {
  return !!tax && tax.rate > 0 && tax.on !== 'none' && !tax.included;
}

// Rounded half up.
function taxOf(price, premium, tax) {
  if (!isAdded(tax)) return 0;
  const taxed = tax.on === 'all' ? price + premium : premium;
  return Number((taxed * BigInt(tax.rate) + whole / 2n) / whole);
}
