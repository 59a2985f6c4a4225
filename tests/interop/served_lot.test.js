// A lot comes with the page, written by the host, whatever has become of it, and its scripts take it over as it is.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openPage, startBrowser } from './support/browser.js';
import { manyLots } from './support/many_lots.js';
import { phone } from './support/person.js';

/** What of a lot the host and the page's scripts both write. */
const partsOfLot =
  '#lot-name, .lot-number, .lot-sale, .lot-category, .description, .facts dt, .facts dd, .price-word, .time-word, .price, .verdict, .ask, .bid-steps button, .bid-main, .bid-other, .bid-buy, .bid, .bids ~ .nothing';

const parts = (page, named = partsOfLot) =>
  page.locator('.lot').evaluate((view, selector) => {
    // When a bid was made is said where its reader is.
    const textOf = (part) => [...part.childNodes].map((node) => (node.className === 'at' ? '' : node.textContent)).join('|');
    const isSeen = (part) => !part.closest('.bid-dock.over') || part.matches('.verdict');
    return [...view.querySelectorAll(selector)].filter(isSeen).map((part) => [part.className, part.hidden || textOf(part)]);
  }, named);

/** Notes what moves within the view, and the view that came with the page. */
const watchMoves = (context) =>
  context.addInitScript(() => {
    window.moved = [];
    new PerformanceObserver((list) => {
      for (const { sources } of list.getEntries()) window.moved.push(...sources.map(({ node }) => node?.parentElement?.closest('main')?.id ?? ''));
    }).observe({ type: 'layout-shift', buffered: true });
    document.addEventListener('DOMContentLoaded', () => (window.came = document.querySelector('.lot')));
  });

const movesOf = async (page) => (await page.evaluate(() => window.moved)).filter((part) => part !== '');

for (const [locale, width, height] of [
  ['en-GB', 360, 740],
  ['ko-KR', 1280, 800],
])
  test(`a lot comes with the page, and its scripts take it over as it is (${locale}, ${width})`, async (t) => {
    const host = await manyLots(t);
    const [ann, seller, keeper] = [await host.signUp('A<b>'), await host.signUp('Another'), await host.host()];
    const { id: sale } = (await keeper.post('/api/v1/sales', { name: 'Evening <i>', premium: 1250 })).body;
    assert.equal((await keeper.post(`/api/v1/sales/${sale}/actions`, { action: 'start' })).status, 200);
    const terms = { start: 1_250_000, buyNow: 9_000_000, description: 'One\n  <two>', category: 'A & <i>B</i>', sale };
    const lot = await seller.sell({ name: '<b>Vase</b> "&amp;', ...terms }, 200_000_000);
    await ann.bid(lot.id, 1_250_000);
    const browser = await startBrowser(t);
    for (const id of [lot.id, 1]) {
      const { page, context } = await openPage(browser, 'about:blank', { locale, ...phone, viewport: { width, height } });
      await context.route('**/api/v1/sales', (route) => route.abort()); // they come with the page
      await context.route('**/start.js', (route) => route.abort());
      await page.goto(`${host.url}/lots/${id}`);
      const served = await parts(page);
      assert.ok(await page.locator('.bid-main').getAttribute('aria-disabled'));
      await context.unroute('**/start.js');
      await watchMoves(context);
      await page.goto(`${host.url}/lots/${id}`);
      await page.locator('.bid-main[aria-disabled=false]:not([data-armed])').waitFor();
      await page.locator('#line[data-state=live]').waitFor();
      assert.deepEqual(await parts(page), served);
      assert.ok(await page.evaluate(() => window.came?.isConnected), 'it is what came');
      assert.deepEqual(await movesOf(page), [], 'nothing of it moved');
      await page.locator('.trail a').first().click();
      await page.locator('.catalogue').waitFor();
      assert.equal(await page.locator('#main .lot').count(), 0);
      await page.goBack();
      await page.locator('.bid-main[aria-disabled=false]:not([data-armed])').waitFor();
      assert.equal(await page.locator('#lot-name').count(), 1);
      await context.close();
    }
  });

