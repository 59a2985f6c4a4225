// The catalogue of a house with more than one sale.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openPage, startBrowser } from './support/browser.js';
import { startHost } from './support/host.js';
import { until } from './support/inbox.js';
import { phone } from './support/person.js';

async function house(t, ...sales) {
  const host = await startHost(t);
  const [keeper, seller] = [await host.host(), await host.signUp('Seller')];
  const ids = [];
  for (const name of sales) ids.push((await keeper.post('/api/v1/sales', { name })).body.id);
  await seller.sell({ name: 'Vase', start: 1000 });
  for (const sale of ids) await seller.sell({ name: `Lot of ${sale}`, start: 1000, sale });
  return { host, keeper, ids, ...(await openPage(await startBrowser(t), host.url, phone)) };
}

const names = (page) => page.locator('.card-name').allTextContents();
const phase = (page, value) => page.locator(`[name=phase][value=${value}]`);
const choice = (page) => page.getByRole('combobox', { name: 'Sale' });

test('who has one sale never meets the word', async (t) => {
  const { page } = await house(t);
  await page.getByRole('link', { name: 'Vase' }).waitFor();
  assert.equal(await choice(page).count(), 0);
});

test('a sale narrows the catalogue down, by its name, and is kept in the address', async (t) => {
  const { page, keeper, ids, complaints } = await house(t, 'Evening <b>sale</b>', 'Morning');
  await phase(page, 'all').check();
  await choice(page).selectOption({ label: 'Evening <b>sale</b>' });
  await until(async () => (await names(page)).join() === `Lot of ${ids[0]}`);
  assert.match(page.url(), new RegExp(`sale=${ids[0]}`));
  await phase(page, 'coming').check();
  await page.getByRole('link', { name: `Lot of ${ids[0]}` }).waitFor(); // it opens with its sale
  await page.reload();
  await until(async () => (await names(page)).join() === `Lot of ${ids[0]}`);
  await keeper.post(`/api/v1/sales/${ids[0]}/actions`, { action: 'start' });
  await phase(page, 'now').check();
  await page.getByRole('link', { name: `Lot of ${ids[0]}` }).waitFor();
  await choice(page).selectOption({ label: 'All sales' });
  await until(async () => (await names(page)).length === 2);
  assert.doesNotMatch(page.url(), /sale=/);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), 0);
  assert.deepEqual(complaints, []);
});
