// Strangers at a port with TLS, from one address: whatever they do there, somebody at another bids as usual meanwhile,
// and afterwards the host has its connections and its memory back.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import net from 'node:net';
import path from 'node:path';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import tls from 'node:tls';
import { startHost, trusted } from './support/host.js';
import { trust } from './support/trust.js';

const stranger = '127.0.0.3';
const many = 100;
const remainsBytesMax = 40e6;
const backMs = 20_000; // a handshake has ten seconds
const engineIo = '/socket.io/?EIO=4&transport=';

async function houseWithLot(t, ...options) {
  const host = await startHost(t, [...trusted, '--tls', 'self', ...options]);
  trust.ca = await readFile(path.join(host.data, 'tls.pem'), 'utf8');
  const [seller, ann] = [await host.signUp('Seller'), await host.signUp('Ann')];
  const lot = await seller.sell({ name: 'Guitar', start: 1000 });
  return { host, ann, lot, price: 1000 };
}

/** One more bid, which the highest bidder may raise; it has to be accepted. */
async function bidsAsUsual(house) {
  house.price += 1;
  const { status, body } = await house.ann.bid(house.lot.id, house.price);
  assert.equal(status, 201, JSON.stringify(body));
}

/** Waits until nobody but who asks is connected, and little more memory is taken than before. */
async function isBack(house, before) {
  const until = Date.now() + backMs;
  for (;;) {
    const connections = await house.host.metric('gavel_connections');
    const more = (await house.host.metric('process_resident_memory_bytes')) - before;
    if (connections <= 1 && more <= remainsBytesMax) return;
    assert.ok(Date.now() < until, `${connections} connections, ${Math.round(more / 1e6)} MB more`);
    await pause(200);
  }
}

/** A stranger's line in the clear, whose end is nobody's fault. */
function wire(house, t) {
  const socket = net.connect({ port: house.host.port, host: '127.0.0.1', localAddress: stranger });
  socket.on('error', () => {});
  t.after(() => socket.destroy());
  return socket;
}

async function secure(house, t) {
  const below = wire(house, t);
  const socket = tls.connect({ socket: below, ca: trust.ca, servername: 'localhost' });
  socket.below = below;
  socket.on('error', () => {});
  await Promise.race([once(socket, 'secureConnect'), once(socket, 'close')]);
  return socket;
}

/** What a client of TLS says first. */
async function greeting() {
  const server = net.createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const client = tls.connect({ port: server.address().port, host: '127.0.0.1' });
  client.on('error', () => {});
  const [peer] = await once(server, 'connection');
  const [bytes] = await once(peer, 'data');
  peer.destroy();
  server.close();
  return bytes;
}

