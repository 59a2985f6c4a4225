// Maxima that are left on a lot before it opens, as strangers' clients leave, change and take them back.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { program, startHost } from './support/host.js';
import { until } from './support/inbox.js';
import { enter } from './support/rooms.js';
import { openStream } from './support/streams.js';

const run = promisify(execFile);

async function hall(t) {
  const host = await startHost(t, ['--funds', 'limited', '--opening-funds', '50000']);
  const keeper = await host.host();
  assert.equal((await keeper.patch('/api/v1/sales/1', { prebids: true })).body.prebids, true);
  const [seller, ann, ben] = [await host.signUp('Seller'), await host.signUp('Ann'), await host.signUp('Ben')];
  const { id } = await seller.sell({ name: 'Clock', start: 1000, opensAt: Date.now() + 1_800_000 });
  const leave = (client, max, more = {}) => client.post(`/api/v1/lots/${id}/bids`, { max, ...more });
  const log = async () => (await ann.get(`/api/v1/lots/${id}/log`)).body;
  return { host, keeper, seller, ann, ben, id, leave, log };
}

const linesOf = (log) => log.trimEnd().split('\n').map((line) => JSON.parse(line));

test('two leave maxima, one changes, and the opening runs them by the time of the change', async (t) => {
  const { host, keeper, ann, ben, id, leave, log } = await hall(t);
  const room = await enter(t, host.url, { token: ben.token });
  await room.ask('join', { lot: id });
  const stream = await openStream(t, `${host.url}/api/v1/lots/${id}/events`);

  const first = await leave(ann, 8000, { msg: 'mine' });
  assert.equal(first.status, 201);
  assert.deepEqual(Object.keys(first.body).sort(), ['ask', 'leading', 'max', 'price', 'salt', 'seq']);
  assert.deepEqual({ ...first.body, salt: '' }, { seq: 2, leading: null, price: 1000, ask: 1000, max: 8000, salt: '' });
  assert.match(first.body.salt, /^[0-9a-f]{32}$/);
  const second = await room.ask('bid', { lot: id, max: 8000 });
  assert.deepEqual([second.leading, second.max], [null, 8000]);
  assert.equal((await leave(ann, 8000)).body.seq, 4); // the same, and behind Ben's now
  assert.equal((await ann.me()).holds, 8000);

  const sealed = () => stream.inbox.items.filter(({ event }) => event === 'sealed').map(({ data }) => JSON.parse(data));
  await until(() => sealed().length === 3);
  for (const one of sealed()) assert.deepEqual(Object.keys(one).sort(), ['head', 'lot', 'seq']);
  const { bids, leader, price, prebids } = await ann.lot(id);
  assert.deepEqual([bids, leader, price, prebids], [0, null, 1000, true]);
  assert.doesNotMatch(await log(), /8000|"account"/);
  const mine = async (client) =>
    (await client.get('/api/v1/me/bids')).body.items.map(({ max, leading }) => [max, leading]);
  assert.deepEqual([await mine(ann), await mine(ben)], [[[8000, null]], [[8000, null]]]);

  assert.equal((await keeper.post(`/api/v1/lots/${id}/actions`, { action: 'open' })).status, 200);
  const opened = await ann.lot(id);
  assert.deepEqual([opened.bids, opened.leader.nick, opened.price, opened.prebids], [2, 'Ben', 8000, undefined]);
  await until(() => stream.inbox.items.filter(({ event }) => event === 'bid').length === 2);
  assert.deepEqual([(await ann.me()).holds, (await ben.me()).holds], [0, 8000]);

  await keeper.post(`/api/v1/lots/${id}/actions`, { action: 'close' });
  const lines = linesOf(await log());
  assert.deepEqual(
    lines.map(({ event }) => [event.type, event.prebid]),
    [['created'], ['prebid'], ['prebid'], ['prebid'], ['opened'], ['bid', 3], ['bid', 4], ['closed']].map(
      ([type, prebid]) => [type, prebid],
    ),
  );
  assert.equal(lines[1].opening.salt, first.body.salt);
  assert.deepEqual(lines[1].opening.amount, 8000);
  const folder = await mkdtemp(path.join(tmpdir(), 'gavel-prebid-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const file = path.join(folder, 'log.jsonl');
  await writeFile(file, await log());
  assert.match((await run(program, ['verify', file])).stdout, /^Verified: .* 2 bids, sold to Ben/);
  await writeFile(file, (await log()).replace('"prebid":3', '"prebid":2'));
  await assert.rejects(run(program, ['verify', file]), /NOT VERIFIED: event 6/);
});

test('what is taken back is gone, with its hold, and what can not be left is said', async (t) => {
  const { keeper, seller, ann, ben, id, leave } = await hall(t);
  const code = ({ status, body }) => [status, body.code];
  const back = (client, query = '') => client.delete(`/api/v1/lots/${id}/prebid${query}`);
  assert.deepEqual(code(await ann.post(`/api/v1/lots/${id}/bids`, { bid: 2000 })), [403, 'not_open']);
  assert.deepEqual(code(await leave(ann, 999)), [403, 'below_start']);
  assert.deepEqual(code(await leave(ann, 50_001)), [403, 'over_limit']);
  assert.deepEqual(code(await leave(seller, 2000)), [403, 'own_lot']);
  assert.deepEqual(code(await leave(keeper, 2000)), [403, 'forbidden']);
  assert.deepEqual(code(await back(ann)), [404, 'not_found']);
  assert.equal((await leave(ann, 5000)).status, 201);
  assert.deepEqual(code(await seller.patch(`/api/v1/lots/${id}`, { reserve: 3000 })), [409, 'has_bids']);
  assert.deepEqual(code(await keeper.patch('/api/v1/sales/1', { prebids: false })), [409, 'has_bids']);
  assert.deepEqual(code(await back(ben, `?for=${(await ann.me()).id}`)), [403, 'forbidden']);
  assert.equal((await back(ann)).status, 204);
  assert.equal((await ann.me()).holds, 0);
  assert.equal((await seller.patch(`/api/v1/lots/${id}`, { reserve: 3000 })).status, 200);
  await keeper.post(`/api/v1/lots/${id}/actions`, { action: 'open' });
  assert.deepEqual(code(await back(ann)), [409, 'wrong_phase']);
  assert.equal((await ann.lot(id)).bids, 0);
});

test('a clerk leaves one for somebody, which is recorded without its amount', async (t) => {
  const { host, keeper, ann, id, leave } = await hall(t);
  const clerk = await host.signUp('Clerk');
  const them = { for: (await ann.me()).id };
  assert.equal((await leave(clerk, 4000, them)).status, 403);
  await keeper.patch(`/api/v1/accounts/${(await clerk.me()).id}`, { roles: ['clerk'] });
  assert.equal((await leave(clerk, 4000, them)).status, 201);
  assert.equal((await clerk.delete(`/api/v1/lots/${id}/prebid?for=${them.for}`)).status, 204);
  assert.equal((await leave(clerk, 6000, them)).status, 201);
  const record = async () => (await keeper.get('/api/v1/record')).body.items.filter(({ lot }) => lot === id);
  const whats = (await record()).map(({ what, amount }) => [what, amount]);
  assert.deepEqual(whats, [
    ['bid', null],
    ['prebid_withdrawn', null],
    ['bid', null],
  ]);
  for (const action of ['open', 'close']) await keeper.post(`/api/v1/lots/${id}/actions`, { action });
  assert.deepEqual(
    (await record()).filter(({ what }) => what === 'bid').map(({ amount }) => amount),
    [4000, 6000],
  );
  assert.equal((await ann.history(id))[0].enteredBy.nick, 'Clerk');
});
