// The page without scripts: the catalogue and a lot as the host renders them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openPage, startBrowser } from './support/browser.js';
import { startHost } from './support/host.js';

// Playwright's text engine looks into no <noscript>, which a browser without scripts shows.
const read = (page, words) => page.locator('.plain-page', { hasText: words });

async function hall(t, options = {}) {
  const host = await startHost(t);
  const [seller, ann] = [await host.signUp('Seller'), await host.signUp('Ann')];
  const lot = await seller.sell({
    name: '<b>Vase</b> "&amp;',
    start: 1000,
    description: 'Old <script>alert(1)</script>',
  });
  await ann.bid(lot.id, 2000);
  const opened = await openPage(await startBrowser(t), host.url, { javaScriptEnabled: false, ...options });
  return { host, seller, ann, lot, ...opened };
}

test('the catalogue and a lot are read, found and gone between without scripts', async (t) => {
  const { page, lot, seller } = await hall(t, { viewport: { width: 360, height: 740 } });
  await read(page, 'This browser runs no scripts').waitFor();
  await read(page, '2,000 KRW · 1 bid').waitFor();
  await page.getByRole('link', { name: '<b>Vase</b> "&amp;' }).click();
  await page.getByRole('heading', { name: '<b>Vase</b> "&amp;' }).waitFor();
  assert.match(page.url(), new RegExp(`/lots/${lot.id}$`));
  await read(page, 'Leads: Ann').waitFor();
  await read(page, 'Next bid from 2,001 KRW').waitFor();
  assert.equal(await page.locator('.plain-page .description').textContent(), 'Old <script>alert(1)</script>');
  const facts = await page.locator('.plain-page .facts div').allInnerTexts();
  assert.deepEqual(facts, ['Seller\nSeller', 'Start\n1,000 KRW', 'Reserve\nnone', 'Steps\nany amount']);
  assert.match(await page.locator('.plain-page ol').innerText(), /^Ann · 2,000 KRW\n\d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC$/);
  for (let n = 0; n < 120; ++n) await seller.sell({ name: `Chair ${n}`, start: 10 });
  await page.getByRole('link', { name: 'To the catalogue' }).click();
  await page.getByRole('link', { name: 'More lots' }).click();
  await read(page, 'Chair 119').waitFor();
  await page.getByRole('searchbox').fill('vase');
  await page.getByRole('button', { name: 'Search' }).click();
  await page.getByRole('link', { name: '<b>Vase</b> "&amp;' }).waitFor();
  assert.equal(await read(page, 'Chair').count(), 0);
});

test('a long history is read as far as its newest bids, with what was said and what was voided', async (t) => {
  const { page, host, lot, ann } = await hall(t);
  const ben = await host.signUp('Ben <b>');
  const keeper = await host.host();
  const { body } = await ben.bid(lot.id, 3000, { msg: 'Mine & <only>' });
  await keeper.post(`/api/v1/lots/${lot.id}/actions`, { action: 'void', seq: body.seq, reason: 'Misheard' });
  await page.goto(`${host.url}/lots/${lot.id}`);
  const [newest] = await page.locator('.plain-page ol li').allInnerTexts();
  assert.match(newest, /^Ben <b> · 3,000 KRW\n[^\n]+\nMine & <only>\nvoided: Misheard$/);
  assert.equal(await page.getByText('there are earlier ones').count(), 0);
  for (let n = 0; n < 55; ++n) await (n % 2 === 0 ? ben : ann).bid(lot.id, 4000 + n);
  await page.reload();
  assert.equal(await page.locator('.plain-page ol li').count(), 50);
  await read(page, 'These are the newest; there are earlier ones.').waitFor();
});

test('what can be bid on comes before what has ended', async (t) => {
  const { page, host, seller, ann } = await hall(t);
  const bought = await seller.sell({ name: 'Chair', start: 10, buyNow: 20 }, 60_000);
  assert.equal((await ann.bid(bought.id, 20)).status, 201);
  await page.goto(host.url);
  assert.deepEqual(await page.locator('.plain-page li a').allInnerTexts(), ['<b>Vase</b> "&amp;', 'Chair']);
});

test('the catalogue stands there once, even in a browser that cannot ask a style sheet for scripts', async (t) => {
  const { page, host } = await hall(t);
  await page.route('**/*.css', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replaceAll('(scripting', '(not-known') });
  });
  await page.goto(host.url);
  await read(page, '2,000 KRW · 1 bid').waitFor();
  assert.equal(await page.locator('.catalogue').count(), 1);
  assert.equal(await page.locator('.catalogue').isVisible(), false);
  assert.equal(await page.locator('.line').isVisible(), false);
  assert.equal(await page.getByRole('heading', { name: 'Catalogue' }).count(), 1);
});

test('in Korean to a Korean browser, and nothing of it stands where scripts run', async (t) => {
  const { page, host, context } = await hall(t, { locale: 'ko-KR' });
  await read(page, '스크립트를 쓰지 않는 브라우저').waitFor();
  assert.equal(await page.locator('html').getAttribute('lang'), 'ko');
  const scripted = await openPage(context.browser(), host.url);
  await scripted.page.locator('[data-lot]').waitFor();
  assert.equal(await scripted.page.locator('.plain-page').count(), 0);
  assert.deepEqual(scripted.complaints, []);
});

test('a place that takes scripts says so, and a lot that there is not too, with the way on', async (t) => {
  const { page, host } = await hall(t);
  for (const path of ['/bids', '/won', '/sell', '/join/ABCDEF', '/lots/9999', '/l/abcdefgh']) {
    await page.goto(host.url + path);
    await read(page, 'This page needs scripts').waitFor();
    assert.equal(await page.locator('.brand').innerText(), 'Interop House', path);
    await page.getByRole('link', { name: 'To the catalogue' }).click();
    await read(page, '2,000 KRW · 1 bid').waitFor();
  }
  const korean = await host.guest().get('/bids', { 'Accept-Language': 'ko' });
  assert.match(korean.body, /스크립트가 필요한데/);
  await (await host.host()).patch('/api/v1/house', { name: 'Another & <b>House</b>' });
  assert.match((await host.guest().get('/bids')).body, /Another &amp; &lt;b&gt;House/);
});

test('what was loaded before is not sent again while nothing has changed', async (t) => {
  const { host, lot, ann } = await hall(t);
  for (const path of ['/', `/lots/${lot.id}`]) {
    const first = await host.guest().get(path);
    const { etag } = first.headers;
    assert.equal((await host.guest().get(path, { 'If-None-Match': etag })).status, 304);
    await ann.post(`/api/v1/lots/${lot.id}/bids`, { max: 9_000_000 });
    await (await host.signUp(`Ben ${path.length}`)).bid(lot.id, 3000 + path.length * 1000);
    assert.equal((await host.guest().get(path, { 'If-None-Match': etag })).status, 200);
  }
  assert.equal((await host.guest().get('/lots/9999')).status, 404);
});
