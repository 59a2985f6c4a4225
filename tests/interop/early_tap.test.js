// The first tap on a lot's page, before there are modules: it counts, and what it was for is done by a second one alone.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openPage, startBrowser } from './support/browser.js';
import { startHost } from './support/host.js';
import { phone } from './support/person.js';

/** A lot's page of somebody who is known here, or of a stranger, whose modules come once `letModules()` is called. */
async function lotPage(t, { isKnown = true, choices = '', path = '/lots/1' } = {}) {
  const host = await startHost(t);
  const [seller, ann, ben] = [await host.signUp('Seller'), await host.signUp('Ann'), await host.signUp('Ben')];
  await seller.sell({ name: 'Vase', start: 1000 });
  const { page, context } = await openPage(await startBrowser(t), 'about:blank', phone);
  if (isKnown) {
    const { headers } = await host.guest().post('/api/v1/session', { email: ann.account.email, password: 'password of Ann' });
    const [name, value] = String(headers['set-cookie']).split(';')[0].split('=');
    await context.addCookies([{ name, value, url: host.url }]);
    await context.addInitScript(() => localStorage.setItem('gavel.signedIn', '1'));
  }
  await context.addInitScript((chosen) => localStorage.setItem('gavel.choices', chosen), choices);
  let letModules;
  const mayCome = new Promise((resolve) => (letModules = resolve));
  await page.route('**/main.js', async (route) => {
    await mayCome;
    await route.continue();
  });
  return { page, host, ann, ben, seller, letModules, open: () => page.goto(host.url + path, { waitUntil: 'commit' }) };
}

const main = (page) => page.locator('.bid-main');
const isTakenOver = (page) => page.locator('.bid-main:not([data-armed])').waitFor();
const bids = async ({ host }) => (await host.guest().get('/api/v1/lots/1')).body.bids;

test('it arms the button at once, which stays armed as the modules come, and the second tap bids', async (t) => {
  const at = await lotPage(t);
  const { page, letModules } = at;
  await at.open();
  await page.locator('.bid-main[aria-disabled=false]').tap();
  await main(page).getByText('Tap again: bid ₩1,000').waitFor();
  await main(page).tap(); // nothing can be sent yet
  letModules();
  await isTakenOver(page);
  await page.locator('#line[data-state=live]').waitFor();
  assert.equal(await main(page).innerText(), 'Tap again: bid ₩1,000');
  assert.equal(await bids(at), 0);
  await page.waitForTimeout(700); // the line is there before it has said how the lot stands, and nothing is done before that
  await main(page).tap();
  await page.getByText('is in the book, and leads').first().waitFor();
  assert.equal(await bids(at), 1);
});

test('a price that moved meanwhile disarms it', async (t) => {
  const at = await lotPage(t);
  const { page, ben, letModules } = at;
  await at.open();
  await page.locator('.bid-main[aria-disabled=false]').tap();
  await ben.bid(1, 5000);
  letModules();
  await page.locator('#line[data-state=live]').waitFor();
  await main(page).getByText(/^Bid ₩5,\d+$/).waitFor();
  assert.equal(await bids(at), 1);
});

test('a stranger’s has the sign-in open once it can be', async (t) => {
  const at = await lotPage(t, { isKnown: false });
  const { page, letModules } = at;
  await at.open();
  await page.locator('.bid-main[aria-disabled=false]').tap();
  letModules();
  await page.locator('#sign-in[open]').waitFor();
});

test('whoever slides the button, leads, or sells the lot has it wait for the modules', async (t) => {
  const at = await lotPage(t, { choices: 'slide' });
  const { page, ann, letModules } = at;
  await at.open();
  await main(page).waitFor();
  await page.waitForTimeout(1000);
  assert.equal(await main(page).getAttribute('aria-disabled'), 'true');
  letModules();
  await main(page).getByText('Slide → Bid ₩1,000').waitFor();
  await ann.bid(1, 1000);
  await page.evaluate(() => localStorage.removeItem('gavel.choices'));
  const { body } = await ann.get('/lots/1');
  assert.doesNotMatch(body, /data-armed/);
});
