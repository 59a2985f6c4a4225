// While a lot is open, a reserve reaches nobody but its seller, and a maximum, with the hold and the funds that would
// tell it, nobody but its bidder: on no channel, in no refusal, and not in what the host writes.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sleep } from './support/inbox.js';
import { Auction } from './support/model/auction.js';
import { Random } from './support/model/commands.js';
import { Witness, numbersIn } from './support/witness.js';

const seed = Number(process.env.GAVEL_MODEL_SEED ?? Math.floor(Math.random() * 2 ** 31));
const openingFunds = 700_000_000_000_011;
const hour = 3_600_000;
// What the channels have to bring: streams and rooms tell within a moment.
const settleMs = 400;

/** Everyone who may overhear something, and what each alone may know. */
class Ears {
  #auction;
  #t;
  #secrets = new Map();
  #public = new Set();

  static async open(t, auction) {
    const ears = new Ears();
    ears.#auction = auction;
    ears.#t = t;
    ears.lots = [...auction.house.lots.keys()];
    ears.witnesses = new Map();
    for (const id of [...auction.house.accounts.keys(), null]) {
      const client = id === null ? auction.host.guest() : auction.clientOf(id);
      const name = id === null ? 'a guest' : auction.house.account(id).nick;
      const witness = new Witness(name, client);
      await witness.listen(t, ears.lots);
      ears.witnesses.set(id, witness);
    }
    return ears;
  }

  /** A number that only `owner` may know, for as long as the rules do not publish it. */
  keep(owner, number) {
    this.#secrets.set(number, (this.#secrets.get(number) ?? new Set()).add(owner));
  }

  /** Takes down what the rules say now: what each holds and has available, and what everyone sees. */
  note() {
    const { house } = this.#auction;
    for (const id of house.accounts.keys()) {
      const { holds, available } = house.money(id);
      for (const number of [holds, available]) if (number > 0 && number !== openingFunds) this.keep(id, number);
    }
    for (const lot of house.lots.values()) {
      const events = lot.events.map(({ opening, ...event }) => event);
      // What the next bid comes to, with premium and tax, is worked out from what everyone sees, and the page says it.
      const costs = [lot.fee(lot.ask), lot.tax(lot.ask), lot.holdFor(lot.ask)];
      for (const number of numbersIn(JSON.stringify([lot.view(), lot.history(), events, costs]))) this.#public.add(number);
    }
  }

