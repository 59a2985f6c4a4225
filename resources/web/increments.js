// How the next bid grows with the price: the twin of the host's auction/increments (RULES.md, "Increments").

const amountMax = 10 ** 15;
const ladderShare = 20; // a step is at most a twentieth of the price
/** From so much on, steps of so much, in hundredths of the currency. */
const ebayBands = [
  [0, 5],
  [100, 25],
  [500, 50],
  [2500, 100],
  [10_000, 250],
  [25_000, 500],
  [50_000, 1000],
  [100_000, 2500],
  [250_000, 5000],
  [500_000, 10_000],
];

/** The step from a price, in minor units. */
export function increment({ preset, step, bands }, price) {
  if (bands)
    return stepOf(
      bands.map(({ from, step }) => [from, step]),
      price,
    );
  switch (preset) {
    case 'fixed':
      return step;
    case 'ladder':
      return ladderStep(Math.floor(price / ladderShare));
    case 'ebay':
      return stepOf(ebayBands, price);
    default:
      return 1;
  }
}

/** The first amount, and those one, two and four steps above it; none that buys the lot beside the first. */
export function amountsFrom(lot, first) {
  const amounts = [first];
  let amount = first;
  for (let taken = 1; taken <= 4; ++taken) {
    amount += increment(lot.increments, amount);
    const buys = Number.isInteger(lot.buyNow) && amount >= lot.buyNow;
    if (amount <= amountMax && taken !== 3 && !buys) amounts.push(amount);
  }
  return amounts;
}

function stepOf(bands, price) {
  let step = bands[0][1];
  for (const [from, wider] of bands) if (from <= price) step = wider;
  return step;
}

// The greatest of 1, 2 and 5 times a power of ten that is no more.
function ladderStep(most) {
  let power = 1;
  while (power * 10 <= most) power *= 10;
  for (const times of [5, 2]) if (power * times <= most) return power * times;
  return power;
}
