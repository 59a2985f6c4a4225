// A crowd: 1,000 event-stream clients and 1,000 rooms clients at once, and nobody misses anything.
import assert from 'node:assert/strict';
import net from 'node:net';
import { test } from 'node:test';
import { io } from 'socket.io-client';
import { until } from './support/inbox.js';
import { startHost } from './support/host.js';

const crowd = 1000;
const atOnce = 50;
const ticksWatched = 5;
const bidsMade = 25;

// A reader of a stream on a bare socket: as light as a client can be, so that a thousand fit beside the host.
function listen(url, path, onEvent) {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const socket = net.connect(Number(port), hostname, () =>
      socket.write(`GET ${path} HTTP/1.1\r\nHost: ${hostname}:${port}\r\nAccept: text/event-stream\r\n\r\n`),
    );
    let pending = '';
    socket.setEncoding('utf8');
    socket.on('error', reject);
    socket.on('data', (text) => {
      pending += text;
      if (pending.startsWith('HTTP/1.1 200')) resolve(socket);
      const blocks = pending.split('\n\n');
      pending = blocks.pop();
      blocks.forEach(onEvent);
    });
  });
}

// Runs `make(n)` for the whole crowd, some at a time, as people come in.
async function gather(make) {
  const made = [];
  for (let n = 0; n < crowd; n += atOnce) {
    made.push(...(await Promise.all(Array.from({ length: atOnce }, (_, k) => make(n + k)))));
  }
  return made;
}

function connectRoom(url, lot, bids) {
  return new Promise((resolve, reject) => {
    const socket = io(url, {
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
      extraHeaders: { Referer: `${url}/lots/${lot}` },
    });
    socket.on('bid', (bid) => bids.push(bid.seq));
    socket.once('connect', () => resolve(socket));
    socket.once('connect_error', reject);
  });
}

test('a thousand streams and a thousand rooms clients all get every tick and every bid', async (t) => {
  const host = await startHost(t, ['--trust', '127.0.0.1/32']);
  const [seller, ann, ben] = [await host.signUp('Seller'), await host.signUp('Ann'), await host.signUp('Ben')];
  const lot = await seller.sell({ name: 'Crowd puller', start: 1000 });

  const ticks = Array.from({ length: crowd }, () => []);
  const streamBids = Array.from({ length: crowd }, () => []);
  const roomBids = Array.from({ length: crowd }, () => []);
  const sockets = [];
  t.after(() => sockets.forEach((socket) => socket.destroy?.() ?? socket.disconnect()));
  sockets.push(
    ...(await gather((n) => listen(host.url, '/sse', (block) => ticks[n].push(block.match(/^data: ?(\d+)$/m)?.[1])))),
  );
  sockets.push(
    ...(await gather((n) =>
      listen(
        host.url,
        `/api/v1/lots/${lot.id}/events`,
        (block) => /^event: ?bid$/m.test(block) && streamBids[n].push(JSON.parse(block.match(/^data: ?(.*)$/m)[1]).seq),
      ),
    )),
  );
  sockets.push(...(await gather((n) => connectRoom(host.url, lot.id, roomBids[n]))));
  assert.ok((await host.metric('gavel_streams')) >= 2 * crowd);
  assert.ok((await host.metric('gavel_sessions')) >= crowd);

  // From here on everyone is there: each tick and each bid has to reach them all.
  const seen = ticks.map((list) => list.length);
  const made = [];
  for (let n = 0; n < bidsMade; ++n) made.push((await (n % 2 ? ann : ben).bid(lot.id, 1000 + n)).body.seq);
  await until(() => ticks.every((list, n) => list.length >= seen[n] + ticksWatched), 20_000, 'ticks for everyone');
  await until(() => [...streamBids, ...roomBids].every((list) => list.length >= bidsMade), 20_000, 'bids for everyone');

  for (const list of [...streamBids, ...roomBids]) assert.deepEqual(list, made);
  const latest = ticks.map((list, n) => list.slice(seen[n], seen[n] + ticksWatched));
  const start = Math.max(...latest.map((list) => Number(list[0])));
  for (const list of latest) {
    assert.ok(Number(list[0]) >= start - 1500, 'nobody lags');
    list.reduce((before, tick) => {
      assert.equal(Math.round((tick - before) / 1000), 1, `no tick is skipped: ${list}`);
      return tick;
    });
  }
});
