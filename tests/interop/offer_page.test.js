// A sale that is voided, on the page of the runner-up: told wherever they are, asked at the lot, and it is theirs or not.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startBrowser } from './support/browser.js';
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
  return { host, ann, ben, vase, voidSale, offer, browser: await startBrowser(t) };
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
  await other.page.getByText('Its buyer does not have it after all.').waitFor();
  assert.equal(await other.page.getByRole('button', { name: 'Decline' }).count(), 0);
  const { page } = await pageOf(browser, host, ben, `/lots/${vase.id}`);
  await page.getByRole('button', { name: 'Decline' }).click();
  await page.getByText('Its buyer does not have it after all.').waitFor();
  await page.getByRole('button', { name: 'Decline' }).waitFor({ state: 'hidden' });
  assert.equal((await offer()).status, 404);
});
