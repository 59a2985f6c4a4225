// One auction in which every kind of client takes part: curl, Socket.IO, the npm EventSource, and Chromium's own.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { openPage, startBrowser } from './support/browser.js';
import { startHost } from './support/host.js';
import { until } from './support/inbox.js';
import { enter } from './support/rooms.js';
import { follow, named } from './support/streams.js';

const run = promisify(execFile);

// Sends JSON with curl and returns the parsed answer, with the status as `status`.
async function curl(method, url, body, token) {
  const authorization = token ? ['-H', `Authorization: Bearer ${token}`] : [];
  const content = ['-H', 'Content-Type: application/json', '--data-binary', JSON.stringify(body)];
  const { stdout } = await run('curl', [
    '-sS',
    '--max-time',
    '10',
    '-X',
    method,
    '-w',
    '\n%{http_code}',
    ...authorization,
    ...content,
    url,
  ]);
  const cut = stdout.lastIndexOf('\n');
  return { ...JSON.parse(stdout.slice(0, cut)), status: Number(stdout.slice(cut + 1)) };
}

// Has the browser's own EventSource collect what a lot's stream brings, as [event, id, data].
async function listenInChromium(page, lot) {
  await page.evaluate((id) => {
    window.heard = [];
    const source = new EventSource(`/api/v1/lots/${id}/events`);
    for (const name of ['snapshot', 'bid', 'closed']) {
      source.addEventListener(name, (event) => window.heard.push([name, event.lastEventId, JSON.parse(event.data)]));
    }
  }, lot);
  await page.waitForFunction(() => window.heard.length > 0);
  return async () => page.evaluate(() => window.heard);
}

test('curl, socket.io-client, eventsource and Chromium take part in one auction', async (t) => {
  const host = await startHost(t);
  const browser = await startBrowser(t);

  // The seller has nothing but curl; so has one of the bidders.
  const seller = await curl('POST', `${host.url}/api/v1/accounts`, {
    email: 'seller@example.org',
    nick: 'Curl Seller',
    password: 'sells by curl',
  });
  assert.equal(seller.status, 201);
  const byCurl = await curl('POST', `${host.url}/api/v1/accounts`, {
    email: 'curl@example.org',
    nick: 'Curl',
    password: 'bids by curl',
  });
  const endsAt = (await host.guest().now()) + 6000;
  const lot = await curl(
    'POST',
    `${host.url}/api/v1/lots`,
    { name: 'Touring bicycle', start: 10_000, endsAt, softClose: null },
    seller.token,
  );
  assert.deepEqual([lot.status, lot.phase], [201, 'open']);

  const socketAccount = await host.signUp('Socket');
  const inRoom = await enter(t, host.url, { token: socketAccount.token, page: `/lots/${lot.id}` });
  const npm = await follow(t, `${host.url}/api/v1/lots/${lot.id}/events`, ['snapshot', 'bid', 'closed']);
  await npm.inbox.next(named('snapshot'));
  const { page, complaints } = await openPage(browser, host.url);
  const heardByChromium = await listenInChromium(page, lot.id);

  // Bids by turns: the room, curl, the room; and one of curl that is too low.
  const accepted = [];
  accepted.push(await inRoom.ask('bid', { lot: lot.id, bid: 10_000 }));
  accepted.push(
    await curl('POST', `${host.url}/api/v1/lots/${lot.id}/bids`, { bid: 10_500, msg: 'from a shell' }, byCurl.token),
  );
  const refused = await curl('POST', `${host.url}/api/v1/lots/${lot.id}/bids`, { bid: 10_400 }, byCurl.token);
  assert.deepEqual([refused.status, refused.code], [403, 'already_leading']);
  accepted.push(await inRoom.ask('bid', { lot: lot.id, bid: 20_000, msg: 'from a room' }));
  const expected = [
    ['Socket', 10_000],
    ['Curl', 10_500],
    ['Socket', 20_000],
  ].map(([nick, bid], n) => [accepted[n].seq, nick, bid]);
  const seen = (bid) => [bid.seq, bid.nick, bid.bid];

  // The page of GET / shows it, and everyone saw the same end.
  await page.locator(`[data-lot="${lot.id}"]`).getByText('₩20,000').waitFor();
  const closed = await npm.inbox.next(named('closed'), 10_000);
  await page.locator(`[data-lot="${lot.id}"]`).getByText('Sold · Socket').waitFor();
  assert.deepEqual(
    npm.inbox.items.filter(named('bid')).map(({ data }) => seen(data)),
    expected,
  );
  assert.deepEqual(
    inRoom.inbox.items.filter(({ event }) => event === 'bid').map(({ data }) => seen(data)),
    expected,
  );
  const heard = await until(
    async () => (await heardByChromium()).some(([name]) => name === 'closed') && heardByChromium(),
  );
  assert.deepEqual(
    heard.filter(([name]) => name === 'bid').map(([, , data]) => seen(data)),
    expected,
  );
  assert.deepEqual(heard.at(-1), ['closed', closed.id, closed.data]);
  assert.deepEqual((await inRoom.inbox.next(({ event }) => event === 'closed')).data, closed.data);
  assert.deepEqual([closed.data.phase, closed.data.price, closed.data.winner.nick], ['sold', 20_000, 'Socket']);
  assert.deepEqual((await inRoom.inbox.next(({ event }) => event === 'won')).data, { lot: lot.id, price: 20_000 });
  assert.deepEqual(complaints, []);
});

test('curl reads the time stream as text', async (t) => {
  const host = await startHost(t);
  const { stdout } = await run('curl', ['-sSN', '--max-time', '3', `${host.url}/sse`]).catch((error) => error);
  const ticks = [...stdout.matchAll(/^id: (\d{13})\ndata: (\d{13})\n\n/gm)];
  assert.ok(ticks.length >= 2, stdout);
  ticks.forEach(([, id, data]) => assert.equal(id, data));
});
