// The choice among the house's sales; it stands there only where its lots are of more than one.
import { readSales } from './api.js';
import { element } from './dom.js';
import { text } from './text.js';

export class SaleChoice {
  #select;
  #shown = '';
  #names = new Map();
  #asked = new Set();

  constructor(select) {
    this.#select = select;
  }

  /** By their ids as text; the one that is chosen stays among them though no lot is of it. '' is all of them. */
  show(lots, chosen) {
    const ids = new Set(lots.map((lot) => String(lot.sale ?? 1)));
    if (chosen !== '') ids.add(chosen);
    this.#select.closest('label').hidden = ids.size < 2;
    if (ids.size < 2) return;
    this.#offer(ids, chosen);
    if ([...ids].some((id) => !this.#asked.has(id))) this.#learn(ids, chosen);
  }

  #offer(ids, chosen) {
    const all = ['', ...[...ids].sort((a, b) => Number(a) - Number(b))].map((id) => [id, this.#nameOf(id)]);
    const shown = JSON.stringify(all);
    if (shown !== this.#shown) this.#select.replaceChildren(...all.map(optionOf));
    this.#shown = shown;
    this.#select.value = chosen;
  }

  #nameOf(id) {
    return id === '' ? text.allSales : (this.#names.get(id) ?? text.saleOf(id));
  }

  async #learn(ids, chosen) {
    for (const id of ids) this.#asked.add(id);
    try {
      for (const sale of await readSales()) this.#names.set(String(sale.id), sale.name);
    } catch {
      return; // Its number names it.
    }
    if (this.#select.value === chosen) this.#offer(ids, chosen);
  }
}

function optionOf([id, name]) {
  const option = element('option', '', name);
  option.value = id;
  option.dir = 'auto'; // an option holds no elements
  return option;
}
