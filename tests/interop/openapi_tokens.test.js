// What the API's document says of a token that opens nothing: every operation may refuse it, whoever may call it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startHost } from './support/host.js';

const numbers = { id: 1, sale: 1, account: 1, n: 1 };
const sent = { ...numbers, code: 'BIDNOW', link: 'AAAAAAAAAAAAAAAAAAAAAA', tag: 'a', name: 'start.js', version: 'a' };

test('a token that opens nothing is 401 at every operation, and its document says so', async (t) => {
  const host = await startHost(t);
  const stranger = await host.signUp('Ann');
  const { paths } = (await stranger.get('/api/v1/openapi.json')).body;
  const bogus = { Authorization: 'Bearer bogus' };
  for (const [path, item] of Object.entries(paths)) {
    for (const [method, { responses }] of Object.entries(item)) {
      const address = path.replace(/\{(\w+)\}/g, (_, name) => sent[name]);
      const { status } = await stranger.send(method.toUpperCase(), address, undefined, bogus);
      assert.equal(status, 401, `${method} ${path}`);
      assert.ok(responses[401], `${method} ${path} has no 401`);
    }
  }
});
