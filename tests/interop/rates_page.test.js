// What a lot comes to with premium by bands and tax, on the page: before a bid, while one leads, and once it is won.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { moneyLine } from '../../resources/web/money.js';
import { startBrowser } from './support/browser.js';
import { startHost, trusted } from './support/host.js';
import { pageOf, phone } from './support/person.js';

const premium = [
  { from: 0, rate: 2600 },
  { from: 1000, rate: 2100 },
];

test('premium by bands and tax are said beside a bid, and are what is owed', async (t) => {
  const host = await startHost(t, trusted);
  const keeper = await host.host();
  const tax = { rate: 1000, on: 'all', included: false };
  assert.equal((await keeper.patch('/api/v1/sales/1', { premium, tax })).status, 200);
  const [seller, ann] = [await host.signUp('Seller'), await host.signUp('Ann')];
  const lot = await seller.sell({ name: 'Celadon vase', start: 1500 });
  const { page, complaints } = await pageOf(await startBrowser(t), host, ann, `/lots/${lot.id}`, phone);
  await page.locator('.bid-cost').getByText('+ ₩365 premium + ₩187 tax = ₩2,052').waitFor();
  await page.getByText('26%, 21% above ₩1,000').waitFor();
  await page.getByText('10% on price and premium').waitFor();
  await ann.bid(lot.id, 1500);
  await keeper.post(`/api/v1/lots/${lot.id}/actions`, { action: 'close' });
  await page.goto(`${host.url}/won`);
  await page.getByText('You owe ₩2,052, ₩365 of it premium and ₩187 tax').waitFor();
  await page.locator('button.slip').click();
  await page.locator('.slip-sum').getByText('₩2,052').waitFor();
  const { body: invoice } = await ann.get('/api/v1/me/invoices');
  assert.equal(invoice.items[0].total, 2052);
  assert.deepEqual(complaints, []);
});

test('the page reckons as the rules do, at any price', () => {
  const bands = [
    { from: 0, rate: 2600 },
    { from: 1_000_000, rate: 2100 },
    { from: 6_000_000, rate: 1500 },
  ];
  const tax = { rate: 1000, on: 'all', included: false };
  for (const [price, fee, added] of [
    [0, 0, 0],
    [1, 0, 0],
    [3, 0, 0],
    [7, 1, 1],
    [99, 25, 12],
    [100, 26, 13],
    [9_999, 2_599, 1_260],
    [1_500_000, 365_000, 186_500],
    [6_000_007, 1_310_001, 731_001],
    [10 ** 15, 150_000_000_410_000, 115_000_000_041_000],
  ]) {
    const line = moneyLine(price, { premium: bands, tax });
    assert.deepEqual([line.premium, line.tax, line.total], [fee, added, price + fee + added], String(price));
  }
  const included = { rate: 1900, on: 'all', included: true };
  assert.equal(moneyLine(1000, { premium: 2000, tax: included }).total, 1200);
});
