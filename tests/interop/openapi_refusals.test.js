// What the API's document says of who is refused whatever they ask for: by a token that opens nothing, or blocked.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startHost } from './support/host.js';

const numbers = { id: 1, sale: 1, account: 1, n: 1 };
const sent = { ...numbers, code: 'BIDNOW', link: 'AAAAAAAAAAAAAAAAAAAAAA', tag: 'a', name: 'start.js', version: 'a' };

async function house(t) {
  const host = await startHost(t);
  const ann = await host.signUp('Ann');
  const { paths } = (await ann.get('/api/v1/openapi.json')).body;
  return { host, ann, paths };
}

function codesOf({ responses }, status) {
  return responses[status]?.content['application/problem+json'].schema.allOf[1].properties.code.enum ?? [];
}

test('a token that opens nothing is 401 at every operation, and its document says so', async (t) => {
  const { ann, paths } = await house(t);
  const bogus = { Authorization: 'Bearer bogus' };
  for (const [path, item] of Object.entries(paths)) {
    for (const [method, operation] of Object.entries(item)) {
      const address = path.replace(/\{(\w+)\}/g, (_, name) => sent[name]);
      const { status } = await ann.send(method.toUpperCase(), address, undefined, bogus);
      assert.equal(status, 401, `${method} ${path}`);
      assert.deepEqual(codesOf(operation, 401), ['unauthorized'], `${method} ${path}`);
    }
  }
});

test('whoever is blocked is told so by what changes anything, as the document says', async (t) => {
  const { host, ann, paths } = await house(t);
  const seller = await host.signUp('Seller');
  await seller.sell({ name: 'Guitar', start: 1000 });
  await (await host.host()).patch(`/api/v1/accounts/${ann.account.id}`, { blocked: true });
  const asked = [
    ['post', '/api/v1/lots', { name: 'Clock', start: 1000 }],
    ['post', '/api/v1/lots/{id}/bids', { bid: 1000 }],
    ['put', '/api/v1/lots/{id}/watch'],
    ['patch', '/api/v1/lots/{id}', { name: 'Clock' }],
    ['delete', '/api/v1/lots/{id}/images/{n}'],
    ['delete', '/api/v1/lots/{id}/prebid'],
    ['put', '/api/v1/lots/{id}/offer'],
    ['patch', '/api/v1/me', { nick: 'Anna' }],
  ];
  for (const [method, path, body] of asked) {
    const address = path.replace(/\{(\w+)\}/g, (_, name) => sent[name]);
    const answer = await ann.send(method.toUpperCase(), address, body);
    const named = codesOf(paths[path][method], answer.status);
    assert.equal(answer.body.code, 'blocked', `${method} ${path}`);
    assert.ok(named.includes('blocked'), `${method} ${path}: ${named}`);
  }
});

test('a bid that staff may not enter, since it would tell another, has its code in the document', async (t) => {
  const { host, ann, paths } = await house(t);
  const [keeper, clerk, seller] = [await host.host(), await host.signUp('Clerk'), await host.signUp('Seller')];
  await keeper.patch(`/api/v1/accounts/${clerk.account.id}`, { roles: ['clerk'] });
  await keeper.patch(`/api/v1/accounts/${ann.account.id}`, { funds: 'limited' });
  await keeper.post(`/api/v1/accounts/${ann.account.id}/deposits`, { amount: 5000 });
  const { id: sale } = (await keeper.post('/api/v1/sales', { name: 'Evening', prebids: true })).body;
  const clock = await seller.sell({ name: 'Clock', start: 1000, sale });
  const lamp = await seller.sell({ name: 'Lamp', start: 1000, sale });
  await ann.post(`/api/v1/lots/${clock.id}/bids`, { max: 2000 });
  const refused = await clerk.post(`/api/v1/lots/${lamp.id}/bids`, { max: 1000, for: ann.account.id });
  assert.deepEqual([refused.status, refused.body.code, refused.body.member], [409, 'wrong_phase', 'funds']);
  assert.ok(codesOf(paths['/api/v1/lots/{id}/bids'].post, 409).includes('wrong_phase'));
});
