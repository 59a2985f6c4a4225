// What becomes of an account while its line is open: roles given and taken, another name, another paddle.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startHost } from './support/host.js';
import { enter } from './support/rooms.js';

const event = (name) => (item) => item.event === name;

async function hall(t) {
  const host = await startHost(t);
  const keeper = await host.host();
  const people = await Promise.all(['Seller', 'Ann', 'Ben'].map((nick) => host.signUp(nick)));
  const [seller, ann, ben] = people;
  const change = (person, what) => keeper.patch(`/api/v1/accounts/${person.account.id}`, what);
  return { host, keeper, seller, ann, ben, change, lot: await seller.sell({ name: 'Guitar', start: 1000 }) };
}

test('a role counts on an open line from when it is given until it is taken', async (t) => {
  const { host, ann, ben, change, lot } = await hall(t);
  const clerk = await enter(t, host.url, { token: ben.token });
  const bidFor = (bid) => clerk.ask('bid', { lot: lot.id, bid, for: ann.account.id });
  assert.equal((await bidFor(1000)).error.code, 'forbidden');
  await change(ben, { roles: ['clerk'] });
  assert.equal((await bidFor(1000)).leading, true);
  await change(ben, { roles: [] });
  assert.equal((await bidFor(1500)).error.code, 'forbidden');
  assert.equal((await ann.history(lot.id)).length, 1);
});

test('another nick is what a room says of who is there, leads and sells', async (t) => {
  const { host, seller, ann, lot } = await hall(t);
  const watcher = await enter(t, host.url);
  await watcher.ask('join', { lot: lot.id });
  const bidder = await enter(t, host.url, { token: ann.token });
  await bidder.ask('join', { lot: lot.id });
  await bidder.ask('bid', { lot: lot.id, bid: 1000 });
  await watcher.inbox.next(event('bid'));
  await ann.patch('/api/v1/me', { nick: 'Annie' });
  assert.equal((await watcher.inbox.next(event('left'))).data.nick, 'Ann');
  const { data } = await watcher.inbox.next((item) => item.event === 'joined' && item.data.nick === 'Annie');
  assert.deepEqual(data.present, { count: 2, nicks: ['Annie'] });
  await seller.patch('/api/v1/me', { nick: 'Sella' });
  const again = await enter(t, host.url);
  const room = await again.ask('join', { lot: lot.id });
  assert.deepEqual([room.lot.leader.nick, room.lot.owner.nick, room.present.nicks], ['Annie', 'Sella', ['Annie']]);
});

test('another paddle is what a room says of whoever was seen by the one before', async (t) => {
  const { host, keeper, ann, ben, change, lot } = await hall(t);
  await keeper.patch('/api/v1/house', { names: 'paddle' });
  await ann.bid(lot.id, 1000);
  const bidder = await enter(t, host.url, { token: ann.token });
  await bidder.ask('join', { lot: lot.id });
  await bidder.ask('say', { lot: lot.id, text: 'mine' });
  const watcher = await enter(t, host.url);
  const before = await watcher.ask('join', { lot: lot.id });
  assert.deepEqual(before.present.nicks, ['1']);
  await change(ann, { paddle: 50 });
  await change(ben, { paddle: 1 });
  assert.equal((await watcher.inbox.next(event('lot'))).data.leader.nick, '50');
  await ben.bid(lot.id, 1500);
  const room = await (await enter(t, host.url)).ask('join', { lot: lot.id });
  assert.deepEqual(
    [room.bids.map(({ nick }) => nick), room.said.map(({ nick }) => nick), room.lot.leader.nick, room.present.nicks],
    [['50', '1'], ['50'], '1', ['50']],
  );
});
