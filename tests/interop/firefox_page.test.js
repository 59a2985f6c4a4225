// The page in Firefox: a whole evening of a guest's. Left out where no Firefox is installed.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openPage } from './support/browser.js';
import { hasFirefox, startFirefox } from './support/firefox.js';
import { startHost } from './support/host.js';

const narrow = { viewport: { width: 360, height: 740 }, reducedMotion: 'reduce' };
const waitMs = 20_000;

test('in by a link, a bid, outbid, and won', { skip: hasFirefox ? false : 'no Firefox is installed' }, async (t) => {
  const host = await startHost(t);
  const auctioneer = await host.host();
  const ben = await host.signUp('Ben');
  const lot = await auctioneer.sell({ name: 'Celadon vase', start: 1000 });
  const { account } = (await auctioneer.post('/api/v1/accounts', { nick: 'Ann', paddle: 17 })).body;
  const { token } = (await auctioneer.post(`/api/v1/accounts/${account.id}/links`, {})).body;

  const { page, complaints } = await openPage(await startFirefox(t), `${host.url}/l/${token}`, narrow);
  page.setDefaultTimeout(waitMs);
  await page.locator('#line[data-state=live]').waitFor();
  await page.locator('#account').getByText('17 · Ann').waitFor();
  assert.equal(new URL(page.url()).pathname, '/');
  await page.getByRole('link', { name: 'Celadon vase' }).click();

  const bid = page.locator('.bid-main');
  const bidTwice = async (words) => {
    await bid.getByText(words).click();
    await page.waitForTimeout(500);
    await bid.click();
    await page.locator('.verdict').getByText('You lead').waitFor();
  };
  await bidTwice('Bid ₩1,000');
  await ben.bid(lot.id, 2000);
  await page.locator('.verdict').getByText('You are outbid: Ben leads.').waitFor();
  await page.locator('ol.bids').getByText('₩2,000').waitFor();
  await bidTwice('Bid ₩2,001');
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), 0);

  await auctioneer.post(`/api/v1/lots/${lot.id}/actions`, { action: 'close', reason: 'the hammer' });
  await page.locator('.verdict').getByText('Sold to you.').waitFor();
  await page.getByRole('link', { name: 'Won' }).click();
  await page.getByText('You owe ₩2,001').waitFor();
  assert.deepEqual(complaints, []);
});
