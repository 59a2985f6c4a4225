// Bids that are refused: the status, the code, and a sentence in the reader's language.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sleep } from './support/inbox.js';
import { startHost } from './support/host.js';

async function houseWithLot(t, terms = {}, lastsMs = undefined) {
  const host = await startHost(t);
  const [seller, ann, ben] = [await host.signUp('Seller'), await host.signUp('Ann'), await host.signUp('Ben')];
  return { host, seller, ann, ben, lot: await seller.sell({ name: 'Lamp', start: 10_000, ...terms }, lastsMs) };
}

// The same refusal in both languages; the sentences differ and are sentences.
async function assertRefused(client, lot, bid, { status, code, ask }) {
  const details = {};
  for (const [language, accept] of [
    ['en', 'en-GB,en;q=0.9'],
    ['ko', 'ko-KR,ko;q=0.9,en;q=0.5'],
  ]) {
    const answer = await client.bid(lot, bid, {}, { 'Accept-Language': accept });
    assert.equal(answer.status, status, `${code} in ${language}`);
    assert.match(answer.headers['content-type'], /^application\/problem\+json/);
    assert.equal(answer.body.code, code);
    if (ask !== undefined) assert.equal(answer.body.ask, ask);
    assert.ok(answer.body.detail.length > 5, answer.body.detail);
    assert.ok(answer.body.title.length > 0);
    details[language] = answer.body.detail;
  }
  assert.match(details.en, /[a-z]/);
  assert.match(details.ko, /[가-힣]/);
}

test('a bid below the start is refused with 403 and a sentence, in Korean and in English', async (t) => {
  const { ann, lot } = await houseWithLot(t);
  await assertRefused(ann, lot.id, 9_999, { status: 403, code: 'below_start', ask: 10_000 });
  assert.equal((await ann.bid(lot.id, 10_000)).status, 201, 'the start itself is enough');
});

test('a bid below the one before is refused with 403 and a sentence, in Korean and in English', async (t) => {
  const { ann, ben, lot } = await houseWithLot(t);
  await ann.bid(lot.id, 12_000);
  await assertRefused(ben, lot.id, 11_000, { status: 403, code: 'below_minimum', ask: 12_001 });
  await assertRefused(ben, lot.id, 12_000, { status: 403, code: 'below_minimum', ask: 12_001 });
  assert.equal((await ben.bid(lot.id, 12_001)).status, 201);
});

test('a bid after the end is refused with 403 and a sentence, in Korean and in English', async (t) => {
  const { ann, lot } = await houseWithLot(t, {}, 600);
  await sleep(700);
  await assertRefused(ann, lot.id, 20_000, { status: 403, code: 'ended' });
  await sleep(300);
  await assertRefused(ann, lot.id, 20_000, { status: 403, code: 'ended' });
});

test('a bid before the opening is refused with 403 and a sentence, in Korean and in English', async (t) => {
  const { seller, ann } = await houseWithLot(t);
  const opensAt = (await seller.now()) + 60_000;
  const lot = await seller.sell({ name: 'Later', start: 1000, opensAt });
  assert.equal(lot.phase, 'scheduled');
  await assertRefused(ann, lot.id, 1000, { status: 403, code: 'not_open' });
});

test('bidding needs a login: 401 without and with a wrong token', async (t) => {
  const { host, ann, lot } = await houseWithLot(t);
  await assertRefused(host.guest(), lot.id, 10_000, { status: 401, code: 'unauthorized' });
  const { status } = await host.guest().bid(lot.id, 10_000, {}, { Authorization: 'Bearer nonsense' });
  assert.equal(status, 401);
  await ann.delete('/api/v1/session');
  assert.equal((await ann.bid(lot.id, 10_000)).status, 401, 'signed out is out');
});

test('the seller and the host do not bid: 403', async (t) => {
  const { host, seller, lot } = await houseWithLot(t);
  await assertRefused(seller, lot.id, 10_000, { status: 403, code: 'own_lot' });
  await assertRefused(await host.host(), lot.id, 10_000, { status: 403, code: 'forbidden' });
});

test('the steps of the ladder are asked for, and a refusal names the ask', async (t) => {
  const { ann, ben, lot } = await houseWithLot(t, { increments: { preset: 'ladder' } });
  const first = await ann.bid(lot.id, 10_000);
  assert.equal(first.body.ask, 10_500);
  await assertRefused(ben, lot.id, 10_499, { status: 403, code: 'below_minimum', ask: 10_500 });
  assert.equal((await ben.bid(lot.id, 10_500)).body.ask, 11_000);
});

test('what is no bid is malformed: 400', async (t) => {
  const { ann, lot } = await houseWithLot(t);
  for (const body of [
    {},
    { bid: 0 },
    { bid: -5 },
    { bid: 1.5 },
    { bid: '10000' },
    { bid: 1e15 + 1 },
    { bid: 10_000, max: 12_000 },
    { bid: 10_000, msg: '가'.repeat(101) },
  ]) {
    const { status, body: problem } = await ann.post(`/api/v1/lots/${lot.id}/bids`, body);
    assert.deepEqual([status, problem.code], [400, 'malformed'], JSON.stringify(body));
  }
  assert.equal((await ann.bid(lot.id, 10_000, { msg: '가'.repeat(100) })).status, 201);
  assert.equal((await ann.bid(9999, 10_000)).body.code, 'unknown_lot');
});

test('a key brings the same verdict again, and other contents under it are refused', async (t) => {
  const { ann, ben, lot } = await houseWithLot(t);
  const first = await ann.bid(lot.id, 10_000, { key: 'once' });
  await ben.bid(lot.id, 11_000);
  const again = await ann.bid(lot.id, 10_000, { key: 'once' });
  assert.deepEqual([again.body.seq, again.body.repeat], [first.body.seq, true]);
  const other = await ann.bid(lot.id, 12_000, { key: 'once' });
  assert.deepEqual([other.status, other.body.code], [409, 'key_reused']);
  assert.equal((await ann.history(lot.id)).length, 2);
});

test('two different accounts bid side by side, and each bid is decided once', async (t) => {
  const { ann, ben, lot } = await houseWithLot(t, { start: 1 });
  const amounts = Array.from({ length: 40 }, (_, n) => n + 1);
  const orders = amounts.flatMap((bid) => [
    { who: ann, bid },
    { who: ben, bid },
  ]);
  const answers = await Promise.all(orders.map(async ({ who, bid }) => ({ bid, ...(await who.bid(lot.id, bid)) })));
  answers.forEach((answer) => assert.ok([201, 403].includes(answer.status), String(answer.status)));
  const accepted = answers.filter(({ status }) => status === 201).map(({ bid, body }) => ({ ...body, bid }));

  // A leader's own higher bid raises their maximum: accepted, but no entry of the history.
  const entries = accepted.filter((verdict) => verdict.outbid || verdict.price === verdict.bid);
  const history = await ann.history(lot.id);
  assert.deepEqual(
    history.map((bid) => bid.seq),
    entries.map((verdict) => verdict.seq).sort((a, b) => a - b),
  );
  history.reduce((before, bid) => {
    assert.ok(bid.bid > before.bid, 'every bid is above the one before it');
    return bid;
  });
  assert.equal(new Set(accepted.map((verdict) => verdict.seq)).size, accepted.length, 'no two bids share a place');
  const state = await ann.lot(lot.id);
  assert.equal(state.bids, history.length);
  assert.equal(state.price, Math.max(...accepted.map((verdict) => verdict.price)));
});
