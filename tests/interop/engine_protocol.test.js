// Engine.IO 4 by its specification, at the server alone.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Socket } from 'engine.io-client';
import { Inbox, sleep } from './support/inbox.js';
import { pingInterval, pingTimeout, startEcho } from './support/echohost.js';

let host;

before(async () => {
  host = await startEcho('--engine');
});

after(() => host.stop());

async function refusal(answer) {
  return [answer.status, (await answer.json()).code];
}

test('a handshake by polling opens a session that may be upgraded', async () => {
  const answer = await host.ask();
  assert.equal(answer.status, 200);
  const text = await answer.text();
  assert.equal(text[0], '0');
  const { sid, ...rest } = JSON.parse(text.slice(1));
  assert.equal(typeof sid, 'string');
  assert.deepEqual(rest, { upgrades: ['websocket'], pingInterval, pingTimeout, maxPayload: 1_000_000 });
});

test('a handshake by WebSocket opens a session that has nothing to be upgraded to', async () => {
  const line = host.line();
  const { sid, ...rest } = JSON.parse((await line.next()).slice(1));
  assert.equal(typeof sid, 'string');
  assert.deepEqual(rest, { upgrades: [], pingInterval, pingTimeout, maxPayload: 1_000_000 });
  line.hangUp();
});

test('a bad handshake is refused by status and number', async () => {
  const cases = [
    [{ transport: undefined }, {}, [400, 0]],
    [{ transport: 'abc' }, {}, [400, 0]],
    [{ sid: 'nobody' }, {}, [400, 1]],
    [{ transport: 'websocket', sid: 'nobody' }, {}, [400, 1]],
    [{}, { method: 'POST', body: '4x' }, [400, 2]],
    [{}, { method: 'PUT', body: '4x' }, [400, 2]],
    [{}, { method: 'OPTIONS' }, [400, 2]],
    [{ transport: 'websocket' }, {}, [400, 3]],
    [{ EIO: undefined }, {}, [400, 5]],
    [{ EIO: '3' }, {}, [400, 5]],
    [{ EIO: 'abc' }, {}, [400, 5]],
  ];
  for (const [query, request, wanted] of cases) {
    assert.deepEqual(await refusal(await host.ask(query, request)), wanted, JSON.stringify([query, request]));
  }
  for (const query of [{ EIO: undefined }, { EIO: 'abc' }, { transport: undefined }, { transport: 'abc' }]) {
    await host.line(query).end();
  }
});

test('the path counts with its last slash and without it', async () => {
  const answer = await fetch(host.address('http', {}).replace('/engine.io/?', '/engine.io?'));
  assert.equal(answer.status, 200);
});

test('messages by polling come back, alone and several in one payload, text and binary', async () => {
  const { sid } = await host.open();
  for (const payload of ['4hello', '4test1\x1e4test2\x1e4test3', '4한글\x1ebAQIDBA==']) {
    const pushed = await host.push(sid, payload);
    assert.deepEqual([pushed.status, await pushed.text()], [200, 'ok']);
    const polled = await host.poll(sid);
    assert.deepEqual([polled.status, await polled.text()], [200, payload]);
  }
});

test('a poll waits for what is to be said', async () => {
  const { sid } = await host.open();
  const poll = host.poll(sid);
  await sleep(50);
  await host.push(sid, '4late');
  assert.equal(await (await poll).text(), '4late');
});

test('messages by WebSocket come back as what they were', async () => {
  const line = host.line();
  await line.next();
  line.say('4hello', Buffer.from([1, 2, 3, 4]), Buffer.alloc(0));
  assert.deepEqual(await line.nexts(3), ['4hello', Buffer.from([1, 2, 3, 4]), Buffer.alloc(0)]);
  line.hangUp();
});

test('what can not be read ends the session', async () => {
  for (const body of ['abc', '', '4a\x1e', '4a\x1eb?', '2', '0{}']) {
    const { sid } = await host.open();
    assert.equal((await host.push(sid, body)).status, 400, JSON.stringify(body));
    assert.deepEqual(await refusal(await host.poll(sid)), [400, 1]);
  }
  for (const said of ['abc', '9', '']) {
    const line = host.line();
    await line.next();
    line.say(said);
    await line.end();
  }
});

test('a payload above maxPayload is refused', async () => {
  const { sid } = await host.open();
  assert.equal((await host.push(sid, `4${'x'.repeat(1_000_000)}`)).status, 413);
  const line = host.line();
  await line.next();
  line.say(`4${'x'.repeat(1_000_000)}`);
  await line.end();
});

test('a second poll beside one that waits ends the session', async () => {
  const { sid } = await host.open();
  const first = host.poll(sid);
  await sleep(20);
  const second = await host.poll(sid);
  assert.equal(second.status, 400);
  const answer = await first;
  assert.deepEqual([answer.status, await answer.text()], [200, '1']);
  assert.deepEqual(await refusal(await host.poll(sid)), [400, 1]);
});

