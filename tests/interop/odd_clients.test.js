// Clients that do what the standards allow and few do: raw sockets that end their side, hand-made handshakes, odd Hosts,
// and curl with the cookies of two houses in one jar.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import net from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { startHost, trusted } from './support/host.js';

const run = promisify(execFile);

async function curl(...options) {
  const { stdout } = await run('curl', ['--silent', '--show-error', '--max-time', '20', ...options]);
  return stdout;
}

/** All that the host answers to these bytes until it hangs up; `ends`: whose side of the connection ends behind them. */
async function say(host, bytes, { ends = true } = {}) {
  const socket = net.connect({ port: host.port, host: '127.0.0.1', allowHalfOpen: true });
  const heard = [];
  socket.on('data', (part) => heard.push(part));
  const over = once(socket, 'end');
  socket.write(bytes);
  if (ends) socket.end();
  await over;
  socket.destroy();
  return Buffer.concat(heard).toString('latin1');
}

const statusOf = (answer) => Number(/^HTTP\/1\.1 (\d{3}) /.exec(answer)?.[1]);

function bidBytes(lot, token, bid) {
  const body = JSON.stringify({ bid });
  return [
    `POST /api/v1/lots/${lot}/bids HTTP/1.1`,
    'Host: gavel',
    `Authorization: Bearer ${token}`,
    'Content-Type: application/json',
    `Content-Length: ${body.length}`,
    '',
    body,
  ].join('\r\n');
}

test('a client that bids and ends its side is told what became of its bid', async (t) => {
  const host = await startHost(t);
  const [seller, ann] = [await host.signUp('Seller'), await host.signUp('Ann')];
  const lot = await seller.sell({ name: 'Clock', start: 1000 });
  const answer = await say(host, bidBytes(lot.id, ann.token, 1000));
  assert.equal(statusOf(answer), 201);
  assert.match(answer, /^Connection: close\r$/m);
  assert.equal(JSON.parse(answer.slice(answer.indexOf('\r\n\r\n'))).price, 1000);
  assert.equal((await host.guest().lot(lot.id)).price, 1000);

  const several = await say(host, bidBytes(lot.id, ann.token, 1) + `GET /healthz HTTP/1.1\r\nHost: h\r\n\r\n`);
  assert.deepEqual([...several.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => status), ['403', '200']);
});

test('a stream, a page and half a request end with whoever ends their side', async (t) => {
  const host = await startHost(t);
  const stream = await say(host, 'GET /sse HTTP/1.1\r\nHost: h\r\n\r\n');
  assert.equal(statusOf(stream), 200);
  assert.match(stream, /\nretry: \d+\n\n/);
  assert.equal(statusOf(await say(host, 'GET / HTTP/1.0\r\n\r\n')), 200);
  assert.equal(statusOf(await say(host, 'GET / HTTP/1.1\r\nHost')), 400);
  assert.equal(await say(host, ''), '');
  while ((await host.metric('gavel_connections')) > 1);
});

