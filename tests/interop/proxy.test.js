// Clients behind a proxy, which is one of node's: it forwards requests and says who asked.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import http from 'node:http';
import { test } from 'node:test';
import { Client } from './support/client.js';
import { startHost } from './support/host.js';
import { openStream } from './support/streams.js';

const perAddress = ['--max-streams-per-address', '1'];

/** A proxy before `host`; `words` has the fields that it adds for a request. */
async function startProxy(t, host, words) {
  const server = http.createServer((asked, answer) => {
    const headers = { ...asked.headers, ...words(asked) };
    const forwarded = http.request(new URL(asked.url, host.url), { method: asked.method, headers }, (response) => {
      answer.writeHead(response.statusCode, response.headers);
      answer.flushHeaders();
      response.pipe(answer);
    });
    forwarded.on('error', () => answer.destroy());
    answer.on('close', () => forwarded.destroy());
    asked.pipe(forwarded);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${server.address().port}`;
}

const newcomer = (nick) => ({ email: `${nick}@example.org`, nick, password: `password of ${nick}` });

for (const [name, words] of [
  ['X-Forwarded-For', (asked) => ({ 'x-forwarded-for': asked.headers['x-who'], 'x-forwarded-proto': 'https' })],
  ['Forwarded', (asked) => ({ forwarded: `for=${asked.headers['x-who']};proto=https` })],
]) {
  test(`limits are of who is behind a proxy, by ${name}`, async (t) => {
    const host = await startHost(t, ['--proxy', '127.0.0.1/32', ...perAddress]);
    const url = await startProxy(t, host, words);
    const open = (who) => openStream(t, `${url}/sse`, { accept: 'text/event-stream', 'x-who': who });
    assert.equal((await open('203.0.113.9')).status, 200);
    assert.equal((await open('203.0.113.10')).status, 200);
    assert.equal((await open('203.0.113.9')).status, 429);
  });

  test(`a proxy says whether its clients came by https, by ${name}`, async (t) => {
    const host = await startHost(t, ['--proxy', '127.0.0.1/32']);
    const url = await startProxy(t, host, words);
    const { status, headers } = await new Client(url).post('/api/v1/accounts', newcomer('ann'), {
      'x-who': '203.0.113.9',
    });
    assert.equal(status, 201);
    assert.match(headers['set-cookie'][0], /; Secure/);
    const cookie = headers['set-cookie'][0].split(';')[0];
    const rename = (origin) =>
      new Client(url).patch('/api/v1/me', { nick: 'Anne' }, { cookie, origin, 'x-who': '203.0.113.9' });
    const { host: authority } = new URL(url);
    assert.equal((await rename(`http://${authority}`)).status, 403);
    assert.equal((await rename(`https://${authority}`)).status, 200);
  });
}

test('nobody else is believed', async (t) => {
  const host = await startHost(t, ['--proxy', '192.0.2.0/24', ...perAddress]);
  const open = (who) => openStream(t, `${host.url}/sse`, { accept: 'text/event-stream', 'x-forwarded-for': who });
  assert.equal((await open('203.0.113.9')).status, 200);
  assert.equal((await open('203.0.113.10')).status, 429);
  const { headers } = await host.guest().post('/api/v1/accounts', newcomer('ben'), { 'x-forwarded-proto': 'https' });
  assert.doesNotMatch(headers['set-cookie'][0], /; Secure/);
});
