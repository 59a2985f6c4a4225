// The client that the host serves at /socket.io/socket.io.js, and the stock one, on pages in headless Chromium.
import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openPage, startBrowser } from './support/browser.js';
import { ferry } from './support/ferry.js';
import { startHost } from './support/host.js';
import { enter } from './support/rooms.js';

const stock = path.join(path.dirname(fileURLToPath(import.meta.url)), 'node_modules/socket.io-client/dist/socket.io.js');

/** A page of the host with a client on it; `client` is a script to load instead of ours. */
async function visit(t, { at = '/', client, cuttable = false } = {}) {
  const host = await startHost(t);
  const browser = await startBrowser(t);
  const [seller, ann, ben] = [await host.signUp('Seller'), await host.signUp('Ann'), await host.signUp('Ben')];
  const lot = await seller.sell({ name: 'Guitar', start: 1000 });
  const way = cuttable ? await ferry(t, host) : { url: host.url };
  const { page, complaints } = await openPage(browser, way.url + at.replace('{id}', lot.id), { bypassCSP: true });
  await page.addScriptTag(client ? { path: client } : { url: `${way.url}/socket.io/socket.io.js` });
  return { host, page, complaints, way, ann, ben, lot };
}

/** Connects on the page; what is heard is kept in `heard`. */
function connect(page, options) {
  return page.evaluate(
    (given) =>
      new Promise((resolve, reject) => {
        globalThis.heard = [];
        globalThis.socket = io.connect(location.origin, { path: '/socket.io', ...given });
        socket.on('bid', (bid) => heard.push(bid));
        socket.once('connect', () => resolve(socket.id));
        socket.once('connect_error', reject);
      }),
    options,
  );
}

for (const [whose, client] of [
  ['our', undefined],
  ['the stock', stock],
]) {
  for (const transports of [undefined, ['polling'], ['websocket']]) {
    test(`${whose} client on a page, by ${transports ?? 'its default transports'}`, async (t) => {
      const { page, ann, ben, lot } = await visit(t, { client });
      await connect(page, { auth: { token: ann.token }, ...(transports ? { transports } : {}) });
      const said = await page.evaluate(async (id) => {
        const joined = await socket.emitWithAck('join', { lot: id });
        const verdict = await new Promise((resolve) => socket.emit('bid', { lot: id, bid: 1000 }, resolve));
        const refused = await socket.timeout(5000).emitWithAck('bid', { lot: id, bid: 900 });
        return { joined: joined.lot.id, leading: verdict.leading, refused: refused.error.code };
      }, lot.id);
      assert.deepEqual(said, { joined: lot.id, leading: true, refused: 'already_leading' });
      await ben.bid(lot.id, 1500);
      await page.waitForFunction(() => heard.length === 2);
      assert.deepEqual(await page.evaluate(() => heard.map(({ nick, bid }) => [nick, bid])), [
        ['Ann', 1000],
        ['Ben', 1500],
      ]);
      const name = (transports ?? ['websocket'])[0];
      await page.waitForFunction((wanted) => socket.io.engine.transport.name === wanted, name);
      assert.equal((await page.evaluate(() => socket.emitWithAck('time', {}))).now > 0, true);
    });
  }

  test(`${whose} client comes back to its rooms and to what it missed`, async (t) => {
    const { page, ann, ben, lot, way } = await visit(t, { client, cuttable: true });
    const id = await connect(page, { auth: { token: ann.token }, reconnectionDelay: 100, reconnectionDelayMax: 200 });
    await page.evaluate(async (lotId) => {
      globalThis.told = [];
      socket.on('disconnect', () => told.push('disconnect'));
      socket.io.on('reconnect', () => told.push('reconnect'));
      await socket.emitWithAck('join', { lot: lotId });
      await socket.emitWithAck('bid', { lot: lotId, bid: 1000 });
    }, lot.id);
    await page.waitForFunction(() => heard.length === 1 && socket.io.engine.transport.name === 'websocket');
    way.cut();
    await page.waitForFunction(() => !socket.connected);
    await ben.bid(lot.id, 1500);
    way.mend();
    await page.waitForFunction(() => heard.length === 2);
    assert.deepEqual(await page.evaluate(() => [socket.recovered, socket.id, heard[1].bid]), [true, id, 1500]);
    assert.deepEqual(await page.evaluate(() => told), ['disconnect', 'reconnect']);
  });
}

test('our client says by WebSocket too what page it is on', async (t) => {
  const { host, page, ann, ben, lot } = await visit(t, { at: '/lots/{id}' });
  const first = await enter(t, host.url, { token: ben.token });
  await first.ask('join', { lot: lot.id }); // its room is read, and entered at once
  await connect(page, { transports: ['websocket'] });
  await ann.bid(lot.id, 1000);
  await page.waitForFunction(() => heard.length === 1);
});

test('our client keeps what is emitted while it is away, and fails what is not answered in time', async (t) => {
  const { page, ann, lot, way } = await visit(t, { cuttable: true });
  await connect(page, { auth: { token: ann.token }, reconnectionDelay: 100, reconnectionDelayMax: 200 });
  way.cut();
  await page.waitForFunction(() => !socket.connected);
  await page.evaluate((id) => {
    socket.emit('join', { lot: id }, (joined) => (globalThis.joined = joined));
    socket.volatile.emit('join', { lot: 999 });
    socket
      .timeout(100)
      .emitWithAck('time', {})
      .catch((error) => (globalThis.late = error.message));
  }, lot.id);
  await page.waitForFunction(() => globalThis.late === 'operation has timed out');
  way.mend();
  await page.waitForFunction(() => globalThis.joined?.lot !== undefined);
});

test('our client is refused with a bad token, and stops there', async (t) => {
  const { page } = await visit(t);
  await assert.rejects(connect(page, { auth: { token: 'nonsense' } }), /unauthorized/);
  assert.deepEqual(await page.evaluate(() => [socket.connected, socket.active]), [false, false]);
  const throws = await page.evaluate(() => {
    try {
      socket.emit('disconnect');
      return '';
    } catch (error) {
      return error.message;
    }
  });
  assert.match(throws, /reserved/);
});

test('our client is a module, too, and all its names are there with an ETag', async (t) => {
  const { host, page } = await visit(t);
  for (const name of ['socket.io.js', 'socket.io.min.js', 'socket.io.esm.min.js']) {
    const answer = await fetch(`${host.url}/socket.io/${name}`);
    assert.equal(answer.status, 200);
    assert.match(answer.headers.get('content-type'), /^text\/javascript/);
    const again = await fetch(answer.url, { headers: { 'If-None-Match': answer.headers.get('etag') } });
    assert.equal(again.status, 304);
  }
  assert.equal((await fetch(`${host.url}/socket.io/other.js`)).status, 404);
  const same = await page.evaluate(async () => {
    const module = await import('/socket.io/socket.io.esm.min.js');
    return typeof module.io === 'function' && module.io === module.default;
  });
  assert.equal(same, true);
});
