// RULES.md's lot once more, told as plainly as its text, with nothing taken from the program: a lot is kept as the list
// of what was accepted, and a void runs that list again.
import { absent, amountMax } from './amounts.js';
import { LotState } from './lot_state.js';
import { areTerms } from './terms.js';

/** What is refused; `ask` where the answer carries it. */
export class Refused extends Error {
  constructor(code, ask) {
    super(code);
    this.code = code;
    this.ask = ask;
  }
}

/** One lot: its terms, its state, what was accepted, and the events of its log. */
export class LotModel extends LotState {
  constructor(house, id, seller, terms, at) {
    super();
    Object.assign(this, { house, id, seller, phase: 'scheduled', leader: null, leaderMax: 0, bids: 0, leftMs: null });
    this.rates = { premium: house.premium, commission: house.commission, tax: house.tax };
    this.terms = { description: '', opensAt: null, buyNow: null, increments: { preset: 'ladder' }, ...terms };
    if (terms.softClose === undefined) this.terms.softClose = { windowMs: 120_000, extendMs: 120_000, capMs: null };
    this.price = terms.start;
    this.buyNowGone = false;
    this.reserveLowered = false;
    this.accepted = [];
    this.prebids = [];
    this.events = [];
    this.shown = [];
    this.setEnd(this.terms.endsAt);
    this.noteReserve();
    this.tell(at, 'created', {
      house: house.name,
      seller,
      terms: this.#publicTerms(),
      ...this.rates,
      opening: { reserve: this.terms.reserve ?? null },
    });
    if (absent(this.terms.opensAt) || this.terms.opensAt <= at) this.#open(at);
  }

  // A bid

  bid(account, { bid, max, msg = '', ask, lower = false }, at) {
    const amount = bid ?? max;
    const isPrebid = this.phase === 'scheduled' && this.house.prebids && absent(bid);
    if (this.phase === 'scheduled' && !isPrebid) throw new Refused('not_open');
    if (this.phase === 'paused') throw new Refused('paused');
    if (this.isFinal || (at >= this.endsAt && !isPrebid)) throw new Refused('ended');
    const who = this.house.account(account);
    if (account === this.seller) throw new Refused('own_lot');
    if (who.blocked) throw new Refused('blocked');
    if (who.isHost) throw new Refused('forbidden');
    if (!absent(ask) && ask !== this.ask) throw new Refused('ask_moved', this.ask);
    if (isPrebid) return this.#leave(account, { amount, msg, lower }, at);
    const leads = this.leader === account;
    const buys = this.buyNow !== null && amount >= this.buyNow && !lower;
    if (!buys) {
      if (leads) this.#checkChange(amount, lower);
      else this.#checkBid(amount, lower);
    }
    if (this.house.lacks(account, this.holdFor(buys ? this.buyNow : amount), this)) throw new Refused('over_limit');

    const entry = { kind: 'bid', seq: this.seq + 1, account, isMax: absent(bid), amount, msg, at };
    if (buys) this.#buy(entry);
    else if (leads) this.#change(entry);
    else this.#bid(entry);
    return this.#verdict(account, entry);
  }

  // Before the opening

