// The lots that a clerk may enter bids on, and which of them a typed number means: a number is one in its sale alone.
import { readLots } from './api.js';
import { adopt, isFinal, isNumbered, numberOf } from './lots.js';
import { saleOf } from './sales.js';

const rereadMs = 3000;

export class EntryLots {
  #known = new Map();
  #readAt = -Infinity;
  #sales;
  #changed;

  /** `changed` is called whenever more is known of them. */
  constructor(sales, changed) {
    this.#sales = sales;
    this.#changed = changed;
  }

  get all() {
    return [...this.#known.values()];
  }

  /** Whether every number is one of digits alone. */
  get areDigits() {
    return this.all.every((lot) => /^\d+$/.test(String(numberOf(lot))));
  }

  take(lots) {
    for (const lot of lots) adopt(this.#known, lot);
    this.#sales.learn(lots);
    this.#changed();
  }

  async read() {
    this.#readAt = performance.now();
    try {
      this.take((await readLots()).lots);
    } catch {
      // They are read again where a number is not found.
    }
  }

  /** Reads them again where that is not only just done. */
  readAgain() {
    if (performance.now() - this.#readAt > rereadMs) this.read();
  }

  /**
   * Those that a number may mean, of the sale of that id, or of all where it is ''. A lot that takes bids goes before
   * one that is to come, and that before one that is over.
   */
  named(typed, sale) {
    const found = this.all.filter((lot) => isNumbered(lot, typed) && (sale === '' || String(saleOf(lot)) === sale));
    const first = Math.min(...found.map(rankOf));
    return found.filter((lot) => rankOf(lot) === first);
  }
}

function rankOf(lot) {
  if (isFinal(lot)) return 2;
  return lot.phase === 'scheduled' ? 1 : 0;
}
