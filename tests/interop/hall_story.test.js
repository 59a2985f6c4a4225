// An evening in a hall, from the code at the door to a bid by somebody who has no phone: the real routes and pages.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startBrowser } from './support/browser.js';
import { startHost } from './support/host.js';
import { pageOf, phone } from './support/person.js';

const code = 'BIDNOW';

async function hall(t) {
  const host = await startHost(t);
  const auctioneer = await host.host();
  await auctioneer.patch('/api/v1/house', { hallCode: code });
  const lot = await auctioneer.sell({ name: 'Celadon vase', start: 1000 });
  return { host, auctioneer, lot, browser: await startBrowser(t) };
}

async function linkFor(auctioneer, account) {
  const { body } = await auctioneer.post(`/api/v1/accounts/${account.id}/links`, {});
  return body.token;
}

test('a guest comes in by the code, gets a paddle, bids, and is outbid by a paddle that a clerk bids for', async (t) => {
  const { host, auctioneer, lot, browser } = await hall(t);
  const { page, complaints } = await pageOf(browser, host, null, `/join/${code}`, phone);
  await page.getByLabel('Your name').fill('Ann');
  await page.getByRole('button', { name: 'Come in' }).click();
  await page.getByText('Paddle 1', { exact: true }).waitFor();
  await page.goto(`${host.url}/lots/${lot.id}`);
  const bid = page.locator('.bid-main');
  await bid.getByText('Bid ₩1,000').click();
  await page.waitForTimeout(400);
  await bid.click();
  await page.locator('.verdict').getByText('You lead.').waitFor();

  const { account } = (await auctioneer.post('/api/v1/accounts', { nick: 'Ben', name: 'Ben Lee' })).body;
  assert.equal(account.paddle, 2);
  await auctioneer.post(`/api/v1/lots/${lot.id}/bids`, { bid: 2000, for: account.id });
  await page.locator('.verdict').getByText('You are outbid: Ben leads.').waitFor();
  // Whoever is asked who they are while nobody is signed in says 401, which a browser tells of.
  assert.deepEqual(complaints.filter((one) => !one.includes('401')), []);
});

test('a printed code signs a phone in until it is withdrawn', async (t) => {
  const { host, auctioneer, browser } = await hall(t);
  const { account } = (await auctioneer.post('/api/v1/accounts', { nick: 'Ben', paddle: 17 })).body;
  const link = await linkFor(auctioneer, account);
  const { page } = await pageOf(browser, host, null, `/l/${link}`, phone);
  await page.locator('#account').getByText('17 · Ben').waitFor();
  assert.equal(new URL(page.url()).pathname, '/');
  await auctioneer.delete(`/api/v1/accounts/${account.id}/links`);
  await page.goto(`${host.url}/l/${link}`);
  await page.getByText('This code signs nobody in any more').waitFor();
  await page.getByRole('button', { name: 'Sign in' }).waitFor();
});
