// Lots of one's own concern, as cards: what one bid on, watches, or won; with what one would owe, or owes.
import { readMine } from './api.js';
import { Card } from './card.js';
import { DeskSlip } from './desk_slip.js';
import { fromTemplate, say } from './dom.js';
import { adopt, isFinal, sorted } from './lots.js';
import { moneyLine } from './money.js';
import { Statements } from './statements.js';
import { text } from './text.js';
import { setTitle } from './title.js';

const retryMs = 4000;

export class MyLots {
  #page;
  #kind;
  #lots = new Map();
  #retrying = 0;
  #cards = new Map();
  #leaving = new AbortController();
  #slip = null;
  #bills = null; // what was won comes to
  root;

  constructor(page, kind) {
    this.#page = page;
    this.#kind = kind;
    this.root = fromTemplate('my-view').firstElementChild;
    say(this.#find('h1'), text.my[kind].title);
    const { signal } = this.#leaving;
    page.mine.addEventListener('change', () => this.#arrange(), { signal });
    page.mine.addEventListener('lists', () => this.#read(), { signal });
    page.sales.addEventListener('change', () => this.#arrange(), { signal });
    this.#find('.slip').onclick = () => this.#showSlip();
    if (kind === 'won') {
      this.#bills = new Statements(page, 'invoices');
      this.root.append(this.#bills.root);
    }
  }

  shown() {
    setTitle(text.my[this.#kind].title);
    this.#read();
  }

  close() {
    this.#leaving.abort();
    clearTimeout(this.#retrying);
    this.#slip?.close();
    for (const card of this.#cards.values()) card.remove();
  }

  /** Lots that changed; an empty list: read anew. */
  lotsChanged(lots) {
    if (lots.length === 0) return this.#read();
    const mine = lots.filter((lot) => this.#lots.has(lot.id) && adopt(this.#lots, lot));
    if (mine.length > 0) this.#arrange();
  }

  /** The line is there again, and what failed may be had now. */
  retry() {
    if (this.#retrying) this.#read();
  }

  async #read() {
    clearTimeout(this.#retrying);
    this.#retrying = 0;
    if (this.#page.mine.me === null) return this.#arrange();
    try {
      const items = await readMine(this.#kind);
      const kept = new Set(items.map((lot) => lot.id));
      for (const id of this.#lots.keys()) if (!kept.has(id)) this.#lots.delete(id);
      for (const lot of items) adopt(this.#lots, lot);
      await Promise.all([this.#bills?.read(), this.#page.sales.learn(items)]);
      this.root.removeAttribute('aria-busy');
      this.#arrange();
    } catch (error) {
      if (error.status === 401) this.#page.mine.load();
      else if (!this.#leaving.signal.aborted) this.#retrying = setTimeout(() => this.#read(), retryMs);
    }
  }

  #arrange() {
    const { mine } = this.#page;
    if (mine.me === null) this.#lots.clear();
    if (mine.me === null) this.#slip?.close();
    if (mine.me === null) this.#bills?.clear();
    const lots = sorted(
      [...this.#lots.values()].filter((lot) => this.#kind !== 'watching' || mine.watches(lot.id)),
      'ends',
    );
    for (const [id, card] of this.#cards) {
      if (lots.some((lot) => lot.id === id)) continue;
      card.remove();
      this.#cards.delete(id);
    }
    const list = this.#find('.cards');
    lots.forEach((lot, index) => {
      const card = this.#cardOf(lot);
      if (list.children[index] !== card.element) list.insertBefore(card.element, list.children[index] ?? null);
    });
    this.#showSum(lots);
    this.#explain(lots.length);
  }

  #cardOf(lot) {
    const known = this.#cards.get(lot.id);
    if (known) known.show(lot);
    else this.#cards.set(lot.id, new Card(this.#page, lot, { showsOwed: true, isPaid: (id) => this.#bills?.settles(id) ?? false }));
    return this.#cards.get(lot.id);
  }

  // What is led counts, and what was won: each with its own premium and tax.
  #showSum(lots) {
    const { mine, money } = this.#page;
    const wanted = this.#kind === 'won' ? ['won'] : ['leading'];
    const counted = lots.filter((lot) => wanted.includes(mine.standing(lot)));
    const lotsSum = counted.reduce((total, lot) => total + moneyLine(lot.price, lot).total, 0);
    const sum = this.#bills?.balance ?? lotsSum; // less what was paid, where that is known
    const line = this.#find('.sum');
    line.hidden = counted.length === 0 || this.#kind === 'watching';
    say(line, this.#kind === 'won' ? (sum > 0 ? text.oweNow(money(sum)) : text.allSettled) : text.oweIfEnded(counted.length, money(sum)));
    this.#find('.slip').hidden = this.#kind !== 'won' || counted.length === 0;
  }

  #showSlip() {
    const { mine } = this.#page;
    const won = [...this.#lots.values()].filter((lot) => isFinal(lot) && mine.standing(lot) === 'won');
    this.#slip ??= new DeskSlip(this.#page);
    this.#slip.open(won, this.#bills.all);
  }

  #explain(count) {
    const { mine, signIn } = this.#page;
    const isStranger = mine.me === null;
    const isReading = !isStranger && this.root.hasAttribute('aria-busy');
    const blank = this.#find('.blank');
    blank.hidden = count > 0 || isReading;
    say(blank.querySelector('h2'), isStranger ? text.signInFirst : text.my[this.#kind].empty);
    say(blank.querySelector('p'), isStranger ? text.signInFirstHint : text.my[this.#kind].hint);
    const button = blank.querySelector('button');
    button.hidden = !isStranger;
    button.onclick = () => signIn.open();
    blank.querySelector('a').hidden = isStranger;
  }

  #find(selector) {
    return this.root.querySelector(selector);
  }
}
