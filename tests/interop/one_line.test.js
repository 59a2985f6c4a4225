// The page and its connections: one for everything, what it falls back on, and a house that is full.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import WebSocket from 'ws';
import { openPage, startBrowser } from './support/browser.js';
import { startHost, trusted } from './support/host.js';

/** The requests of a page that stay open, by their paths. */
function watchLines(page) {
  const lines = { sockets: [], streams: [] };
  page.on('websocket', (socket) => lines.sockets.push(new URL(socket.url()).pathname));
  page.on('request', (request) => {
    if (request.resourceType() === 'eventsource') lines.streams.push(new URL(request.url()).pathname);
  });
  return lines;
}

test('a page keeps one connection for clock, catalogue, room and own notices', async (t) => {
  const host = await startHost(t);
  const [seller, ann, ben] = [await host.signUp('Seller'), await host.signUp('Ann'), await host.signUp('Ben')];
  const lot = await seller.sell({ name: 'Celadon vase', start: 1000 });
  const { page, complaints } = await openPage(await startBrowser(t), 'about:blank');
  const lines = watchLines(page);
  await page.goto(`${host.url}/lots/${lot.id}`);
  await page.locator('#line[data-state=live]').waitFor();
  await page.waitForFunction(() => /^\d\d:/.test(document.querySelector('.countdown').textContent));
  await ann.bid(lot.id, 1000);
  await page.getByText('Ann leads.').waitFor();
  await ben.bid(lot.id, 2000);
  await page.getByText('Ben leads.').waitFor();
  assert.deepEqual(lines, { sockets: ['/socket.io/'], streams: [] });
  assert.deepEqual(complaints, []);
});

test('two windows of a browser, each on a lot, both stay live and both can ask', async (t) => {
  const host = await startHost(t);
  const seller = await host.signUp('Seller');
  const lots = [];
  for (let n = 0; n < 4; ++n) lots.push(await seller.sell({ name: `Lot ${n}`, start: 1000 }));
  const { context } = await openPage(await startBrowser(t), 'about:blank');
  const pages = [];
  for (const lot of lots) {
    const page = await context.newPage();
    await page.goto(`${host.url}/lots/${lot.id}`);
    pages.push(page);
  }
  for (const [n, page] of pages.entries()) {
    await page.locator('#line[data-state=live]').waitFor();
    assert.equal(await page.locator('h1').textContent(), `Lot ${n}`);
  }
});

test('where WebSockets are blocked it polls, and where polling is too it reads streams', async (t) => {
  const host = await startHost(t);
  const [seller, ann] = [await host.signUp('Seller'), await host.signUp('Ann')];
  const lot = await seller.sell({ name: 'Celadon vase', start: 1000 });
  const browser = await startBrowser(t);
  const polling = await openPage(browser, 'about:blank');
  await polling.page.routeWebSocket('**', (socket) => socket.close());
  await polling.page.goto(`${host.url}/lots/${lot.id}`);
  await polling.page.locator('#line[data-state=live]').waitFor();
  const streams = await openPage(browser, 'about:blank');
  const lines = watchLines(streams.page);
  await streams.page.routeWebSocket('**', (socket) => socket.close());
  await streams.page.route('**/socket.io/?*', (route) => route.abort());
  await streams.page.goto(`${host.url}/lots/${lot.id}`);
  await streams.page.locator('#line[data-state=live]').waitFor({ timeout: 20_000 });
  assert.deepEqual(lines.streams.sort(), ['/api/v1/events', `/api/v1/lots/${lot.id}/events`, '/sse']);
  await ann.bid(lot.id, 1000);
  for (const { page } of [polling, streams]) await page.getByText('Ann leads.').waitFor();
});

test('a module that was refused is fetched again, and meanwhile the page says why it waits', async (t) => {
  const host = await startHost(t);
  await (await host.signUp('Seller')).sell({ name: 'Celadon vase', start: 1000 });
  const { page } = await openPage(await startBrowser(t), 'about:blank');
  let refused = 0;
  await page.route('**/main.js', (route) =>
    ++refused <= 2 ? route.fulfill({ status: 429, body: '{}' }) : route.continue(),
  );
  await page.goto(host.url);
  await page.getByText('The house is full at the moment.').waitFor();
  await page.getByRole('link', { name: 'Celadon vase' }).waitFor({ timeout: 20_000 });
  assert.ok(refused > 1);
});

test('a full house is a page that tries again by itself, and to a program a problem', async (t) => {
  const host = await startHost(t, ['--max-connections-per-address', '8']);
  const browser = await startBrowser(t);
  const context = await browser.newContext({ locale: 'ko-KR' });
  const page = await context.newPage();
  const held = [];
  for (let n = 0; n < 8; ++n)
    held.push(new WebSocket(`${host.url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`));
  await Promise.all(held.map((socket) => new Promise((resolve) => (socket.onopen = resolve))));
  const answer = await page.goto(host.url);
  assert.equal(answer.status(), 429);
  assert.match(answer.headers()['content-type'], /^text\/html/);
  await page.getByRole('heading', { name: '지금 접속이 많습니다' }).waitFor();
  await page.getByText('자동으로 다시 시도합니다').waitFor();
  assert.equal(await page.getByText('8').count(), 0, 'which limit it was is said to programs');
  const refused = await fetch(`${host.url}/api/v1/house`);
  assert.equal((await refused.json()).code, 'too_many');
  for (const socket of held) socket.close();
  await page.getByRole('heading', { name: '경매 목록' }).waitFor({ timeout: 20_000 });
});

test('what the page loads is kept for good under an address of its version, and fits', async (t) => {
  const host = await startHost(t, trusted);
  const html = await (await fetch(host.url)).text();
  const [, version] = html.match(/\/web\/([0-9a-f]{16})\/start\.js/);
  const names = [...html.matchAll(/"\/web\/[0-9a-f]{16}\/([\w.]+)"/g)].map(([, name]) => name);
  assert.ok(names.includes('main.js') && names.includes('page.css'));
  let bytes = 0;
  for (const name of new Set(names)) {
    const file = await host.guest().get(`/web/${version}/${name}`, { 'Accept-Encoding': 'gzip' });
    assert.equal(file.status, 200, name);
    assert.match(file.headers['cache-control'], /immutable/);
    bytes += Number(file.headers['content-length']);
  }
  assert.ok(bytes < 100_000, `${bytes} bytes`);
  const other = await fetch(`${host.url}/web/0123456789abcdef/main.js`);
  assert.equal(other.headers.get('cache-control'), 'no-cache', 'a page of another version finds it too');
});

test('a mistyped address is a page for people and a problem for programs', async (t) => {
  const host = await startHost(t);
  const asPerson = await host.guest().get('/lotz/7', { Accept: 'text/html,*/*;q=0.8', 'Accept-Language': 'en' });
  assert.equal(asPerson.status, 404);
  assert.match(asPerson.headers['content-type'], /^text\/html/);
  assert.match(asPerson.body, /There is nothing at this address/);
  assert.match(asPerson.body, /<a href="\/">/);
  for (const path of ['/lotz/7', '/api/v1/nothing']) {
    const answer = await host.guest().get(path, path.startsWith('/api') ? { Accept: 'text/html' } : {});
    assert.deepEqual([answer.status, answer.body.code], [404, 'not_found']);
  }
});
