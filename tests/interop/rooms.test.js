// Rooms over the stock Socket.IO client, WebSocket alone.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { test } from 'node:test';
import { sleep } from './support/inbox.js';
import { startHost, trusted } from './support/host.js';
import { allIn, enter } from './support/rooms.js';

const event = (name) => (item) => item.event === name;

async function houseWithLot(t) {
  const host = await startHost(t);
  const [seller, ann, ben] = [await host.signUp('Seller'), await host.signUp('Ann'), await host.signUp('Ben')];
  return { host, seller, ann, ben, lot: await seller.sell({ name: 'Guitar', start: 1000 }) };
}

test('a client whose page is the lot is in its room by address', async (t) => {
  const { host, ann, lot } = await houseWithLot(t);
  const watcher = await enter(t, host.url, { page: `/lots/${lot.id}` });
  const elsewhere = await enter(t, host.url, { page: '/' });
  await allIn(t, host.url, lot, 1);
  await ann.bid(lot.id, 1000);
  const { data } = await watcher.inbox.next(event('bid'));
  assert.deepEqual([data.lot, data.nick, data.bid], [lot.id, 'Ann', 1000]);
  await sleep(200);
  assert.deepEqual(elsewhere.inbox.items.filter(event('bid')), []);
});

test('a client joins a room by event and is told how things stand', async (t) => {
  const { host, ann, ben, lot } = await houseWithLot(t);
  await ann.bid(lot.id, 1000, { msg: 'mine' });
  const member = await enter(t, host.url, { token: ben.token });
  const joined = await member.ask('join', { lot: lot.id });
  assert.equal(joined.lot.id, lot.id);
  assert.deepEqual(
    joined.bids.map(({ nick, bid, msg }) => [nick, bid, msg]),
    [['Ann', 1000, 'mine']],
  );
  assert.deepEqual(joined.said, []);
  assert.deepEqual(joined.present, { count: 1, nicks: ['Ben'] });
  await ben.bid(lot.id, 1200);
  assert.equal((await member.inbox.next(event('bid'))).data.price, 1200);
});

test('leaving by event and by disconnecting ends it, and the room is told', async (t) => {
  const { host, ann, ben, lot } = await houseWithLot(t);
  const stays = await enter(t, host.url, { page: `/lots/${lot.id}` });
  await allIn(t, host.url, lot, 1);
  const leaves = await enter(t, host.url, { token: ann.token });
  const drops = await enter(t, host.url, { token: ben.token });
  await leaves.ask('join', { lot: lot.id });
  await drops.ask('join', { lot: lot.id });
  const names = [
    (await stays.inbox.next(event('joined'))).data.nick,
    (await stays.inbox.next(event('joined'))).data.nick,
  ];
  assert.deepEqual(names.sort(), ['Ann', 'Ben']);

  assert.deepEqual(await leaves.ask('leave', { lot: lot.id }), {});
  assert.equal((await stays.inbox.next(event('left'))).data.nick, 'Ann');
  drops.leave();
  const left = (await stays.inbox.next(event('left'))).data;
  assert.deepEqual([left.lot, left.nick, left.present.count], [lot.id, 'Ben', 1]);

  const before = leaves.inbox.items.length;
  await ann.bid(lot.id, 1000);
  await stays.inbox.next(event('bid'));
  assert.deepEqual(leaves.inbox.items.slice(before).filter(event('bid')), []);
  const again = await enter(t, host.url);
  assert.deepEqual((await again.ask('join', { lot: lot.id })).present.nicks, []);
});

test('a message to all: an announcement reaches every socket and every house stream', async (t) => {
  const { host, ann, lot } = await houseWithLot(t);
  const inRoom = await enter(t, host.url, { token: ann.token, page: `/lots/${lot.id}` });
  const nowhere = await enter(t, host.url);
  const keeper = await host.host();
  const { status } = await keeper.post('/api/v1/announcements', { text: '잠시 쉬겠습니다' });
  assert.equal(status, 201);
  for (const { inbox } of [inRoom, nowhere]) {
    const { data } = await inbox.next(event('announcement'));
    assert.equal(data.text, '잠시 쉬겠습니다');
    assert.ok(Number.isInteger(data.at));
  }
  assert.equal((await ann.post('/api/v1/announcements', { text: 'me too' })).status, 403);
  assert.equal((await host.guest().post('/api/v1/announcements', { text: 'me too' })).status, 401);
});

test('a message to one room: what is said is heard there and nowhere else', async (t) => {
  const { host, seller, ann, lot } = await houseWithLot(t);
  const other = await seller.sell({ name: 'Other', start: 1000 });
  const here = await enter(t, host.url, { page: `/lots/${lot.id}` });
  const there = await enter(t, host.url, { page: `/lots/${other.id}` });
  const speaker = await enter(t, host.url, { token: ann.token, page: `/lots/${lot.id}` });
  await allIn(t, host.url, lot, 2);
  await allIn(t, host.url, other, 1);
  assert.deepEqual(await speaker.ask('say', { lot: lot.id, text: 'lovely <b>piece</b>' }), {});
  const { data } = await here.inbox.next(event('said'));
  assert.deepEqual([data.lot, data.nick, data.text], [lot.id, 'Ann', 'lovely <b>piece</b>']);
  await speaker.inbox.next(event('said'));
  assert.equal(there.inbox.items.some(event('said')), false);

  assert.equal((await here.ask('say', { lot: lot.id, text: 'anonymous' })).error.code, 'unauthorized');
  assert.equal((await speaker.ask('say', { lot: lot.id, text: 'x'.repeat(301) })).error.code, 'malformed');
});

