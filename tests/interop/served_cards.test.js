// The first cards come with the page, written by the host, and its scripts take them over as they are.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openPage, startBrowser } from './support/browser.js';
import { manyLots } from './support/many_lots.js';
import { phone } from './support/person.js';

for (const [locale, noun] of [
  ['en-GB', 'Lot'],
  ['ko-KR', '물품'],
])
  test(`the first cards come with the page, and its scripts take them over as they are (${locale})`, async (t) => {
    const host = await manyLots(t);
    const [ann, seller] = [await host.signUp('Ann'), await host.signUp('Another')];
    await seller.sell({ name: '<b>Vase</b> "&amp;', start: 1_250_000, category: 'A & <i>B</i>' }, 60_000);
    await ann.bid(41, 1_250_000);
    const browser = await startBrowser(t);
    const plain = await openPage(browser, 'about:blank', { locale, ...phone });
    await plain.context.route('**/start.js', (route) => route.abort());
    await plain.page.goto(host.url);
    const cards = (page) =>
      page.locator('.card:not(.skeleton)').evaluateAll((all) =>
        all.map((card) => {
          const parts = card.querySelectorAll('.card-number, .card-name, .price, .card-bids');
          const { tone } = card.querySelector('.frame').dataset;
          const words = [...parts].map((part) => part.innerHTML);
          return [card.dataset.lot, card.dataset.phase, tone, card.querySelector('a').pathname, ...words];
        }),
      );
    const served = await cards(plain.page);
    assert.equal(served.length, 20);
    assert.equal(served[0][0], '41');
    assert.equal(await plain.page.locator('.card-name').first().textContent(), '<b>Vase</b> "&amp;');
    assert.match(await plain.page.locator('.card-number').first().textContent(), new RegExp(`^${noun} 41 · A & <i>B</i>$`));
    assert.equal(await plain.page.locator('html').getAttribute('lang'), locale.slice(0, 2));
    await plain.page.getByRole('link', { name: '<b>Vase</b> "&amp;' }).click();
    await plain.page.waitForURL('**/lots/41');

    const { page, context } = await openPage(browser, 'about:blank', { locale, ...phone });
    await context.addInitScript(() =>
      document.addEventListener('DOMContentLoaded', () => (window.came = [...document.querySelectorAll('.card')])),
    );
    await page.goto(host.url);
    await page.locator('[data-count=all]').getByText('41').waitFor();
    assert.deepEqual((await cards(page)).slice(0, 20), served);
    assert.ok(await page.evaluate(() => window.came.length === 20 && window.came.every((card) => card.isConnected)));
    await page.getByRole('button', { name: '<b>Vase</b> "&amp;' }).first().click();
    await page.getByRole('dialog').waitFor();
  });

test('a house with several sales names them in its first cards, and nothing moves as its scripts take them over', async (t) => {
  const host = await manyLots(t);
  const [seller, keeper] = [await host.signUp('Another'), await host.host()];
  const { id } = (await keeper.post('/api/v1/sales', { name: '<i>Evening</i> & more' })).body;
  assert.equal((await keeper.post(`/api/v1/sales/${id}/actions`, { action: 'start' })).status, 200);
  await seller.sell({ name: 'Vase', start: 1000, sale: id, category: 'Ceramics' }, 60_000);
  const { page, context } = await openPage(await startBrowser(t), 'about:blank', phone);
  await context.route('**/api/v1/sales', (route) => route.abort()); // they come with the page
  await context.addInitScript(() => {
    window.moved = [];
    new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => window.moved.push(value))).observe({ type: 'layout-shift', buffered: true });
    document.addEventListener('DOMContentLoaded', () => {
      window.came = [...document.querySelectorAll('.card')];
      window.said = window.came.slice(0, 2).map((card) => card.querySelector('.card-number').innerHTML);
    });
  });
  await page.goto(host.url);
  await page.locator('[data-count=all]').getByText('41').waitFor();
  const number = page.locator('.card-number');
  const { came, said } = await page.evaluate(() => ({ came: window.came.every((card) => card.isConnected) && window.came.length, said: window.said }));
  assert.equal(came, 20);
  assert.deepEqual(said, ['Lot 1 · <bdi>&lt;i&gt;Evening&lt;/i&gt; &amp; more</bdi> · <bdi>Ceramics</bdi>', 'Lot 1 · <bdi>Interop House</bdi>']);
  assert.deepEqual(said, [await number.nth(0).innerHTML(), await number.nth(1).innerHTML()]);
  assert.equal(await page.locator('[name=sale] option').count(), 3);
  assert.deepEqual(await page.evaluate(() => window.moved), []);
});

test('a page whose cards are out of date by then shows what is', async (t) => {
  const host = await manyLots(t);
  const keeper = await host.host();
  const { page } = await openPage(await startBrowser(t), 'about:blank', phone);
  const answers = [];
  await page.route('**/start.js', async (route) => {
    answers.push((await keeper.post('/api/v1/lots/1/actions', { action: 'withdraw', reason: 'Broken' })).status);
    await route.continue();
  });
  await page.goto(host.url);
  await page.locator('[data-count=now]').getByText('39').waitFor();
  assert.deepEqual(answers, [200]);
  assert.equal(await page.locator('[data-lot="1"]').count(), 0);
  assert.equal(await page.locator('.card').first().getAttribute('data-lot'), '2');
});
