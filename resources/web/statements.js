// What one owes of each sale, and what one is owed for what was sold: line by line, what was paid, what is left.
import { read, readSales } from './api.js';
import { element, say } from './dom.js';
import { pastMoment } from './format.js';
import { own, text } from './text.js';

const kinds = {
  invoices: { title: text.invoice, moved: 'payments', left: text.toPay, over: text.givenBackToYou },
  settlements: { title: text.settlement, moved: 'payouts', left: text.stillOwed, over: text.owedByYou },
};

export function balanceOf(statements) {
  return statements.reduce((sum, { balance }) => sum + balance, 0);
}

export class Statements {
  #page;
  #kind;
  #all = [];
  #names = null;
  #turn = 0;
  root = element('div', 'statements');

  /** `kind`: invoices or settlements. */
  constructor(page, kind) {
    this.#page = page;
    this.#kind = kind;
    this.root.hidden = true;
  }

  /** All of them, or null before they were read. */
  get all() {
    return this.#names && this.#all;
  }

  /** What is left of all of them, or null before they were read. */
  get balance() {
    return this.#names && balanceOf(this.#all);
  }

  /** Whether nothing is left to pay of the bill that a lot is on. */
  settles(lot) {
    return this.#all.some(({ balance, lines }) => balance <= 0 && lines.some((line) => line.lot === lot));
  }

  async read() {
    const turn = ++this.#turn;
    const [{ items }, sales] = await Promise.all([read(`/api/v1/me/${this.#kind}`), readSales()]);
    if (turn !== this.#turn) return;
    this.#all = items;
    this.#names = new Map(sales.map(({ id, name }) => [id, name]));
    this.#show();
  }

  /** Whoever comes next sees nobody's bill. */
  clear() {
    ++this.#turn;
    this.#all = [];
    this.#names = null;
    this.#show();
  }

  #show() {
    this.root.hidden = this.#all.length === 0;
    this.root.replaceChildren(...this.#all.map((one) => this.#statement(one)));
  }

  #statement(one) {
    const { money, mine, clock } = this.#page;
    const { title, moved, left, over } = kinds[this.#kind];
    const head = element('h2', '', title(one.number ?? null));
    // Who has one sale never meets the word.
    if (this.#names.size > 1) head.append(element('small', '', own(this.#names.get(one.sale) ?? text.saleOf(one.sale))));
    const rows = element('ol', '', ...one.lines.map((line) => row(lineWords(line, one), money(line.amount), notesOf(line, money))));
    rows.append(row(text.total, money(one.total)));
    rows.lastChild.className = 'statement-total';
    for (const each of one[moved].filter(({ takenBack }) => !takenBack))
      rows.append(row(`${text.means[each.means] ?? each.means} · ${pastMoment(each.at, clock.now)}`, money(-each.amount)));
    const words = one.balance < 0 ? over(money(-one.balance)) : left(money(one.balance));
    const foot = element('p', 'statement-left', one.balance === 0 ? text.allSettled : words);
    const section = element('section', 'statement', head, rows, foot);
    if (one.account.id !== mine.me?.id) head.after(element('p', 'statement-payer', text.paidBy(own(one.account.nick))));
    return section;
  }
}

function lineWords(line, { account }) {
  const what = line.kind === 'lot' ? `${text.lotNumber(line.number)} ${own(line.name)}` : own(line.reason);
  return line.bidder && line.bidder.id !== account.id ? text.lineFor(what, own(line.bidder.nick)) : what;
}

function notesOf({ collected, gift }, money) {
  const notes = gift > 0 ? [text.giftOfIt(money(gift))] : [];
  return collected ? [...notes, text.collected] : notes;
}

function row(words, amount, notes = []) {
  const what = element('span', '', words);
  for (const note of notes) what.append(element('small', '', note));
  const made = element('li', '', what, element('strong', '', ''));
  say(made.querySelector('strong'), amount);
  return made;
}