test('a message to one client: only who was outbid hears of it, on all of their sockets', async (t) => {
  const { host, ann, ben, lot } = await houseWithLot(t);
  const [annHere, annToo, benHere] = [
    await enter(t, host.url, { token: ann.token }),
    await enter(t, host.url, { token: ann.token }),
    await enter(t, host.url, { token: ben.token }),
  ];
  await ann.bid(lot.id, 1000);
  await ben.bid(lot.id, 1500);
  for (const { inbox } of [annHere, annToo]) {
    assert.deepEqual((await inbox.next(event('outbid'))).data, { lot: lot.id, price: 1500, ask: 1501 });
  }
  assert.equal(benHere.inbox.items.some(event('outbid')), false);
});

test('a message is acknowledged with its answer', async (t) => {
  const { host, ann, lot } = await houseWithLot(t);
  const bidder = await enter(t, host.url, { token: ann.token });
  const { now } = await bidder.ask('time', {});
  assert.ok(Math.abs(now - (await ann.now())) < 1000);
  const verdict = await bidder.ask('bid', { lot: lot.id, bid: 1000, msg: 'by room', key: 'k1' });
  assert.deepEqual([verdict.leading, verdict.outbid, verdict.price, verdict.ask], [true, false, 1000, 1001]);
  const { body } = await ann.bid(lot.id, 1000, { msg: 'by room', key: 'k1' });
  assert.deepEqual([body.seq, body.repeat], [verdict.seq, true], 'the same body as over HTTP');
  assert.equal((await bidder.ask('bid', { lot: lot.id, bid: 900 })).error.code, 'already_leading');
  assert.equal((await bidder.ask('join', { lot: 999 })).error.code, 'unknown_lot');
});

test('several arguments: what follows the first is let pass, and the acknowledgement still comes', async (t) => {
  const { host, ann, lot } = await houseWithLot(t);
  const client = await enter(t, host.url, { token: ann.token });
  const { now } = await client.ask('time', {}, 'second', 3, null, { fifth: [5] });
  assert.ok(Number.isInteger(now));
  const verdict = await client.ask('bid', { lot: lot.id, bid: 1000 }, '더 있음', [1, 2, 3]);
  assert.equal(verdict.leading, true);
  const plain = await client.ask('join', { lot: lot.id }, 'extra');
  assert.equal(plain.lot.price, 1000);
});

test('a bad token is refused, and without one a client may watch but not bid', async (t) => {
  const { host, lot } = await houseWithLot(t);
  await assert.rejects(enter(t, host.url, { token: 'nonsense' }), /unauthorized/);
  const guest = await enter(t, host.url);
  assert.equal((await guest.ask('join', { lot: lot.id })).lot.id, lot.id);
  assert.equal((await guest.ask('bid', { lot: lot.id, bid: 1000 })).error.code, 'unauthorized');
});

test('a bidder hears at once what the host did to their money and their bid, on each socket once', async (t) => {
  const host = await startHost(t, [...trusted, '--funds', 'limited', '--opening-funds', '50000', '--premium', '1000']);
  const [seller, ann, ben] = [await host.signUp('Seller'), await host.signUp('Ann'), await host.signUp('Ben')];
  const lot = await seller.sell({ name: 'Guitar', start: 1000 });
  const keeper = await host.host();
  const inRoom = await enter(t, host.url, { token: ann.token, page: `/lots/${lot.id}` });
  const elsewhere = await enter(t, host.url, { token: ann.token });
  const other = await enter(t, host.url, { token: ben.token, page: `/lots/${lot.id}` });
  await allIn(t, host.url, lot, 2);
  const told = async (inbox, wanted) => {
    for (;;) {
      const { data } = await inbox.next(event('account'));
      if (Object.entries(wanted).every(([name, value]) => data[name] === value)) return data;
    }
  };

  await keeper.post(`/api/v1/accounts/${ann.account.id}/deposits`, { amount: 1000, note: 'cash' });
  const { body } = await ann.bid(lot.id, 2000);
  await keeper.post(`/api/v1/lots/${lot.id}/actions`, { action: 'void', seq: body.seq, reason: 'a slip' });
  await keeper.patch(`/api/v1/accounts/${ann.account.id}`, { funds: 'open' });
  const cut = [inRoom, elsewhere].map(({ socket }) => once(socket, 'disconnect'));
  await keeper.patch(`/api/v1/accounts/${ann.account.id}`, { blocked: true, reason: 'does not pay' });
  for (const { inbox } of [inRoom, elsewhere]) {
    await told(inbox, { deposits: 51000, available: 51000, holds: 0 });
    await told(inbox, { available: 48800, holds: 2200 });
    await told(inbox, { available: 51000, holds: 0, reason: 'a slip' });
    assert.deepEqual((await told(inbox, { available: null })).roles, []);
    await told(inbox, { blocked: true, reason: 'does not pay' });
    const voided = inbox.items.filter(event('voided')).map(({ data }) => [data.of, data.reason, data.max]);
    assert.deepEqual(voided, [[body.seq, 'a slip', null]]);
  }
  await Promise.all(cut);
  const { data } = await other.inbox.next(event('voided'));
  assert.equal('max' in data, false);
  assert.deepEqual(other.inbox.items.filter(event('account')), []);
});
