// The end of a lot: who won, what it cost, and what a restart changes about it: nothing.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sleep, until } from './support/inbox.js';
import { startHost, trusted } from './support/host.js';
import { enter } from './support/rooms.js';
import { follow, named } from './support/streams.js';

const limited = [
  ...trusted,
  '--funds',
  'limited',
  '--opening-funds',
  '100000',
  '--premium',
  '1000',
  '--commission',
  '500',
];
const final = ['sold', 'unsold', 'passed'];

async function people(host) {
  return { seller: await host.signUp('Seller'), ann: await host.signUp('Ann'), ben: await host.signUp('Ben') };
}

async function ended(client, lot) {
  return until(async () => {
    const state = await client.lot(lot.id);
    return final.includes(state.phase) && state;
  });
}

test('the winner is found at the end, and everyone is told', async (t) => {
  const host = await startHost(t);
  const { seller, ann, ben } = await people(host);
  const lot = await seller.sell({ name: 'Vase', start: 1000 }, 1500);
  const watcher = await follow(t, `${host.url}/api/v1/lots/${lot.id}/events`, ['closed']);
  const winner = await enter(t, host.url, { token: ben.token });
  const loser = await enter(t, host.url, { token: ann.token, page: `/lots/${lot.id}` });
  await ann.bid(lot.id, 1000);
  await ben.bid(lot.id, 1500);

  const { data: closed } = await watcher.inbox.next(named('closed'));
  assert.deepEqual([closed.phase, closed.price, closed.winner.nick], ['sold', 1500, 'Ben']);
  assert.ok((await ann.now()) >= lot.endsAt, 'not before the end');
  assert.deepEqual((await winner.inbox.next((item) => item.event === 'won')).data, { lot: lot.id, price: 1500 });
  assert.equal((await loser.inbox.next((item) => item.event === 'closed')).data.head, closed.head);
  assert.equal(
    loser.inbox.items.some((item) => item.event === 'won'),
    false,
  );
  const state = await ann.lot(lot.id);
  assert.deepEqual([state.phase, state.price, state.leader.nick], ['sold', 1500, 'Ben']);
});

test('each lot has its own end, and one without a bid closes as unsold', async (t) => {
  const host = await startHost(t);
  const { seller, ann } = await people(host);
  const soon = await seller.sell({ name: 'Soon', start: 1000 }, 500);
  const later = await seller.sell({ name: 'Later', start: 1000 }, 1500);
  await ann.bid(later.id, 1000);
  const unsold = await ended(ann, soon);
  assert.deepEqual([unsold.phase, unsold.leader, unsold.bids], ['unsold', null, 0]);
  assert.equal((await ann.lot(later.id)).phase, 'open');
  assert.equal((await ended(ann, later)).phase, 'sold');
});

test('without an end a lot lasts 24 hours', async (t) => {
  const host = await startHost(t);
  const { seller } = await people(host);
  const { status, body, headers } = await seller.post('/api/v1/lots', { name: 'Day', start: 1000 });
  assert.equal(status, 201);
  assert.equal(headers.location, `/api/v1/lots/${body.id}`);
  assert.equal(body.endsAt - body.createdAt, 24 * 3_600_000);
});

test('the winner is found after a restart when the end fell while the host was down', async (t) => {
  const host = await startHost(t);
  const { seller, ann, ben } = await people(host);
  const down = await seller.sell({ name: 'Ends while down', start: 1000 }, 1200);
  const later = await seller.sell({ name: 'Ends after', start: 1000 }, 4000);
  await ann.bid(down.id, 1000);
  await ben.bid(later.id, 2000);
  assert.equal(await host.stop(), 0);
  await sleep(1300);
  await host.start();

  const settled = await ended(ann, down);
  assert.deepEqual([settled.phase, settled.leader.nick], ['sold', 'Ann']);
  assert.equal((await ann.lot(later.id)).phase, 'open', 'the other end stands');
  const onTime = await ended(ben, later);
  assert.deepEqual([onTime.phase, onTime.price, onTime.leader.nick], ['sold', 2000, 'Ben']);
  assert.ok((await ben.now()) >= later.endsAt);
});

test('the winner pays: price and premium from limited funds, once, and holds are released', async (t) => {
  const host = await startHost(t, limited);
  const { seller, ann, ben } = await people(host);
  const before = await ann.me();
  assert.deepEqual([before.deposits, before.holds, before.available], [100_000, 0, 100_000]);

  const lot = await seller.sell({ name: 'Painting', start: 10_000 }, 1800);
  await ann.bid(lot.id, 20_000);
  const leading = await ann.me();
  assert.deepEqual([leading.holds, leading.available], [22_000, 78_000], 'a hold covers the price and its premium');
  await ben.bid(lot.id, 30_000);
  assert.deepEqual([(await ann.me()).holds, (await ann.me()).available], [0, 100_000], 'outbid, the hold is free');
  const { status, body } = await ann.bid(lot.id, 95_000);
  assert.deepEqual([status, body.code], [403, 'over_limit'], '95,000 and its premium are more than there is');

  await ended(ann, lot);
  const paid = await ben.me();
  assert.deepEqual([paid.holds, paid.available], [0, 100_000 - 33_000]);
  assert.equal(
    (await seller.me()).available,
    100_000 + 30_000 - 1_500,
    'the seller gets the price less the commission',
  );
  await host.stop();
  await host.start();
  assert.equal((await ben.me()).available, 67_000, 'and a restart takes nothing twice');
});

test('no two bids can spend the same money', async (t) => {
  const host = await startHost(t, limited);
  const { seller, ann } = await people(host);
  const lots = await Promise.all([1, 2, 3, 4].map((n) => seller.sell({ name: `Lot ${n}`, start: 1000 })));
  const answers = await Promise.all(lots.map((lot) => ann.bid(lot.id, 40_000)));
  assert.deepEqual(answers.map((answer) => answer.status).sort(), [201, 201, 403, 403]);
  assert.equal((await ann.me()).holds, 88_000);
});

test('the list of what I won holds what I won and nothing else', async (t) => {
  const host = await startHost(t);
  const { seller, ann, ben } = await people(host);
  const [mine, lost, open] = [
    await seller.sell({ name: 'Mine', start: 1000 }, 1500),
    await seller.sell({ name: 'Lost', start: 1000 }, 1500),
    await seller.sell({ name: 'Open', start: 1000 }),
  ];
  await ann.bid(mine.id, 1000);
  await ann.bid(lost.id, 1000);
  await ben.bid(lost.id, 1100);
  await ann.bid(open.id, 1000);
  await Promise.all([ended(ann, mine), ended(ann, lost)]);
  const names = async (client, list) =>
    (await client.get(`/api/v1/me/${list}`)).body.items.map((lot) => lot.name).sort();
  assert.deepEqual(await names(ann, 'won'), ['Mine']);
  assert.deepEqual(await names(ben, 'won'), ['Lost']);
  assert.deepEqual(await names(seller, 'won'), []);
  assert.deepEqual(await names(ann, 'bids'), ['Lost', 'Mine', 'Open']);
  assert.deepEqual(await names(seller, 'lots'), ['Lost', 'Mine', 'Open']);
  assert.equal((await host.guest().get('/api/v1/me/won')).status, 401);
});
