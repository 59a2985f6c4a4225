// The strip across every page: outbid elsewhere, ending soon, the house's announcement, the line lost and back; and a
// lot found by its number.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startBrowser } from './support/browser.js';
import { ferry } from './support/ferry.js';
import { startHost } from './support/host.js';
import { pageOf, phone } from './support/person.js';

async function evening(t, lastsMs) {
  const host = await startHost(t);
  const [seller, ann, ben] = [await host.signUp('Seller'), await host.signUp('Ann'), await host.signUp('Ben')];
  const lots = [];
  for (let n = 1; n <= 3; ++n) lots.push(await seller.sell({ name: `Vase ${n}`, start: 1000 }, lastsMs));
  return { host, seller, ann, ben, lots, browser: await startBrowser(t) };
}

const notice = (page, name) => page.locator(`[data-notice=${name}]`);

test('outbid elsewhere is told on every page, several as one, and led to bidding again', async (t) => {
  const { host, ann, ben, lots, browser } = await evening(t);
  for (const lot of lots) await ann.bid(lot.id, 1000);
  const { page, complaints } = await pageOf(browser, host, ann, `/lots/${lots[2].id}`, phone);
  await page.locator('.verdict').getByText('You lead.').waitFor();
  await ben.bid(lots[0].id, 2000);
  await notice(page, 'outbid').getByText('Outbid on Vase 1: ₩2,000 now.').waitFor();
  await ben.bid(lots[1].id, 2000);
  await notice(page, 'outbid').getByText('Outbid on 2 lots.').waitFor();
  await ben.bid(lots[2].id, 2000);
  await page.locator('.verdict').getByText('You are outbid').waitFor();
  await notice(page, 'outbid').getByText('Outbid on 2 lots.').waitFor();
  await ann.bid(lots[1].id, 3000);
  await notice(page, 'outbid').getByRole('link', { name: 'Bid again' }).click();
  await page.getByRole('heading', { name: 'Vase 1' }).waitFor();
  await notice(page, 'outbid').waitFor({ state: 'detached' });
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), 0);
  assert.deepEqual(complaints, []);
});

test('what is told across the top leaves what one is about to tap where it is', async (t) => {
  const { host, seller, ann, ben, lots, browser } = await evening(t);
  for (let n = 0; n < 12; ++n) await seller.sell({ name: `Chair ${n}`, start: 1000 });
  for (const lot of lots) await ann.bid(lot.id, 1000);
  const { page } = await pageOf(browser, host, ann, '/', phone);
  const card = page.locator('.card', { hasText: 'Vase 3' });
  await card.waitFor();
  const at = () => card.evaluate((one) => Math.round(one.getBoundingClientRect().top));
  await page.getByRole('searchbox').tap();
  const before = await at();
  await ben.bid(lots[0].id, 2000);
  await notice(page, 'outbid').waitFor();
  assert.equal(await at(), before, 'it came');
  assert.ok(await notice(page, 'outbid').evaluate((one) => one.getBoundingClientRect().top >= 0), 'it is in sight');
  await notice(page, 'outbid').getByRole('button').tap();
  await notice(page, 'outbid').waitFor({ state: 'detached' });
  assert.equal(await at(), before, 'it went');
});

test('what one bids on or watches is told to end soon', async (t) => {
  const { host, ann, lots, browser } = await evening(t, 90_000);
  await ann.bid(lots[0].id, 1000);
  const { page } = await pageOf(browser, host, ann, '/', phone);
  await notice(page, 'ending')
    .getByText(/^Vase 1 ends in 01:[0-2]\d\.$/)
    .waitFor();
  await ann.put(`/api/v1/lots/${lots[1].id}/watch`);
  await notice(page, 'ending').getByRole('button').click();
  await notice(page, 'ending').waitFor({ state: 'detached' });
});

test('the house’s announcement is told once, on whatever page', async (t) => {
  const { host, ann, browser } = await evening(t);
  const { page } = await pageOf(browser, host, ann, '/bids', phone);
  await (await host.host()).post('/api/v1/announcements', { text: 'Tea is <b>served</b>' });
  await page.locator('.notice').getByText('Tea is <b>served</b>').waitFor();
  assert.equal(await page.locator('.notice').filter({ hasText: 'Tea is' }).count(), 1);
});

