// Premium by bands, commission and tax of a sale, from the host's setting them to the invoice and the log.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { moneyLine } from '../../resources/web/money.js';
import { startHost } from './support/host.js';

const bands = [
  { from: 0, rate: 2600 },
  { from: 1_000_000, rate: 2100 },
  { from: 6_000_000, rate: 1500 },
];
const tax = { rate: 1900, on: 'all', included: false };

/** A sale with these rates, that has not started. */
async function planned(host, rates) {
  const [keeper, seller, ann] = [await host.host(), await host.signUp('Seller'), await host.signUp('Ann')];
  const { body: sale } = await keeper.post('/api/v1/sales', { name: 'Evening', ...rates });
  const sell = async (more) => {
    const { body } = await seller.post('/api/v1/lots', { name: 'Vase', start: 1_500_000, sale: sale.id, ...more });
    return body;
  };
  const change = (body) => keeper.patch(`/api/v1/sales/${sale.id}`, body);
  return { keeper, seller, ann, sale, sell, change };
}

test('a sale sets bands and a tax, a lot is sold, and the invoice says what it comes to', async (t) => {
  const host = await startHost(t);
  const { keeper, seller, ann } = await planned(host, {});
  // The house's first sale, of which invoices are: none of its lots has opened yet.
  const opensAt = (await ann.now()) + 3_600_000;
  const { body: lot } = await seller.post('/api/v1/lots', { name: 'Vase', start: 1_500_000, opensAt });
  const { status, body: sale } = await keeper.patch('/api/v1/sales/1', { premium: bands, commission: 1000, tax });
  assert.equal(status, 200);
  assert.deepEqual([sale.premium, sale.commission, sale.tax], [bands, 1000, tax]);
  const changed = await ann.lot(lot.id);
  assert.deepEqual([changed.premium, changed.commission, changed.tax], [bands, 1000, tax]);
  await keeper.post(`/api/v1/lots/${lot.id}/actions`, { action: 'open' });
  await ann.bid(lot.id, 1_500_000);
  assert.equal((await keeper.patch('/api/v1/sales/1', { premium: 0 })).body.code, 'wrong_phase');
  assert.equal((await keeper.patch(`/api/v1/lots/${lot.id}`, { premium: 0 })).body.code, 'has_bids');
  await keeper.post(`/api/v1/lots/${lot.id}/actions`, { action: 'close' });

  const { body: invoice } = await keeper.get(`/api/v1/sales/1/invoices/${ann.account.id}`);
  const [line] = invoice.lines;
  assert.deepEqual(
    [line.price, line.premium, line.tax, line.amount, invoice.total],
    [1_500_000, 365_000, 354_350, 2_219_350, 2_219_350],
  );
  assert.equal(moneyLine(1_500_000, changed).total, invoice.total, 'the page reckons alike');
  const { body: settlement } = await keeper.get(`/api/v1/sales/1/settlements/${seller.account.id}`);
  assert.deepEqual([settlement.lines[0].commission, settlement.total], [150_000, 1_350_000]);
  const { body: evening } = await keeper.get('/api/v1/sales/1/evening');
  assert.deepEqual([evening.premium, evening.tax, evening.total], [365_000, 354_350, 2_219_350]);

  const log = await (await fetch(`${host.url}/api/v1/lots/${lot.id}/log`)).text();
  const events = log.trim().split('\n').map((text) => JSON.parse(text).event);
  const of = (type) => events.find((event) => event.type === type);
  assert.equal(of('created').premium, 0);
  assert.equal('tax' in of('created'), false, 'what there is none of is not written');
  assert.deepEqual([of('terms').premium, of('terms').commission, of('terms').tax], [bands, 1000, tax]);
  assert.deepEqual([of('closed').fee, of('closed').tax], [365_000, 354_350]);
});

test('a lot’s own rates go before its seller’s, the sale’s and the house’s', async (t) => {
  const host = await startHost(t);
  const { keeper, seller, ann, sell, change } = await planned(host, { premium: 1500 });
  const first = await sell();
  assert.deepEqual([first.premium, first.commission], [1500, 0]);
  const account = `/api/v1/accounts/${seller.account.id}`;
  assert.equal((await keeper.patch(account, { premium: bands, commission: 300 })).status, 200);
  assert.deepEqual((await keeper.get(account)).body.premium, bands);
  const second = await sell();
  assert.deepEqual([second.premium, second.commission], [bands, 300]);
  assert.equal((await ann.lot(first.id)).premium, 1500, 'which was copied into it');
  const own = await keeper.patch(`/api/v1/lots/${second.id}`, { premium: 0 });
  assert.deepEqual([own.body.premium, own.body.commission], [0, 300]);
  assert.equal((await change({ premium: 2000, commission: 2000 })).status, 200);
  assert.deepEqual([(await ann.lot(second.id)).premium, (await ann.lot(second.id)).commission], [0, 300]);
  const back = await keeper.patch(`/api/v1/lots/${second.id}`, { premium: null });
  assert.deepEqual(back.body.premium, bands);

  for (const [who, path, body] of [
    [seller, `/api/v1/lots/${second.id}`, { premium: 0 }],
    [ann, `/api/v1/lots/${second.id}`, { commission: 0 }],
    [seller, account, { commission: 0 }],
  ])
    assert.equal((await who.patch(path, body)).body.code, 'forbidden');
  for (const [body, member] of [
    [{ premium: [{ from: 1, rate: 5 }] }, 'premium'],
    [{ commission: 10_001 }, 'commission'],
    [{ tax: { rate: 5001, on: 'all' } }, 'tax'],
  ]) {
    const refused = await change(body);
    assert.deepEqual([refused.body.code, refused.body.member], ['malformed', member]);
  }
});
