// The host's time: as an event stream, and by polling.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { until } from './support/inbox.js';
import { startHost, trusted } from './support/host.js';
import { named, openStream } from './support/streams.js';

test('the time comes as a stream, once a second, with id and data', async (t) => {
  const host = await startHost(t);
  const stream = await openStream(t, `${host.url}/sse`);
  assert.equal(stream.status, 200);
  assert.match(stream.headers['content-type'], /^text\/event-stream\b/);
  assert.equal(stream.headers['cache-control'], 'no-cache, no-transform');
  assert.equal(stream.headers['x-accel-buffering'], 'no');

  await until(() => stream.inbox.items.length >= 4);
  const ticks = stream.inbox.items;
  for (const tick of ticks) {
    assert.deepEqual(Object.keys(tick).sort(), ['data', 'id'], 'unnamed, with id and data alone');
    assert.match(tick.data, /^\d{13}$/);
    assert.equal(tick.id, tick.data);
  }
  // The first comes at once; the others on every whole second.
  const times = ticks.slice(1).map((tick) => Number(tick.data));
  times.forEach((time) => assert.ok(time % 1000 < 200, `${time} is a whole second`));
  for (let n = 1; n < times.length; ++n) assert.equal(Math.round((times[n] - times[n - 1]) / 1000), 1);
});

test('a stream is UTF-8 text with a comment and retry first, and events apart by blank lines', async (t) => {
  const host = await startHost(t);
  const seller = await host.signUp('판매자');
  const lot = await seller.sell({ name: '백자 달항아리', start: 1000, description: '첫 줄\n둘째 줄' });
  const stream = await openStream(t, `${host.url}/api/v1/lots/${lot.id}/events`);
  const snapshot = await stream.inbox.next(named('snapshot'));
  assert.match(stream.raw, /^:[^\n]*\n/, 'a comment opens the stream');
  assert.match(stream.raw, /^retry: \d+$/m);
  assert.equal(JSON.parse(snapshot.data).lot.name, '백자 달항아리');
  assert.equal(JSON.parse(snapshot.data).lot.description, '첫 줄\n둘째 줄');

  const bidder = await host.signUp('입찰자');
  await bidder.bid(lot.id, 1000, { msg: '안녕하세요' });
  await bidder.bid(lot.id, 500);
  const bid = JSON.parse((await stream.inbox.next(named('bid'))).data);
  assert.deepEqual([bid.nick, bid.msg], ['입찰자', '안녕하세요']);
  assert.match(stream.raw, /\n\n(id: \d+\nevent: bid|event: bid\nid: \d+)\ndata: \{[^\n]*\}\n\n$/);
});

test('one timer serves every client, and none is left when the clients go', async (t) => {
  const host = await startHost(t);
  assert.equal(await host.metric('gavel_streams'), 0);
  const streams = await Promise.all(Array.from({ length: 30 }, () => openStream(t, `${host.url}/sse`)));
  await until(() => streams.every((stream) => stream.inbox.items.length >= 4));
  // With a timer each, the moments would differ by the milliseconds between the connections.
  const shared = streams.map((stream) => stream.inbox.items.slice(1, 4).map((tick) => tick.data));
  const common = shared[0].filter((time) => shared.every((ticks) => ticks.includes(time)));
  assert.ok(common.length >= 2, `the same ticks for all: ${JSON.stringify(shared)}`);
  assert.equal(await host.metric('gavel_streams'), 30);
  assert.equal(await host.metric('gavel_clock_timers'), 1);

  streams.forEach((stream) => stream.close());
  await until(async () => (await host.metric('gavel_streams')) === 0);
  assert.equal(await host.metric('gavel_clock_timers'), 0);
});

test('the interval of the clock is an option', async (t) => {
  const host = await startHost(t, [...trusted, '--clock-interval', '200']);
  const stream = await openStream(t, `${host.url}/sse`);
  await until(() => stream.inbox.items.length >= 6, 2500);
});

test('an Accept that excludes event streams is refused with 406', async (t) => {
  const host = await startHost(t);
  const seller = await host.signUp('Seller');
  const lot = await seller.sell({ name: 'Lamp', start: 1000 });
  for (const path of ['/sse', '/api/v1/events', `/api/v1/lots/${lot.id}/events`]) {
    for (const Accept of ['application/json', 'text/html, text/plain;q=0.5', 'text/event-stream;q=0']) {
      const { status, body, headers } = await host.guest().get(path, { Accept });
      assert.equal(status, 406, `${path} with ${Accept}`);
      assert.match(headers['content-type'], /^application\/problem\+json/);
      assert.equal(body.code, 'not_acceptable');
    }
    for (const Accept of ['text/event-stream', 'text/*', '*/*', 'application/json, text/event-stream;q=0.1']) {
      const stream = await openStream(t, host.url + path, { Accept });
      assert.equal(stream.status, 200, `${path} with ${Accept}`);
      stream.close();
    }
  }
});

test('the connected clients are listed, and those who leave are forgotten', async (t) => {
  const host = await startHost(t, []);
  const one = await openStream(t, `${host.url}/sse`);
  const two = await openStream(t, `${host.url}/api/v1/events`);
  assert.equal(await host.metric('gavel_streams'), 2);
  one.close();
  await until(async () => (await host.metric('gavel_streams')) === 1);
  two.close();
  await until(async () => (await host.metric('gavel_streams')) === 0);
});

test('with one stream per address a second is refused with 429, until the first has left', async (t) => {
  const host = await startHost(t, ['--max-streams-per-address', '1']);
  const first = await openStream(t, `${host.url}/sse`);
  assert.equal(first.status, 200);
  const second = await host.guest().get('/sse', { Accept: 'text/event-stream' });
  assert.equal(second.status, 429);
  assert.equal(second.body.code, 'too_many');
  assert.match(second.headers['retry-after'], /^\d+$/);

  await first.inbox.next();
  first.close();
  const again = await until(async () => {
    const stream = await openStream(t, `${host.url}/sse`);
    return stream.status === 200 && stream;
  });
  assert.ok(await again.inbox.next());
});

test('those who poll get the same time, even where a stream is refused', async (t) => {
  const host = await startHost(t, ['--max-streams-per-address', '1']);
  const stream = await openStream(t, `${host.url}/sse`);
  const ticked = Number((await stream.inbox.next()).data);
  const polled = [];
  for (let n = 0; n < 5; ++n) polled.push(await host.guest().now());
  polled.reduce((before, now) => {
    assert.ok(Number.isInteger(now) && now >= before, 'time does not run backwards');
    return now;
  }, ticked);
  const next = Number((await stream.inbox.next()).data);
  assert.ok(next >= polled.at(-1) - 1, 'the stream and those who poll see one clock');
});
