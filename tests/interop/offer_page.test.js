// A sale that is voided, on the page of the runner-up: told wherever they are, asked at the lot, and it is theirs or not.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startBrowser } from './support/browser.js';
import { ferry } from './support/ferry.js';
import { startHost, trusted } from './support/host.js';
import { pageOf, phone } from './support/person.js';

const standsMs = 600_000;

async function sold(t) {
  const host = await startHost(t, [...trusted, '--premium', '1000']);
  const [seller, ann, ben, keeper] = [
    await host.signUp('Seller'),
    await host.signUp('Ann'),
    await host.signUp('Ben'),
    await host.host(),
  ];
  const vase = await seller.sell({ name: 'Celadon vase', start: 1000 });
  await ben.bid(vase.id, 2000);
  await ann.bid(vase.id, 3000);
  const act = (body) => keeper.post(`/api/v1/lots/${vase.id}/actions`, body);
  await act({ action: 'close' });
  const voidSale = () => act({ action: 'voidSale', reason: 'left without paying' });
  const offer = () => act({ action: 'offer', until: Date.now() + standsMs });
  return { host, ann, ben, vase, act, voidSale, offer, browser: await startBrowser(t) };
}

async function voided(t) {
  const evening = await sold(t);
  await evening.voidSale();
  return evening;
}

test('its buyer is told that it is not theirs after all, once', async (t) => {
  const { host, ann, ben, voidSale, browser } = await sold(t);
  const [buyer, other] = [await pageOf(browser, host, ann, '/won'), await pageOf(browser, host, ben, '/')];
  await buyer.page.getByText('Celadon vase').first().waitFor();
  await voidSale();
  const words = 'Your purchase of Celadon vase was taken back: left without paying.';
  await buyer.page.getByLabel('Notices').getByText(words).waitFor();
  await buyer.page.getByText('You have won nothing yet').waitFor();
  assert.equal(await buyer.page.getByLabel('Notices').getByText(words).count(), 1);
  assert.equal(await other.page.getByLabel('Notices').getByText('taken back').count(), 0);
  assert.deepEqual(buyer.complaints, []);
});

test('the runner-up is told, and takes it', async (t) => {
  const { host, ben, vase, offer, browser } = await voided(t);
  const { page, complaints } = await pageOf(browser, host, ben, '/', phone);
  await offer();
  await page.getByLabel('Notices').getByText('Celadon vase is offered to you for ₩2,000.').waitFor();
  await page.getByRole('link', { name: 'Take it or leave it' }).click();
  await page.getByText('₩2,200 with the premium').waitFor();
  await page.getByRole('button', { name: 'Take it for ₩2,000' }).click();
  await page.getByText('Sold to you.').waitFor();
  await page.getByRole('button', { name: 'Decline' }).waitFor({ state: 'hidden' });
  const { body } = await ben.get(`/api/v1/lots/${vase.id}`);
  assert.equal(body.leader.nick, 'Ben');
  assert.deepEqual(complaints, []);
});

test('who declines is asked no more, and others never were', async (t) => {
  const { host, ann, ben, vase, offer, browser } = await voided(t);
  await offer();
  const other = await pageOf(browser, host, ann, `/lots/${vase.id}`);
  await other.page.getByText('Its buyer does not have it after all: left without paying.').waitFor();
  assert.equal(await other.page.getByRole('button', { name: 'Decline' }).count(), 0);
  const { page } = await pageOf(browser, host, ben, `/lots/${vase.id}`);
  await page.getByRole('button', { name: 'Decline' }).click();
  await page.getByText('Its buyer does not have it after all: left without paying.').waitFor();
  await page.getByRole('button', { name: 'Decline' }).waitFor({ state: 'hidden' });
  assert.equal((await offer()).status, 404);
});

const verdict = (page, words) => page.locator('.verdict').getByText(words).waitFor();

/** The requests for logs that a page has sent. */
function logsAsked(page) {
  const asked = [];
  page.on('request', (request) => request.url().endsWith('/log') && asked.push(request.url()));
  return asked;
}

test('not all who see a sale voided read its log at once, and nobody who does not look', async (t) => {
  const { host, ann, ben, vase, voidSale, offer, browser } = await sold(t);
  const pages = [];
  for (const [person, after] of [
    [ann, 0.3],
    [ben, 0.01],
  ]) {
    const { page } = await pageOf(browser, host, person, `/lots/${vase.id}`, phone);
    pages.push({ page, asked: logsAsked(page) });
    await page.locator('.talk').waitFor();
    await page.locator('#line[data-state=live]').waitFor();
    await page.evaluate((random) => (Math.random = () => random), after);
  }
  const [looks, away] = pages;
  const look = (isHidden) => {
    Object.defineProperty(document, 'hidden', { get: () => isHidden, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  };
  await away.page.evaluate(look, true);
  await voidSale();
  await verdict(looks.page, 'Its buyer does not have it after all.');
  assert.equal(looks.asked.length, 0);
  await verdict(looks.page, 'Its buyer does not have it after all: left without paying.');
  assert.deepEqual([looks.asked.length, away.asked.length], [1, 0]);
  await away.page.evaluate(look, false);
  await verdict(away.page, 'Its buyer does not have it after all: left without paying.');
  await offer();
  await away.page.getByRole('button', { name: 'Decline' }).waitFor();
  await away.page.waitForTimeout(500);
  assert.deepEqual([looks.asked.length, away.asked.length], [1, 1], 'an offer is no other reason');
});

test('a reason is not that of what came before, which a page slept through', async (t) => {
  const { host, ann, vase, act, browser } = await voided(t);
  const way = await ferry(t, host);
  const { page } = await pageOf(browser, host, ann, `/lots/${vase.id}`, phone, way.url);
  await verdict(page, 'Its buyer does not have it after all: left without paying.');
  way.cut();
  await page.locator('#lost').waitFor();
  await act({ action: 'relist', endsAt: Date.now() + standsMs, reserve: null, reason: 'again' });
  await act({ action: 'withdraw', reason: 'broken' });
  way.mend();
  await page.locator('.verdict').getByText('Withdrawn by the host').waitFor({ timeout: 15_000 });
  assert.equal(await page.locator('.verdict').innerText(), 'Withdrawn by the host.');
  await verdict(page, 'Withdrawn by the host: broken.');
});

test('a reason that cannot be read is asked for again', async (t) => {
  const { host, ann, vase, voidSale, browser } = await sold(t);
  const { page } = await pageOf(browser, host, ann, `/lots/${vase.id}`, phone);
  const asked = logsAsked(page);
  let isCut = true;
  await page.route('**/log', (route) => (isCut ? route.abort() : route.continue()));
  await page.locator('.talk').waitFor();
  await page.evaluate(() => (Math.random = () => 0.01));
  await voidSale();
  await page.waitForEvent('requestfailed', (request) => request.url().endsWith('/log'));
  isCut = false;
  await verdict(page, 'Its buyer does not have it after all: left without paying.');
  assert.equal(asked.length, 2);
});
