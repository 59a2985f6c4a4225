// The page on a home screen, and on paper.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startBrowser } from './support/browser.js';
import { startHost } from './support/host.js';
import { pageOf, phone } from './support/person.js';

async function evening(t) {
  const host = await startHost(t);
  const [seller, ann, ben] = [await host.signUp('Seller'), await host.signUp('Ann'), await host.signUp('Ben')];
  const lot = await seller.sell({ name: 'Celadon vase', start: 1000, description: 'A hairline at the lip.' });
  for (let n = 0; n < 40; ++n) await (n % 2 ? ann : ben).bid(lot.id, 1000 + n);
  for (let n = 0; n < 24; ++n) {
    const bought = await seller.sell({ name: `Lamp ${n}`, start: 10, buyNow: 100 });
    await ann.bid(bought.id, 100);
  }
  return { host, ann, lot, browser: await startBrowser(t) };
}

/** What of the page is seen on paper: its buttons, and colours that are neither black, white nor the grey of a rule. */
const onPaper = (page) =>
  page.evaluate(() => {
    const seen = [...document.querySelectorAll('body *')].filter((node) => node.checkVisibility());
    const told = seen.filter((node) => [...node.childNodes].some((child) => child.nodeType === 3 && child.data.trim()));
    const isIn = (node, selector) => node.closest(selector) !== null;
    return {
      pressed: seen.filter((node) => isIn(node, 'button, input, select')).map((node) => node.outerHTML),
      coloured: told
        .filter((node) => getComputedStyle(node).color !== 'rgb(0, 0, 0)')
        .map((node) => `${node.className}: ${node.textContent}`),
      ground: getComputedStyle(document.body).backgroundColor,
      stuck: seen.filter((node) => /fixed|sticky/.test(getComputedStyle(node).position)).map((node) => node.className),
      rolls: seen.filter((node) => /auto|scroll/.test(getComputedStyle(node).overflowY)).map((node) => node.className),
    };
  });

const plain = { pressed: [], coloured: [], ground: 'rgb(255, 255, 255)', stuck: [], rolls: [] };

test('it can be put on a home screen', async (t) => {
  const host = await startHost(t);
  const { page, context, complaints } = await pageOf(await startBrowser(t), host, null, '/lots/1', phone);
  const address = await page.locator('link[rel=manifest]').getAttribute('href');
  assert.match(address, /^\/web\/[0-9a-f]{16}\/manifest\.webmanifest$/);
  const answer = await host.guest().get(address);
  assert.equal(answer.headers['content-type'], 'application/manifest+json');
  assert.match(answer.headers['cache-control'], /immutable/);
  const { errors, parsed, manifest } = await (await context.newCDPSession(page)).send('Page.getAppManifest');
  assert.deepEqual(errors, []);
  const { name, startUrl, scope, display, icons } = manifest ?? parsed;
  assert.deepEqual([name, startUrl, scope], ['Gavel', `${host.url}/`, `${host.url}/`]);
  assert.match(display, /standalone/i);
  for (const { url } of icons) {
    const icon = await host.guest().get(new URL(url).pathname);
    assert.deepEqual([icon.status, icon.headers['content-type']], [200, 'image/svg+xml'], url);
  }
  assert.equal(icons.length, 2);
  assert.deepEqual(complaints.filter((one) => !one.includes('404')), []);
});

test('a lot is printed with all its history, black on white, without bars and buttons', async (t) => {
  const { host, ann, lot, browser } = await evening(t);
  const { page } = await pageOf(browser, host, ann, `/lots/${lot.id}`, { ...phone, colorScheme: 'dark' });
  await page.getByRole('tab', { name: 'Chat' }).click();
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  assert.deepEqual(await onPaper(page), plain);
  assert.equal(await page.locator('.bid:visible').count(), 40);
  for (const words of ['Interop House', 'Celadon vase', 'A hairline at the lip.', 'You lead.', 'Price now', '₩1,039'])
    await page.getByText(words).filter({ visible: true }).first().waitFor();
  for (const part of ['.places', '.line', '#pane-said', '.trail a:first-child'])
    assert.equal(await page.locator(part).isVisible(), false, part);
});

test('the slip for the desk is printed alone, and all of it', async (t) => {
  const { host, ann, browser } = await evening(t);
  const { page } = await pageOf(browser, host, ann, '/won', { ...phone, colorScheme: 'dark' });
  await page.getByRole('button', { name: 'Show this at the desk' }).click();
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  assert.deepEqual(await onPaper(page), plain);
  const box = await page.locator('#desk-slip').boundingBox();
  const last = await page.locator('#desk-slip .slip-sum').boundingBox();
  assert.ok(last.y + last.height <= box.y + box.height + 1, 'nothing is rolled out of sight');
  assert.equal(await page.locator('.card').first().isVisible(), false);
});
