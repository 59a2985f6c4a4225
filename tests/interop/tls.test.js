// Stock clients of a house under TLS, which know it by the certificate that it made for itself.
import assert from 'node:assert/strict';
import { createHash, X509Certificate } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import tls from 'node:tls';
import { openPage, startBrowser } from './support/browser.js';
import { Client } from './support/client.js';
import { startHost, trusted } from './support/host.js';
import { enter } from './support/rooms.js';
import { openStream } from './support/streams.js';
import { trust } from './support/trust.js';

const event = (name) => (item) => item.event === name;

async function houseWithLot(t) {
  const host = await startHost(t, [...trusted, '--tls', 'self']);
  trust.ca = await readFile(path.join(host.data, 'tls.pem'), 'utf8');
  const [seller, ann] = [await host.signUp('Seller'), await host.signUp('Ann')];
  return { host, seller, ann, lot: await seller.sell({ name: 'Guitar', start: 1000 }) };
}

/** A client that speaks this version of TLS alone; resolves with whether it was let in. */
function shakesHands(host, version) {
  const options = { port: host.port, host: '127.0.0.1', ca: trust.ca, minVersion: version, maxVersion: version };
  return new Promise((resolve) => {
    const socket = tls.connect({ ...options, ciphers: 'DEFAULT@SECLEVEL=0' }, () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}

test('a house tells the fingerprint of its own certificate and keeps the key to itself', async (t) => {
  const { host } = await houseWithLot(t);
  assert.match(host.url, /^https:/);
  const { fingerprint256, raw } = new X509Certificate(trust.ca);
  assert.ok(host.output.includes(fingerprint256), host.output);
  const digest = createHash('sha256').update(raw).digest('hex');
  assert.ok(host.output.includes(`${host.url}/#sha256=${digest}`), host.output);
  assert.equal((await stat(path.join(host.data, 'tls.pem'))).mode & 0o777, 0o600);
  assert.equal(await host.stop(), 0);
  await host.start();
  assert.equal((await host.guest().get('/healthz')).status, 200, 'the same certificate after a new start');
});

/** Sends one request and says in the same breath that there will be no more; resolves with the status of the answer. */
function asksOnceAndEnds(host, request) {
  return new Promise((resolve, reject) => {
    const socket = tls.connect({ port: host.port, host: '127.0.0.1', ca: trust.ca, allowHalfOpen: true }, () =>
      socket.end(request),
    );
    let answer = '';
    socket.on('data', (bytes) => (answer += bytes));
    socket.on('close', () => resolve(answer.slice(9, 12)));
    socket.on('error', reject);
  });
}

test('a request that comes with the end of what its client says is answered', async (t) => {
  const { host, ann, lot } = await houseWithLot(t);
  const asked = [];
  for (let n = 0; n < 60; ++n) {
    const body = JSON.stringify({ max: 2000 + n });
    asked.push(
      await asksOnceAndEnds(
        host,
        `POST /api/v1/lots/${lot.id}/bids HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${ann.token}\r\n` +
          `Content-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
      ),
    );
  }
  const request = 'GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n';
  const together = await Promise.all(Array.from({ length: 60 }, () => asksOnceAndEnds(host, request)));
  assert.deepEqual(new Set([...asked, ...together]), new Set(['201', '200']));
});

for (const [name, options] of [
  ['wss alone', { transports: ['websocket'] }],
  ['polling by https', { transports: ['polling'] }],
  ['polling, then wss', { transports: ['polling', 'websocket'] }],
]) {
  test(`the stock client of rooms bids by ${name}`, async (t) => {
    const { host, ann, lot } = await houseWithLot(t);
    const member = await enter(t, host.url, { token: ann.token, options: { ca: trust.ca, ...options } });
    const joined = await member.ask('join', { lot: lot.id });
    assert.equal(joined.lot.ask, 1000);
    const verdict = await member.ask('bid', { lot: lot.id, bid: 1000, key: 'one' });
    assert.equal(verdict.leading, true);
    assert.equal((await member.inbox.next(event('bid'))).data.price, 1000);
  });
}

test('streams come by https', async (t) => {
  const { host, ann, lot } = await houseWithLot(t);
  const stream = await openStream(t, `${host.url}/api/v1/lots/${lot.id}/events`);
  assert.equal(stream.headers['content-type'], 'text/event-stream');
  await stream.inbox.next(event('snapshot'));
  await ann.bid(lot.id, 1000);
  assert.equal(JSON.parse((await stream.inbox.next(event('bid'))).data).price, 1000);
});

test('cookies are Secure', async (t) => {
  const { host } = await houseWithLot(t);
  const { headers } = await host.guest().post('/api/v1/accounts', {
    email: 'ben@example.org',
    nick: 'Ben',
    password: 'password of Ben',
  });
  assert.match(headers['set-cookie'][0], /; Secure/);
});

test('who comes in the clear is told of https, and hung up on', async (t) => {
  const { host } = await houseWithLot(t);
  const inTheClear = new Client(host.url.replace('https:', 'http:'));
  const { status, headers, body } = await inTheClear.get('/api/v1/clock');
  assert.deepEqual([status, headers['content-type'], headers.connection], [400, 'application/problem+json', 'close']);
  assert.equal(body.code, 'malformed');
  assert.ok(body.detail.includes(`${host.url}/`), body.detail);
});

test('TLS 1.2 and later are spoken, and nothing older', async (t) => {
  const { host } = await houseWithLot(t);
  const spoken = [];
  for (const version of ['TLSv1', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'])
    spoken.push(await shakesHands(host, version));
  assert.deepEqual(spoken, [false, false, true, true]);
});

test('a browser that takes the certificate shows the page and its rooms', async (t) => {
  const { host, ann, lot } = await houseWithLot(t);
  const browser = await startBrowser(t);
  const { page, complaints } = await openPage(browser, host.url, { ignoreHTTPSErrors: true });
  const card = page.locator(`[data-lot="${lot.id}"]`);
  await card.getByText('No bids yet').waitFor();
  await ann.bid(lot.id, 1_250_000);
  await card.getByText('₩1,250,000').waitFor();
  assert.deepEqual(complaints, []);
});
