// A real host and the model beside it: what is asked of one is asked of both, and every answer is compared.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { program, startHost, trusted } from '../host.js';
import { sleep, until } from '../inbox.js';
import { enter } from '../rooms.js';
import { openStream } from '../streams.js';
import { HouseModel } from './house.js';
import { compareLog, strip, withoutOpening } from './log.js';
import { Refused } from './lot.js';

const run = promisify(execFile);
const rates = {
  premium: [
    { from: 0, rate: 1_234 },
    { from: 777, rate: 987 },
    { from: 5_000, rate: 2_345 },
  ],
  commission: [
    { from: 0, rate: 567 },
    { from: 1_111, rate: 0 },
  ],
  tax: { rate: 1_900, on: 'all', included: false },
};
const statuses = { malformed: 400, unknown_lot: 404, not_found: 404, key_reused: 409, wrong_phase: 409, has_bids: 409 };
// So long before a lot's own deadline nobody asks anything until the clock has done it, lest it come in between.
const stepMarginMs = 1_000;
const comparingMarginMs = 8_000;

const optionsWith = (openingFunds) => [
  ...trusted,
  ...['--currency', 'USD', '--funds', 'limited', '--opening-funds', String(openingFunds)],
];

/** `play` does to both what a command asks, and compares. */
export class Auction {
  #clients = new Map();
  #rooms = new Map();
  #enter;
  #streams = new Map();
  #t;

  /** A house with a seller and four bidders whose funds are limited. */
  static async open(t, openingFunds) {
    const auction = new Auction();
    auction.#t = t;
    auction.host = await startHost(t, optionsWith(openingFunds));
    const { name } = (await auction.host.guest().get('/api/v1/house')).body;
    auction.house = new HouseModel({ name, ...rates });
    const host = await auction.host.host();
    assert.equal((await host.patch('/api/v1/sales/1', { ...rates, prebids: true })).status, 200);
    auction.house.prebids = true;
    auction.#enter = (id) => enter(t, auction.host.url, { token: auction.#clients.get(id).token });
    auction.people = { host: await auction.#admit(host, false), bidders: [] };
    auction.people.seller = await auction.#admit(await auction.host.signUp('Seller'), true);
    for (const nick of ['Ann', 'Ben', 'Cho', 'Dee']) {
      const id = await auction.#admit(await auction.host.signUp(nick), true);
      auction.people.bidders.push(id);
      auction.#rooms.set(id, await auction.#enter(id));
    }
    auction.guest = auction.host.guest();
    return auction;
  }

  async #admit(client, isLimited) {
    const account = await client.me();
    this.#clients.set(account.id, client);
    this.house.addAccount(account, isLimited);
    return account.id;
  }

  clientOf(account) {
    return this.#clients.get(account);
  }

  roomOf(account) {
    return this.#rooms.get(account);
  }

