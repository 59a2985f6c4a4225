// One's own event stream: what an account alone is told, for pages without rooms.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { until } from './support/inbox.js';
import { startHost } from './support/host.js';
import { named, openStream } from './support/streams.js';

const own = (t, host, person, headers = {}) =>
  openStream(t, `${host.url}/api/v1/me/events`, {
    Accept: 'text/event-stream',
    Authorization: `Bearer ${person.token}`,
    ...headers,
  });
const kindsOf = ({ inbox }) => inbox.items.map(({ event }) => event);

async function people(t) {
  const host = await startHost(t);
  const [seller, ann, ben] = [await host.signUp('Seller'), await host.signUp('Ann'), await host.signUp('Ben')];
  return { host, seller, ann, ben, keeper: await host.host() };
}

test('it begins with the account, and tells what concerns it alone', async (t) => {
  const { host, seller, ann, ben, keeper } = await people(t);
  const lot = await seller.sell({ name: 'Clock', start: 1000 });
  assert.equal((await fetch(`${host.url}/api/v1/me/events`)).status, 401);
  const [annStream, benStream] = [await own(t, host, ann), await own(t, host, ben)];
  const first = await annStream.inbox.next();
  assert.equal(first.event, 'account');
  assert.match(first.id, /^[0-9]+$/);
  assert.deepEqual(JSON.parse(first.data), { deposits: 0, holds: 0, available: null, blocked: false, roles: [] });
  await benStream.inbox.next(named('account'));

  await ann.bid(lot.id, 1000);
  const { body } = await ben.post(`/api/v1/lots/${lot.id}/bids`, { max: 5000 });
  const outbid = await annStream.inbox.next(named('outbid'));
  assert.deepEqual(JSON.parse(outbid.data), { lot: lot.id, price: 1001, ask: body.ask });
  const standing = await benStream.inbox.next(named('standing'));
  assert.deepEqual(JSON.parse(standing.data), { lot: lot.id, leading: true, max: 5000 });
  await keeper.post('/api/v1/announcements', { text: 'Tea is served' });
  for (const stream of [annStream, benStream])
    assert.equal(JSON.parse((await stream.inbox.next(named('announcement'))).data).text, 'Tea is served');

  await keeper.post(`/api/v1/lots/${lot.id}/actions`, { action: 'void', seq: body.seq, reason: 'a slip' });
  const voided = JSON.parse((await benStream.inbox.next(named('voided'))).data);
  assert.deepEqual([voided.of, voided.reason, voided.max], [body.seq, 'a slip', null]);
  await keeper.post(`/api/v1/lots/${lot.id}/actions`, { action: 'close' });
  assert.deepEqual(JSON.parse((await annStream.inbox.next(named('won'))).data), { lot: lot.id, price: 1000 });
  assert.ok(!kindsOf(annStream).includes('voided'), 'nobody else hears of it here');
  assert.ok(!kindsOf(benStream).includes('won'));
});

test('who comes back is told what was missed, once and in order, over a restart too', async (t) => {
  const { host, seller, ann, ben, keeper } = await people(t);
  const lot = await seller.sell({ name: 'Clock', start: 1000, increments: { preset: 'any' } });
  const before = await own(t, host, ann);
  await ann.bid(lot.id, 1000);
  await before.inbox.next(named('standing'));
  const seen = Math.max(...before.inbox.items.map(({ id }) => Number(id)));
  before.close();

  for (const amount of [1001, 1003, 1005]) {
    await ben.bid(lot.id, amount);
    await ann.bid(lot.id, amount + 1);
  }
  await keeper.post('/api/v1/announcements', { text: 'Tea is served' });
  await keeper.post(`/api/v1/accounts/${ann.account.id}/deposits`, { amount: 700 });
  await host.kill();
  await host.start();

  const after = await own(t, host, ann, { 'Last-Event-ID': String(seen) });
  await after.inbox.next(named('announcement'));
  const events = after.inbox.items;
  assert.equal(events[0].event, 'account');
  assert.equal(JSON.parse(events[0].data).deposits, 700, 'as it is now');
  assert.deepEqual(
    events.filter(named('outbid')).map(({ data }) => JSON.parse(data).price),
    [1001, 1003, 1005],
  );
  const ids = events.map(({ id }) => Number(id));
  assert.deepEqual(ids, [...ids].sort((a, b) => a - b));
  assert.equal(ids[0], seen);

  // Nothing is told twice from where this one ended.
  const last = await own(t, host, ann, { 'Last-Event-ID': String(Math.max(...ids)) });
  await last.inbox.next(named('account'));
  await keeper.post('/api/v1/announcements', { text: 'And gone' });
  assert.equal(JSON.parse((await last.inbox.next(named('announcement'))).data).text, 'And gone');
  assert.ok(!kindsOf(last).includes('outbid'));
});

test('where it can not be taken up again, it says so', async (t) => {
  const { host, ann } = await people(t);
  const stream = await own(t, host, ann, { 'Last-Event-ID': '999999999' });
  const reset = await stream.inbox.next();
  assert.deepEqual([reset.event, reset.data], ['reset', '{}']);
  assert.ok(Number(reset.id) < 999999999);
  const account = await stream.inbox.next(named('account'));
  assert.equal(account.id, reset.id);
});

test('signing out ends the streams of that session alone', async (t) => {
  const { host, ann, ben } = await people(t);
  const [annStream, benStream] = [await own(t, host, ann), await own(t, host, ben)];
  await annStream.inbox.next(named('account'));
  await benStream.inbox.next(named('account'));
  await ann.delete('/api/v1/session');
  await until(() => annStream.isClosed);
  assert.equal(benStream.isClosed, false);
});
