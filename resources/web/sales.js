// The house's sales: their names, and the order in which they are held. They are read once a lot is seen of another sale
// than the house's first, so that a house with one never asks for them.
import { readSales } from './api.js';
import { text } from './text.js';

const first = 1; // every house has it

/** Announces as an event `change` that more is known of them. */
export class Sales extends EventTarget {
  #known = new Map();
  #asked = new Set([first]); // of which lots have said that there are
  #answered = new Set(); // of those, what was asked for before the house said last
  #reads = 0;

  /** Whether the house has more than its first, as far as it is known. */
  get areSeveral() {
    return (this.#known.size || this.#asked.size) > 1;
  }

  /**
   * Resolves once the sales of those lots are known, or can't be had. `isAnew`: what is known is asked for again, for
   * instance after a line that was cut.
   */
  async learn(lots, { isAnew = false } = {}) {
    const before = this.#asked.size;
    for (const lot of lots) this.#asked.add(saleOf(lot));
    if (this.#asked.size < 2 || (!isAnew && this.#asked.size === before)) return;
    const asked = [...this.#asked];
    const read = ++this.#reads;
    try {
      const sales = await readSales();
      if (read !== this.#reads) return; // what was asked for later knows more
      this.#known = new Map(sales.map((sale) => [sale.id, sale]));
      this.#answered = new Set(asked);
    } catch {
      // Their numbers name them until a lot is seen again.
      for (const id of asked) if (id !== first && !this.#known.has(id)) this.#asked.delete(id);
      return;
    }
    this.dispatchEvent(new Event('change'));
  }

  /** Its name, or its number in words. */
  nameOf(id) {
    return this.#known.get(id)?.name ?? text.saleOf(id);
  }

  /** Whether it was one of the house's and is none any more, or never was. */
  isGone(id) {
    return this.#answered.has(id) && !this.#known.has(id);
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

  /**
   * Those ids as the sales are held: the house's first, then by when they open or else first end, and last what has neither,
   * as it was made.
   */
  inOrder(ids) {
    const momentOf = (id) => {
      const { opensAt, firstEnd } = this.#known.get(id) ?? {};
      return id === first ? 0 : (opensAt ?? firstEnd ?? Number.MAX_SAFE_INTEGER);
    };
    return [...ids].sort((a, b) => momentOf(a) - momentOf(b) || a - b);
  }
}

/** The sale of a lot, by its id. */
export function saleOf(lot) {
  return lot.sale ?? first;
}