  async check() {
    const accounts = [...this.#auction.house.accounts.keys()];
    for (const witness of this.witnesses.values()) await witness.readAll(this.lots, accounts);
    await sleep(settleMs);
    for (const [id, { name, numbers }] of this.witnesses) this.#checkHeard(name, numbers, id);
    this.#checkHeard('the log of the host', numbersIn(this.#auction.host.output), undefined);
  }

  #checkHeard(name, numbers, id) {
    const hidden = [...this.#secrets].filter(([number, owners]) => !owners.has(id) && !this.#public.has(number));
    assert.ok(hidden.length > 5, 'there is something to overhear');
    for (const [number] of hidden) assert.equal(numbers.has(number), false, `${name} heard ${number}`);
  }
}

async function openAuction(t, terms) {
  const auction = await Auction.open(t, openingFunds);
  const { seller } = auction.people;
  for (const more of terms) {
    const endsAt = Date.now() + hour;
    const body = { name: 'Violin', increments: { preset: 'ladder' }, softClose: null, endsAt, ...more };
    await auction.play({ kind: 'sell', who: seller, body });
  }
  return auction;
}

test('a told story: leader, challenger, seller, host and guest', async (t) => {
  const [start, reserve, buyNow] = [1_000_000_007, 7_310_584_219, 800_000_000_000_003];
  const [annsMaximum, annsRaise, bensMaximum] = [5_640_917_313, 6_982_451_653, 4_120_776_833];
  const auction = await openAuction(t, [{ start, reserve, buyNow }]);
  const { seller, host } = auction.people;
  const [ann, ben, cho] = auction.people.bidders;
  const ears = await Ears.open(t, auction);
  const [lot] = ears.lots;
  const bid = async (who, body) => {
    ears.keep(who, body.max ?? body.bid);
    await auction.play({ kind: 'bid', who, lot, body });
    ears.note();
  };
  ears.keep(seller, reserve);

  await bid(ann, { max: annsMaximum, key: 'k', msg: 'mine' });
  await bid(ann, { max: annsMaximum, key: 'k', msg: 'mine' });
  await bid(ann, { max: annsRaise });
  await bid(ann, { max: annsMaximum });
  await bid(ben, { max: bensMaximum });
  // Refused, in every way that has to do with what is hidden.
  await bid(ben, { bid: start + 1 });
  await bid(ben, { max: annsMaximum + 1, lower: true });
  await bid(ben, { max: 699_999_999_999_989 });
  await bid(cho, { bid: 20_000_000_003, ask: 5 });
  await bid(seller, { max: 30_000_000_001 });
  await bid(host, { max: 30_000_000_003 });
  // The host, who runs the house, feels for the reserve and for what Ann has left.
  const asHost = auction.clientOf(host);
  const annHas = auction.house.money(ann).available;
  for (const more of [{ buyNow: reserve - 1 }, { reserve: reserve - 1 }, { reserve: reserve + 1 }])
    assert.equal((await asHost.patch(`/api/v1/lots/${lot}`, more)).status, 403);
  for (const amount of [-annHas, -annHas - 1])
    assert.equal((await asHost.post(`/api/v1/accounts/${ann}/deposits`, { amount })).body.code, 'malformed');
  for (const action of ['pause', 'resume']) await auction.play({ kind: 'act', who: host, lot, body: { action } });
  await ears.check();

  assert.ok(ears.witnesses.get(ann).numbers.has(annsRaise), 'Ann is told her own maximum');
  assert.ok(ears.witnesses.get(ann).numbers.has(annHas), 'and what she has left');
  assert.ok(ears.witnesses.get(seller).numbers.has(reserve), 'the seller is told the reserve');
  await auction.play({ kind: 'act', who: host, lot, body: { action: 'close' } });
  await auction.guest.get(`/api/v1/lots/${lot}/log`);
  const published = numbersIn((await auction.guest.get(`/api/v1/lots/${lot}/log`)).body);
  for (const secret of [reserve, annsMaximum, annsRaise, bensMaximum])
    assert.ok(published.has(secret), 'and all of it is told at the end');
});

test(`random histories (GAVEL_MODEL_SEED=${seed})`, async (t) => {
  const random = new Random(seed);
  const large = () => random.between(1_000_000, 9_999_999) * 1_000 + random.upTo(1_000);
  const reserves = [large() + 50_000_000_000, large() + 90_000_000_000];
  const auction = await openAuction(
    t,
    reserves.map((reserve, n) => ({ start: large(), reserve, increments: { preset: ['any', 'ladder'][n] } })),
  );
  const { house, people } = auction;
  const ears = await Ears.open(t, auction);
  reserves.forEach((reserve) => ears.keep(people.seller, reserve));
  for (let step = 1; step <= 60; ++step) {
    const lot = house.lots.get(random.one(ears.lots));
    if (random.chance(8)) {
      const of = lot.accepted.findLast(({ kind, voided }) => kind === 'bid' && voided === undefined)?.seq ?? 1;
      const action = random.one(['void', lot.phase === 'paused' ? 'resume' : 'pause']);
      await auction.play({ kind: 'act', who: people.host, lot: lot.id, body: { action, seq: of, reason: 'a slip' } });
    } else {
      const who = random.one(people.bidders);
      const amount = (random.chance(3) ? lot.leaderMax : lot.ask) + random.one([-1, 0, 1, 1, 1]) * large();
      const body = random.chance(3) ? { bid: amount } : { max: amount, ...(random.chance(4) ? { lower: true } : {}) };
      ears.keep(who, amount);
      await auction.play({ kind: 'bid', who, lot: lot.id, body });
    }
    ears.note();
    if (step % 20 === 0) await ears.check();
  }
});
