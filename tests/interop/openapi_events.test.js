// What rooms and streams tell, held to the API's document: every event that there is, and no other.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Api } from './support/api.js';
import { startHost, trusted } from './support/host.js';
import { sleep } from './support/inbox.js';
import { enter } from './support/rooms.js';
import { named, openStream } from './support/streams.js';

/** One evening on a lot: bids, a higher maximum, voids, words for all, a sale, an offer to who was outbid. */
async function sell({ keeper, seller, ann, ben, lot }) {
  const on = (tail) => `/api/v1/lots/${lot.id}/${tail}`;
  await ann.post(on('bids'), { bid: 1000, msg: 'mine' });
  await ben.post(on('bids'), { max: 5000 });
  await ben.post(on('bids'), { max: 6000 });
  await ann.post(on('bids'), { bid: 2000 });
  const { body } = await ben.get(on('bids'));
  await keeper.post(on('actions'), { action: 'void', seq: body.items.at(-1).seq, reason: 'By mistake' });
  await ann.post(on('bids'), { max: 7000 });
  await ben.get(on('bids')).then(({ body: { items } }) =>
    keeper.post(on('actions'), { action: 'void', seq: items.at(-1).seq, reason: 'Again' }),
  );
  await seller.patch(`/api/v1/lots/${lot.id}`, { category: 'Strings' });
  await keeper.patch('/api/v1/house', { about: 'Since 1898.' });
  await keeper.post('/api/v1/announcements', { text: 'Soup is served' });
  await keeper.post(`/api/v1/accounts/${ben.account.id}/deposits`, { amount: 5 });
  await ben.post(on('bids'), { max: 8000 });
  await keeper.post(on('actions'), { action: 'close' });
  await keeper.post(on('actions'), { action: 'voidSale', reason: 'Not paid' });
  await keeper.post(on('actions'), { action: 'offer', until: Date.now() + 600_000 });
  await keeper.put(`/api/v1/lots/${lot.id}/offer?for=${ann.account.id}`);
}

async function furnish(t) {
  const host = await startHost(t, [...trusted, '--clock-interval', '100']);
  const [seller, ann, ben] = [await host.signUp('Seller'), await host.signUp('Ann'), await host.signUp('Ben')];
  return { host, seller, ann, ben, keeper: await host.host(), lot: await seller.sell({ name: 'Viola', start: 1000 }) };
}

/** The names of a list of events in the document, each once. */
const namesAt = (list) => new Set(list.map(({ event }) => event));

test('rooms ask, answer and tell as the document says', async (t) => {
  const house = await furnish(t);
  const { host, ann, ben, lot } = house;
  const api = await Api.of(host);
  const asked = new Set();
  const members = [await enter(t, host.url, { token: ben.token }), await enter(t, host.url, { token: ann.token })];
  const ask = async (member, event, data) => {
    api.checkEvent({ event, data }, ['x-rooms', 'asked']);
    api.checkEvent({ event, data: await member.ask(event, data) }, ['x-rooms', 'asked'], 'answer');
    asked.add(event);
  };
  for (const member of members) await ask(member, 'follow', {});
  for (const member of members) await ask(member, 'join', { lot: lot.id });
  await ask(members[0], 'time', {});
  await ask(members[0], 'say', { lot: lot.id, text: 'Good evening' });
  await ask(members[1], 'bid', { lot: lot.id, bid: 1 });
  await ask(members[1], 'join', { lot: 999 });
  await sell(house);
  await ask(members[1], 'leave', { lot: lot.id });
  await enter(t, host.url, { page: `/lots/${lot.id}` });
  await members[0].inbox.next(({ event }) => event === 'present');
  await members[0].inbox.next(({ event }) => event === 'clock');
  const told = new Set();
  for (const one of members.flatMap(({ inbox }) => inbox.items)) {
    api.checkEvent(one, ['x-rooms', 'told']);
    told.add(one.event);
  }
  assert.deepEqual(asked, namesAt(api.document['x-rooms'].asked));
  assert.deepEqual([...namesAt(api.document['x-rooms'].told)].filter((event) => !told.has(event)), [], 'told each');
});

test('streams tell as the document says', async (t) => {
  const house = await furnish(t);
  const { host, ann, ben, lot } = house;
  const api = await Api.of(host);
  const streams = new Map();
  const open = async (path, person, query = '') => {
    const headers = { Accept: 'text/event-stream', ...(person ? { Authorization: `Bearer ${person.token}` } : {}) };
    const stream = await openStream(t, host.url + path.replace('{id}', lot.id) + query, headers);
    streams.set(path, [...(streams.get(path) ?? []), stream]);
    return stream;
  };
  await open('/sse');
  await open('/api/v1/lots/{id}/events');
  const ofHouse = await open('/api/v1/events');
  await open('/api/v1/events', undefined, '?last_event_id=9000000000');
  for (const person of [ann, ben]) await open('/api/v1/me/events', person);
  await open('/api/v1/me/events', ben, '?last_event_id=9000000000');
  const member = await enter(t, host.url, { token: ben.token });
  await member.ask('join', { lot: lot.id });
  await member.ask('say', { lot: lot.id, text: 'Good evening' });
  await sell(house);
  await ofHouse.inbox.next(named('announcement'));
  await sleep(500);
  assert.deepEqual([...streams.keys()].sort(), Object.keys(api.document['x-streams']).sort());
  for (const [path, all] of streams) {
    const told = new Set();
    for (const { event = '', data } of all.flatMap(({ inbox }) => inbox.items)) {
      api.checkEvent({ event, data: JSON.parse(data) }, ['x-streams', path]);
      told.add(event);
    }
    const missed = [...namesAt(api.document['x-streams'][path])].filter((event) => !told.has(event));
    assert.deepEqual(missed, [], path);
  }
});