  async play(command) {
    await this.letTheClockAct(stepMarginMs);
    const ask = { sell: this.#sell, bid: this.#bid, burst: this.#burst, act: this.#act, terms: this.#terms };
    await { ...ask, back: this.#back, account: this.#change, deposit: this.#deposit }[command.kind].call(this, command);
  }

  // What may be asked

  async #sell({ who, body }) {
    const answer = await this.#clients.get(who).post('/api/v1/lots', body);
    this.#compare(answer, 201, () => {
      this.house.sell(answer.body.id, who, body, answer.body.createdAt);
    });
    if (answer.status !== 201) return;
    const { id } = answer.body;
    this.#streams.set(id, await openStream(this.#t, `${this.host.url}/api/v1/lots/${id}/events`));
    await this.#compareLot(id);
  }

  async #bid({ who, lot, body }) {
    const answer = await this.#clients.get(who).post(`/api/v1/lots/${lot}/bids`, body);
    const at = await this.#momentOf(lot, answer.body.seq);
    this.#compare(answer, 201, () => this.house.bid(lot, who, body, at));
    await this.#compareLot(lot);
  }

  async #back({ who, lot }) {
    const answer = await this.#clients.get(who).delete(`/api/v1/lots/${lot}/prebid`);
    const at = answer.status === 204 ? (await this.#log(lot)).at(-1).event.at : Date.now();
    this.#compare(answer, 204, () => this.house.lots.get(lot).takeBack(who, at));
    await this.#compareLot(lot);
  }

  async #burst({ who, bids }) {
    const room = this.#rooms.get(who);
    const answers = await Promise.all(bids.map(({ lot, body }) => room.ask('bid', { lot, ...body })));
    for (const [n, { lot, body }] of bids.entries()) {
      const at = await this.#momentOf(lot, answers[n].seq);
      this.#compareAck(answers[n], () => this.house.bid(lot, who, body, at));
    }
    for (const lot of new Set(bids.map(({ lot }) => lot))) await this.#compareLot(lot);
  }

  async #act({ who, lot, body }) {
    const answer = await this.#clients.get(who).post(`/api/v1/lots/${lot}/actions`, body);
    const at = await this.#momentOf(lot, answer.body.seq);
    const { action, ...parameters } = body;
    this.#compare(answer, 200, () => this.house.lots.get(lot).act(action, parameters, at));
    await this.#compareLot(lot);
  }

  async #terms({ who, lot, body }) {
    const answer = await this.#clients.get(who).patch(`/api/v1/lots/${lot}`, body);
    const at = await this.#momentOf(lot, answer.body.seq);
    this.#compare(answer, 200, () => this.house.lots.get(lot).changeTerms(body, at));
    await this.#compareLot(lot);
  }

  async #change({ who, account, body }) {
    const model = this.house.account(account);
    const { blocked, funds } = body;
    const isCut = blocked === true && !model.blocked && once(this.#rooms.get(account).socket, 'disconnect');
    const { status } = await this.#clients.get(who).patch(`/api/v1/accounts/${account}`, body);
    assert.equal(status, 200);
    if (isCut) {
      await isCut; // who is blocked may come back, and watch
      this.#rooms.set(account, await this.#enter(account));
    }
    if (blocked !== undefined) model.blocked = blocked;
    if (funds !== undefined) model.isLimited = funds === 'limited';
  }

  async #deposit({ who, account, body }) {
    const { status } = await this.#clients.get(who).post(`/api/v1/accounts/${account}/deposits`, body);
    assert.equal(status, 201);
    this.house.account(account).deposits += body.amount;
  }

  // Time is the host's: the model learns from the log when something was accepted.

  async #log(lot) {
    const { body } = await this.guest.get(`/api/v1/lots/${lot}/log`);
    return body
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line));
  }

  async #momentOf(lot, seq) {
    if (!this.house.lots.has(lot) || seq === undefined) return Date.now();
    return (await this.#log(lot))[seq - 1].event.at;
  }

  /** Waits for what the clock alone will do within `marginMs`: openings and closings. */
  async letTheClockAct(marginMs = comparingMarginMs) {
    for (const lot of this.house.lots.values())
      while (deadlineOf(lot) - Date.now() <= marginMs) await this.#awaitDeadline(lot, deadlineOf(lot));
  }

  async #awaitDeadline(lot, deadline) {
    const seq = lot.seq;
    for (;;) {
      const line = (await this.#log(lot.id))[seq];
      if (line) {
        assert.ok(line.event.at >= deadline, `${line.event.type} ${deadline - line.event.at} ms early`);
        lot.advance(line.event.at);
        return this.#compareLot(lot.id);
      }
      assert.ok(Date.now() < deadline + 5_000, `lot ${lot.id} was left alone by the clock`);
      await sleep(20);
    }
  }

  // Comparing

  /** What the model says: `{status, body}`, the body a verdict or a refusal. */
  #expected(status, decide) {
    try {
      return { status, body: decide() };
    } catch (refused) {
      if (!(refused instanceof Refused)) throw refused;
      const { code, ask } = refused;
      return { status: statuses[code] ?? 403, body: ask === undefined ? { code } : { code, ask } };
    }
  }

  #compare({ status, body }, accepted, decide) {
    const expected = this.#expected(accepted, decide);
    assert.deepEqual([status, status < 300 ? undefined : body.code], [expected.status, expected.body?.code]);
    if (expected.body !== undefined) assertHas(body, expected.body);
  }

  #compareAck(ack, decide) {
    const { body } = this.#expected(201, decide);
    assert.deepEqual([ack.error?.code, ack.error?.ask], [body.code, body.code ? body.ask : undefined]);
    if (!ack.error) assertHas(ack, body);
  }

  async #compareLot(id) {
    const lot = this.house.lots.get(id);
    if (!lot) return;
    assertHas(await this.guest.lot(id), lot.view());
    const lines = await this.#log(id);
    assert.equal(lines.length, lot.seq);
    assert.deepEqual(strip(lines.at(-1).event), withoutOpening(lot.events.at(-1)));
  }

  /** All that can be read of all of it, unless the clock is about to change it. */
  async compareAll() {
    const lots = [...this.house.lots.values()];
    if (lots.some((lot) => deadlineOf(lot) - Date.now() <= comparingMarginMs)) return;
    for (const lot of lots) {
      assertHas(await this.guest.lot(lot.id), lot.view());
      assert.deepEqual(await this.guest.history(lot.id), lot.history());
      compareLog(await this.#log(lot.id), lot);
      await this.#compareStream(lot);
    }
    for (const id of this.house.accounts.keys()) await this.#compareAccount(id);
    await this.#compareLedger();
  }

  /** `gavel verify` derives the same from each final log alone. */
  async verifyAll(t) {
    const folder = await mkdtemp(path.join(tmpdir(), 'gavel-logs-'));
    t.after(() => rm(folder, { recursive: true, force: true }));
    for (const lot of [...this.house.lots.values()].filter(({ isFinal }) => isFinal)) {
      const file = path.join(folder, `${lot.id}.jsonl`);
      const { body } = await this.guest.get(`/api/v1/lots/${lot.id}/log`);
      await writeFile(file, body);
      const { head } = await this.guest.lot(lot.id);
      const { stdout } = await run(program, ['verify', file, '--head', head]);
      assert.match(stdout, new RegExp(`lot ${lot.id} .* ${lot.seq} events, ${lot.bids} bids, ${lot.phase}`));
    }
  }

  /** What the lot's event stream told, one by one. */
  async #compareStream(lot) {
    const { items } = this.#streams.get(lot.id).inbox;
    const last = String(lot.seq);
    await until(() => items.some(({ id }) => id === last), 5_000, `lot ${lot.id} at ${last}`);
    const told = items.filter(({ event }) => ['bid', 'voided', 'closed'].includes(event));
    assert.equal(told.length, lot.shown.length);
    lot.shown.forEach(({ type, ...shown }, n) => {
      assert.equal(told[n].event, type);
      assertHas(JSON.parse(told[n].data), { lot: lot.id, ...shown });
    });
  }

  async #compareAccount(id) {
    const client = this.#clients.get(id);
    const lots = [...this.house.lots.values()];
    const list = async (name) => (await client.get(`/api/v1/me/${name}`)).body.items;
    const ids = (some) => some.map((lot) => lot.id).sort((a, b) => a - b);
    assertHas(await client.me(), this.house.money(id));
    assert.deepEqual(ids(await list('won')), ids(lots.filter((lot) => lot.phase === 'sold' && lot.leader === id)));
    const selling = await list('lots');
    assert.deepEqual(ids(selling), ids(lots.filter((lot) => lot.seller === id)));
    for (const { id: lot, reserveAmount = null } of selling)
      assert.equal(reserveAmount, this.house.lots.get(lot).terms.reserve ?? null);
    const bidding = await list('bids');
    // A lot that was withdrawn before it opened stays on the list of those who had left something on it.
    const counts = ({ phase, bids }) => phase !== 'withdrawn' || bids > 0;
    const hasBid = (lot) => lot.prebidOf(id) !== undefined || lot.accepted.some(({ account }) => account === id);
    assert.deepEqual(ids(bidding.filter(counts)), ids(lots.filter((lot) => counts(lot) && hasBid(lot))));
    for (const { id: lot, max, leading } of bidding) {
      const { leader, leaderMax } = this.house.lots.get(lot);
      const left = this.house.lots.get(lot).prebidOf(id);
      assert.equal(leading, left ? null : leader === id);
      if (left) assert.equal(max, left.amount);
      if (leading) assert.equal(max, leaderMax);
    }
  }

  /** The host's list has no holds; what everyone has, less what was paid in, is what house and tax have not kept. */
  async #compareLedger() {
    const { items } = (await this.#clients.get(this.people.host).get('/api/v1/accounts?limit=1000')).body;
    for (const account of items) {
      const { deposits, credits, debits, blocked, isLimited } = this.house.account(account.id);
      assertHas(account, { deposits, credits, debits, blocked, funds: isLimited ? 'limited' : 'open' });
      assert.equal('holds' in account || 'available' in account, false);
    }
    const sum = items.reduce((total, { credits, debits }) => total + credits - debits, 0);
    assert.equal(sum + this.house.share, 0);
  }
}

function assertHas(actual, expected) {
  assert.deepEqual(Object.fromEntries(Object.keys(expected).map((name) => [name, actual[name]])), expected);
}

function deadlineOf({ phase, terms, endsAt }) {
  return { scheduled: terms.opensAt, open: endsAt }[phase] ?? Infinity;
}