test('a lost line says as of when prices are old, and that it is back', async (t) => {
  const { host, ann, browser, lots } = await evening(t);
  const way = await ferry(t, host);
  const { page } = await pageOf(browser, host, ann, `/lots/${lots[0].id}`, phone, way.url);
  await page.locator('.bid-main').getByText('Bid ₩1,000').waitFor();
  way.cut();
  await page
    .locator('#lost')
    .getByText(/Prices and times are old, as of \d\d:\d\d:\d\d/)
    .waitFor();
  assert.equal(await page.locator('.state .price').evaluate((price) => getComputedStyle(price).fontStyle), 'italic');
  way.mend();
  await notice(page, 'back').getByText('The line is back.').waitFor({ timeout: 12_000 });
  await page.locator('#lost').waitFor({ state: 'hidden' });
});

test('a number typed finds the lot of that number first, in whatever phase', async (t) => {
  const { host, ann, browser, lots, seller } = await evening(t);
  await seller.sell({ name: `Chair of 2 legs`, start: 10 });
  await (await host.host()).post(`/api/v1/lots/${lots[1].id}/actions`, { action: 'withdraw', reason: 'broken' });
  const { page } = await pageOf(browser, host, ann, '/', phone);
  await page.getByRole('searchbox').fill('2');
  await page.waitForFunction(() => document.querySelector('.card-number')?.textContent === 'Lot 2');
  assert.equal(await page.locator('.card-name').first().innerText(), 'Vase 2');
});

test('while its line is lost a page leads to the house’s other hosts', async (t) => {
  const { host, ann, browser, lots } = await evening(t);
  const way = await ferry(t, host);
  const { page } = await pageOf(browser, host, ann, `/lots/${lots[0].id}`, phone, way.url);
  const hosts = [way.url, host.url, 'javascript:alert(1)', 'https://two.example:8443/', 7];
  const house = await (await fetch(`${host.url}/api/v1/house`)).json();
  await page.route('**/api/v1/house', (route) => route.fulfill({ json: { ...house, hosts } }));
  // As with a page that the browser had kept, of which it is not known how old its data are: they are asked for.
  await page.addInitScript(() => (performance.getEntriesByType = () => []));
  await page.reload();
  await page.locator('.bid-main').getByText('Bid ₩1,000').waitFor();
  const ways = page.locator('#lost a');
  assert.equal(await ways.count(), 0);
  way.cut();
  await page.locator('#lost').waitFor();
  const led = await ways.evaluateAll((links) => links.map(({ href, textContent }) => [href, textContent]));
  assert.deepEqual(led, [
    [`${host.url}/lots/${lots[0].id}`, `Go on at ${new URL(host.url).host}`],
    [`https://two.example:8443/lots/${lots[0].id}`, 'Go on at two.example:8443'],
  ]);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), 0);
  await ways.first().click();
  await page.locator('.bid-main').getByText('Bid ₩1,000').waitFor();
  assert.equal(new URL(page.url()).origin, host.url);
});

const news = (page, about) => page.locator(`[data-news=${about}]`);

test('who wins is told wherever they are, with the way to the desk, and who sold that it sold', async (t) => {
  const { host, seller, ann, lots, browser } = await evening(t);
  await ann.bid(lots[0].id, 2000);
  const { page, complaints } = await pageOf(browser, host, ann, '/', phone);
  const of = await pageOf(browser, host, seller, `/lots/${lots[1].id}`, { ...phone, locale: 'ko-KR' });
  await (await host.host()).post(`/api/v1/lots/${lots[0].id}/actions`, { action: 'close' });
  await news(page, 'won').getByText('Won: Vase 1 for ₩2,000. Show it at the desk.').waitFor();
  assert.equal(await page.title(), 'Won: Vase 1 · Interop House');
  await news(of.page, 'sold').getByText('내 물품 판매: Vase 1, ₩2,000.').waitFor();
  await news(page, 'won').getByRole('link', { name: 'Show this at the desk' }).click();
  await page.getByRole('heading', { name: 'Won', exact: true }).waitFor();
  assert.equal(await page.title(), 'Won');
  assert.equal(await news(page, 'won').count(), 0);
  await page.goto(`${host.url}/lots/${lots[0].id}`);
  await page.getByText('It comes to ₩2,000.').waitFor();
  await page.locator('.lot-won').getByRole('link', { name: 'Show this at the desk' }).click();
  await page.getByRole('heading', { name: 'Won', exact: true }).waitFor();
  assert.equal(await news(page, 'won').count(), 0, 'what is known is not told once more');
  assert.deepEqual(complaints, []);
});

