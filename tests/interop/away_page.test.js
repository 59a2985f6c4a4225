// A phone that is away from the network for a while, and back: what it is told, and what it finds.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startBrowser } from './support/browser.js';
import { startHost } from './support/host.js';
import { pageOf, phone } from './support/person.js';

async function onAPhone(t, path) {
  const host = await startHost(t);
  const [seller, ann, ben] = [await host.signUp('Seller'), await host.signUp('Ann'), await host.signUp('Ben')];
  await seller.sell({ name: 'Vase', start: 1000 });
  return { ann, ben, ...(await pageOf(await startBrowser(t), host, ann, path, phone)) };
}

test('without a network the line is lost at once, and a bid is said not to be sent', async (t) => {
  const { page, context, ann, ben } = await onAPhone(t, '/lots/1');
  await context.setOffline(true);
  await page.locator('#line[data-state=lost]').waitFor({ timeout: 4000 });
  const main = page.locator('.bid-main');
  await main.tap();
  await page.waitForTimeout(400);
  await main.tap();
  await page.getByText('The line was lost, and your bid was not sent.').first().waitFor();
  await ben.bid(1, 1500);
  await context.setOffline(false);
  await page.locator('#line[data-state=live]').waitFor();
  await page.getByText('Ben leads.').waitFor();
  assert.equal((await ann.lot(1)).bids, 1);
});

for (const [path, link, what] of [
  ['/lots/1', 'Catalogue', '.card'],
  ['/', 'My bids', '.blank'],
  ['/', 'Vase', '.lot'],
])
  test(`what could not be had meanwhile comes with the line (${link})`, async (t) => {
    const { page, context } = await onAPhone(t, path);
    await page.waitForTimeout(3000); // modules that are loaded ahead have come
    await context.setOffline(true);
    await page.locator('#line[data-state=lost]').waitFor();
    await page.getByRole('link', { name: link, exact: true }).first().tap();
    await page.waitForTimeout(300);
    await context.setOffline(false);
    await page.locator('#line[data-state=live]').waitFor();
    await page.locator(what).first().waitFor({ timeout: 1500 });
    assert.equal(await page.getByText('The host did not answer').isVisible(), false);
  });

test('where the network alone is away and the host is on this computer, nothing is said of it', async (t) => {
  const { page } = await onAPhone(t, '/lots/1');
  await page.evaluate(() => {
    window.states = [];
    new MutationObserver(() => window.states.push(document.body.dataset.line)).observe(document.body, { attributes: true });
    window.dispatchEvent(new Event('offline'));
  });
  await page.waitForTimeout(3000);
  assert.ok(!(await page.evaluate(() => window.states)).includes('lost'));
});
