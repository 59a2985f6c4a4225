// What comes before the page can be used: little, all of it asked for at once, and nothing that moves what is there.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openPage, startBrowser } from './support/browser.js';
import { startHost } from './support/host.js';
import { manyLots } from './support/many_lots.js';
import { pageOf, phone } from './support/person.js';

const firstBytesMax = 80_000; // as packed, without the heads of the answers

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
    const host = await manyLots(t);
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
  const host = await manyLots(t);
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

test('nothing moves in a house with categories, whose field comes with the page', async (t) => {
  const host = await manyLots(t);
  const another = await host.signUp('Another');
  await another.sell({ name: 'Vase', start: 1000, category: 'Ceramics' }, 900_000_000);
  const { first, moved } = await load(t, host.url, '.card', 'en-GB');
  assert.ok(first < firstBytesMax);
  assert.deepEqual(moved, []);
  const { body } = await host.guest().get('/');
  assert.match(body, /<label class="sort category">\s*<span[^\n]*\s*<select name="category"><option value="">All categories/);
});

/**
 * What is asked for once beside what comes with the page, and no more: who is new here and who is known, at the catalogue
 * and at a lot. The house is read once the line is there, for what it changed before that.
 */
const asked = {
  '/': ['/api/v1/clock', '/api/v1/house', '/api/v1/lots'],
  '/lots/1': ['/api/v1/clock', '/api/v1/house'],
};
const later = new Set(['lot.js', 'my_lots.js', 'desk_slip.js', 'statements.js', 'favicon.svg']); // ahead, or by the browser
const ofMe = ['/api/v1/me', '/api/v1/me/bids', '/api/v1/me/watching'];

test('what a first view shows is asked for once, in few requests, by one connection', async (t) => {
  const host = await manyLots(t);
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
      await page.waitForTimeout(2500); // whatever would be asked for once more, and what is loaded ahead
      const ofApi = requests.map(({ pathname }) => pathname).filter((name) => name.startsWith('/api/'));
      assert.deepEqual(ofApi.sort(), [...names, ...(person ? ofMe : [])].sort(), path);
      assert.equal(sockets.length, 1, `${path}: ${sockets.length} connections`);
      const parts = requests.map(({ pathname }) => pathname.split('/').at(-1)).filter((name) => /\.(js|css|svg)$/.test(name));
      const first = ['main.js', 'page.css', 'start.js', 'words_en.js', ...(path === '/' ? [] : ['lot.js'])];
      const early = parts.filter((name) => first.includes(name) || !later.has(name));
      assert.deepEqual(early.sort(), first.sort(), path);
      await context.close();
    }
  }
});

test('what changes between the page and its line is told', async (t) => {
  const host = await manyLots(t);
  const ann = await host.signUp('Ann');
  await ann.bid(2, 1000);
  const { page } = await openPage(await startBrowser(t), 'about:blank', phone);
  // The line comes late, and what was bid before it has to be told all the same.
  let bid = null;
  await page.routeWebSocket('**', async (socket) => {
    await page.locator('[data-count=now]').getByText('40').waitFor();
    bid ??= await ann.bid(1, 7000);
    socket.connectToServer();
  });
  await page.goto(host.url);
  await page.locator('[data-lot="1"]').getByText('₩7,000').waitFor();
  assert.equal(bid.status, 201);
});

test('what the house changes between the page and its line is told', async (t) => {
  const host = await manyLots(t);
  const keeper = await host.host();
  const browser = await startBrowser(t);
  for (const [path, ready] of [
    ['/', '[data-count=now]'],
    ['/lots/1', '.bid-main'],
    ['/bids', '.mine'],
  ]) {
    const { page, context } = await openPage(browser, 'about:blank', phone);
    const name = `House of ${path.length} letters`;
    await page.routeWebSocket('**', async (socket) => {
      await page.locator(`${ready}:not(:empty)`).first().waitFor();
      await keeper.patch('/api/v1/house', { name });
      socket.connectToServer();
    });
    await page.goto(host.url + path);
    await page.locator('#house').getByText(name).waitFor({ timeout: 20_000 });
    await context.close();
  }
});

test('what was typed and chosen before there were scripts stands', async (t) => {
  const host = await manyLots(t);
  const { page } = await openPage(await startBrowser(t), 'about:blank', phone);
  let letScripts;
  const isTyped = new Promise((resolve) => (letScripts = resolve));
  await page.route('**/start.js', async (route) => {
    await isTyped;
    await route.continue();
  });
  await page.goto(host.url, { waitUntil: 'commit' });
  const search = page.locator('[name=q]');
  await search.fill('evening 39 ');
  await page.locator('[name=sort]').selectOption('number');
  await page.locator('[name=phase][value=all]').evaluate((choice) => choice.click());
  await search.focus();
  letScripts();
  await page.locator('[data-count=all]').getByText('1', { exact: true }).waitFor();
  assert.equal(await page.locator('.card').count(), 1);
  assert.equal(await search.inputValue(), 'evening 39 ');
  assert.ok(await search.evaluate((field) => field === document.activeElement));
  assert.equal(await page.locator('[name=sort]').inputValue(), 'number');
  assert.equal(await page.locator('[name=phase]:checked').inputValue(), 'all');
  assert.equal(new URL(page.url()).search, '?q=evening+39&phase=all&sort=number');
});

