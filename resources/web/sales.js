// The house's sales: their names, and the order in which they are held. They are read once a lot is seen of another sale
// than the house's first, so that a house with one never asks for them.
import { readSales } from './api.js';
import { text } from './text.js';

const first = 1; // every house has it

/** Announces as an event `change` that more is known of them. */
export class Sales extends EventTarget {
  #known = new Map();
  #asked = new Set([first]);

  /** Whether the house has more than its first, as far as lots have said. */
  get areSeveral() {
    return this.#asked.size > 1;
  }

  /**
   * Resolves once the sales of those lots are known, or can't be had. `isAnew`: what is known is asked for again, for
   * instance after a line that was cut.
   */
  async learn(lots, { isAnew = false } = {}) {
    const before = this.#asked.size;
    for (const lot of lots) this.#asked.add(saleOf(lot));
    if (!this.areSeveral || (!isAnew && this.#asked.size === before)) return;
    try {
      for (const sale of await readSales()) this.#known.set(sale.id, sale);
    } catch {
      return; // their numbers name them
    }
    this.dispatchEvent(new Event('change'));
  }

  /** Its name, or its number in words. */
  nameOf(id) {
    return this.#known.get(id)?.name ?? text.saleOf(id);
  }

  /** Whether bidders on a lot are seen by their paddles; `house` says so of its first sale. */
  showsPaddles(lot, house) {
    const { names } = saleOf(lot) === first ? house : (this.#known.get(lot.sale) ?? {});
    return names === 'paddle';
  }

  /** A lot that opens with its sale, with the moment that the sale is to open at, where that is known. */
  timed(lot) {
    const opensAt = lot.opensAt === null && lot.phase === 'scheduled' ? this.#known.get(saleOf(lot))?.opensAt : undefined;
    return Number.isInteger(opensAt) ? { ...lot, opensAt, isWithSale: true } : lot;
  }

  /** Those ids as the sales are held: the house's first, then by when they open, and last what has no time yet. */
  inOrder(ids) {
    const opening = (id) => (id === first ? -Infinity : (this.#known.get(id)?.opensAt ?? Infinity));
    const compare = (a, b) => (opening(a) === opening(b) ? a - b : opening(a) - opening(b));
    return [...ids].sort(compare);
  }
}

/** The sale of a lot, by its id. */
export function saleOf(lot) {
  return lot.sale ?? first;
}
