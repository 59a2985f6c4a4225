// Stock Socket.IO clients as they come: by polling, upgraded or not, cut off and back again.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { test } from 'node:test';
import { ferry } from './support/ferry.js';
import { startHost } from './support/host.js';
import { sleep, until } from './support/inbox.js';
import { allIn, enter } from './support/rooms.js';

const event = (name) => (item) => item.event === name;
const stock = { transports: ['polling', 'websocket'] };
const polling = { transports: ['polling'] };

async function houseWithLot(t, options) {
  const host = await startHost(t, options);
  const [seller, ann, ben] = [await host.signUp('Seller'), await host.signUp('Ann'), await host.signUp('Ben')];
  return { host, seller, ann, ben, lot: await seller.sell({ name: 'Guitar', start: 1000 }) };
}

/** A room that somebody is in is entered at once; the first has it read from the book, a bid of that moment included. */
async function somebodyIn(t, host, who, lot) {
  const first = await enter(t, host.url, { token: who.token });
  await first.ask('join', { lot: lot.id });
}

for (const [name, options] of [
  ['its default transports', stock],
  ['polling alone', polling],
]) {
  test(`by ${name} a client joins, bids with acknowledgements and hears the room`, async (t) => {
    const { host, ann, ben, lot } = await houseWithLot(t);
    const bidder = await enter(t, host.url, { token: ann.token, options });
    const joined = await bidder.ask('join', { lot: lot.id });
    assert.deepEqual([joined.lot.id, joined.present.nicks], [lot.id, ['Ann']]);
    const verdict = await bidder.ask('bid', { lot: lot.id, bid: 1000, msg: '안녕' });
    assert.deepEqual([verdict.leading, verdict.price], [true, 1000]);
    const heard = (await bidder.inbox.next(event('bid'))).data;
    assert.deepEqual([heard.nick, heard.bid, heard.msg], ['Ann', 1000, '안녕']);
    await ben.bid(lot.id, 1500);
    assert.deepEqual((await bidder.inbox.next(event('outbid'))).data, { lot: lot.id, price: 1500, ask: 1501 });
    const wanted = options.transports.at(-1);
    await until(() => bidder.socket.io.engine.transport.name === wanted);
    assert.equal((await bidder.ask('bid', { lot: lot.id, bid: 1400 })).error.code, 'below_minimum');
    assert.ok((await bidder.ask('bid', { lot: lot.id, bid: 2000 })).leading);
  });

  test(`by ${name} a client whose line is cut comes back to its rooms and what it missed`, async (t) => {
    const { host, ann, ben, lot } = await houseWithLot(t);
    const way = await ferry(t, host);
    const socket = await enter(t, way.url, {
      token: ann.token,
      options: { ...options, reconnection: true, reconnectionDelay: 50, reconnectionDelayMax: 100 },
    });
    await socket.ask('join', { lot: lot.id });
    await socket.ask('bid', { lot: lot.id, bid: 1000 });
    await socket.inbox.next(event('bid'));
    await until(() => socket.socket.io.engine.transport.name === options.transports.at(-1));
    const id = socket.socket.id;
    const witness = await enter(t, host.url, { page: `/lots/${lot.id}` });
    await allIn(t, host.url, lot, 2);

    way.cut();
    await until(() => !socket.socket.connected);
    await ben.bid(lot.id, 1500);
    await witness.inbox.next((item) => item.event === 'bid' && item.data.price === 1500);
    way.mend();
    await until(() => socket.socket.connected);
    assert.equal(socket.socket.recovered, true);
    assert.equal(socket.socket.id, id);
    const missed = (await socket.inbox.next(event('bid'))).data;
    assert.deepEqual([missed.nick, missed.bid], ['Ben', 1500]);
    assert.equal((await socket.inbox.next(event('outbid'))).data.price, 1500);
    await socket.ask('bid', { lot: lot.id, bid: 2000 });
    assert.equal((await socket.inbox.next(event('bid'))).data.bid, 2000);
    const { present } = await socket.ask('join', { lot: lot.id });
    assert.deepEqual(present.nicks, ['Ann'], 'counted once');
    assert.equal(socket.inbox.items.filter((item) => item.event === 'bid' && item.data.price === 1500).length, 1);
  });

  test(`by ${name} a client whose page is the lot is in its room by address`, async (t) => {
    const { host, ann, ben, lot } = await houseWithLot(t);
    await somebodyIn(t, host, ben, lot);
    const watcher = await enter(t, host.url, { page: `/lots/${lot.id}`, options });
    await allIn(t, host.url, lot, 2);
    await ann.bid(lot.id, 1000);
    assert.equal((await watcher.inbox.next(event('bid'))).data.bid, 1000);
  });

  test(`by ${name} a client that is shut out hears why, and that it is not to come back`, async (t) => {
    const { host, ann } = await houseWithLot(t);
    const { socket, inbox } = await enter(t, host.url, { token: ann.token, options: { ...options, reconnection: true } });
    await until(() => socket.io.engine.transport.name === options.transports.at(-1));
    const cut = once(socket, 'disconnect');
    const keeper = await host.host();
    await keeper.patch(`/api/v1/accounts/${ann.account.id}`, { blocked: true, reason: 'does not pay' });
    assert.equal((await cut)[0], 'io server disconnect');
    assert.equal((await inbox.next(event('account'))).data.reason, 'does not pay');
    assert.equal(socket.active, false);
  });
}