function handshake(fields = {}) {
  const all = {
    Host: 'h',
    Upgrade: 'websocket',
    Connection: 'Upgrade',
    'Sec-WebSocket-Version': '13',
    'Sec-WebSocket-Key': 'AQIDBAUGBwgJCgsMDQ4PEC==',
    ...fields,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return `GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\n${lines.join('')}\r\n`;
}

/** What the host says first. */
async function firstAnswer(host, bytes) {
  const socket = net.connect(host.port, '127.0.0.1');
  socket.write(bytes);
  const [first] = await once(socket, 'data');
  socket.destroy();
  return first.toString('latin1');
}

test('handshakes are taken as their standard has them', async (t) => {
  const host = await startHost(t);
  const proof = (key) => createHash('sha1').update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest('base64');
  for (const key of ['AQIDBAUGBwgJCgsMDQ4PEC==', 'dGhlIHNhbXBsZSBub25jZQ==', '////////////////////////'.slice(0, 22) + '==']) {
    const answer = await firstAnswer(host, handshake({ 'Sec-WebSocket-Key': key }));
    assert.equal(statusOf(answer), 101, key);
    assert.ok(answer.includes(`Sec-WebSocket-Accept: ${proof(key)}\r\n`), key);
  }
  const taken = [{ Upgrade: 'websocket, h2c' }, { Upgrade: 'h2c, WebSocket' }, { Connection: 'keep-alive, Upgrade' }, { Cookie: `a=${'x'.repeat(12000)}` }];
  for (const fields of taken) assert.equal(statusOf(await firstAnswer(host, handshake(fields))), 101, JSON.stringify(fields).slice(0, 60));
  assert.equal(statusOf(await firstAnswer(host, handshake({ Cookie: `a=${'x'.repeat(17000)}` }))), 431);
  assert.equal(statusOf(await firstAnswer(host, handshake({ Cookie: `a=${'x'.repeat(100000)}` }))), 431);
  for (const key of ['abc', 'AQIDBAUGBwgJCgsMDQ4PE===', 'AQIDBAUGBwgJCgsMDQ4PEC'])
    assert.equal(statusOf(await firstAnswer(host, handshake({ 'Sec-WebSocket-Key': key }))), 400, key);
});

test('a Host is one', async (t) => {
  const host = await startHost(t);
  const ask = async (name) => statusOf(await say(host, `GET /healthz HTTP/1.1\r\nHost: ${name}\r\n\r\n`));
  for (const good of ['h', '127.0.0.1:8010', '[::1]:8010', 'a.example', '%c3%ab', 'h:']) assert.equal(await ask(good), 200, good);
  for (const bad of ['127.0.0.1:notaport', '[::1]evil.com', '%zz', '::1', 'a b', 'h:80:80', '[::1%25eth0]', 'a@b'])
    assert.equal(await ask(bad), 400, bad);
});

test('curl follows a slash too many, and is told that it has a page', async (t) => {
  const host = await startHost(t);
  const lot = await (await host.signUp('Seller')).sell({ name: 'Clock', start: 1000 });
  const page = `${host.url}/lots/${lot.id}`;
  const format = ['--output', '/dev/null', '--write-out', '%{http_code} %{url_effective}'];
  assert.equal(await curl('--location', ...format, `${page}/?from=mail`), `200 ${page}?from=mail`);
  assert.equal(await curl(...format, `${page}?q=%B0%A1`), `200 ${page}?q=%B0%A1`);
  assert.match(await curl(...format, '--header', 'If-None-Match: *', page), /^304 /);
  assert.match(await curl(...format, '--header', 'If-Match: "x"', page), /^412 /);
  const heads = await Promise.all([curl('--head', page), curl('--head', '--header', 'If-None-Match: *', page)]);
  for (const head of heads) assert.match(head, /^Vary: Accept-Encoding\r$/m);
  assert.match(await curl(...format, `${host.url}/api/v1/lots?after=nowhere`), /^400 /);
});

test('two houses on one machine share a jar of cookies', async (t) => {
  const hosts = [await startHost(t), await startHost(t)];
  const folder = await mkdtemp(path.join(tmpdir(), 'gavel-jar-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const jar = path.join(folder, 'jar');
  const nicks = ['Ann', 'Ben'];
  for (const [n, host] of hosts.entries()) {
    const account = JSON.stringify({ email: `${nicks[n]}@example.org`, nick: nicks[n], password: 'a password' });
    const json = ['--header', 'Content-Type: application/json', '--data', account];
    await curl('--cookie-jar', jar, '--cookie', jar, ...json, `${host.url}/api/v1/accounts`);
  }
  const kept = await readFile(jar, 'latin1');
  assert.equal([...kept.matchAll(/\tgavel_[a-z0-9]{8,32}\t/g)].length, 2);
  for (const [n, host] of hosts.entries()) {
    const me = JSON.parse(await curl('--cookie', jar, `${host.url}/api/v1/me`));
    assert.equal(me.nick, nicks[n]);
    const { id } = JSON.parse(await curl(`${host.url}/api/v1/house`));
    assert.match(kept, new RegExp(`\tgavel_${id}\t`));
  }
});

const hasIpv6 = Object.values(networkInterfaces()).flat().some(({ address }) => address === '::1');

test('a host on every network answers where it says, and by both families', { skip: !hasIpv6 }, async (t) => {
  const host = await startHost(t, [...trusted, '--address', '::']);
  for (const url of [host.url, `http://127.0.0.1:${host.port}`, `http://[::1]:${host.port}`])
    assert.equal(await curl(`${url}/healthz`), 'ok', url);
});
