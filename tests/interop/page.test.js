// The page for browsers and phones, in headless Chromium.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openPage, startBrowser } from './support/browser.js';
import { startHost } from './support/host.js';
import { enter } from './support/rooms.js';

async function visit(t, path, terms, { lastsMs, options } = {}) {
  const host = await startHost(t);
  const browser = await startBrowser(t);
  const [seller, ann, ben] = [await host.signUp('Seller'), await host.signUp('Ann'), await host.signUp('Ben')];
  const lot = await seller.sell({ name: 'Celadon vase', start: 1000, ...terms }, lastsMs);
  const opened = await openPage(browser, host.url + path.replace('{id}', lot.id), options);
  return { host, browser, seller, ann, ben, lot, ...opened };
}

test('the page of GET / shows a bid the moment it is made', async (t) => {
  const { page, ann, lot, complaints } = await visit(t, '/');
  const card = page.locator(`[data-lot="${lot.id}"]`);
  await card.getByText('₩1,000').waitFor();
  await card.getByText('No bids yet').waitFor();
  await ann.bid(lot.id, 1_250_000);
  await card.getByText('₩1,250,000').waitFor();
  await card.getByText('1 bid', { exact: true }).waitFor();
  assert.deepEqual(complaints, [], 'no errors, and nothing against the content security policy');
});

test('a lot that is put up while the page is open appears on it', async (t) => {
  const { page, seller } = await visit(t, '/');
  await page.getByRole('link', { name: 'Celadon vase' }).waitFor();
  await seller.sell({ name: 'Late arrival', start: 500 });
  await page.getByRole('link', { name: 'Late arrival' }).waitFor();
});

test('the page of a lot grows its history, and says who leads and what is next', async (t) => {
  const { page, ann, ben, lot, complaints } = await visit(t, '/lots/{id}');
  await page.getByText('Nobody has bid yet.').waitFor();
  await ann.bid(lot.id, 1000, { msg: 'takes it up' });
  await ben.bid(lot.id, 1500);
  await page.getByText('Ben leads.').waitFor();
  await page.locator('.ask').getByText('₩1,501').waitFor();
  const rows = await page.locator('.bid').allInnerTexts();
  assert.equal(rows.length, 2);
  assert.match(rows[0], /Ben\s+₩1,500/);
  assert.match(rows[1], /Ann\s+₩1,000\s+takes it up/);
  assert.deepEqual(complaints, []);
});

test('who opens a lot is counted by those who are there', async (t) => {
  const { page, host, browser, lot } = await visit(t, '/lots/{id}');
  const tab = page.getByRole('tab').nth(2);
  await tab.getByText('1 here').waitFor();
  const other = await openPage(browser, `${host.url}/lots/${lot.id}`);
  await tab.getByText('2 here').waitFor();
  await other.context.close();
  await tab.getByText('1 here').waitFor();
});

test('what is said in a room is read on the page at once', async (t) => {
  const { page, host, ann, lot } = await visit(t, '/lots/{id}');
  await page.getByRole('tab').nth(2).getByText('1 here').waitFor();
  const room = await enter(t, host.url, { token: ann.token });
  await room.ask('join', { lot: lot.id });
  await page.getByRole('tab').nth(2).getByText('2 here').waitFor();
  await room.ask('say', { lot: lot.id, text: 'A fine clock' });
  await page.getByRole('tab').nth(1).click();
  await page.getByText('A fine clock').waitFor();
});

test('a history longer than the snapshot is there to the first bid', async (t) => {
  const { page, ann, ben, lot } = await visit(t, '/');
  for (let n = 0; n < 60; ++n) await (n % 2 ? ann : ben).bid(lot.id, 1000 + n);
  await page.goto(`${ann.url}/lots/${lot.id}`);
  await page.getByRole('button', { name: 'Earlier bids' }).click();
  await page.waitForFunction(() => document.querySelectorAll('.bid').length === 60);
  const amounts = await page.locator('.bid .amount').allTextContents();
  assert.deepEqual([amounts[0], amounts[59]], ['₩1,059', '₩1,000']);
  await page.getByText('60 bids by 2 bidders').waitFor();
});

