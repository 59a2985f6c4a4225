// How a lot of RULES.md stands: its price and leader as what was accepted makes them, what of that is told, and what is seen.
import { absent, increment, shareOf, taxOn } from './amounts.js';

const finalPhases = ['sold', 'passed', 'unsold', 'withdrawn'];

/** What a lot is made of; `lot.js` says what may be done with it. */
export class LotState {
  get isFinal() {
    return finalPhases.includes(this.phase);
  }

  get buyNow() {
    return this.buyNowGone ? null : (this.terms.buyNow ?? null);
  }

  get ask() {
    if (this.bids === 0) return this.terms.start;
    const next = this.price + increment(this.terms.increments, this.price);
    return this.buyNow === null ? next : Math.min(next, this.buyNow);
  }

  get reserve() {
    if (absent(this.terms.reserve)) return 'none';
    return this.leader !== null && this.leaderMax >= this.terms.reserve ? 'met' : 'not_met';
  }

  get seq() {
    return this.events.length;
  }

  fee(amount) {
    return shareOf(amount, this.rates.premium);
  }

  /** Of price and premium. */
  tax(amount) {
    return taxOn(amount + this.fee(amount), this.rates.tax.rate);
  }

  holdFor(amount) {
    return amount + this.fee(amount) + this.tax(amount);
  }

  /** What it holds of an account's funds. */
  heldOf(account) {
    const left = this.prebidOf(account);
    if (left) return this.holdFor(left.amount);
    return this.leader === account && !this.isFinal ? this.holdFor(this.leaderMax) : 0;
  }

  prebidOf(account) {
    return this.prebids.find((one) => one.account === account);
  }

  /** What a bid from anyone but the leader makes of price and leader. */
  place({ account, isMax, amount }) {
    const above = (value) => value + increment(this.terms.increments, value);
    if (this.leader === null) {
      Object.assign(this, { leader: account, leaderMax: amount, price: isMax ? this.terms.start : amount });
    } else if (amount > this.leaderMax) {
      this.price = isMax ? Math.min(amount, above(this.leaderMax)) : amount;
      Object.assign(this, { leader: account, leaderMax: amount });
    } else {
      this.price = Math.min(this.leaderMax, above(amount));
    }
    this.bids += 1;
    this.meetReserve();
  }

  /** Whether it lifted the price. */
  meetReserve() {
    if (this.leader === null || this.reserve === 'not_met') return false;
    this.buyNowGone = true;
    if (this.reserve === 'none' || this.price >= this.terms.reserve) return false;
    this.price = this.terms.reserve;
    return true;
  }

  extendLate(at) {
    const soft = this.terms.softClose;
    if (!soft || this.endsAt - at > soft.windowMs) return;
    this.endsAt = Math.max(this.endsAt, Math.min(at + soft.extendMs, this.lastEnd ?? Infinity));
  }

  rebuild() {
    this.clear();
    for (const entry of this.accepted.filter(({ voided }) => voided === undefined)) {
      const leads = this.leader !== null && entry.account === this.leader;
      if (entry.kind === 'reopened') {
        if (entry.keeps && this.leader !== null) this.leaderMax = this.price;
        if (!entry.keeps) this.clear();
      } else if (entry.kind === 'reserve') {
        this.terms = { ...this.terms, reserve: entry.reserve };
        this.meetReserve();
      } else if (entry.kind === 'bid' && !leads) {
        this.place(entry);
      } else if (leads) {
        const isRaise = entry.kind === 'bid';
        this.leaderMax = isRaise ? Math.max(this.leaderMax, entry.amount) : Math.max(this.price, entry.amount);
        this.meetReserve();
      }
      if (entry.kind === 'bid' && this.leader === entry.account) this.leaderBid = entry.seq;
    }
  }

  /** What is run again meets the reserve that it met the first time. */
  noteReserve() {
    this.accepted.push({ kind: 'reserve', reserve: this.terms.reserve });
  }

  clear() {
    Object.assign(this, { leader: null, leaderMax: 0, leaderBid: 0, bids: 0, price: this.terms.start });
  }

  setEnd(endsAt, at) {
    if (this.phase === 'paused') Object.assign(this, { leftMs: endsAt - at, pausedAt: at });
    else this.endsAt = endsAt;
    this.setCap(endsAt);
  }

  setCap(firstEnd) {
    const cap = this.terms.softClose?.capMs;
    this.lastEnd = absent(cap) ? null : firstEnd + cap;
  }

  tell(at, type, members) {
    this.events.push({ at, seq: this.seq + 1, type, lot: this.id, ...members });
    this.#show(type);
  }

  /** What those who watch are told with a bid, a void and the end. */
  #show(type) {
    const { seq, price, ask, bids, leader, reserve, buyNow } = this.view();
    if (type === 'bid') this.shown.push({ type, seq, price, ask, bids, leader, reserve, buyNow, endsAt: this.endsAt });
    if (type === 'voided') this.shown.push({ type, seq, price, ask, bids, leader, reserve });
    if (type !== 'closed') return;
    const winner = this.phase === 'sold' ? leader : null;
    this.shown.push({ type, seq, phase: this.phase, price, winner });
  }

  // What others see

  view() {
    const { id, price, ask, bids, reserve, buyNow, phase, endsAt, leftMs, seq } = this;
    const { start, opensAt } = this.terms;
    const leader = this.leader === null ? null : { id: this.leader, nick: this.house.account(this.leader).nick };
    return { id, start, price, ask, bids, leader, reserve, buyNow, phase, opensAt, endsAt, leftMs, seq };
  }

  history() {
    const lines = this.accepted.filter(({ kind }) => kind === 'bid');
    return lines.map(({ seq, account, bid, msg, at, voided }) => {
      const line = { seq, nick: this.house.account(account).nick, bid, msg, at };
      return voided === undefined ? line : { ...line, voided };
    });
  }
}