test('a client may say its page in auth, as a browser does not by WebSocket', async (t) => {
  const { host, ann, ben, lot } = await houseWithLot(t);
  await somebodyIn(t, host, ben, lot);
  const watcher = await enter(t, host.url, { options: { auth: { page: `/lots/${lot.id}` } } });
  await allIn(t, host.url, lot, 2);
  await ann.bid(lot.id, 1000);
  assert.equal((await watcher.inbox.next(event('bid'))).data.bid, 1000);
});

test('who signed out comes back as nobody, to no rooms', async (t) => {
  const { host, ann, lot } = await houseWithLot(t);
  const way = await ferry(t, host);
  const { socket, ask } = await enter(t, way.url, {
    token: ann.token,
    options: { ...stock, reconnection: true, reconnectionDelay: 50, reconnectionDelayMax: 100 },
  });
  await ask('join', { lot: lot.id });
  way.cut();
  await until(() => !socket.connected);
  assert.equal((await ann.delete('/api/v1/session')).status, 204);
  way.mend();
  await until(() => !socket.active, 5000, 'a refusal ends the reconnecting');
  assert.equal(socket.connected, false);
});

test('a socket says goodbye on purpose: its session is not kept', async (t) => {
  const { host, ann, lot } = await houseWithLot(t);
  const { socket, ask } = await enter(t, host.url, { token: ann.token, options: stock });
  await ask('join', { lot: lot.id });
  const id = socket.id;
  socket.disconnect();
  await sleep(100);
  socket.connect();
  await until(() => socket.connected);
  assert.notEqual(socket.id, id);
  assert.equal(socket.recovered, false);
});

test('answers are shared with the origins that were given, streams and polling too', async (t) => {
  const friend = 'https://friend.example';
  const { host, lot } = await houseWithLot(t, ['--trust', '127.0.0.1/32', '--allow-origin', friend]);
  const polled = '/socket.io/?EIO=4&transport=polling';
  for (const path of ['/api/v1/house', '/api/v1/nothing', polled, '/sse', `/api/v1/lots/${lot.id}/events`]) {
    const ending = new AbortController();
    const answer = await fetch(host.url + path, { headers: { Origin: friend }, signal: ending.signal });
    assert.equal(answer.headers.get('access-control-allow-origin'), friend, path);
    assert.equal(answer.headers.get('access-control-allow-credentials'), 'true');
    assert.match(answer.headers.get('vary'), /Origin/);
    ending.abort();
    const wanted = { 'Access-Control-Request-Method': 'POST', 'Access-Control-Request-Headers': 'authorization' };
    const preflight = await fetch(host.url + path, { method: 'OPTIONS', headers: { Origin: friend, ...wanted } });
    assert.deepEqual([preflight.status, preflight.headers.get('access-control-allow-headers')], [204, 'authorization']);
  }
  const stranger = { headers: { Origin: 'https://evil.example' } };
  const read = await fetch(`${host.url}/api/v1/house`, stranger);
  assert.equal(read.headers.get('access-control-allow-origin'), null);
  const refused = await fetch(host.url + polled, stranger);
  assert.deepEqual([refused.status, (await refused.json()).code], [403, 4]);
});