test('who loses a bid to the house, or a lot, is told why, wherever they are', async (t) => {
  const { host, ann, lots, browser } = await evening(t);
  const { seq } = (await ann.bid(lots[0].id, 2000)).body;
  await ann.bid(lots[1].id, 2000);
  const keeper = await host.host();
  const { page, complaints } = await pageOf(browser, host, ann, '/bids', phone);
  const card = page.locator('.card', { hasText: 'Vase 1' });
  await card.getByText('You lead').waitFor();
  await keeper.post(`/api/v1/lots/${lots[0].id}/actions`, { action: 'void', seq, reason: 'paddle <i>misread</i>' });
  await news(page, 'voided').getByText('Your bid on Vase 1 was taken back: paddle <i>misread</i>.').waitFor();
  await card.getByText('Your bid was taken back').waitFor();
  await keeper.post(`/api/v1/lots/${lots[1].id}/actions`, { action: 'withdraw', reason: 'broken' });
  await news(page, 'withdrawn').getByText('Vase 2 was withdrawn by the host: broken.').waitFor();
  assert.match(await page.title(), /^Bid taken back: Vase 1 · /);
  await page.goto(`${host.url}/lots/${lots[1].id}`);
  await page.locator('.verdict').getByText('Withdrawn by the host: broken.').waitFor();

  // What somebody bought is taken back: why, the lot still says to whoever comes to it later.
  await page.goto(`${host.url}/bids`);
  await ann.bid(lots[2].id, 2000);
  await keeper.post(`/api/v1/lots/${lots[2].id}/actions`, { action: 'close' });
  await keeper.post(`/api/v1/lots/${lots[2].id}/actions`, { action: 'voidSale', reason: 'not <i>paid</i>' });
  await page.goto(`${host.url}/lots/${lots[2].id}`);
  await page.locator('.verdict').getByText('Its buyer does not have it after all: not <i>paid</i>.').waitFor();
  await page.goto(`${host.url}/bids`);
  await card.getByText('Your bid was taken back').waitFor();
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), 0);
  assert.deepEqual(complaints, []);
});

test('the title names the lot that it is of', async (t) => {
  const { host, ann, ben, lots, browser } = await evening(t);
  for (const lot of lots) await ann.bid(lot.id, 1000);
  const { page } = await pageOf(browser, host, ann, `/lots/${lots[2].id}`, phone);
  await page.locator('.verdict').getByText('You lead.').waitFor();
  await ben.bid(lots[0].id, 2000);
  await page.waitForFunction(() => document.title === 'Outbid: Vase 1 · ₩1,000 · Vase 3');
  await ben.bid(lots[1].id, 2000);
  await page.waitForFunction(() => document.title === 'Outbid: 2 · ₩1,000 · Vase 3');
});

test('long names leave the strip whole, and who is where it leads is not led there', async (t) => {
  const { host, seller, ann, ben, browser } = await evening(t);
  const long = 'Wolpertinger'.repeat(9);
  const lots = [];
  for (const name of [long, 'Lamp']) lots.push(await seller.sell({ name, start: 1000 }));
  for (const lot of lots) await ann.bid(lot.id, 1000);
  const { page } = await pageOf(browser, host, ann, '/bids', { ...phone, viewport: { width: 320, height: 640 } });
  await page.locator('.card', { hasText: 'Lamp' }).getByText('You lead').waitFor();
  await ben.bid(lots[0].id, 2000);
  await notice(page, 'outbid').getByText(/: ₩2,000 now\.$/).waitFor();
  const inside = await notice(page, 'outbid').evaluate((one) => {
    const [box, name] = [one.querySelector('p'), one.querySelector('bdi')].map((part) => part.getBoundingClientRect());
    return name.left >= box.left && name.right <= box.right + 1;
  });
  assert.equal(inside, true);
  await ben.bid(lots[1].id, 2000);
  await notice(page, 'outbid').getByText('Outbid on 2 lots.').waitFor();
  assert.equal(await notice(page, 'outbid').getByRole('link').count(), 0);
});
