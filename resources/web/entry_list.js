// The last bids that a clerk entered, each with what became of it and the way back.
import { attribute, fromTemplate, say, translated } from './dom.js';
import { entryLotOf, entryOf, outcomeOf } from './entry_words.js';
import { complain, overlong } from './fields.js';
import { text } from './lazy_text.js';
import { own } from './text.js';

export class EntryList {
  #list;
  #money;
  #desk;
  #again;
  #rows = new Map();
  #dialog = translated(document.getElementById('enter-undo'));
  #undone = null;

  /** `again(entry)` puts an entry that was refused back into the form; `done()` is told when the dialog closes. */
  constructor(list, { desk, money, again, done }) {
    this.#list = list;
    this.#money = money;
    this.#desk = desk;
    this.#again = again;
    this.#dialog.onclose = done;
    this.#dialog.querySelector('.cancel').onclick = () => this.#dialog.close();
    const form = this.#dialog.querySelector('form');
    form.oninput = ({ target }) => complain(target, overlong(target));
    form.onsubmit = (event) => this.#undo(event);
  }

  show() {
    const { entries } = this.#desk;
    const kept = new Set(entries.map(({ key }) => key));
    for (const [key, row] of this.#rows) {
      if (kept.has(key)) continue;
      row.remove();
      this.#rows.delete(key);
    }
    // What was refused has to be done once more, and so it stands first.
    const isRefused = ({ state }) => state === 'refused';
    const ordered = [...entries.filter(isRefused), ...entries.filter((entry) => !isRefused(entry))];
    ordered.forEach((entry, index) => {
      const row = this.#rowOf(entry);
      if (this.#list.children[index] !== row) this.#list.insertBefore(row, this.#list.children[index] ?? null);
    });
  }

  close() {
    if (this.#dialog.open) this.#dialog.close();
    this.#dialog.onclose = null;
  }

  #rowOf(entry) {
    const row = this.#rows.get(entry.key) ?? fromTemplate('enter-entry').firstElementChild;
    this.#rows.set(entry.key, row);
    const find = (selector) => row.querySelector(selector);
    const money = this.#money;
    row.dataset.state = entry.state;
    say(
      find('.entry-who'),
      entry.who === '' ? text.paddle(entry.paddle) : `${text.paddle(entry.paddle)} · ${own(entry.who)}`,
    );
    say(find('.entry-amount'), entry.act === 'max' ? text.entryUpTo(money(entry.amount)) : money(entry.amount));
    say(find('.entry-lot'), `${entryLotOf(entry)} · ${own(entry.lotName)}`);
    const { words, kind } = outcomeOf(entry, money);
    say(find('.entry-state'), words);
    find('.entry-state').dataset.kind = kind;
    this.#showButton(find('.plain'), entry);
    const drop = find('.quiet');
    drop.hidden = entry.state !== 'refused';
    drop.setAttribute('aria-label', attribute(`${text.entryDrop}: ${entryOf(entry, money)}`));
    drop.onclick = () => this.#desk.drop(entry);
    return row;
  }

  #showButton(button, entry) {
    const isRefused = entry.state === 'refused';
    button.hidden = !isRefused && entry.state !== 'taken';
    const words = isRefused ? text.entryAgain : text.undo;
    say(button, words);
    button.setAttribute('aria-label', attribute(`${words}: ${entryOf(entry, this.#money)}`));
    button.onclick = () => (isRefused ? this.#again(entry) : this.#ask(entry));
  }

  #ask(entry) {
    this.#undone = entry;
    say(this.#dialog.querySelector('h2'), text.undoTitle);
    say(this.#dialog.querySelector('.undo-what'), entryOf(entry, this.#money));
    const { reason } = this.#dialog.querySelector('form').elements;
    reason.value = text.undoReasonUsual;
    complain(reason, '');
    this.#dialog.showModal();
    reason.select();
  }

  #undo(event) {
    const { reason } = this.#dialog.querySelector('form').elements;
    if (overlong(reason) !== '') return event.preventDefault();
    this.#desk.undo(this.#undone, reason.value.trim() || text.undoReasonUsual);
  }
}
