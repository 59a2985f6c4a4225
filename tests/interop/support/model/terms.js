import { absent, isAmount } from './amounts.js';

/** Whether terms satisfy 0 < start ≤ reserve ≤ buyNow ≤ 10^15, opensAt < endsAt, and the bounds of the soft close. */
export function areTerms({ start, reserve, buyNow, opensAt, endsAt, softClose }) {
  const amounts = [start, reserve, buyNow].filter((amount) => !absent(amount));
  const rise = amounts.every((amount, n) => isAmount(amount) && (n === 0 || amounts[n - 1] <= amount));
  const isStep = (ms) => ms >= 1_000 && ms <= 3_600_000;
  const soft = !softClose || (isStep(softClose.windowMs) && isStep(softClose.extendMs) && (softClose.capMs ?? 0) >= 0);
  return rise && soft && (absent(opensAt) || opensAt < endsAt);
}
