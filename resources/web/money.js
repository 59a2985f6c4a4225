// What an amount comes to with the premium: the twin of the desktop's models/money_line.
import { rate } from './format.js';
import { text } from './text.js';

/** `{price, premium, total}`; the premium, in basis points, is floored as the ledger does. */
export function moneyLine(price, premiumRate) {
  const premium = Number((BigInt(price) * BigInt(premiumRate)) / 10_000n);
  return { price, premium, total: price + premium };
}

/** "$1,741.40 with the 20% premium"; nothing without a premium, since the price says it all. */
export function withPremium(price, premiumRate, money) {
  return premiumRate > 0 ? text.withPremium(money(moneyLine(price, premiumRate).total), rate(premiumRate)) : '';
}
