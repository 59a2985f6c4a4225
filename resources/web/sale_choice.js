// The choice among the house's sales; it stands there only where its lots are of more than one.
import { element } from './dom.js';
import { saleOf } from './sales.js';
import { text } from './text.js';

export class SaleChoice {
  #select;
  #sales;
  #whenGone;
  #shown = '';

  /** `whenGone` is called where the chosen one is not among the house's any more. */
  constructor(select, sales, whenGone) {
    this.#select = select;
    this.#sales = sales;
    this.#whenGone = whenGone;
  }

  /** As they are held; `chosen`, an id as text, stays among them though no lot is of it. '' is all of them. */
  show(lots, chosen) {
    if (chosen !== '' && this.#sales.isGone(Number(chosen))) return queueMicrotask(this.#whenGone);
    const ids = new Set(lots.map(saleOf));
    if (chosen !== '') ids.add(Number(chosen));
    if (chosen !== '') this.#sales.learn([{ sale: Number(chosen) }]);
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