/** Lots in every phase, and one that waits for another. */
async function phases(t) {
  const host = await manyLots(t);
  const names = ['Ann', 'Ben', 'Cho <b>'];
  const [ann, ben, cho] = await Promise.all(names.map((nick) => host.signUp(nick)));
  const keeper = await host.host();
  const act = async (lot, asked) => assert.equal((await keeper.post(`/api/v1/lots/${lot.id}/actions`, asked)).status, 200);
  const sell = (name, terms, lastsMs) => keeper.sell({ name, start: 1000, reserve: 4000, value: 3000, premium: 1250, ...terms }, lastsMs);
  const bidOn = await sell('With bids', { increments: { preset: 'ladder' } });
  await cho.bid(bidOn.id, 1200, { msg: 'One & <two>' });
  const { body } = await ben.bid(bidOn.id, 1500);
  await act(bidOn, { action: 'void', seq: body.seq, reason: 'Misheard <i>' });
  await ann.post(`/api/v1/lots/${bidOn.id}/bids`, { max: 3000 });
  await cho.bid(bidOn.id, 2000);
  const paused = await sell('Paused', { increments: { preset: 'fixed', step: 50 } });
  await act(paused, { action: 'pause' });
  const withdrawn = await sell('Withdrawn', {});
  await act(withdrawn, { action: 'withdraw', reason: 'Broken by the carrier' });
  const sold = await sell('Sold', { reserve: undefined, buyNow: 2000 });
  await ann.bid(sold.id, 2000);
  const coming = await sell('Coming', { opensAt: (await keeper.now()) + 90_000_000 }, 180_000_000);
  const over = [await sell('Passed', {}, 1500), await sell('Unsold', {}, 1500)];
  await ann.bid(over[0].id, 1000);
  for (const lot of over) while ((await ann.lot(lot.id)).phase === 'open') await new Promise((resolve) => setTimeout(resolve, 200));
  const plan = { name: 'Evening', closing: 'cascade', step: 60_000, firstEnd: (await keeper.now()) + 600_000 };
  const { id: sale } = (await keeper.post('/api/v1/sales', plan)).body;
  const softClose = { windowMs: 900_000, extendMs: 60_000, from: 'end', maxCount: 1 };
  const [first, waiting] = [await sell('First', { sale, softClose }), await sell('Second', { sale, softClose })];
  assert.equal((await keeper.post(`/api/v1/sales/${sale}/actions`, { action: 'start' })).status, 200);
  await ann.bid(first.id, 5000);
  assert.equal((await ann.lot(waiting.id)).waitsFor, first.id);
  return { host, lots: { bidOn, paused, withdrawn, sold, coming, passed: over[0], unsold: over[1], waiting } };
}

for (const [locale, width, height] of [
  ['ko-KR', 360, 740],
  ['en-GB', 1280, 800],
])
  test(`terms and history come with it, and so does a lot that takes no bids (${locale}, ${width})`, async (t) => {
    const { host, lots } = await phases(t);
    const browser = await startBrowser(t);
    for (const [name, { id }] of Object.entries(lots)) {
      const { page, context } = await openPage(browser, 'about:blank', { locale, ...phone, viewport: { width, height } });
      await context.route('**/start.js', (route) => route.abort());
      await page.goto(`${host.url}/lots/${id}`);
      // Why it was withdrawn is in its log.
      const named = name === 'withdrawn' ? partsOfLot.replace('.verdict, ', '') : partsOfLot;
      const served = await parts(page, named);
      await context.unroute('**/start.js');
      await watchMoves(context);
      await page.goto(`${host.url}/lots/${id}`);
      await page.locator('#line[data-state=live]').waitFor();
      await page.waitForTimeout(500);
      assert.deepEqual(await parts(page, named), served, name);
      assert.ok(served.length > 12, name);
      assert.ok(await page.evaluate(() => window.came?.isConnected), `${name}: it is what came`);
      assert.deepEqual(await movesOf(page), [], `${name}: nothing of it moved`);
      await context.close();
    }
  });
