// What an amount comes to with the premium: the twin of the desktop's models/money_line.
/** `{price, premium, total}`; the premium, in basis points, is floored as the ledger does. */
export function moneyLine(price, premiumRate) {
  const premium = Number((BigInt(price) * BigInt(premiumRate)) / 10_000n);
  return { price, premium, total: price + premium };
}