test('the countdown counts on the host clock, and its zero is 00:00:00', async (t) => {
  // The computer's clock stands still in another year; a page that looked at it would be seen at once.
  const { page, ann, lot } = await visit(t, '/lots/{id}', {}, { lastsMs: 6000 });
  await page.clock.setFixedTime(new Date('2001-02-03T04:05:06Z'));
  await page.reload();
  await ann.bid(lot.id, 1000);
  const countdown = page.locator('.countdown');
  await page.waitForFunction(() => /^00:00:0[1-6]$/.test(document.querySelector('.countdown')?.textContent));
  const first = await countdown.textContent();
  await page.waitForFunction((before) => document.querySelector('.countdown').textContent < before, first);
  assert.notEqual(await countdown.textContent(), '00:00:00');
  await page.waitForFunction(() => document.querySelector('.countdown').textContent === '00:00:00');
  assert.ok((await ann.now()) >= lot.endsAt, 'zero is not shown before the end');
  await page.getByText('Sold to Ann.').waitFor();
  await page.waitForTimeout(1200);
  assert.equal(await countdown.textContent(), '00:00:00', 'and it stays');
});

test('more than a day is counted in days', async (t) => {
  const { page } = await visit(t, '/', {}, { lastsMs: 2 * 86_400_000 + 5 * 3_600_000 });
  await page.waitForFunction(() => /^2d 0[45]:\d\d:\d\d$/.test(document.querySelector('.countdown')?.textContent));
});

test('what people write is text, never markup', async (t) => {
  const name = '<img src=x onerror="document.title=1">';
  const { page, host, lot } = await visit(t, '/lots/{id}', { name, description: '<script>alert(1)</script>' });
  const bidder = await host.signUp('<b>Mal</b>');
  await bidder.bid(lot.id, 1000, { msg: '<i>hello</i>' });
  await page.locator('.bid .nick').getByText('<b>Mal</b>', { exact: true }).waitFor();
  assert.equal(await page.locator('.bid .msg').textContent(), '<i>hello</i>');
  assert.equal(await page.locator('h1').textContent(), name);
  assert.equal(await page.locator('.description').textContent(), '<script>alert(1)</script>');
  assert.equal(await page.locator('.lot b, .lot i, .lot img[src=x]').count(), 0);
});

test('a name keeps its direction of writing to itself', async (t) => {
  const { page, host, lot } = await visit(t, '/lots/{id}', { name: 'שעון 12' });
  const bidder = await host.signUp('אריה 7');
  await bidder.bid(lot.id, 1000, { msg: 'שלום' });
  await page.locator('.verdict bdi').getByText('אריה 7', { exact: true }).waitFor();
  assert.equal(await page.locator('.verdict').textContent(), 'אריה 7 leads.');
  // What follows the name stands to its right, as in any sentence of the page.
  const places = await page.locator('.verdict').evaluate((sentence) => {
    const after = document.createRange();
    after.selectNodeContents(sentence.lastChild);
    return [sentence.querySelector('bdi').getBoundingClientRect().right, after.getBoundingClientRect().left];
  });
  assert.ok(Math.abs(places[0] - places[1]) < 2, places.join());
  assert.equal(await page.locator('.bid bdi.nick').textContent(), 'אריה 7');
  assert.equal(await page.locator('.bid bdi.msg').textContent(), 'שלום');
});

test('a search hears the syllable that is being composed', async (t) => {
  const { page, context, seller } = await visit(t, '/');
  await seller.sell({ name: '벽시계', start: 500 });
  await page.getByRole('link', { name: '벽시계' }).waitFor();
  await page.getByRole('searchbox').focus();
  const keyboard = await context.newCDPSession(page);
  await keyboard.send('Input.imeSetComposition', { text: '시', selectionStart: 1, selectionEnd: 1 });
  await page.waitForFunction(() => document.querySelectorAll('.card').length === 1);
  assert.equal(await page.locator('.card-name').innerText(), '벽시계');
  await keyboard.send('Input.imeSetComposition', { text: '싫', selectionStart: 1, selectionEnd: 1 });
  await page.waitForFunction(() => document.querySelectorAll('.card').length === 0);
});

test('the page speaks Korean to a Korean browser, and English at a press', async (t) => {
  const { page } = await visit(t, '/', {}, { options: { locale: 'ko-KR' } });
  await page.getByRole('heading', { name: '경매 목록' }).waitFor();
  assert.equal(await page.locator('html').getAttribute('lang'), 'ko');
  await page.getByText('입찰 없음').waitFor();
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { name: 'Catalogue' }).waitFor();
});

