// What comes before the page can be used: little, all of it asked for at once, and nothing that moves what is there.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openPage, startBrowser } from './support/browser.js';
import { startHost } from './support/host.js';
import { pageOf, phone } from './support/person.js';

const firstBytesMax = 90_000; // as packed, without the heads of the answers

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

test('nothing moves for somebody who is known either, in a house with sales and categories', async (t) => {
  const host = await house(t);
  const [seller, ann, keeper] = [await host.signUp('Another'), await host.signUp('Ann'), await host.host()];
  const { id } = (await keeper.post('/api/v1/sales', { name: 'Evening' })).body;
  await seller.sell({ name: 'Vase', start: 1000, sale: id, category: 'Ceramics' });
  const { page, context } = await pageOf(await startBrowser(t), host, ann, '/join', phone);
  await context.addInitScript(() => {
    window.moved = 0;
    new PerformanceObserver((list) => {
      for (const { value } of list.getEntries()) window.moved += value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  for (const [path, ready] of [
    ['/', '.card'],
    ['/lots/1', '.bid-main[aria-disabled=false]'],
  ]) {
    await page.goto(host.url + path);
    await page.locator(ready).first().waitFor();
    await page.waitForTimeout(1500);
    const moved = await page.evaluate(() => window.moved);
    assert.ok(moved < 0.01, `${path}: ${moved}`); // their last places alone, which depend on who they are
  }
});

/** What is asked for once, and no more: who is new here and who is known, at the catalogue and at a lot. */
const asked = {
  '/': ['/api/v1/clock', '/api/v1/house', '/api/v1/lots'],
  '/lots/1': ['/api/v1/clock', '/api/v1/house', '/api/v1/lots/1'],
};
const ofMe = ['/api/v1/me', '/api/v1/me/bids', '/api/v1/me/watching'];

test('what a first view shows is asked for once, in few requests, by one connection', async (t) => {
  const host = await house(t);
  const ann = await host.signUp('Ann');
  await ann.bid(1, 1000); // what has changed since the page was written is told, and so it has to say where that began
  const browser = await startBrowser(t);
  for (const [path, names] of Object.entries(asked)) {
    for (const person of [null, ann]) {
      const { context } = await pageOf(browser, host, person, '/join', phone);
      const page = await context.newPage();
      const [requests, sockets] = [[], []];
      page.on('request', (request) => requests.push(new URL(request.url())));
      page.on('websocket', (socket) => sockets.push(socket.url()));
      await page.goto(host.url + path);
      await page.locator('#line[data-state=live]').waitFor();
      await page.waitForTimeout(1200); // before what is loaded ahead
      const ofApi = requests.map(({ pathname }) => pathname).filter((name) => name.startsWith('/api/'));
      assert.deepEqual(ofApi.sort(), [...names, ...(person ? ofMe : [])].sort(), path);
      assert.equal(sockets.length, 1, `${path}: ${sockets.length} connections`);
      const parts = requests.filter(({ pathname }) => /\.(js|css)$/.test(pathname)).map(({ pathname }) => pathname);
      assert.ok(parts.length <= 5, `${path}: ${parts.join(' ')}`);
      await context.close();
    }
  }
});

test('what changes between the page and its line is told', async (t) => {
  const host = await house(t);
  const ann = await host.signUp('Ann');
  await ann.bid(2, 1000);
  const { page } = await openPage(await startBrowser(t), 'about:blank', phone);
  // The line comes late, and what was bid before it has to be told all the same.
  let bid = null;
  await page.routeWebSocket('**', async (socket) => {
    await page.getByRole('link', { name: 'Lot of the evening 0' }).waitFor();
    bid ??= await ann.bid(1, 7000);
    socket.connectToServer();
  });
  await page.goto(host.url);
  await page.locator('[data-lot="1"]').getByText('₩7,000').waitFor();
  assert.equal(bid.status, 201);
});

test('a page names the modules that its view begins with, and no more', async (t) => {
  const host = await house(t);
  const named = async (path) => {
    const page = await (await fetch(host.url + path)).text();
    return [...page.matchAll(/modulepreload" href="\/web\/\w+\/([\w.]+)"/g)].map(([, name]) => name);
  };
  assert.deepEqual(await named('/'), ['main.js', 'words_en.js']);
  assert.deepEqual(await named('/lots/1'), ['main.js', 'lot.js', 'words_en.js']);
  const file = async (name) => (await fetch(`${host.url}/web/${name}`)).text();
  assert.doesNotMatch(await file('main.js'), /class BidPanel|class JoinView/, 'what a lot alone needs comes with it');
  assert.match(await file('lot.js'), /class BidPanel/);
});
