// Who bids under which paddle, as staff are told by the host.
import { read } from './api.js';

const pageSize = 1000;

/** A paddle's number as typed, or null. */
export function paddleOf(typed) {
  const words = typed.normalize('NFKC').trim();
  return /^\d{1,6}$/.test(words) && Number(words) > 0 ? Number(words) : null;
}

/** The account that has a paddle, or null. A search finds digits in phone numbers too. */
export async function accountOf(paddle) {
  for (let after = 0; after !== null;) {
    const { items, next } = await read(`/api/v1/accounts?q=${paddle}&limit=${pageSize}&after=${after}`);
    const found = items.find((account) => account.paddle === paddle);
    if (found) return found;
    after = next ?? null;
  }
  return null;
}

/** How somebody is called who is bid for: by their own name where it is known, else by the one that others see. */
export function nameOf(account) {
  return account.name || account.nick;
}
