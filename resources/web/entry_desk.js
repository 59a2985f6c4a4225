// The bids that a clerk enters for others: sent one after the other, looked up where the line was cut, and taken back.
// Knows no document. Each has a key, by which the host knows it again; they are kept over a reload of the page.
import { ApiError, send } from './api.js';
import { newKey } from './keys.js';
import { accountOf, nameOf } from './people.js';

const retryMs = 1500;
const keptMax = 10;
const passing = new Set(['too_many', 'busy', 'timeout']); // asked again, these may be answered otherwise

/**
 * Announces a change as an event `change`, its detail the entry that it is of, or null. An entry is
 * `{key, paddle, who, account, lot, number, lotName, sale, saleName, act, amount}`, `account` null where that is still to
 * be found out, `saleName` '' where the house has one sale, and its `state`: waiting, unknown (its outcome is being looked up), taken, refused, voiding or voided; with the
 * host's `verdict`, its `refusal`, and why it was `voided`.
 */
export class EntryDesk extends EventTarget {
  #storageKey;
  #isHere;
  #isSending = false;
  #sale;
  /** The newest first. */
  entries;

  /** `isHere()` says whether that clerk is still the one who is signed in: nobody else enters their bids. */
  constructor(clerk, isHere) {
    super();
    this.#storageKey = `gavel.entries.${clerk}`;
    this.#isHere = isHere;
    this.entries = this.#kept();
    this.#sale = readKept(this.#saleKey) ?? '';
  }

  /** The sale in which numbers are looked for, its id as text; '' for all. */
  get sale() {
    return this.#sale;
  }

  set sale(id) {
    this.#sale = id;
    keep(this.#saleKey, id);
  }

  /** Sends what is still to be sent, whatever view is shown meanwhile. */
  resume() {
    this.#sendAll();
  }

  /** Enters a bid; what becomes of it is announced. */
  enter(bid) {
    const entry = { ...bid, key: newKey(), state: 'waiting' };
    this.entries.unshift(entry);
    this.#changed(entry);
    this.#sendAll();
  }

  /** Takes a bid back, with the reason that is logged; why the host would not is in the entry's `refusal`. */
  async undo(entry, reason) {
    this.#become(entry, { state: 'voiding', refusal: null });
    const body = { action: 'void', seq: entry.verdict.seq, reason };
    try {
      await send('POST', `/api/v1/lots/${entry.lot}/actions`, body);
      this.#become(entry, { state: 'voided', voided: reason });
    } catch (error) {
      this.#become(entry, { state: 'taken', refusal: problemOf(error) });
    }
  }

  /** Forgets an entry that was refused. */
  drop(entry) {
    this.entries = this.entries.filter((one) => one !== entry);
    this.#changed(null);
  }

  // In the order in which they were typed: of two bids on one lot the second is the higher.
  async #sendAll() {
    if (this.#isSending) return;
    this.#isSending = true;
    while (this.#isHere()) {
      const next = this.entries.findLast(isPending);
      if (!next) break;
      const answer = await this.#ask(next);
      if (answer) this.#become(next, answer);
      else await new Promise((resolve) => setTimeout(resolve, retryMs));
    }
    this.#isSending = false;
  }

  // What became of it, or null where it has to be asked for once more.
  async #ask(entry) {
    const { lot, act, amount, key } = entry;
    try {
      if (entry.account === null) {
        const account = await accountOf(entry.paddle);
        if (!account) return { state: 'refused', refusal: { code: 'no_paddle' } };
        this.#become(entry, { account: account.id, who: nameOf(account) });
      }
      const verdict = await send('POST', `/api/v1/lots/${lot}/bids`, { [act]: amount, key, for: entry.account });
      return { state: 'taken', verdict };
    } catch (error) {
      const refusal = problemOf(error);
      if (refusal.status !== 0 && !passing.has(refusal.code)) return { state: 'refused', refusal };
      this.#become(entry, { state: 'unknown' });
      return null;
    }
  }

  #become(entry, change) {
    Object.assign(entry, change);
    this.#changed(entry);
  }

  #changed(entry) {
    // What still has to be sent, or was refused, is not pushed out by what was entered since.
    const isSettled = ({ state }) => state === 'taken' || state === 'voided';
    const old = new Set(this.entries.filter(isSettled).slice(keptMax));
    this.entries = this.entries.filter((one) => !old.has(one));
    keep(this.#storageKey, this.entries);
    this.dispatchEvent(new CustomEvent('change', { detail: entry }));
  }

  get #saleKey() {
    return `${this.#storageKey}.sale`;
  }

  // Whether one that was being taken back is, the host says when it is asked again.
  #kept() {
    const entries = readKept(this.#storageKey) ?? [];
    return entries.map((entry) => (entry.state === 'voiding' ? { ...entry, state: 'taken' } : entry));
  }
}

// Without storage what is kept lasts as long as the page.
function keep(key, value) {
  try {
    sessionStorage.setItem(key, JSON.stringify(value));
  } catch {
    console.warn(`${key} is not kept`);
  }
}

function readKept(key) {
  try {
    return JSON.parse(sessionStorage.getItem(key));
  } catch {
    return null;
  }
}

/** Whether nobody knows yet what became of it. */
export function isPending(entry) {
  return entry.state === 'waiting' || entry.state === 'unknown';
}

function problemOf(error) {
  if (!(error instanceof ApiError)) throw error;
  return { ...error.problem, status: error.status };
}
