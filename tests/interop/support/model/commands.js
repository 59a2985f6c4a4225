// What people ask of an auction house, at random, with amounts where the rules have their edges.
import { amountMax, increment } from './amounts.js';

/** The most whose hold is within so much. */
function mostFor(lot, funds) {
  let [most, beyond] = [0, Math.max(funds, 0) + 1];
  while (beyond - most > 1) {
    const middle = Math.floor((most + beyond) / 2);
    if (lot.holdFor(middle) <= funds) most = middle;
    else beyond = middle;
  }
  return most;
}

/** Random numbers that a seed brings back (mulberry32). */
export class Random {
  constructor(seed) {
    this.state = seed >>> 0;
  }

  /** From 0 up to, not including, `below`. */
  upTo(below) {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let t = this.state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) % below;
  }

  between(from, to) {
    return from + this.upTo(to - from + 1);
  }

  one(list) {
    return list[this.upTo(list.length)];
  }

  chance(outOf) {
    return this.upTo(outOf) === 0;
  }
}

const canReopen = ({ phase }) => phase === 'passed' || phase === 'unsold';

const minute = 60_000;
const hour = 60 * minute;

/** Makes commands up: `{kind, who, lot, body}`, `who` being the id of an account. */
export class Commands {
  #random;
  #house;
  #people;
  #keys = 0;

  constructor(random, house, people) {
    this.#random = random;
    this.#house = house;
    this.#people = people;
  }

