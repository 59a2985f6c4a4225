// kill -9 in the middle of bidding: every acknowledged bid is there afterwards, and each lot closes once.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sleep, until } from './support/inbox.js';
import { startHost, trusted } from './support/host.js';
import { isShared } from './support/place.js';

const funds = 100_000_000;
const options = [...trusted, '--funds', 'limited', '--opening-funds', String(funds)];

// Bids without a pause until the line breaks, and returns what was acknowledged.
async function bidUntilDead(client, lot, offset) {
  const acknowledged = [];
  for (let n = 0; ; ++n) {
    const order = { client, lot, bid: 1000 + 2 * n + offset, key: `${client.account.nick}-${lot}-${n}` };
    try {
      const { status, body } = await client.bid(lot, order.bid, { key: order.key });
      if (status === 201) acknowledged.push({ ...order, ...body });
    } catch {
      return acknowledged; // The host is gone; the last bid may or may not have been taken.
    }
  }
}

async function lotsOf(client, lots) {
  return Promise.all(lots.map((lot) => client.lot(lot.id)));
}

test('kill -9 while bids pour in loses no acknowledged bid, and each lot closes once', async (t) => {
  const host = await startHost(t, options);
  const seller = await host.signUp('Seller');
  const bidders = await Promise.all(['Ann', 'Ben', 'Cem', 'Dora'].map((nick) => host.signUp(nick)));
  // One ends before the crash, one while the host is down, one afterwards.
  const lots = [
    await seller.sell({ name: 'Before', start: 1000 }, 800),
    await seller.sell({ name: 'During', start: 1000 }, 2200),
    await seller.sell({ name: 'After', start: 1000 }, 6500),
  ];
  const writers = bidders.flatMap((bidder, index) => lots.map((lot) => bidUntilDead(bidder, lot.id, index % 2)));
  await sleep(1500);
  assert.equal(await host.metric('gavel_closed_total'), 1);
  await host.kill();
  const acknowledged = (await Promise.all(writers)).flat();
  assert.ok(acknowledged.length > 100, `only ${acknowledged.length} bids before the crash`);
  await sleep(1000);
  await host.start();

  // Every verdict that was given stands: in the history, and under its key. A leader's own higher bid raises their
  // maximum and is no entry of the history.
  for (const lot of lots) {
    const history = new Map((await seller.history(lot.id)).map((bid) => [bid.seq, bid]));
    for (const order of acknowledged.filter((order) => order.lot === lot.id)) {
      const isEntry = order.outbid || order.price === order.bid;
      assert.equal(history.get(order.seq)?.bid, isEntry ? order.bid : undefined, `${order.key} as ${order.seq}`);
      const { body } = await order.client.bid(order.lot, order.bid, { key: order.key });
      assert.deepEqual([body.seq, body.repeat], [order.seq, true], `${order.key} is known`);
    }
  }

  await until(async () => (await lotsOf(seller, lots)).every((lot) => lot.phase === 'sold'), 10_000);
  assert.equal(await host.metric('gavel_closed_total'), 2, 'the two that had not closed, and not the first again');
  const settled = await lotsOf(seller, lots);
  const owedBy = (nick) => settled.filter((lot) => lot.leader.nick === nick).reduce((sum, lot) => sum + lot.price, 0);

  // And it is paid once, also after another crash.
  await host.kill();
  await host.start();
  assert.deepEqual(await lotsOf(seller, lots), settled);
  assert.equal(await host.metric('gavel_closed_total'), 0);
  for (const bidder of bidders) {
    const { available, holds } = await bidder.me();
    assert.deepEqual([available, holds], [funds - owedBy(bidder.account.nick), 0], bidder.account.nick);
  }
});

test('a folder is served by one host at a time', { skip: isShared }, async (t) => {
  const host = await startHost(t);
  const second = host.twin();
  await assert.rejects(second.start(), /ended with 1 before it served/);
});
