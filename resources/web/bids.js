// A lot's history, newest first. Of a long one the newest bids are held, and fewer are shown: what a bid costs is the same
// after ten of them and after ten thousand.
import { element, flash, say } from './dom.js';
import { moment } from './format.js';
import { text } from './text.js';

const shownAtFirst = 50;
const shownMore = 100;
const heldMax = 2000;
const heldSlack = 200; // so that they are not moved with each bid
const flashGapMs = 500;

export class Bids {
  #page;
  #list;
  #nameOf;
  #rows = new Map(); // those that are shown, by seq
  #bids = []; // oldest first
  #shownMax = shownAtFirst;
  #changed = new Set(); // of rows that say something else now
  #isNew = false;
  #isKnown = false;
  #flashedAt = -Infinity;

  /** `nameOf(nick)` is what a bidder is called. */
  constructor(page, list, nameOf) {
    this.#page = page;
    this.#nameOf = nameOf;
    this.#list = list;
    for (const at of list.querySelectorAll('[data-at]')) this.#time(at);
  }

  /** The bids that stand, oldest first. */
  get standing() {
    return this.#bids.filter((bid) => !isVoided(bid));
  }

  /** The smallest `seq` held, for asking what came before it; undefined while there is none. */
  get firstSeq() {
    return this.#bids[0]?.seq;
  }

  /** The greatest, or 0. */
  get lastSeq() {
    return this.#bids.at(-1)?.seq ?? 0;
  }

  get isEmpty() {
    return this.#bids.length === 0;
  }

  /** Whether none is listed: until the history comes, those that the host wrote into the page are. */
  get isBlank() {
    return this.#isKnown ? this.isEmpty : this.#list.childElementCount === 0;
  }

  /** Whether the history has come. */
  get isKnown() {
    return this.#isKnown;
  }

  /** Whether there are more than are shown, of `count` bids that stand. */
  hasEarlier(count) {
    if (this.isEmpty) return false;
    return this.#bids.length > this.#shownMax || this.standing.length < count;
  }

  /** Shows more of them, from the next draw() on; whether so many are not held. */
  showMore() {
    this.#shownMax += shownMore;
    return this.#bids.length < this.#shownMax;
  }

  /** Starts over with what a snapshot says. */
  reset(bids) {
    this.#bids = [];
    this.#rows.clear();
    this.#list.replaceChildren();
    this.#isKnown = true;
    this.#shownMax = shownAtFirst;
    this.add(bids);
  }

  /** Adds bids in any order; one that is already there is not doubled. */
  add(bids, isNew = false) {
    if (!this.#isKnown) this.#list.replaceChildren();
    this.#isKnown = true;
    const isNewer = bids.length === 1 && bids[0].seq > this.lastSeq;
    if (isNewer) this.#bids.push(bids[0]);
    else this.#merge(bids);
    const heldNow = Math.max(heldMax, this.#shownMax);
    if (this.#bids.length > heldNow + heldSlack) this.#bids.splice(0, this.#bids.length - heldNow);
    this.#isNew ||= isNew;
  }

  /**
   * Says what a bid made of the lot: where another leads after it, the maximum of that one has answered. The house's
   * answers are no entries of the history, and are derived here. `name` is what the leader is called in a sentence.
   */
  answered(seq, leader, price, name = leader) {
    const bid = this.#find(seq);
    if (!bid || leader === '' || leader === bid.nick || price < bid.bid) return;
    bid.answer = text.answered(name, this.#page.money(price));
    this.#changed.add(seq);
  }

  void(seq, reason) {
    const bid = this.#find(seq);
    if (!bid) return;
    bid.voided = reason ?? '';
    this.#changed.add(seq);
  }

  /** Brings the rows up to date. */
  draw() {
    const shown = this.#bids.slice(-this.#shownMax).reverse();
    const oldest = shown.at(-1)?.seq ?? Infinity;
    for (const [seq, row] of this.#rows) {
      if (seq >= oldest && !this.#changed.has(seq)) continue;
      row.remove();
      this.#rows.delete(seq);
    }
    this.#changed.clear();
    this.#fill(shown);
    if (this.#isNew) this.#flashNewest();
    this.#isNew = false;
  }

  // The host wrote when it was, and not how a reader elsewhere says it.
  #time(at) {
    say(at, moment(Number(at.dataset.at), this.#page.clock.now));
    at.removeAttribute('data-at');
  }

  #merge(bids) {
    const known = new Map(this.#bids.map((bid) => [bid.seq, bid]));
    for (const bid of bids) if (!known.has(bid.seq)) known.set(bid.seq, bid);
    this.#bids = [...known.values()].sort((a, b) => a.seq - b.seq);
  }

  #find(seq) {
    return this.#bids.findLast((bid) => bid.seq === seq);
  }

  #fill(shown) {
    let next = this.#list.firstElementChild;
    for (const bid of shown) {
      const row = this.#rows.get(bid.seq);
      if (row) next = row.nextElementSibling;
      else this.#rows.set(bid.seq, this.#list.insertBefore(this.#row(bid), next));
    }
  }

  // Where bids come faster than that, a flash for each would be a flicker.
  #flashNewest() {
    const now = performance.now();
    if (now - this.#flashedAt < flashGapMs || this.isEmpty) return;
    this.#flashedAt = now;
    flash(this.#list.firstElementChild);
  }

  #row(bid) {
    const row = element('li', 'bid');
    row.dataset.seq = bid.seq;
    const amount = element('strong', 'amount', this.#page.money(bid.bid));
    const at = element('time', 'at', moment(bid.at, this.#page.clock.now));
    row.append(element('bdi', 'nick', this.#nameOf(bid.nick)), amount, element('bdi', 'msg', bid.msg ?? ''), at);
    if (isVoided(bid)) {
      row.classList.add('voided');
      row.append(element('span', 'voided-for', bid.voided === '' ? text.voided : text.voidedFor(bid.voided)));
    } else if (bid.answer) {
      row.append(element('span', 'answered', bid.answer));
    }
    return row;
  }
}

// A voided bid carries the reason, which may be empty.
function isVoided(bid) {
  return typeof bid.voided === 'string';
}
