// Event streams of a lot and of the house: what is, then what is added; and taking up the thread again.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { until } from './support/inbox.js';
import { startHost } from './support/host.js';
import { follow, named, openStream } from './support/streams.js';

test('a stream begins with a snapshot and goes on with what is added, under event names', async (t) => {
  const host = await startHost(t);
  const [seller, ann, ben] = [await host.signUp('Seller'), await host.signUp('Ann'), await host.signUp('Ben')];
  const lot = await seller.sell({ name: 'Clock', start: 1000 });
  await ann.bid(lot.id, 1000, { msg: 'first' });

  const { inbox } = await follow(t, `${host.url}/api/v1/lots/${lot.id}/events`, [
    'snapshot',
    'bid',
    'lot',
    'closed',
    'said',
  ]);
  const { data: snapshot, id } = await inbox.next(named('snapshot'));
  assert.equal(snapshot.lot.id, lot.id);
  assert.equal(snapshot.lot.price, 1000);
  assert.deepEqual(
    snapshot.bids.map(({ nick, bid, msg }) => ({ nick, bid, msg })),
    [{ nick: 'Ann', bid: 1000, msg: 'first' }],
  );
  assert.deepEqual(snapshot.said, []);
  assert.ok(Number.isInteger(snapshot.present.count));
  assert.equal(Number(id), snapshot.lot.seq);

  const { body } = await ben.bid(lot.id, 1500, { msg: 'second' });
  const bid = await inbox.next(named('bid'));
  assert.equal(Number(bid.id), body.seq);
  const { seq, nick, msg, price, ask, bids, leader } = bid.data;
  assert.deepEqual(
    { seq, nick, bid: bid.data.bid, msg, price, ask, bids },
    { seq: body.seq, nick: 'Ben', bid: 1500, msg: 'second', price: 1500, ask: 1501, bids: 2 },
  );
  assert.deepEqual(leader, { id: ben.account.id, nick: 'Ben' });
  assert.match(bid.data.head, /^[0-9a-f]{64}$/);
});

test('each lot has a stream of its own', async (t) => {
  const host = await startHost(t);
  const [seller, ann] = [await host.signUp('Seller'), await host.signUp('Ann')];
  const [one, two] = [await seller.sell({ name: 'One', start: 1000 }), await seller.sell({ name: 'Two', start: 1000 })];
  const onOne = await openStream(t, `${host.url}/api/v1/lots/${one.id}/events`);
  const onTwo = await openStream(t, `${host.url}/api/v1/lots/${two.id}/events`);
  await Promise.all([onOne.inbox.next(named('snapshot')), onTwo.inbox.next(named('snapshot'))]);
  await ann.bid(one.id, 1000);
  await ann.bid(two.id, 2000);
  assert.equal(JSON.parse((await onTwo.inbox.next(named('bid'))).data).price, 2000);
  assert.deepEqual(
    onOne.inbox.items.filter(named('bid')).map((event) => JSON.parse(event.data).price),
    [1000],
  );
});

test('who comes back with Last-Event-ID gets what was missed, once', async (t) => {
  const host = await startHost(t);
  const [seller, ann, ben] = [await host.signUp('Seller'), await host.signUp('Ann'), await host.signUp('Ben')];
  const lot = await seller.sell({ name: 'Chair', start: 1000 });
  const path = `${host.url}/api/v1/lots/${lot.id}/events`;
  const first = await openStream(t, path);
  await first.inbox.next(named('snapshot'));
  await ann.bid(lot.id, 1000);
  const { id } = await first.inbox.next(named('bid'));
  first.close();

  await ben.bid(lot.id, 1100);
  await ann.bid(lot.id, 1200);
  for (const [url, headers] of [
    [path, { Accept: 'text/event-stream', 'Last-Event-ID': id }],
    [`${path}?last_event_id=${id}`, { Accept: 'text/event-stream' }],
  ]) {
    const again = await openStream(t, url, headers);
    await again.inbox.next(named('bid'));
    await again.inbox.next(named('bid'));
    const missed = again.inbox.items.filter((event) => event.event !== 'said');
    assert.deepEqual(
      missed.map((event) => [event.event, JSON.parse(event.data).bid]),
      [
        ['bid', 1100],
        ['bid', 1200],
      ],
    );
  }
});

