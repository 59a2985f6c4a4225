// What a house says of itself, and where an account is signed in, as foreign clients see it.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { test } from 'node:test';
import { startHost } from './support/host.js';
import { enter } from './support/rooms.js';
import { named, openStream } from './support/streams.js';

const event = (name) => (item) => item.event === name;

// A PNG of one pixel.
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

test('a change of the house reaches whoever is there, in rooms and streams', async (t) => {
  const host = await startHost(t);
  const keeper = await host.host();
  const guest = await enter(t, host.url);
  const stream = await openStream(t, `${host.url}/api/v1/events`);
  await stream.inbox.next(named('lots'));
  const change = { name: '항구 경매', about: 'Since 1898.\nBy the quay.', contact: 'desk@quay.example', signUp: 'host' };
  assert.equal((await keeper.patch('/api/v1/house', change)).status, 200);
  const { data } = await guest.inbox.next(event('house'));
  for (const [member, value] of Object.entries(change)) assert.equal(data[member], value);
  const { hosts, ...rest } = (await host.guest().get('/api/v1/house')).body; // whoever asks hears of them
  assert.deepEqual([data, hosts], [rest, []]);
  assert.deepEqual(JSON.parse((await stream.inbox.next(named('house'))).data), data);

  const { body } = await keeper.put('/api/v1/house/logo', pixel, { 'Content-Type': 'image/png' });
  assert.deepEqual((await guest.inbox.next(event('house'))).data.logo, body.logo);
  assert.equal((await host.guest().get(body.logo.url)).headers['content-type'], 'image/png');
});

test('who is signed out elsewhere loses that session and its socket, and keeps the others', async (t) => {
  const host = await startHost(t);
  const ann = await host.signUp('Ann');
  const phone = await host.signIn(ann.account.email, 'password of Ann');
  const { socket } = await enter(t, host.url, { token: phone.token });
  const { items } = (await ann.get('/api/v1/me/sessions')).body;
  const there = items.find(({ current }) => !current);
  const gone = once(socket, 'disconnect');
  assert.equal((await ann.delete(`/api/v1/me/sessions/${there.id}`)).status, 204);
  await gone;
  assert.equal((await phone.get('/api/v1/me')).status, 401);
  assert.equal((await ann.get('/api/v1/me')).status, 200);
});
