// Socket.IO 5 by its specification, at the server alone.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { io } from 'socket.io-client';
import { startEcho } from './support/echohost.js';

let host;

before(async () => {
  host = await startEcho();
});

after(() => host.stop());

const place = (num) => `{"_placeholder":true,"num":${num}}`;

/** A line whose Engine.IO session is open. */
async function opened() {
  const line = host.line();
  await line.next();
  return line;
}

/** A line that is connected to "/". */
async function connected() {
  const line = await opened();
  line.say('40');
  const [connect, auth] = await line.nexts(2);
  assert.match(connect, /^40\{"sid":"[^"]+"\}$/);
  assert.equal(auth, '42["auth",{}]');
  return line;
}

test('a client connects to the main namespace, and is told what it sent', async () => {
  (await connected()).hangUp();
  const line = await opened();
  line.say('40{"token":"123"}');
  const [connect, auth] = await line.nexts(2);
  assert.ok(connect.startsWith('40{"sid":'));
  assert.equal(auth, '42["auth",{"token":"123"}]');
  line.hangUp();
});

test('a client connects to another namespace, with what it sends and without', async () => {
  for (const [said, told] of [
    ['40/custom', '{}'],
    ['40/custom,', '{}'],
    ['40/custom,{"token":"abc"}', '{"token":"abc"}'],
  ]) {
    const line = await opened();
    line.say(said);
    const [connect, auth] = await line.nexts(2);
    assert.match(connect, /^40\/custom,\{"sid":"[^"]+"\}$/);
    assert.equal(auth, `42/custom,["auth",${told}]`);
    line.hangUp();
  }
});

test('an unknown namespace is refused', async () => {
  const line = await opened();
  line.say('40/random');
  assert.deepEqual(await line.nexts(1), ['44/random,{"message":"Invalid namespace"}']);
  line.hangUp();
});

test('who does not connect is closed', async () => {
  const silent = await opened();
  await silent.end();
});

test('what can not be read closes the line', async () => {
  for (const said of ['4abc', '42{}', '42abc["message-with-ack",1]', '42["disconnect"]', '451-["message"', '4511-["x"]']) {
    const line = await connected();
    line.say(said);
    await line.end();
  }
  for (const said of ['4abc', '40[]', '42["message"]']) {
    const line = await opened();
    line.say(said);
    await line.end();
  }
});

test('a disconnect ends one namespace, and the line goes on', async () => {
  const line = await connected();
  line.say('41');
  assert.equal(await line.next(), '2');
  line.say('3', '40');
  assert.equal((await line.nexts(2))[1], '42["auth",{}]');

  line.say('40/custom');
  await line.nexts(2);
  line.say('41/custom', '42["message","to the main namespace"]');
  assert.deepEqual(await line.nexts(1), ['42["message-back","to the main namespace"]']);
  line.say('40/custom');
  assert.equal((await line.nexts(2))[1], '42/custom,["auth",{}]');
  line.hangUp();
});

test('a message comes back with its arguments, and is acknowledged with them', async () => {
  const line = await connected();
  line.say('42["message",1,"2",{"3":[true]}]', '42456["message-with-ack",1,"2",{"3":[false]}]');
  assert.deepEqual(await line.nexts(2), [
    '42["message-back",1,"2",{"3":[true]}]',
    '43456[1,"2",{"3":[false]}]',
  ]);
  line.hangUp();
});

test('binary arguments come back and are acknowledged as such', async () => {
  const line = await connected();
  const [first, second] = [Buffer.from([1, 2, 3]), Buffer.from([4, 5, 6])];
  line.say(`452-["message",${place(0)},${place(1)}]`, first, second);
  assert.deepEqual(await line.nexts(3), [`452-["message-back",${place(0)},${place(1)}]`, first, second]);
  line.say(`452-789["message-with-ack",${place(0)},${place(1)}]`, first, second);
  assert.deepEqual(await line.nexts(3), [`462-789[${place(0)},${place(1)}]`, first, second]);
  line.hangUp();
});

test('an attachment that was not announced, or another packet in its place, closes the line', async () => {
  for (const said of [[Buffer.from([1])], [`451-["message",${place(0)}]`, '42["message"]']]) {
    const line = await connected();
    line.say(...said);
    await line.end();
  }
});

for (const transports of [['polling', 'websocket'], ['polling'], ['websocket']]) {
  test(`the stock client by ${transports.join(' and then ')}`, async (t) => {
    const told = (socket, name) => new Promise((resolve) => socket.once(name, (...args) => resolve(args)));
    const socket = io(host.url, { transports, forceNew: true, auth: { token: 'abc' } });
    t.after(() => socket.disconnect());
    assert.deepEqual(await told(socket, 'auth'), [{ token: 'abc' }]);
    const back = told(socket, 'message-back');
    const bytes = Buffer.from('bytes');
    socket.emit('message', 1, '둘', { deep: [bytes] }, bytes);
    assert.deepEqual(await back, [1, '둘', { deep: [bytes] }, bytes]);
    assert.deepEqual(await socket.emitWithAck('message-with-ack', 'one'), 'one');
    const custom = io(`${host.url}/custom`, { transports, forceNew: true, auth: { token: 'def' } });
    t.after(() => custom.disconnect());
    assert.deepEqual(await told(custom, 'auth'), [{ token: 'def' }]);
    await assert.rejects(async () => {
      const nowhere = io(`${host.url}/nowhere`, { transports, forceNew: true });
      t.after(() => nowhere.disconnect());
      throw (await told(nowhere, 'connect_error'))[0];
    }, /Invalid namespace/);
  });
}
