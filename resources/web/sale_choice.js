// The choice among the house's sales; it stands there only where its lots are of more than one.
import { element } from './dom.js';
import { saleOf } from './sales.js';
import { text } from './text.js';

export class SaleChoice {
  #select;
  #sales;
  #shown = '';

  constructor(select, sales) {
    this.#select = select;
    this.#sales = sales;
  }

  /** As they are held; `chosen`, an id as text, stays among them though no lot is of it. '' is all of them. */
  show(lots, chosen) {
    const ids = new Set(lots.map(saleOf));
    if (chosen !== '') ids.add(Number(chosen));
    this.#select.closest('label').hidden = ids.size < 2;
    if (ids.size < 2) return;
    const named = this.#sales.inOrder(ids).map((id) => [String(id), this.#sales.nameOf(id)]);
    const all = [['', text.allSales], ...named];
    const shown = JSON.stringify(all);
    if (shown !== this.#shown) this.#select.replaceChildren(...all.map(optionOf));
    this.#shown = shown;
    this.#select.value = chosen;
  }
}

function optionOf([id, name]) {
  const option = element('option', '', name);
  option.value = id;
  option.dir = 'auto'; // an option holds no elements
  return option;
}
