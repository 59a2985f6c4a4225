// The choice among the categories that the house's lots have; it stands there only where there are any.
import { element } from './dom.js';
import { text } from './text.js';

export class CategoryChoice {
  #select;
  #shown = '';

  constructor(select) {
    this.#select = select;
  }

  /** The one that is chosen stays among them though no lot has it any more; '' is all of them. */
  show(lots, chosen) {
    const names = new Set(lots.map((lot) => lot.category ?? ''));
    names.add(chosen);
    names.delete('');
    const all = ['', ...[...names].sort((a, b) => a.localeCompare(b))];
    const shown = JSON.stringify(all);
    if (shown !== this.#shown) this.#select.replaceChildren(...all.map(optionOf));
    this.#shown = shown;
    this.#select.value = chosen;
    this.#select.closest('label').hidden = names.size === 0;
  }
}

function optionOf(name) {
  const option = element('option', '', name === '' ? text.allCategories : name);
  option.value = name;
  option.dir = 'auto'; // an option holds no elements
  return option;
}
