// RULES.md, amounts and increments, in minor units.

export const amountMax = 1e15;

export const absent = (value) => value === undefined || value === null;

export const isAmount = (value) => Number.isInteger(value) && value > 0 && value <= amountMax;

/** A share of an amount by bands: what lies above each `from` is taken at its rate instead of the one before; floored. */
export function shareOf(amount, bands) {
  let sum = 0n;
  let before = 0;
  for (const { from, rate } of bands) {
    if (amount > from) sum += BigInt(amount - from) * BigInt(rate - before);
    before = rate;
  }
  return Number(sum / 10_000n);
}

/** A tax in basis points on an amount, rounded half up. */
export function taxOn(amount, rate) {
  return Number((BigInt(amount) * BigInt(rate) * 2n + 10_000n) / 20_000n);
}

const ebaySteps = [
  [0, 5],
  [100, 25],
  [500, 50],
  [2_500, 100],
  [10_000, 250],
  [25_000, 500],
  [50_000, 1_000],
  [100_000, 2_500],
  [250_000, 5_000],
  [500_000, 10_000],
].map(([from, step]) => ({ from, step }));

function ladderStep(price) {
  let best = 1;
  for (let power = 1; power <= price; power *= 10)
    for (const step of [power, 2 * power, 5 * power]) if (step * 20 <= price) best = step;
  return best;
}

const bandStep = (bands, price) => bands.filter(({ from }) => from <= price).at(-1).step;

/** The step above a price. */
export function increment({ preset, step, bands }, price) {
  if (bands) return bandStep(bands, price);
  return { any: () => 1, fixed: () => step, ladder: () => ladderStep(price), ebay: () => bandStep(ebaySteps, price) }[
    preset
  ]();
}
