// A house that changes what others see of bidders, names or paddles: a page that is open shows the others no longer.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startBrowser } from './support/browser.js';
import { startHost } from './support/host.js';
import { pageOf } from './support/person.js';

const secret = 'Unmistakable';

async function house(t) {
  const host = await startHost(t);
  const auctioneer = await host.host();
  const [seller, ann] = [await host.signUp('Seller'), await host.signUp(secret)];
  const lot = await seller.sell({ name: 'Celadon vase', start: 1000 });
  const bought = await seller.sell({ name: 'Brass lamp', start: 1000, buyNow: 5000 });
  await ann.bid(lot.id, 1000);
  await ann.bid(bought.id, 5000);
  const show = (names) => auctioneer.patch('/api/v1/house', { names });
  return { host, ann, lot, bought, show, browser: await startBrowser(t) };
}

const has = (page, name) => page.evaluate((words) => document.body.textContent.includes(words), name);
const hasNot = (page, name) => page.waitForFunction((words) => !document.body.textContent.includes(words), name);

test('the pages of a lot and of the catalogue show paddles from then on, and names again', async (t) => {
  const { host, lot, ann, show, browser } = await house(t);
  const watcher = await host.signUp('Watcher');
  const pages = [];
  for (const path of [`/lots/${lot.id}`, '/?phase=ended'])
    pages.push((await pageOf(browser, host, watcher, path)).page);
  const [onLot, list] = pages;
  await watcher.bid(lot.id, 2000);
  await ann.bid(lot.id, 3000);
  await onLot.getByText(`${secret} leads at ₩3,000.`).waitFor({ state: 'attached' });
  await onLot.locator('.verdict').getByText(`${secret} leads.`).waitFor();
  await list.getByText(`Sold · ${secret}`).waitFor();
  await show('paddle');
  await onLot.locator('.verdict').getByText('Paddle 1 leads.').waitFor({ timeout: 15_000 });
  await list.getByText('Sold · Paddle 1').waitFor({ timeout: 15_000 });
  await hasNot(list, secret);
  assert.equal(await onLot.locator('#spoken').getByText(secret).count(), 0);
  assert.deepEqual(
    await onLot.locator('.bid .nick').allInnerTexts(),
    (await watcher.history(lot.id)).map(({ nick }) => (/^\d+$/.test(nick) ? `Paddle ${nick}` : nick)).reverse(),
  );
  await show('nick');
  await onLot.locator('.verdict').getByText(`${secret} leads.`).waitFor({ timeout: 15_000 });
  await list.getByText(`Sold · ${secret}`).waitFor({ timeout: 15_000 });
  assert.equal(await has(list, 'Sold · Paddle 1'), false);
});

test('a page that was away when the names changed finds out when it is back', async (t) => {
  const { host, show, browser } = await house(t);
  const { page, context } = await pageOf(browser, host, null, '/?phase=ended');
  await page.getByText(`Sold · ${secret}`).waitFor();
  await context.setOffline(true);
  await page.locator('#lost').waitFor({ timeout: 30_000 });
  await show('paddle');
  await context.setOffline(false);
  await page.getByText('Sold · Paddle 1').waitFor({ timeout: 20_000 });
  await hasNot(page, secret);
});

test('a page that reads streams begins them anew', async (t) => {
  const { host, lot, show, browser } = await house(t);
  const { page } = await pageOf(browser, host, null, '/');
  await page.routeWebSocket('**', (socket) => socket.close());
  await page.route('**/socket.io/?*', (route) => route.abort());
  await page.goto(`${host.url}/lots/${lot.id}`);
  await page.locator('#line[data-state=live]').waitFor({ timeout: 20_000 });
  await page.locator('.verdict').getByText(`${secret} leads.`).waitFor();
  await show('paddle');
  await page.locator('.verdict').getByText('Paddle 1 leads.').waitFor({ timeout: 15_000 });
});

test('a paddle is called one in the list of bids and of those who are here', async (t) => {
  const { host, ann, lot, show, browser } = await house(t);
  await show('paddle');
  await (await host.signUp('Ben')).bid(lot.id, 5000);
  const { page } = await pageOf(browser, host, ann, `/lots/${lot.id}`, { locale: 'ko-KR' });
  await page.locator('.bid .nick').getByText(/^패들 \d+번$/).first().waitFor();
  await page.locator('#tab-present').click();
  await page.locator('.present').getByText(/^패들 \d+번$/).first().waitFor();
});
