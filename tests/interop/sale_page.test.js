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

test('a card names its sale where there are several, and sales stand in the order in which they are held', async (t) => {
  const { page, keeper, host, complaints } = await house(t, 'Later', 'Earlier <b>sale</b>', 'Some day');
  const now = await keeper.now();
  for (const [id, hours] of [[2, 48], [3, 24]])
    await keeper.patch(`/api/v1/sales/${id}`, { opensAt: now + hours * 3_600_000 });
  await page.reload();
  await phase(page, 'all').check();
  const numberOf = (name) => page.locator('.card', { hasText: name }).locator('.card-number');
  await until(async () => (await numberOf('Lot of 3').innerText()) === 'Lot 1 · Earlier <b>sale</b>');
  assert.equal(await numberOf('Vase').innerText(), 'Lot 1 · Interop House');
  const offered = await choice(page).locator('option').allTextContents();
  assert.deepEqual(offered, ['All sales', 'Interop House', 'Earlier <b>sale</b>', 'Later', 'Some day']);
  // A new name is shown once the list is read again, as after a line that was cut.
  await keeper.patch('/api/v1/sales/3', { name: 'Morning' });
  await host.kill();
  await host.start();
  await until(async () => (await numberOf('Lot of 3').innerText()) === 'Lot 1 · Morning', 20_000);
  assert.deepEqual(complaints.filter((one) => !one.includes('ERR_CONNECTION_REFUSED')), []);
});

test('a sale that there is not is not chosen, whatever the address says', async (t) => {
  const { page, host, complaints } = await house(t, 'Evening');
  await page.goto(`${host.url}/?sale=99&phase=all`);
  await until(async () => (await names(page)).length === 2 && (await choice(page).inputValue()) === '');
  assert.doesNotMatch(page.url(), /sale=/);
  assert.deepEqual(complaints, []);
});

test('a lot that opens with a planned sale says when, and leaves the foot of the screen free', async (t) => {
  const { page, keeper, host, ids } = await house(t, 'Evening');
  await keeper.patch(`/api/v1/sales/${ids[0]}`, { opensAt: (await keeper.now()) + 7_260_000, prebids: true });
  await page.goto(`${host.url}/?phase=coming`);
  const card = page.locator('.card', { hasText: 'Lot of 2' });
  await until(async () => /^Opens in 2:0\d:\d\d$/.test((await card.locator('.card-time').innerText()).replace(/\s+/g, ' ').trim()));
  await card.getByRole('link').click();
  await until(async () => /^02:0\d:\d\d$/.test(await page.locator('.big-time').innerText()));
  assert.match(await page.locator('.ends-at').innerText(), /^opens with the sale, .*\d\d:\d\d:\d\d/);
  assert.equal(await page.locator('.bid-main').isVisible(), false);
  await keeper.post(`/api/v1/sales/${ids[0]}/actions`, { action: 'start' });
  await page.locator('.bid-main').waitFor();
  assert.match(await page.locator('.ends-at').innerText(), /^ends /);
});

test('the choices stand beside each other whatever the width, none wider than the page', async (t) => {
  const { page } = await house(t, 'The evening sale of furniture, clocks and lamps of the nineteenth century');
  await choice(page).waitFor();
  for (const width of [320, 360, 601, 700, 820, 900, 901, 1024]) {
    await page.setViewportSize({ width, height: 740 });
    const seen = await page.evaluate(() => {
      const box = (part) => document.querySelector(part).getBoundingClientRect();
      const [sale, list, search] = ['[name=sale]', '.cards', '.search'].map(box);
      const over = document.documentElement.scrollWidth - window.innerWidth;
      // Where the parts stand below each other, the sale fills its line and begins where the search does.
      const isInLine = window.innerWidth > 900 || (sale.left === search.left && sale.right <= list.right);
      return { over, isInLine, isInside: sale.left >= list.left && sale.right <= list.right };
    });
    assert.deepEqual(seen, { over: 0, isInLine: true, isInside: true }, String(width));
  }
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

test('sales come in the order of time, and one that is removed is chosen no more', async (t) => {
  const { page, keeper, ids, complaints } = await house(t, 'By hand', 'Late', 'Early');
  const [byHand, late, early] = ids;
  const hour = 3_600_000;
  await keeper.patch(`/api/v1/sales/${late}`, { opensAt: Date.now() + 3 * hour });
  await keeper.patch(`/api/v1/sales/${early}`, { opensAt: Date.now() + 2 * hour });
  await page.reload();
  const offered = () => choice(page).locator('option').allTextContents();
  await until(async () => (await offered()).slice(2).join() === 'Early,Late,By hand');
  await choice(page).selectOption({ label: 'Late' });
  await until(async () => page.url().includes(`sale=${late}`));
  const lots = (await keeper.get(`/api/v1/lots?sale=${late}`)).body.items;
  for (const { id } of lots) assert.equal((await keeper.patch(`/api/v1/lots/${id}`, { sale: byHand })).status, 200);
  assert.equal((await keeper.delete(`/api/v1/sales/${late}`)).status, 204);
  await until(async () => (await offered()).slice(2).join() === 'Early,By hand');
  assert.equal(await choice(page).inputValue(), '');
  assert.doesNotMatch(page.url(), /sale=/);
  assert.deepEqual(complaints, []);
});

test('a lot names its sale and the lot that it waits for, and a sale its own categories', async (t) => {
  const { host, page, keeper, ids, complaints } = await house(t, 'Evening <b>sale</b>');
  const [sale] = ids;
  const card = (name) => page.locator('.card', { hasText: name });
  await keeper.patch('/api/v1/lots/1', { category: 'Ceramics' });
  await keeper.patch('/api/v1/lots/2', { category: 'Jewels' });
  const firstEnd = (await keeper.now()) + 3_600_000;
  await keeper.sell({ name: 'Ring', start: 1000, sale, category: 'Jewels' });
  const plan = { closing: 'cascade', firstEnd, step: 60_000 };
  assert.equal((await keeper.patch(`/api/v1/sales/${sale}`, plan)).status, 200);
  await page.goto(`${host.url}/?sale=${sale}&phase=all`);
  await until(async () => (await card('Ring').locator('.card-time').innerText()).trim() === 'opens with the sale');
  const offered = await page.locator('[name=category] option').allTextContents();
  assert.deepEqual(offered, ['All categories', 'Jewels']);
  await keeper.post(`/api/v1/sales/${sale}/actions`, { action: 'start' });
  await until(async () => /^At least\s+0[01]:\d\d:\d\d$/.test((await card('Ring').locator('.card-time').innerText()).trim()));
  await card('Ring').getByRole('link').click();
  await page.locator('.trail').getByRole('link', { name: 'Evening <b>sale</b>' }).waitFor();
  await page.getByRole('link', { name: `After lot 1: Lot of ${sale}` }).click();
  await page.getByRole('heading', { name: `Lot of ${sale}` }).waitFor();
  await page.locator('.trail').getByRole('link', { name: 'Evening <b>sale</b>' }).click();
  await until(async () => (await names(page)).length === 2);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), 0);
  assert.deepEqual(complaints, []);
});
