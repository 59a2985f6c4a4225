// A lot's history, newest first, and the course of its price.
import { element, flash, say } from './dom.js';
import { moment } from './format.js';
import { text } from './text.js';

const svgNamespace = 'http://www.w3.org/2000/svg';
const chartWidth = 600;
const chartHeight = 80;

export class Bids {
  #page;
  #list;
  #rows = new Map();
  #bids = new Map();

  constructor(page, list) {
    this.#page = page;
    this.#list = list;
  }

  /** The bids that stand, oldest first. */
  get standing() {
    return [...this.#bids.values()].filter((bid) => !isVoided(bid)).sort((a, b) => a.seq - b.seq);
  }

  /** The smallest `seq` held, for asking what came before it; undefined while there is none. */
  get firstSeq() {
    return this.#bids.size > 0 ? Math.min(...this.#bids.keys()) : undefined;
  }

  get size() {
    return this.#bids.size;
  }

  /** Starts over with what a snapshot says. */
  reset(bids) {
    this.#bids.clear();
    this.#rows.clear();
    this.#list.replaceChildren();
    this.add(bids);
  }

  /** Adds bids in any order; one that is already there is not doubled. */
  add(bids, isNew = false) {
    for (const bid of [...bids].sort((a, b) => a.seq - b.seq)) {
      if (this.#bids.has(bid.seq)) continue;
      this.#bids.set(bid.seq, bid);
      const row = this.#row(bid);
      this.#insert(row, bid.seq);
      if (isNew) flash(row);
    }
  }

  /**
   * Says what a bid made of the lot: where another leads after it, the maximum of that one has answered. The house's
   * answers are no entries of the history, and are derived here.
   */
  answered(seq, leader, price) {
    const bid = this.#bids.get(seq);
    if (!bid || leader === '' || leader === bid.nick || price < bid.bid) return;
    bid.answer = text.answered(leader, this.#page.money(price));
    this.#replace(bid);
  }

  void(seq, reason) {
    const bid = this.#bids.get(seq);
    if (!bid) return;
    bid.voided = reason ?? '';
    this.#replace(bid);
  }

  #replace(bid) {
    const row = this.#row(bid);
    this.#rows.get(bid.seq).replaceWith(row);
    this.#rows.set(bid.seq, row);
  }

  #row(bid) {
    const row = element('li', 'bid');
    row.dataset.seq = bid.seq;
    const amount = element('strong', 'amount', this.#page.money(bid.bid));
    const at = element('time', 'at', moment(bid.at, this.#page.clock.now));
    row.append(element('bdi', 'nick', bid.nick), amount, element('bdi', 'msg', bid.msg ?? ''), at);
    if (isVoided(bid)) {
      row.classList.add('voided');
      row.append(element('span', 'voided-for', bid.voided === '' ? text.voided : text.voidedFor(bid.voided)));
    } else if (bid.answer) {
      row.append(element('span', 'answered', bid.answer));
    }
    return row;
  }

  #insert(row, seq) {
    let after = null;
    for (const child of this.#list.children) {
      if (Number(child.dataset.seq) < seq) {
        after = child;
        break;
      }
    }
    this.#list.insertBefore(row, after);
    this.#rows.set(seq, row);
  }
}

// A voided bid carries the reason, which may be empty.
function isVoided(bid) {
  return typeof bid.voided === 'string';
}

/** Draws the course of the price as steps into the figure, and says by how many people. */
export function drawCourse(figure, bids, lot) {
  figure.hidden = bids.length < 2;
  if (figure.hidden) return;
  const isWhole = bids.length === lot.bids;
  const people = new Set(bids.map((bid) => bid.nick)).size;
  say(figure.querySelector('.course-count'), isWhole ? text.bidCountBy(lot.bids, people) : text.bidCount(lot.bids));

  const drawing = figure.querySelector('svg');
  drawing.setAttribute('aria-label', text.course);
  drawing.replaceChildren(
    ...[0, 0.5, 1].map((part) => path(`M0 ${part * (chartHeight - 2) + 1}H${chartWidth}`, 'course-grid')),
  );
  drawing.append(path(steps(bids), 'course-line'));
}

function steps(bids) {
  const first = bids[0];
  const last = bids.at(-1);
  const low = Math.min(...bids.map((bid) => bid.bid));
  const high = Math.max(...bids.map((bid) => bid.bid));
  const x = (bid) => ((bid.at - first.at) / Math.max(1, last.at - first.at)) * (chartWidth - 24);
  const y = (amount) => chartHeight - 4 - ((amount - low) / Math.max(1, high - low)) * (chartHeight - 8);
  let highest = first.bid;
  let line = `M0 ${y(highest).toFixed(1)}`;
  for (const bid of bids) {
    highest = Math.max(highest, bid.bid);
    line += `H${x(bid).toFixed(1)}V${y(highest).toFixed(1)}`;
  }
  return `${line}H${chartWidth}`;
}

function path(definition, className) {
  const made = document.createElementNS(svgNamespace, 'path');
  made.setAttribute('d', definition);
  made.setAttribute('class', className);
  return made;
}