  #leave(account, { amount, msg, lower }, at) {
    if (this.buyNow !== null && amount >= this.buyNow) throw new Refused('malformed');
    this.#checkBid(amount, lower);
    if (this.house.lacks(account, this.holdFor(amount), this)) throw new Refused('over_limit');
    this.#put(account, amount, at);
    this.prebids.push({ account, amount, msg, seq: this.seq });
    return { seq: this.seq, leading: null, price: this.price, ask: this.ask, max: amount };
  }

  takeBack(account, at) {
    if (this.house.account(account).blocked) throw new Refused('blocked');
    if (this.phase !== 'scheduled') throw new Refused('wrong_phase');
    if (!this.prebidOf(account)) throw new Refused('not_found');
    this.#put(account, null, at);
  }

  #put(account, amount, at) {
    this.prebids = this.prebids.filter((one) => one.account !== account);
    this.tell(at, 'prebid', { opening: { account, amount } });
  }

  #checkChange(amount, lower) {
    if (amount > this.leaderMax) {
      if (lower) throw new Refused('malformed');
    } else if (!lower || amount < this.price) {
      throw new Refused('already_leading');
    }
  }

  #checkBid(amount, lower) {
    if (lower) throw new Refused('not_leading');
    if (amount < this.ask) throw new Refused(this.bids === 0 ? 'below_start' : 'below_minimum', this.ask);
  }

  #verdict(account, { kind, seq }) {
    const leading = this.leader === account;
    return {
      seq,
      leading,
      outbid: kind === 'bid' && !leading,
      price: this.price,
      ask: this.ask,
      max: leading ? this.leaderMax : null,
      endsAt: this.endsAt,
    };
  }

  #buy(entry) {
    const price = this.buyNow;
    Object.assign(this, { price, leader: entry.account, leaderMax: price, buyNowGone: true, bids: this.bids + 1 });
    entry.bid = price;
    this.#accept(entry);
    this.#close(entry.at);
  }

  #change(entry) {
    const { account, amount, at } = entry;
    this.accepted.push(Object.assign(entry, { kind: 'change', of: this.leaderBid }));
    this.leaderMax = amount;
    this.tell(at, 'sealed', { opening: { account, amount } });
    if (this.meetReserve()) this.tell(at, 'price', { price: this.price });
  }

  #bid(entry) {
    const { price, leader } = this;
    this.place(entry);
    if (this.price !== price || this.leader !== leader) this.extendLate(entry.at);
    entry.bid = Math.min(entry.amount, this.price);
    this.#accept(entry);
  }

  #accept(entry) {
    const { account, bid, msg, at, isMax, amount, prebid } = entry;
    if (this.leader === account) this.leaderBid = entry.seq;
    this.accepted.push(entry);
    this.tell(at, 'bid', {
      account,
      nick: this.house.account(account).nick,
      bid,
      msg,
      price: this.price,
      leader: this.leader,
      endsAt: this.endsAt,
      ...(prebid === undefined ? {} : { prebid }),
      opening: { kind: isMax ? 'max' : 'bid', amount },
    });
  }

  // The seller

  changeTerms(change, at) {
    if (this.isFinal) throw new Refused('wrong_phase');
    const terms = { ...this.terms, ...change };
    if (this.prebids.length > 0) throw new Refused('has_bids');
    if (this.bids > 0) return this.#lowerReserve(change, at);
    const isNewEnd = terms.endsAt !== this.terms.endsAt;
    if (!areTerms(terms) || (isNewEnd && terms.endsAt <= at)) throw new Refused('malformed');
    this.terms = terms;
    this.noteReserve();
    this.price = terms.start;
    if (isNewEnd) this.setEnd(terms.endsAt, at);
    else if (change.softClose !== undefined) this.setCap(this.terms.endsAt);
    this.#tellTerms(at);
    if (this.phase === 'scheduled' && (absent(terms.opensAt) || terms.opensAt <= at)) this.#open(at);
  }

  #lowerReserve(change, at) {
    const names = Object.keys(change);
    const { reserve, start } = this.terms;
    const wanted = change.reserve;
    if (names.length !== 1 || names[0] !== 'reserve' || absent(reserve)) throw new Refused('has_bids');
    if (!absent(wanted) && wanted < start) throw new Refused('malformed');
    if (this.reserveLowered || wanted >= reserve) throw new Refused('has_bids');
    this.reserveLowered = true;
    this.terms = { ...this.terms, reserve: wanted };
    this.noteReserve();
    this.#tellTerms(at);
    if (this.meetReserve()) this.tell(at, 'price', { price: this.price });
  }

  #tellTerms(at) {
    this.tell(at, 'terms', { terms: this.#publicTerms(), opening: { reserve: this.terms.reserve ?? null } });
  }

  #publicTerms() {
    const { name, description, start, buyNow, increments, opensAt, endsAt, softClose } = this.terms;
    return { name, description, start, buyNow, increments, opensAt, endsAt, softClose };
  }

  // The host

  act(action, parameters, at) {
    const phases = {
      open: ['scheduled'],
      close: ['open', 'paused'],
      withdraw: ['scheduled', 'open', 'paused'],
      pause: ['open'],
      resume: ['paused'],
      extend: ['open', 'paused'],
      void: ['open', 'paused'],
      reopen: ['passed', 'unsold'],
    };
    if (!phases[action].includes(this.phase)) throw new Refused('wrong_phase');
    const { reason = '', byMs, seq } = parameters;
    if (action === 'open') {
      this.terms = { ...this.terms, opensAt: at };
      this.#open(at);
    } else if (action === 'close') {
      Object.assign(this, { endsAt: at, leftMs: null });
      this.#close(at);
    } else if (action === 'withdraw') {
      this.phase = 'withdrawn';
      this.prebids = [];
      this.tell(at, 'withdrawn', { reason });
    } else if (action === 'pause') {
      Object.assign(this, { phase: 'paused', leftMs: this.endsAt - at, pausedAt: at, endsAt: null });
      this.tell(at, 'paused', { leftMs: this.leftMs });
    } else if (action === 'resume') {
      Object.assign(this, { phase: 'open', endsAt: at + this.leftMs, leftMs: null });
      if (this.lastEnd !== null) this.lastEnd += at - this.pausedAt;
      this.tell(at, 'resumed', { endsAt: this.endsAt });
    } else if (action === 'extend') {
      this.#extend(byMs, at);
    } else if (action === 'void') {
      this.#void(seq, reason, at);
    } else {
      this.#reopen(parameters, at);
    }
  }

  #open(at) {
    this.phase = 'open';
    this.tell(at, 'opened', { endsAt: this.endsAt });
    for (const { account, amount, msg, seq } of this.prebids.splice(0)) {
      const entry = { kind: 'bid', seq: this.seq + 1, account, isMax: true, amount, msg, at, prebid: seq };
      this.place(entry);
      entry.bid = Math.min(amount, this.price);
      this.#accept(entry);
    }
  }

  #extend(byMs, at) {
    if (this.phase === 'paused') this.leftMs += byMs;
    else this.endsAt += byMs;
    const end = this.endsAt ?? this.pausedAt + this.leftMs;
    if (this.lastEnd !== null) this.lastEnd = Math.max(this.lastEnd, end);
    const left = this.leftMs === null ? {} : { leftMs: this.leftMs };
    this.tell(at, 'extended', { endsAt: this.endsAt, ...left });
  }

  #close(at) {
    if (this.leader === null) this.phase = 'unsold';
    else this.phase = this.reserve === 'not_met' ? 'passed' : 'sold';
    const isSold = this.phase === 'sold';
    const winner = isSold ? this.leader : null;
    const fee = isSold ? this.fee(this.price) : 0;
    const tax = isSold ? this.tax(this.price) : 0;
    this.tell(at, 'closed', { phase: this.phase, price: this.price, winner, fee, ...(tax > 0 && { tax }) });
    if (isSold) this.house.settle(this);
  }

  #reopen({ endsAt, reserve, reason }, at) {
    const fits = absent(reserve) || (reserve >= this.terms.start && reserve <= (this.terms.buyNow ?? amountMax));
    if (endsAt <= at || !fits) throw new Refused('malformed');
    const keeps = this.leader !== null && !this.house.lacks(this.leader, this.holdFor(this.price), this);
    this.phase = 'open';
    this.terms = { ...this.terms, endsAt, reserve };
    this.setEnd(endsAt);
    if (!keeps) this.clear();
    else this.leaderMax = this.price;
    if (keeps) this.meetReserve();
    this.accepted.push({ kind: 'reopened', keeps });
    this.noteReserve();
    const opening = { reserve: reserve ?? null };
    this.tell(at, 'reopened', { endsAt, price: this.price, leader: this.leader, reason, opening });
  }

  #void(seq, reason, at) {
    const bid = this.accepted.find((entry) => entry.kind === 'bid' && entry.seq === seq && !entry.voided);
    if (!bid) throw new Refused('not_found');
    const { leader, leaderMax } = this;
    this.#voidOne(bid, reason, at);
    const isReinstated = () => this.leader !== null && (this.leader !== leader || this.leaderMax > leaderMax);
    while (isReinstated() && this.house.lacks(this.leader, this.holdFor(this.leaderMax), this)) {
      const lapsed = this.accepted.find((entry) => entry.seq === this.leaderBid);
      this.#voidOne(lapsed, 'funds', at);
    }
  }

  #voidOne(bid, reason, at) {
    bid.voided = reason;
    for (const change of this.accepted) if (change.of === bid.seq) change.voided = reason;
    this.rebuild();
    this.tell(at, 'voided', { of: bid.seq, reason, price: this.price, leader: this.leader, bids: this.bids });
  }

  /** What the clock does by itself: opens a lot whose time has come, closes one whose end has. */
  advance(at) {
    if (this.phase === 'scheduled' && at >= (this.terms.opensAt ?? 0)) this.#open(at);
    else if (this.phase === 'open' && at >= this.endsAt) this.#close(at);
  }
}