const get = (target, fields = '') => `GET ${target} HTTP/1.1\r\nHost: localhost\r\n${fields}\r\n`;
const post = (target, body) =>
  `POST ${target} HTTP/1.1\r\nHost: localhost\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
const handshake = (sid, fields = '') =>
  get(
    `${engineIo}websocket${sid ? `&sid=${sid}` : ''}`,
    'Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n' +
      `Sec-WebSocket-Key: AQIDBAUGBwgJCgsMDQ4PEC==\r\n${fields}`,
  );

/** A frame as clients mask it, by zeros. */
function frame(text) {
  return Buffer.concat([Buffer.from([0x81, 0x80 | text.length, 0, 0, 0, 0]), Buffer.from(text)]);
}

/** Says it and resolves with the first that comes back; empty if the line ends before. */
async function says(socket, bytes) {
  const heard = Promise.race([once(socket, 'data'), once(socket, 'close').then(() => [''])]);
  socket.write(bytes);
  return String((await heard)[0]);
}

async function session(socket) {
  const opened = await says(socket, get(`${engineIo}polling`));
  return /"sid":"([^"]+)"/.exec(opened)?.[1];
}

const hello = await greeting();
for (const [what, said] of [
  ['nothing', Buffer.alloc(0)],
  ['the head of a record', hello.subarray(0, 5)],
  ['half a greeting', hello.subarray(0, hello.length / 2)],
  ['a greeting', hello],
  ['a record of the greatest length', Buffer.concat([Buffer.from([0x16, 3, 1, 0x40, 0]), Buffer.alloc(9000, 1)])],
]) {
  test(`a hundred handshakes that stall after ${what}`, async (t) => {
    const house = await houseWithLot(t);
    await bidsAsUsual(house);
    const before = await house.host.metric('process_resident_memory_bytes');
    const stalled = Array.from({ length: many }, () => wire(house, t));
    for (const socket of stalled) socket.write(said);
    for (let n = 0; n < 20; ++n) await bidsAsUsual(house);
    await isBack(house, before); // of the host's own accord
  });
}

test('polls that are left open, and sessions that are never upgraded', async (t) => {
  const house = await houseWithLot(t);
  await bidsAsUsual(house);
  const before = await house.host.metric('process_resident_memory_bytes');
  const left = [];
  for (let n = 0; n < many; ++n) {
    const socket = await secure(house, t);
    const sid = await session(socket);
    assert.ok(sid, `session ${n}`);
    if (n % 2 === 0) socket.write(post(`${engineIo}polling&sid=${sid}`, '40') + get(`${engineIo}polling&sid=${sid}`));
    else assert.match(await says(socket, handshake(sid)), /^HTTP\/1\.1 101 /);
    left.push(socket);
  }
  assert.ok((await house.host.metric('gavel_polling_sessions')) >= many);
  for (let n = 0; n < 20; ++n) await bidsAsUsual(house);
  for (const socket of left) socket.destroy();
  await isBack(house, before);
});

/** All that a member of a room says, from the first line to the last, in steps. */
async function exchange(house, t, steps) {
  const line = await secure(house, t);
  let upgraded = null;
  let sid = '';
  const all = [
    async () => (sid = await session(line)),
    () => says(line, post(`${engineIo}polling&sid=${sid}`, '40')),
    () => says(line, get(`${engineIo}polling&sid=${sid}`)),
    () => says(line, post(`${engineIo}polling&sid=${sid}`, `421["join",{"lot":${house.lot.id}}]`)),
    async () => (upgraded = await secure(house, t)),
    () => says(upgraded, handshake(sid)),
    () => says(upgraded, frame('2probe')),
    () => upgraded.write(frame('5')),
    () => upgraded.write(frame('422["time",{}]')),
    () => upgraded.write(frame('1')),
  ];
  for (const step of all.slice(0, steps)) await step();
  return { lines: [line, upgraded].filter(Boolean), steps: all.length };
}

test('disconnects at every step of a member’s way, by an end, a reset, or in the middle of a record', async (t) => {
  const house = await houseWithLot(t);
  await bidsAsUsual(house);
  const { steps } = await exchange(house, t, 0);
  const before = await house.host.metric('process_resident_memory_bytes');
  const ways = [
    (line) => line.end(),
    (line) => line.destroy(),
    (line) => line.below.resetAndDestroy(),
    (line) => line.below.end(Buffer.from([0x17, 3, 3, 0x10, 0, 1, 2, 3])),
  ];
  for (let step = 0; step <= steps; ++step) {
    const members = await Promise.all(ways.map(() => exchange(house, t, step)));
    members.forEach(({ lines }, way) => lines.forEach((line) => ways[way](line)));
    await bidsAsUsual(house);
  }
  await isBack(house, before);
});

test('a greeting that breaks off at every byte', async (t) => {
  const house = await houseWithLot(t);
  await bidsAsUsual(house);
  const before = await house.host.metric('process_resident_memory_bytes');
  for (let at = 0; at <= hello.length; at += 3) {
    const socket = wire(house, t);
    await Promise.race([once(socket, 'connect'), once(socket, 'close')]);
    socket.write(hello.subarray(0, at));
    if (at % 2 === 0) socket.end();
    else socket.resetAndDestroy();
  }
  await bidsAsUsual(house);
  await isBack(house, before);
});

test('other sites get no room, no poll and nothing by the cookie', async (t) => {
  const house = await houseWithLot(t);
  const signedIn = await house.host.guest().post('/api/v1/session', {
    email: house.ann.account.email ?? `${Buffer.from('Ann').toString('hex')}@example.org`,
    password: 'password of Ann',
  });
  const [cookie] = signedIn.headers['set-cookie'][0].split(';');
  const status = async (origin, bytes) => {
    const socket = await secure(house, t);
    const answer = await says(socket, bytes(`Origin: ${origin}\r\nCookie: ${cookie}\r\n`));
    socket.destroy();
    return Number(answer.slice(9, 12));
  };
  const own = 'https://localhost';
  const body = JSON.stringify({ bid: 5_000_000 });
  const bid = (fields) =>
    `POST /api/v1/lots/${house.lot.id}/bids HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n` +
    `${fields}Content-Length: ${body.length}\r\n\r\n${body}`;
  const asked = {
    room: [(fields) => handshake('', fields), 101],
    poll: [(fields) => get(`${engineIo}polling`, fields), 200],
    account: [(fields) => get('/api/v1/me', fields), 200],
    stream: [(fields) => get('/api/v1/me/events', fields), 200],
    bid: [bid, 201],
  };
  for (const [what, [bytes, fine]] of Object.entries(asked)) {
    // In the clear is another site, too, and so is another port.
    for (const origin of ['https://evil.example', 'http://localhost', 'https://localhost:1', 'null'])
      assert.equal(await status(origin, bytes), 403, `${what} from ${origin}`);
    assert.equal(await status(own, bytes), fine, what);
  }
});