test('search, phase and sort narrow the list down, and are kept in the address', async (t) => {
  const { page, seller } = await visit(t, '/');
  await seller.sell({ name: 'Brass lamp', start: 9000, description: 'It rattles.' });
  await seller.sell({ name: 'Not yet', start: 100, opensAt: (await seller.now()) + 600_000 });
  const names = () => page.locator('.card-name').allInnerTexts();
  await page.getByRole('link', { name: 'Brass lamp' }).waitFor();
  await page.getByRole('combobox').selectOption('-price');
  assert.deepEqual(await names(), ['Brass lamp', 'Celadon vase']);
  await page.getByRole('searchbox').fill('vase');
  await page.waitForFunction(() => document.querySelectorAll('.card').length === 1);
  assert.match(page.url(), /q=vase&sort=-price/);
  await page.getByRole('searchbox').fill('rattles lamp'); // of which the host alone has the one
  await page.waitForFunction(() => document.querySelector('.card-name')?.innerText === 'Brass lamp');
  await page.getByRole('searchbox').fill('');
  await page.getByRole('radio', { name: /Coming/ }).check();
  await page.getByRole('link', { name: 'Not yet' }).waitFor();
  assert.deepEqual(await names(), ['Not yet']);
});

test('a lost line shows, and the page catches up without a gap or a doubled bid', async (t) => {
  const { page, host, ann, ben, lot } = await visit(t, '/lots/{id}');
  await ann.bid(lot.id, 1000);
  await page.getByText('Ann leads.').waitFor();
  await host.stop();
  await page.locator('#lost').getByText('The line to the host is lost.').waitFor();
  await host.start();
  await ben.bid(lot.id, 1100);
  await ann.bid(lot.id, 1200);
  await page.locator('.state').getByText('₩1,200').waitFor({ timeout: 12_000 });
  assert.deepEqual(await page.locator('.bid .amount').allInnerTexts(), ['₩1,200', '₩1,100', '₩1,000']);
  await page.locator('#lost').waitFor({ state: 'hidden' });
});

test('nothing is clipped at 360 pixels', async (t) => {
  const { page, host, lot, ann } = await visit(t, '/', {}, { options: { viewport: { width: 360, height: 800 } } });
  await ann.bid(lot.id, 999_999_999_999, { msg: '긴'.repeat(100) });
  const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  await page.getByText('₩999,999,999,999').waitFor();
  assert.equal(await overflow(), 0);
  await page.goto(`${host.url}/lots/${lot.id}`);
  await page.locator('.bid').waitFor();
  assert.equal(await overflow(), 0);
});

test('an unknown lot is told in words', async (t) => {
  const { page, host } = await visit(t, '/');
  await page.goto(`${host.url}/lots/9999`);
  await page.getByText('There is no such lot').waitFor();
});

test('a card says when it ended or how long it is to the opening; a lot what it costs with the premium', async (t) => {
  const host = await startHost(t, ['--premium', '2000', '--trust', '127.0.0.1/32']);
  const [seller, ann, ben] = [await host.signUp('Seller'), await host.signUp('Ann'), await host.signUp('Ben')];
  const bought = await seller.sell({ name: 'Bought', start: 1000, buyNow: 5000 });
  const opensAt = (await seller.now()) + 5_000_000;
  const coming = await seller.sell({ name: 'Coming', start: 1000, opensAt }, 9_000_000);
  const open = await seller.sell({ name: 'Open', start: 1000 });
  await ann.bid(bought.id, 5000);
  const { page } = await openPage(await startBrowser(t), `${host.url}/?phase=all`);
  const time = async ({ id }) => (await page.locator(`[data-lot="${id}"] .card-time`).innerText()).replace(/\s+/g, ' ');
  await page.locator(`[data-lot="${bought.id}"]`).waitFor();
  assert.match(await time(bought), /^Ended \d\d:\d\d/);
  assert.match(await time(coming), /^Opens in 1:\d\d:\d\d/);
  assert.ok((await seller.lot(bought.id)).endedAt < bought.endsAt, 'what is bought ends then');

  await page.goto(`${host.url}/lots/${open.id}`);
  await page.getByText('+ ₩200 premium = ₩1,200').waitFor();
  await ann.post(`/api/v1/lots/${open.id}/bids`, { max: 9000 });
  await ben.bid(open.id, 1100);
  await page.getByText('The maximum of Ann answered: ₩1,101').waitFor();
  await page.reload();
  await page.getByText('The maximum of Ann answered: ₩1,101').waitFor();
});
