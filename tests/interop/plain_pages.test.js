// The two pages of a small auction as tutorials write them: a list that counts down by /sse, and one lot with a form and
// a socket that names no room. They stand where the host's own pages do, with our client's script and with the stock one.
import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openPage, startBrowser } from './support/browser.js';
import { startHost } from './support/host.js';
import { enter } from './support/rooms.js';

const here = path.dirname(fileURLToPath(import.meta.url));
const stock = path.join(here, 'node_modules/socket.io-client/dist/socket.io.js');

async function openAs(t, host, person, address, file, client) {
  const { page, context } = await openPage(await startBrowser(t), 'about:blank');
  await context.addCookies([{ ...(await cookieOf(host, person)), url: host.url }]);
  await page.route(`${host.url}${address}`, (route) => route.fulfill({ path: path.join(here, 'pages', file) }));
  if (client) await page.route('**/socket.io/socket.io.js', (route) => route.fulfill({ path: client }));
  await page.goto(host.url + address);
  return page;
}

/** What a browser keeps of signing in. */
async function cookieOf(host, { email, password }) {
  const answer = await fetch(`${host.url}/api/v1/session`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  const [name, value] = answer.headers.get('set-cookie').split(';')[0].split('=');
  return { name, value };
}

async function signUp(host, nick) {
  const person = { email: `${nick.toLowerCase()}@example.org`, nick, password: `the password of ${nick}` };
  const answer = await fetch(`${host.url}/api/v1/accounts`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(person),
  });
  assert.equal(answer.status, 201);
  return person;
}

async function bid(page, amount, msg) {
  await page.fill('[name=bid]', String(amount));
  await page.fill('[name=msg]', msg);
  await page.click('button');
}

const bids = (page) => page.locator('#bids li').allTextContents();

test('a list counts every lot down by the host’s clock', async (t) => {
  const host = await startHost(t);
  const seller = await host.signUp('Seller');
  await seller.sell({ name: 'Guitar', start: 1000 }, 90_000);
  const page = await openAs(t, host, await signUp(host, 'Ann'), '/list', 'list.html');
  await page.waitForFunction(() => /^00:01:[0-3]\d$/.test(document.querySelector('.left')?.textContent));
  const first = await page.textContent('.left');
  await page.waitForFunction((before) => document.querySelector('.left').textContent < before, first);
  assert.equal(await page.textContent('a'), 'Guitar');
});

for (const [whose, client] of [
  ['our', undefined],
  ['the stock', stock],
]) {
  test(`a lot’s page hears its room by its address, with ${whose} client`, async (t) => {
    const host = await startHost(t);
    const seller = await host.signUp('Seller');
    const lot = await seller.sell({ name: 'Guitar', start: 1000 }, 90_000);
    const [ann, ben] = [await signUp(host, 'Ann'), await signUp(host, 'Ben')];
    const door = await enter(t, host.url, { token: seller.token });
    await door.ask('join', { lot: lot.id });
    const pages = [];
    for (const person of [ann, ben]) {
      const page = await openAs(t, host, person, `/lots/${lot.id}`, 'auction.html', client);
      await page.waitForFunction(() => Number(document.getElementById('left').textContent) > 0);
      await door.inbox.next(({ event, data }) => event === 'joined' && data.nick === person.nick);
      pages.push(page);
    }
    const [annsPage, bensPage] = pages;
    await bid(annsPage, 1000, 'for my mother');
    for (const page of pages) await page.waitForSelector('#bids li >> text="Ann: 1000 (for my mother)"');
    await bid(bensPage, 900, '');
    await bensPage.waitForFunction(() => document.getElementById('fault').textContent === 'below_minimum');
    await bid(bensPage, 1500, '');
    for (const page of pages) await page.waitForSelector('#bids li >> text="Ben: 1500"');
    for (const page of pages)
      assert.deepEqual(await bids(page), ['Ann: 1000 (for my mother)', 'Ben: 1500'], 'each bid is heard once');
  });
}
