// What comes before the page can be used: little, all of it asked for at once, and nothing that moves what is there.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openPage, startBrowser } from './support/browser.js';
import { startHost } from './support/host.js';
import { phone } from './support/person.js';

const firstBytesMax = 100_000; // as packed, without the heads of the answers

async function house(t) {
  const host = await startHost(t);
  const seller = await host.signUp('Seller');
  for (let n = 0; n < 40; ++n) await seller.sell({ name: `Lot of the evening ${n}`, start: 1000 });
  return host;
}

/** Opens an address in a browser that has nothing of the page yet; what came until it could be used, and what moved. */
async function load(t, url, ready, locale) {
  const { page, context } = await openPage(await startBrowser(t), 'about:blank', { ...phone, locale });
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  let bytes = 0;
  devtools.on('Network.dataReceived', ({ encodedDataLength }) => (bytes += encodedDataLength));
  await page.addInitScript(() => {
    window.moved = [];
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries())
        window.moved.push([value, ...sources.map(({ node }) => node?.parentElement?.outerHTML.slice(0, 80))]);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(url);
  await page.locator(ready).first().waitFor();
  await page.locator('#line[data-state=live]').waitFor();
  const first = bytes;
  await page.waitForTimeout(2500);
  return { first, moved: await page.evaluate(() => window.moved) };
}

for (const locale of ['en-GB', 'ko-KR']) {
  test(`the catalogue and a lot come with little, and nothing moves (${locale})`, async (t) => {
    const host = await house(t);
    for (const [path, ready] of [
      ['/', '.card'],
      ['/lots/1', '.bid-main'],
    ]) {
      const { first, moved } = await load(t, host.url + path, ready, locale);
      t.diagnostic(`${path}: ${first} bytes`);
      assert.ok(first > 30_000 && first < firstBytesMax, `${path}: ${first} bytes`);
      assert.deepEqual(moved, [], path);
    }
  });
}

test('a page names the modules that its view begins with, and no more', async (t) => {
  const host = await house(t);
  const named = async (path) => {
    const page = await (await fetch(host.url + path)).text();
    return new Set([...page.matchAll(/modulepreload" href="\/web\/\w+\/([\w.]+)"/g)].map(([, name]) => name));
  };
  const [catalogue, lot] = [await named('/'), await named('/lots/1')];
  assert.ok(catalogue.has('catalogue.js') && !catalogue.has('bid_panel.js') && !catalogue.has('join.js'));
  assert.ok(lot.has('lot.js') && lot.has('bid_panel.js') && lot.has('main.js'));
});
