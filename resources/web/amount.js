// Amounts as people type them.

const amountMax = 10n ** 15n;

/** The amount in minor units, `least` or more: a number, null where nothing was typed, NaN where it can't be read. */
export function amountOf(typed, exponent, least = 1) {
  const words = typed.normalize('NFKC').replace(/[\s,'’_\p{Sc}]/gu, '');
  if (words === '') return null;
  const parts = words.match(/^(\d+)(?:\.(\d*))?$/);
  if (!parts) return NaN;
  const [, whole, decimals = ''] = parts;
  if (decimals.length > exponent) return NaN;
  const amount = BigInt(whole + decimals.padEnd(exponent, '0'));
  return amount >= BigInt(least) && amount <= amountMax ? Number(amount) : NaN;
}
