// The house followed over the stock Socket.IO client: what its event stream says, on the line that is there anyway.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ferry } from './support/ferry.js';
import { startHost } from './support/host.js';
import { enter } from './support/rooms.js';

const event = (name) => (item) => item.event === name;
const withLot = (id) => (item) => item.event === 'lots' && item.data.lots.some((lot) => lot.id === id);

test('who follows hears of every lot, the time each second, and announcements once', async (t) => {
  const host = await startHost(t);
  const seller = await host.signUp('Seller');
  const follower = await enter(t, host.url);
  const { change, now, reset } = await follower.ask('follow', {});
  assert.ok(Number.isInteger(change) && Math.abs(now - (await seller.now())) < 1000);
  assert.equal(reset, undefined);
  const lot = await seller.sell({ name: 'Guitar', start: 1000 });
  const { data } = await follower.inbox.next(withLot(lot.id));
  assert.ok(data.change > change);
  const found = data.lots.find(({ id }) => id === lot.id);
  assert.equal(found.name, 'Guitar');
  assert.equal('description' in found, false);
  const first = (await follower.inbox.next(event('clock'))).data.now;
  const second = (await follower.inbox.next(event('clock'))).data.now;
  assert.ok(Math.abs(second - first - 1000) < 300, `${second - first}`);
  await (await host.host()).post('/api/v1/announcements', { text: 'Tea' });
  assert.equal((await follower.inbox.next(event('announcement'))).data.text, 'Tea');
  const rest = await follower.inbox.next((item) => item.event === 'lots' && item.data.lots.length === 0);
  assert.ok(rest.data.change > data.change);
  assert.equal(follower.inbox.items.filter(event('announcement')).length, 1);
});

test('who comes back with a change is told what was missed, split where it is long', async (t) => {
  const host = await startHost(t);
  const seller = await host.signUp('Seller');
  const before = await enter(t, host.url);
  const { change } = await before.ask('follow', {});
  before.leave();
  const sold = [];
  for (let n = 0; n < 150; ++n)
    sold.push((await seller.sell({ name: `Lot ${n} ${'long '.repeat(20)}`, start: 1000 })).id);
  const after = await enter(t, host.url);
  assert.equal((await after.ask('follow', { after: change })).reset, undefined);
  const parts = [];
  do parts.push((await after.inbox.next(event('lots'))).data);
  while (parts.flatMap(({ lots }) => lots).length < sold.length);
  assert.deepEqual(
    parts.flatMap(({ lots }) => lots.map(({ id }) => id)).sort((a, b) => a - b),
    sold,
  );
  assert.ok(parts.length > 1);
  assert.ok(
    parts.slice(0, -1).every((part) => !('change' in part)),
    'only the last part has a change',
  );
  assert.ok(parts.at(-1).change > change);
  const late = await seller.sell({ name: 'Late', start: 1000 });
  await after.inbox.next(withLot(late.id));
});

test('a line that was cut and mended goes on without a gap', async (t) => {
  const host = await startHost(t);
  const seller = await host.signUp('Seller');
  const way = await ferry(t, host);
  const follower = await enter(t, way.url, { options: { reconnection: true, reconnectionDelay: 50 } });
  const { change } = await follower.ask('follow', {});
  const first = await seller.sell({ name: 'First', start: 1000 });
  await follower.inbox.next(withLot(first.id));
  const cut = new Promise((resolve) => follower.socket.once('disconnect', resolve));
  way.cut();
  await cut;
  const missed = await seller.sell({ name: 'Missed', start: 1000 });
  await new Promise((resolve) => setTimeout(resolve, 600)); // told meanwhile to those who are there, who are nobody
  const back = new Promise((resolve) => follower.socket.once('connect', resolve));
  way.mend();
  await back;
  assert.equal(follower.socket.recovered, true);
  const { data } = await follower.inbox.next(withLot(missed.id));
  assert.ok(data.change > change);
  await follower.inbox.next(event('clock'));
  const late = await seller.sell({ name: 'Late', start: 1000 });
  await follower.inbox.next(withLot(late.id));
});

test('what was told to one alone is told again to who was cut off in its midst', async (t) => {
  const host = await startHost(t);
  const seller = await host.signUp('Seller');
  await seller.sell({ name: 'Before', start: 1000 });
  const way = await ferry(t, host);
  const follower = await enter(t, way.url, { options: { reconnection: true, reconnectionDelay: 50 } });
  await (await host.host()).post('/api/v1/announcements', { text: 'an offset' });
  await follower.inbox.next(event('announcement'));
  // Taken from the client before it can note what it has heard, as a cut in that moment would.
  follower.socket.io.engine.removeAllListeners('data');
  follower.socket.emit('follow', { after: 0 });
  await new Promise((resolve) => setTimeout(resolve, 400));
  const back = new Promise((resolve) => follower.socket.once('connect', resolve));
  way.cut();
  way.mend();
  await back;
  assert.equal(follower.socket.recovered, true);
  await follower.inbox.next((item) => item.event === 'lots' && item.data.lots.some(({ name }) => name === 'Before'));
});

test('a change that never was begins anew, and what is malformed is said', async (t) => {
  const host = await startHost(t);
  const follower = await enter(t, host.url);
  const answer = await follower.ask('follow', { after: 1e9 });
  assert.equal(answer.reset, true);
  assert.ok(answer.change < 1e9);
  assert.equal((await follower.ask('follow', { after: 'x' })).error.member, 'after');
});
