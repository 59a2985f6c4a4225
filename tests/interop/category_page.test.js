// The catalogue by categories, and by the numbers under which lots are called out.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openPage, startBrowser } from './support/browser.js';
import { startHost } from './support/host.js';
import { until } from './support/inbox.js';
import { phone } from './support/person.js';

const odd = '<b>Chairs</b> & "כיסאות"';

async function sale(t, path = '/', options = phone) {
  const host = await startHost(t);
  const seller = await host.signUp('Seller');
  const sell = (name, more) => seller.sell({ name, start: 1000, ...more });
  const vase = await sell('Celadon vase', { category: 'Ceramics', number: '10' });
  await sell('Bowl', { category: 'Ceramics', number: '2' });
  await sell('Stool', { category: odd, number: '2B' });
  await sell('Pen', {});
  return { host, seller, vase, ...(await openPage(await startBrowser(t), host.url + path, options)) };
}

const names = (page) => page.locator('.card-name').allTextContents();
/** The page draws with its next frame, so that it is asked until it shows them. */
async function shows(page, expected) {
  const said = async () => (await names(page)).join() === expected.join();
  await until(said).catch(() => {});
  assert.deepEqual(await names(page), expected);
}
const choice = (page) => page.getByRole('combobox', { name: 'Category' });

test('a category narrows the catalogue down, is on the card, and is kept in the address', async (t) => {
  const { page, complaints } = await sale(t);
  await page.getByText('Lot 10 · Ceramics').waitFor();
  await choice(page).selectOption(odd);
  await shows(page, ['Stool']);
  assert.equal(await page.locator('.card-number bdi').innerText(), odd);
  assert.equal(await page.locator('.catalogue b:not([data-count])').count(), 0);
  await page.reload();
  await page.getByRole('link', { name: 'Stool' }).waitFor();
  await shows(page, ['Stool']);
  await choice(page).selectOption({ label: 'All categories' });
  await until(async () => (await names(page)).length === 4);
  assert.doesNotMatch(page.url(), /category/);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), 0);
  assert.deepEqual(complaints, []);
});

test('a lot leads to what else is of its category', async (t) => {
  const { page, host, vase } = await sale(t);
  await page.getByRole('link', { name: 'Celadon vase' }).click();
  await page.locator('.lot-category').getByText('Ceramics').click();
  await page.waitForFunction(() => document.querySelectorAll('.card').length === 2);
  assert.equal(await choice(page).inputValue(), 'Ceramics');
  await page.goto(`${host.url}/lots/${vase.id}`);
  await page.locator('.trail').getByText('Lot 10').waitFor();
});

test('a category that was emptied says so and leads to everything', async (t) => {
  const { page } = await sale(t, '/?category=Lamps');
  await page.getByRole('heading', { name: 'Nothing is in “Lamps”' }).waitFor();
  await page.getByRole('button', { name: 'Show everything' }).click();
  await page.waitForFunction(() => document.querySelectorAll('.card').length === 4);
});

test('lots stand in the order of their numbers, and are found by them as typed', async (t) => {
  const { page } = await sale(t);
  await page.getByRole('combobox', { name: 'Sort' }).selectOption('number');
  await shows(page, ['Bowl', 'Stool', 'Pen', 'Celadon vase']);
  await page.getByRole('searchbox').fill('02b');
  await page.waitForFunction(() => document.querySelectorAll('.card').length === 1);
  await shows(page, ['Stool']);
});

test('in a house too large to hold, the host is asked for a category', async (t) => {
  const { page, host, seller, context } = await sale(t);
  const other = await context.newPage();
  // As if the house had thousands: each page of the list has a next one.
  await other.route('**/api/v1/lots?sort=ends*', (route) => route.fulfill({ json: { items: [], next: 'more' } }));
  await seller.sell({ name: 'Jar', start: 10, category: 'Ceramics' });
  await other.goto(`${host.url}/?category=Ceramics`);
  await other.getByRole('link', { name: 'Jar' }).waitFor();
  await until(async () => (await names(other)).length === 3);
  await page.close();
});

test('where nothing has a category, there is nothing to choose', async (t) => {
  const host = await startHost(t);
  await (await host.signUp('Seller')).sell({ name: 'Pen', start: 10 });
  const { page } = await openPage(await startBrowser(t), host.url, phone);
  await page.getByRole('link', { name: 'Pen' }).waitFor();
  assert.equal(await choice(page).count(), 0);
});

test('without scripts number and category are read too', async (t) => {
  const { page } = await sale(t, '/', { javaScriptEnabled: false });
  await page.locator('.plain-page li', { hasText: 'Lot 2B · <b>Chairs</b>' }).waitFor();
});

test('the way back stays on one line however long a category and a number are', async (t) => {
  const host = await startHost(t);
  const seller = await host.signUp('Seller');
  const browser = await startBrowser(t);
  const cases = [
    ['Furniture, clocks and lamps of the nineteenth century', '7'],
    ['W'.repeat(60), '123456789'],
    ['조선후기목가구와생활소품그리고도자기와서화류일괄모음전시품목록', '12A'],
    ['Lamps', '3'],
  ];
  for (const [category, number] of cases) {
    const lot = await seller.sell({ name: `Lot of ${number}`, start: 10, category, number });
    for (const width of [320, 360]) {
      for (const locale of ['en-GB', 'ko-KR']) {
        const options = { ...phone, viewport: { width, height: 740 }, locale };
        const { page, context } = await openPage(browser, `${host.url}/lots/${lot.id}`, options);
        await page.locator('.lot-category').waitFor();
        const seen = await page.evaluate(() => {
          const linesOf = (node) => {
            const range = document.createRange();
            range.selectNodeContents(node);
            return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
          };
          const box = (selector) => document.querySelector(selector).getBoundingClientRect();
          const { left, right, height } = box('.lot-category');
          return {
            lines: ['.trail a span', '.lot-number'].map((part) => linesOf(document.querySelector(part))),
            isApart: box('.trail a').right <= left && right <= box('.lot-number').left,
            isInSight: box('.lot-number').right <= window.innerWidth - 16,
            height,
            over: document.documentElement.scrollWidth - window.innerWidth,
          };
        });
        const { height, ...rest } = seen;
        const wanted = { lines: [1, 1], isApart: true, isInSight: true, over: 0 };
        assert.deepEqual(rest, wanted, `${category} ${width} ${locale}`);
        assert.ok(height >= 44 && height <= 56, `${category}: ${height}`);
        await context.close();
      }
    }
  }
});