  next() {
    const lots = [...this.#house.lots.values()];
    const open = lots.filter(({ phase }) => phase === 'open');
    if (open.length < 3) return this.#sell();
    const lot = this.#random.one(this.#random.chance(4) ? lots : open);
    const n = this.#random.upTo(100);
    if (n < 65) return { kind: 'bid', ...this.#bid(lot) };
    if (n < 75) return this.#burst(open);
    const scheduled = lots.filter(({ phase }) => phase === 'scheduled');
    if (n < 80 && scheduled.length > 0) return this.#before(this.#random.one(scheduled));
    if (n < 86) return this.#act(this.#random.chance(3) ? (lots.find(canReopen) ?? lot) : lot);
    if (n < 92) return { kind: 'terms', who: lot.seller, lot: lot.id, body: this.#change(lot) };
    return n < 99 ? this.#account() : this.#sell();
  }

  // Lots

  #sell() {
    return { kind: 'sell', who: this.#people.seller, body: this.#terms() };
  }

  #terms() {
    const random = this.#random;
    const start = random.one([1, 100, random.between(1, 20_000)]);
    const reserve = random.chance(2) ? start + random.upTo(5 * start + 500) : null;
    const buyNow = random.chance(3) ? (reserve ?? start) + random.upTo(20_000) : null;
    const isShort = random.chance(8);
    const endsAt = Date.now() + (isShort ? random.between(1_500, 5_000) : random.between(5 * minute, 50 * minute));
    const softClose = isShort ? { windowMs: 2_000, extendMs: 2_000, capMs: 3_000 } : this.#softClose();
    const opensAt = random.chance(6) ? Date.now() + (isShort ? 1_000 : 10 * minute) : null;
    return { name: 'A lot', start, reserve, buyNow, increments: this.#increments(), opensAt, endsAt, softClose };
  }

  #increments() {
    const first = this.#random.between(1, 50);
    const bands = [
      { from: 0, step: first },
      { from: 1_000, step: first + this.#random.upTo(100) },
      { from: 25_000, step: first + 100 + this.#random.upTo(1_000) },
    ];
    const presets = ['any', 'ladder', 'ladder', 'ebay', 'ebay'].map((preset) => ({ preset }));
    return this.#random.one([...presets, { preset: 'fixed', step: this.#random.between(1, 500) }, { bands }]);
  }

  #softClose() {
    const ms = () => this.#random.one([1_000, 30 * minute, hour]);
    const capMs = this.#random.one([null, 0, 10 * minute, 3 * hour]);
    const late = { windowMs: hour, extendMs: hour, capMs };
    return this.#random.one([null, undefined, { windowMs: ms(), extendMs: ms(), capMs }, late, late]);
  }

  #change(lot) {
    const random = this.#random;
    const { start, reserve } = lot.terms;
    const lower = reserve ? random.between(start, reserve) : null;
    if (lot.bids > 0) return random.one([{ reserve: lower }, { reserve: null }, { reserve: start - 1 }, { start: 5 }]);
    return random.one([
      { start: random.between(1, 20_000), reserve: null, buyNow: null },
      { reserve: start + random.upTo(5_000), buyNow: null },
      { buyNow: (reserve ?? start) + random.upTo(5_000) },
      { reserve: start - 1 },
      { increments: this.#increments() },
      { softClose: this.#softClose() ?? null },
      { endsAt: Date.now() + random.between(20 * minute, hour) },
    ]);
  }

  // Bids

  #bid(lot) {
    const random = this.#random;
    const who = random.chance(25) ? random.one([lot.seller, this.#people.host]) : random.one(this.#people.bidders);
    const amount = this.#amount(lot, who);
    const body = random.chance(2) ? { max: amount } : { bid: amount };
    if (random.chance(who === lot.leader ? 3 : 40)) body.lower = true;
    if (random.chance(5)) body.ask = random.chance(4) ? lot.ask + 1 : lot.ask;
    if (random.chance(5)) body.msg = random.one(['', 'mine', '가'.repeat(100)]);
    if (random.chance(5)) body.key = random.chance(2) ? `key ${random.upTo(4)}` : `new ${++this.#keys}`;
    const malformed = [{ bid: 5, max: 5 }, { msg: 'x'.repeat(101) }, { key: 'k'.repeat(65) }];
    if (random.chance(60)) Object.assign(body, random.one(malformed));
    return { who, lot: random.chance(100) ? 999_999 : lot.id, body };
  }

  /** What is left on a lot before it opens, or taken back. */
  #before(lot) {
    if (this.#random.chance(3)) return { kind: 'back', who: this.#random.one(this.#people.bidders), lot: lot.id };
    return { kind: 'bid', ...this.#bid(lot), lot: lot.id };
  }

  #amount(lot, who) {
    const { ask, price, leaderMax, buyNow } = lot;
    const reserve = lot.terms.reserve ?? ask;
    const around = (amount) => amount + this.#random.between(-1, 1);
    // Exactly what the account's funds bear, as near as premium and tax let one say.
    const affordable = mostFor(lot, this.#house.balance(who, lot));
    return this.#random.one([
      ask,
      ask,
      ask,
      ask + this.#random.upTo(500),
      ask + this.#random.upTo(ask),
      around(ask),
      around(price),
      around(leaderMax),
      leaderMax,
      around(leaderMax + increment(lot.terms.increments, leaderMax)),
      around(reserve),
      around(buyNow ?? price * 2),
      around(Math.max(affordable, ask)),
      this.#random.chance(4) ? this.#random.one([0, -5, 1.5, 1, amountMax, amountMax + 1]) : ask,
    ]);
  }

  /** Several bids of one person, sent without waiting for an answer: the book decides them in one batch. */
  #burst(lots) {
    const who = this.#random.one(this.#people.bidders);
    const bids = Array.from({ length: this.#random.between(2, 6) }, () => this.#bid(this.#random.one(lots)));
    return { kind: 'burst', who, bids: bids.map((bid) => ({ ...bid, who })) };
  }

  // The host

  #act(lot) {
    const random = this.#random;
    const bids = lot.accepted.filter(({ kind }) => kind === 'bid');
    const seq = bids.length > 0 ? random.one(bids).seq : 1;
    const all = ['void', 'pause', 'resume', 'extend', 'open', 'close', 'withdraw', 'reopen'];
    const usual = { scheduled: 'open', open: random.one(['void', 'close']), paused: 'resume' }[lot.phase] ?? 'reopen';
    const action = random.chance(2) ? random.one(all) : usual;
    const reason = 'because';
    const reserve = random.one([null, lot.price, lot.price + 500, lot.terms.start - 1]);
    const more = {
      void: { seq: random.chance(10) ? seq + 1 : seq, reason },
      extend: { byMs: random.one([1_000, minute, hour]) },
      withdraw: { reason },
      reopen: { reason, endsAt: Date.now() + hour, reserve },
    };
    return { kind: 'act', who: this.#people.host, lot: lot.id, body: { action, ...more[action] } };
  }

  #account() {
    const random = this.#random;
    const { host, bidders } = this.#people;
    const blocked = bidders.find((id) => this.#house.account(id).blocked);
    if (blocked) return { kind: 'account', who: host, account: blocked, body: { blocked: false } };
    const account = random.one(bidders);
    const change = random.one([{ blocked: true }, { funds: 'open' }, { funds: 'limited' }, { funds: 'limited' }]);
    if (random.chance(2)) return { kind: 'account', who: host, account, body: change };
    return { kind: 'deposit', who: host, account, body: { amount: random.between(1, 300_000) } };
  }
}
