// Lots whose ends depend on each other: what answers and rooms say of an end is what the lot shows from then on.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startHost } from './support/host.js';
import { enter } from './support/rooms.js';

const minute = 60_000;

async function sale(t, closing) {
  const host = await startHost(t);
  const [keeper, seller] = [await host.host(), await host.signUp('Seller')];
  const firstEnd = Date.now() + 60 * minute;
  const plan = { name: 'Evening', closing, step: minute, firstEnd };
  const { id } = (await keeper.post('/api/v1/sales', plan)).body;
  const lots = [];
  for (const name of ['Clock', 'Lamp', 'Chair']) lots.push(await seller.sell({ name, start: 1000, sale: id }));
  await keeper.post(`/api/v1/sales/${id}/actions`, { action: 'start' });
  return { host, keeper, seller, id, firstEnd, lots };
}

const endOf = ({ endsAt, waitsFor }) => ({ endsAt, waitsFor });

for (const closing of ['cascade', 'group']) {
  test(`in a ${closing} an action is answered and told with the end that its lot then has`, async (t) => {
    const { host, keeper, firstEnd, lots } = await sale(t, closing);
    const watcher = await enter(t, host.url);
    for (const { id } of lots) await watcher.ask('join', { lot: id });
    const [clock, lamp, chair] = lots.map(({ id }) => id);
    const steps = [
      [lamp, { action: 'pause' }],
      [clock, { action: 'extend', byMs: 30 * minute }],
      [lamp, { action: 'resume' }],
      [chair, { action: 'extend', byMs: 1 }],
      [chair, { action: 'withdraw', reason: 'broken' }],
      [lamp, { action: 'close' }],
      [lamp, { action: 'reopen', reason: 'a mistake', endsAt: firstEnd + minute }],
    ];
    for (const [lot, what] of steps) {
      const before = watcher.inbox.items.length;
      const { status, body } = await keeper.post(`/api/v1/lots/${lot}/actions`, what);
      assert.equal(status, 200);
      const shown = endOf(await keeper.lot(lot));
      assert.deepEqual(endOf(body), shown, `the answer to ${what.action}`);
      const told = (item) => item.event === 'lot' && item.data.id === lot && item.data.head === body.head;
      await watcher.inbox.next(told);
      const itself = watcher.inbox.items.slice(before).filter(told);
      assert.deepEqual(endOf(itself[0].data), shown, `what the room is told of ${what.action}`);
    }
  });
}

test('a lot that is put into a running cascade is answered with the one that it waits for', async (t) => {
  const { seller, id, lots } = await sale(t, 'cascade');
  const late = await seller.post('/api/v1/lots', { name: 'Table', start: 1000, sale: id });
  assert.deepEqual(endOf(late.body), endOf(await seller.lot(late.body.id)));
  assert.equal(late.body.waitsFor, lots[2].id);
});