for (const path of ['clock', 'lots'])
  test(`cards that came with the page stay where the first answer of ${path} fails, which is told`, async (t) => {
    const host = await manyLots(t);
    const { page } = await openPage(await startBrowser(t), 'about:blank', phone);
    let isFull = true;
    // What the browser had kept may be old, and so all of it is asked for.
    await page.route(host.url + '/', async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace(/<script type="application\/json"[^]*?<\/script>/, '');
      await route.fulfill({ response, body });
    });
    await page.route(`**/api/v1/${path}*`, (route) => (isFull ? route.fulfill({ status: 503, body: '{}' }) : route.continue()));
    await page.goto(host.url);
    const notice = page.locator('#notices').getByText('The host did not answer');
    await notice.waitFor();
    assert.equal(await page.locator('.card').count(), 20);
    assert.equal(await page.locator('.blank:visible').count(), 0);
    await page.locator('.notice').getByRole('button', { name: 'Close' }).click();
    await page.waitForTimeout(6000);
    assert.equal(await notice.count(), 0, 'told again to somebody who closed it');
    isFull = false;
    await page.locator('[data-count=all]').getByText('40').waitFor();
  });

test('a watch button has its name before there are scripts, and waits for them', async (t) => {
  const host = await manyLots(t);
  const { page } = await openPage(await startBrowser(t), 'about:blank', phone);
  await page.route('**/start.js', (route) => route.abort());
  await page.goto(host.url);
  const watch = page.getByRole('button', { name: 'Watch Lot of the evening 7', exact: true });
  assert.equal(await watch.isDisabled(), true);
  await page.unroute('**/start.js');
  await page.reload();
  await page.locator('[data-count=all]').getByText('40').waitFor();
  assert.equal(await watch.isDisabled(), false);
});

test('a page names the modules that its view begins with, and no more', async (t) => {
  const host = await manyLots(t);
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

/** What a browser has to read of each, unpacked: whatever makes one grow is better asked for once it is needed. */
const partsMax = { 'main.js': 112_000, 'lot.js': 60_000, 'words_en.js': 23_000, 'page.css': 41_000, 'start.js': 5_600 };

test('what a first view begins with has not grown', async (t) => {
  const host = await startHost(t);
  for (const [name, most] of Object.entries(partsMax)) {
    const { length } = await (await fetch(`${host.url}/web/${name}`)).text();
    t.diagnostic(`${name}: ${length}`);
    assert.ok(length > most / 2 && length <= most, `${name}: ${length} characters, at most ${most}`);
  }
});

test('what the host wrote is painted before the modules begin, which come though nothing is painted', async (t) => {
  const host = await manyLots(t);
  const { page, context } = await openPage(await startBrowser(t), 'about:blank', phone);
  await context.addInitScript(() => {
    const painted = window.requestAnimationFrame.bind(window);
    window.framesAskedFor = 0; // before the modules; none of them comes
    window.requestAnimationFrame = (then) => (window.gavelAsked ? painted(then) : ++window.framesAskedFor);
  });
  await page.goto(`${host.url}/`, { waitUntil: 'commit' });
  await page.locator('#line[data-state=live]').waitFor();
  assert.equal(await page.evaluate(() => window.framesAskedFor), 1);
});

test('a first view makes no formatter of the browser’s, and is not laid out before it is whole', async (t) => {
  const host = await manyLots(t);
  const { page, context } = await openPage(await startBrowser(t), 'about:blank', phone);
  await context.addInitScript(() => {
    window.costly = [];
    const note = (what) => document.body?.dataset.line !== 'live' && window.costly.push(what);
    for (const name of ['DateTimeFormat', 'NumberFormat', 'Collator']) {
      const made = Intl[name];
      Intl[name] = function (...given) {
        note(name);
        return new made(...given);
      };
    }
    const asks = [
      [window, ['innerWidth', 'innerHeight', 'scrollY']],
      [Element.prototype, ['clientWidth', 'clientHeight', 'scrollLeft', 'scrollTop']],
      [HTMLElement.prototype, ['offsetWidth', 'offsetHeight', 'offsetLeft', 'offsetTop']],
    ];
    for (const [owner, names] of asks)
      for (const name of names) {
        const known = Object.getOwnPropertyDescriptor(owner, name);
        const get = function () {
          note(name);
          return known.get.call(this);
        };
        Object.defineProperty(owner, name, { ...known, get });
      }
    for (const [owner, name] of [[window, 'getComputedStyle'], [Element.prototype, 'getBoundingClientRect']]) {
      const known = owner[name];
      owner[name] = function (...given) {
        note(name);
        return known.apply(this, given);
      };
    }
  });
  for (const path of ['/', '/lots/1']) {
    await page.goto(host.url + path);
    await page.locator('#line[data-state=live]').waitFor();
    assert.deepEqual(await page.evaluate(() => window.costly), [], path);
  }
});