test('a poll that its client gives up ends the session', async () => {
  const { sid } = await host.open();
  const given = new AbortController();
  const poll = fetch(host.address('http', { sid }), { signal: given.signal }).catch((error) => error.name);
  await sleep(20);
  given.abort();
  assert.equal(await poll, 'AbortError');
  assert.deepEqual(await refusal(await host.poll(sid)), [400, 1]);
});

test('pings come in time by either line, and pongs keep it', async () => {
  const { sid } = await host.open();
  const line = host.line();
  await line.next();
  for (let beat = 0; beat < 3; ++beat) {
    assert.equal(await (await host.poll(sid)).text(), '2');
    assert.equal((await host.push(sid, '3')).status, 200);
    assert.equal(await line.next(), '2');
    line.say('3');
  }
  line.hangUp();
});

test('a session that does not answer its ping ends', async () => {
  const { sid } = await host.open();
  const line = host.line();
  await line.next();
  await sleep(pingInterval + pingTimeout);
  assert.deepEqual(await refusal(await host.poll(sid)), [400, 1]);
  await line.end();
});

test('a close packet ends the session, and frees a poll that waits', async () => {
  const { sid } = await host.open();
  const poll = host.poll(sid);
  await sleep(20);
  assert.equal((await host.push(sid, '1')).status, 200);
  assert.equal(await (await poll).text(), '6');
  assert.deepEqual(await refusal(await host.poll(sid)), [400, 1]);
  const line = host.line();
  await line.next();
  line.say('1');
  await line.end();
});

test('a close packet that comes in the same breath as the poll frees it', async () => {
  for (let round = 0; round < 20; ++round) {
    const { sid } = await host.open();
    const [poll] = await Promise.all([host.poll(sid), host.push(sid, '1')]);
    assert.deepEqual([poll.status, await poll.text()], [200, '6'], `round ${round}`);
  }
});

test('a session goes over from polling to WebSocket', async () => {
  const { sid } = await host.open();
  const line = host.line({ sid });
  await line.opened;
  const poll = host.poll(sid);
  await sleep(20);
  line.say('2probe');
  assert.equal(await line.next(), '3probe');
  assert.equal(await (await poll).text(), '6');
  line.say('5', '4hello');
  assert.deepEqual(await line.nexts(1), ['4hello']);
  assert.deepEqual(await refusal(await host.poll(sid)), [400, 3]);
  assert.deepEqual(await refusal(await host.push(sid, '4x')), [400, 3]);
  const second = host.line({ sid });
  await second.end();
  line.say('4still here');
  assert.deepEqual(await line.nexts(1), ['4still here']);
  line.hangUp();
});

test('a poll that waits is freed though the client goes over without waiting for the probe', async () => {
  const { sid } = await host.open();
  const line = host.line({ sid });
  await line.opened;
  const poll = host.poll(sid);
  await sleep(50);
  line.say('2probe', '5');
  assert.equal(await (await poll).text(), '6');
  line.say('4hello');
  assert.deepEqual((await line.nexts(2))[1], '4hello');
  line.hangUp();
});

test('any page may read what polling answers, and ask for it with its cookies', async () => {
  const headers = { Origin: 'https://example.org' };
  const answer = await host.ask({}, { headers });
  assert.equal(answer.headers.get('access-control-allow-origin'), 'https://example.org');
  assert.equal(answer.headers.get('access-control-allow-credentials'), 'true');
  const wanted = { 'Access-Control-Request-Method': 'POST', 'Access-Control-Request-Headers': 'content-type' };
  const preflight = await host.ask({}, { method: 'OPTIONS', headers: { ...headers, ...wanted } });
  assert.equal(preflight.status, 204);
  assert.match(preflight.headers.get('access-control-allow-methods'), /POST/);
  assert.equal(preflight.headers.get('access-control-allow-headers'), 'content-type');
});

for (const transports of [['polling', 'websocket'], ['polling'], ['websocket']]) {
  test(`the stock client talks by ${transports.join(' and then ')}`, async (t) => {
    const socket = new Socket(host.url, { transports });
    t.after(() => socket.close());
    socket.binaryType = 'nodebuffer';
    const inbox = new Inbox();
    socket.on('message', (data) => inbox.push(data));
    socket.on('error', (error) => inbox.push(error));
    for (let round = 0; round < 40; ++round) {
      socket.send(`round ${round}`);
      socket.send(Buffer.from([round]));
      assert.equal(await inbox.next(), `round ${round}`);
      assert.deepEqual(await inbox.next(), Buffer.from([round]));
      await sleep(20);
    }
    assert.equal(socket.transport.name, transports.at(-1));
  });
}