test('an id that the host never gave brings a fresh snapshot', async (t) => {
  const host = await startHost(t);
  const seller = await host.signUp('Seller');
  const lot = await seller.sell({ name: 'Chair', start: 1000 });
  for (const id of ['999999', 'nonsense']) {
    const stream = await openStream(t, `${host.url}/api/v1/lots/${lot.id}/events?last_event_id=${id}`);
    assert.equal((await stream.inbox.next()).event, 'snapshot');
  }
});

test('the house streams the lots that changed, after an empty list to begin with', async (t) => {
  const host = await startHost(t);
  const [seller, ann] = [await host.signUp('Seller'), await host.signUp('Ann')];
  const { inbox } = await follow(t, `${host.url}/api/v1/events`, ['lots', 'announcement']);
  const start = await inbox.next(named('lots'));
  assert.deepEqual(start.data, []);
  assert.match(start.id, /^\d+$/);

  const lot = await seller.sell({ name: 'Vase', start: 1000 });
  const created = await inbox.next((event) => event.data.some?.((changed) => changed.id === lot.id));
  assert.equal(created.data.find((changed) => changed.id === lot.id).name, 'Vase');
  await ann.bid(lot.id, 1300);
  const bid = await inbox.next((event) => event.data.some?.((changed) => changed.price === 1300));
  assert.ok(Number(bid.id) > Number(start.id));
});

test('changes of the house come at most four times a second, the latest state with each', async (t) => {
  const host = await startHost(t);
  const [seller, ann, ben] = [await host.signUp('Seller'), await host.signUp('Ann'), await host.signUp('Ben')];
  const lot = await seller.sell({ name: 'Vase', start: 1000 });
  const stream = await openStream(t, `${host.url}/api/v1/events`);
  await stream.inbox.next(named('lots'));
  const began = performance.now();
  for (let bid = 1000; bid < 1060; ++bid) await (bid % 2 ? ann : ben).bid(lot.id, bid);
  await stream.inbox.next((event) => event.data.includes('"price":1059'));
  const seconds = (performance.now() - began) / 1000;
  const events = stream.inbox.items.filter(named('lots')).length - 1;
  assert.ok(events <= Math.ceil(seconds * 4) + 1, `${events} in ${seconds.toFixed(2)} s`);
});

test('the house stream replays what was missed by its change number', async (t) => {
  const host = await startHost(t);
  const seller = await host.signUp('Seller');
  const first = await openStream(t, `${host.url}/api/v1/events`);
  const { id } = await first.inbox.next(named('lots'));
  first.close();
  const lot = await seller.sell({ name: 'Missed', start: 1000 });
  const again = await openStream(t, `${host.url}/api/v1/events`, { Accept: 'text/event-stream', 'Last-Event-ID': id });
  const missed = await again.inbox.next((event) => event.event === 'lots' && event.data !== '[]');
  assert.equal(JSON.parse(missed.data)[0].id, lot.id);
});

test('a stream of an unknown lot is 404', async (t) => {
  const host = await startHost(t);
  const { status, body } = await host.guest().get('/api/v1/lots/404/events', { Accept: 'text/event-stream' });
  assert.deepEqual([status, body.code], [404, 'unknown_lot']);
});

test('a stopping host closes its streams in order and exits 0', async (t) => {
  const host = await startHost(t);
  const stream = await openStream(t, `${host.url}/sse`);
  await stream.inbox.next();
  assert.equal(await host.stop(), 0);
  await until(() => stream.isClosed);
});
