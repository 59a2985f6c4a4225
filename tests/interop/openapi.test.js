// The API's document: valid, whole, and true of every operation's answers.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Api } from './support/api.js';
import { Caller } from './support/caller.js';
import { callForCashiers, callForSettling } from './support/desk_calls.js';
import { hostPassword, startHost, trusted } from './support/host.js';
import { until } from './support/inbox.js';
import { png } from './support/picture.js';
import { isShared } from './support/place.js';
import { openStream } from './support/streams.js';

const hour = 3_600_000;
const publicUrl = 'http://house.example.org/';
const terms = (more = {}) => ({ name: 'Violin', start: 1000, increments: { preset: 'fixed', step: 100 }, ...more });

/** A house with a seller, bidders, staff, and lots in several states; what the calls below are made on. */
async function furnish(t) {
  const host = await startHost(t, [...trusted, '--hall', '--public-url', publicUrl]);
  const keeper = await host.host();
  const [ann, ben, cid] = [await host.signUp('Ann'), await host.signUp('Ben'), await host.signUp('Cid')];
  await keeper.patch(`/api/v1/accounts/${cid.account.id}`, { roles: ['clerk', 'cashier'] });
  await keeper.patch('/api/v1/house', { hallCode: 'QWERTY' });
  const lots = [];
  for (let i = 0; i < 4; ++i) lots.push((await ann.post('/api/v1/lots', terms({ name: `Violin ${i}` }))).body.id);
  await ben.post(`/api/v1/lots/${lots[1]}/bids`, { max: 5000, msg: 'mine' });
  return { host, keeper, ann, ben, cid, lots, guest: host.guest() };
}

test('the document is valid OpenAPI 3.1', async (t) => {
  const { document } = await Api.of(await startHost(t));
  const validator = new Validator();
  const { valid, errors } = await validator.validate(structuredClone(document));
  assert.ok(valid, JSON.stringify(errors));
  assert.equal(validator.version, '3.1');
  const operations = new Api(document).operations();
  const ids = operations.map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length, 'each has a name of its own');
  for (const { id, path, operation } of operations) {
    const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    const given = (operation.parameters ?? []).filter((one) => one.in === 'path').map(({ name }) => name);
    assert.deepEqual(given, named, id);
    assert.match(operation.summary, /^[A-Z].*[^.]$/, id);
  }
});

async function callForEveryone(caller, { guest, lots, host }) {
  const lot = { params: { id: lots[1] } };
  for (const id of ['showCatalogue', 'showBids', 'showWatching', 'showWon', 'showSell', 'showEnter', 'showJoin', 'showApi'])
    await caller.well(guest, id, 200);
  await caller.well(guest, 'showJoinByCode', 200, { params: { code: 'QWERTY' } });
  await caller.well(guest, 'showLot', 200, lot);
  assert.equal((await caller.call(guest, 'showLot', { params: { id: 999 } })).status, 404);
  await caller.well(guest, 'getFile', 200, { params: { name: 'style.css' } });
  await caller.well(guest, 'getKeptFile', 200, { params: { version: 'x', name: 'style.css' } });
  await caller.well(guest, 'getRoomsClient', 200, { params: { name: 'socket.io.js' } });
  await caller.well(guest, 'getNoticeWorker', 200);
  await caller.refused(guest, 'getFile', 'not_found', { params: { name: 'none.css' } });
  const { headers } = await guest.get('/web/style.css');
  const since = { 'If-None-Match': headers.etag };
  await caller.well(guest, 'getFile', 304, { params: { name: 'style.css' }, headers: since });
  await caller.well(guest, 'getHealth', 200);
  await caller.well(guest, 'getMetrics', 200);
  await caller.well(guest, 'getClock', 200);
  const hosts = async () => (await caller.well(guest, 'getHouse', 200)).body.hosts;
  await until(async () => ((await hosts()).join() === (isShared ? publicUrl : '')));
  const { headers: ofApi } = await caller.well(guest, 'getApi', 200);
  await caller.well(guest, 'getApi', 304, { headers: { 'If-None-Match': ofApi.etag } });
  for (const sort of ['ends', '-price', 'number'])
    await caller.well(guest, 'listLots', 200, { query: { phase: 'open', q: 'violin', sort, sale: 1, limit: 2 } });
  await caller.well(guest, 'getLot', 200, lot);
  await caller.well(guest, 'listBids', 200, lot);
  await caller.well(guest, 'getLog', 200, lot);
  for (const id of ['getLot', 'listBids', 'getLog', 'streamLot'])
    await caller.refused(guest, id, 'unknown_lot', { params: { id: 999 } });
  await caller.refused(guest, 'streamHouse', 'not_acceptable', { headers: { Accept: 'text/html' } });
}

async function callForBidders(caller, { guest, ann, ben, cid, lots }) {
  const open = { id: lots[1] };
  const { body } = await caller.well(guest, 'createAccount', 201, {
    body: { email: 'dot@example.org', nick: 'Dot', password: 'password of Dot' },
  });
  await caller.refused(guest, 'createAccount', 'nick_taken', {
    body: { email: 'e@example.org', nick: 'Dot', password: 'password of Dot' },
  });
  await caller.refused(guest, 'createAccount', 'malformed', { body: { email: 'e@example.org' } });
  await caller.well(guest, 'createAccount', 201, { body: { nick: 'Eve', code: 'QWERTY' } });
  await caller.refused(guest, 'createAccount', 'unauthorized', { body: { nick: 'Fay', code: 'ASDFGH' } });
  const gus = await caller.well(cid, 'createAccount', 201, { body: { nick: 'Gus', name: 'Gustav', paddle: 77 } });
  const secret = { email: 'dot@example.org', password: 'password of Dot' };
  await caller.well(guest, 'signIn', 201, { body: secret });
  await caller.refused(guest, 'signIn', 'unauthorized', { body: { ...secret, password: 'another' } });
  await caller.well(ben, 'getMe', 200);
  await caller.well(ben, 'changeMe', 200, { body: { nick: 'Benny' } });
  await caller.refused(ben, 'changeMe', 'nick_taken', { body: { nick: 'Ann' } });
  for (const id of ['listMyBids', 'listMyWon', 'listMyLots', 'listMyWatching']) {
    await caller.well(ben, id, 200);
    await caller.well(ann, id, 200);
  }
  await caller.well(ben, 'watchLot', 204, { params: open });
  await caller.well(ben, 'listMyWatching', 200);
  await caller.well(ben, 'unwatchLot', 204, { params: open });
  await caller.refused(ben, 'watchLot', 'unknown_lot', { params: { id: 999 } });
  await bid(caller, { ann, ben, cid, open, dot: body.account });
  return gus.body.account;
}

async function bid(caller, { ann, ben, cid, open, dot }) {
  const on = (body) => ({ params: open, body });
  const key = 'a key';
  await caller.well(cid, 'placeBid', 201, on({ bid: 1100, key }));
  await caller.well(cid, 'placeBid', 201, on({ bid: 1100, key }));
  await caller.refused(cid, 'placeBid', 'key_reused', on({ bid: 9100, key }));
  await caller.refused(cid, 'placeBid', 'below_minimum', on({ bid: 1100 }));
  await caller.refused(ann, 'placeBid', 'own_lot', on({ bid: 9100 }));
  await caller.refused(ben, 'placeBid', 'malformed', on({ bid: 1, max: 2 }));
  await caller.refused(ben, 'placeBid', 'already_leading', on({ bid: 2000 }));
  await caller.refused(cid, 'placeBid', 'not_leading', on({ max: 2000, lower: true }));
  await caller.refused(ben, 'placeBid', 'unknown_lot', { params: { id: 999 }, body: { bid: 9100 } });
  await caller.well(ben, 'placeBid', 201, on({ max: 4000, lower: true }));
  await caller.well(cid, 'placeBid', 201, on({ max: 6000, for: dot.id }));
  await caller.well(ben, 'listBids', 200, { params: open, query: { limit: 1 } });
  await caller.well(ben, 'listBids', 200, { params: open, query: { before: 4, after: 0 } });
  await caller.well(ben, 'listMyBids', 200);
}

async function callForSellers(caller, { ann, ben, keeper, guest, lots }) {
  const mine = { id: lots[0] };
  for (const increments of [{ preset: 'ladder' }, { bands: [{ from: 0, step: 10 }] }]) {
    const body = terms({ increments, reserve: 3000, buyNow: 9000, softClose: null, number: undefined, category: 'Strings' });
    await caller.well(ann, 'createLot', 201, { body: { ...body, endsAt: Date.now() + hour } });
  }
  await caller.refused(ann, 'createLot', 'malformed', { body: { name: 'Violin' } });
  await caller.well(ann, 'changeLot', 200, { params: mine, body: { description: 'Old.', number: '7A' } });
  await caller.refused(ben, 'changeLot', 'forbidden', { params: mine, body: { description: 'Old.' } });
  await caller.refused(ann, 'changeLot', 'has_bids', { params: { id: lots[1] }, body: { start: 5 } });
  await caller.well(ann, 'listMyLots', 200);
  const picture = { params: { ...mine, n: 1 }, body: png(40, 30), headers: { 'Content-Type': 'image/png' } };
  const { body } = await caller.well(ann, 'putImage', 200, picture);
  const tag = body.img[0].url.split('/')[2];
  await caller.well(guest, 'getPicture', 200, { params: { tag } });
  await caller.well(guest, 'getThumb', 200, { params: { tag } });
  await caller.refused(guest, 'getPicture', 'not_found', { params: { tag: 'none' } });
  await caller.refused(ann, 'putImage', 'unsupported', { ...picture, body: Buffer.from('no picture') });
  const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic\0\0\0\0mif1heic'), Buffer.alloc(400)]);
  const taken = { ...picture, body: heic, headers: { 'Content-Type': 'image/heic' } };
  await caller.refused(ann, 'putImage', 'unsupported', taken);
  await caller.refused(ben, 'putImage', 'forbidden', picture);
  await caller.well(guest, 'getLot', 200, { params: mine });
  await caller.well(ann, 'deleteImage', 200, { params: { ...mine, n: 1 } });
  await caller.well(keeper, 'changeHouse', 200, { body: { about: 'Since 1898.', contact: 'At the quay', logo: null } });
  await caller.well(keeper, 'putLogo', 200, { body: png(20, 20), headers: { 'Content-Type': 'image/png' } });
  await caller.well(keeper, 'getHouse', 200);
  await caller.well(keeper, 'deleteLogo', 200);
  await caller.refused(keeper, 'changeHouse', 'malformed', { body: { selling: 'nobody' } });
}

async function callForStaff(caller, { keeper, cid, ann, ben, gus, guest, lots }) {
  const whose = { params: { id: ben.account.id } };
  await caller.well(cid, 'listAccounts', 200, { query: { q: 'ann', limit: 5 } });
  await caller.well(keeper, 'getAccount', 200, { params: { id: keeper.account.id } });
  await caller.refused(keeper, 'getAccount', 'not_found', { params: { id: 999 } });
  await caller.well(cid, 'changeAccount', 200, { ...whose, body: { table: '7', note: 'Deaf in one ear', paddle: 12 } });
  await caller.well(keeper, 'changeAccount', 200, { ...whose, body: { funds: 'limited' } });
  await caller.well(keeper, 'changeAccount', 200, { params: { id: ann.account.id }, body: { roles: ['seller'] } });
  await caller.refused(cid, 'changeAccount', 'forbidden', { ...whose, body: { roles: [] } });
  await caller.well(cid, 'changeAccount', 200, { params: { id: gus.id }, body: { billTo: ben.account.id, hidden: true } });
  await caller.refused(cid, 'changeAccount', 'malformed', { ...whose, body: { billTo: 999 } });
  await caller.well(keeper, 'getAccount', 200, { params: { id: gus.id } });
  await caller.well(cid, 'changeAccount', 200, { params: { id: gus.id }, body: { billTo: null, hidden: false } });
  await caller.well(cid, 'deposit', 201, { ...whose, body: { amount: 90_000, note: 'In cash', key: 'k' } });
  await caller.well(cid, 'deposit', 201, { ...whose, body: { amount: 90_000, note: 'In cash', key: 'k' } });
  await caller.refused(cid, 'deposit', 'key_reused', { ...whose, body: { amount: 1, key: 'k' } });
  await caller.well(ben, 'getMe', 200);
  const { body } = await caller.well(cid, 'makeLink', 201, { params: { id: gus.id } });
  await caller.refused(cid, 'makeLink', 'forbidden', whose);
  await caller.well(guest, 'signIn', 201, { body: { link: body.token } });
  await caller.well(guest, 'openLink', 303, { params: { link: body.token } });
  await caller.well(cid, 'withdrawLinks', 204, { params: { id: gus.id } });
  assert.equal((await caller.call(guest, 'openLink', { params: { link: body.token } })).status, 404);
  await caller.well(keeper, 'listRecord', 200, { query: { limit: 3 } });
  await caller.well(keeper, 'announce', 201, { body: { text: 'Soup is served' } });
  await act(caller, { keeper, cid, ann, lots });
}

async function act(caller, { keeper, cid, ann, lots }) {
  const on = (lot, body) => ({ params: { id: lot }, body });
  await caller.refused(cid, 'actOnLot', 'forbidden', on(lots[2], { action: 'pause' }));
  await caller.well(keeper, 'actOnLot', 200, on(lots[2], { action: 'pause' }));
  await caller.refused(keeper, 'actOnLot', 'wrong_phase', on(lots[2], { action: 'pause' }));
  await caller.well(keeper, 'actOnLot', 200, on(lots[2], { action: 'resume' }));
  await caller.well(keeper, 'actOnLot', 200, on(lots[2], { action: 'extend', byMs: 1000 }));
  await caller.well(keeper, 'actOnLot', 200, on(lots[2], { action: 'close' }));
  await caller.well(keeper, 'actOnLot', 200, on(lots[2], { action: 'reopen', endsAt: Date.now() + hour, reason: 'Mended' }));
  await caller.well(cid, 'actOnLot', 200, on(lots[2], { action: 'withdraw', reason: 'Broken' }));
  const { body } = await ann.get(`/api/v1/lots/${lots[1]}/bids`);
  await caller.well(cid, 'actOnLot', 200, on(lots[1], { action: 'void', seq: body.items[0].seq, reason: 'By mistake' }));
  await caller.well(ann, 'listBids', 200, { params: { id: lots[1] } });
  await caller.well(keeper, 'actOnLot', 200, on(lots[1], { action: 'close' }));
  await caller.refused(keeper, 'actOnLot', 'malformed', on(lots[1], { action: 'dance' }));
  await caller.well(keeper, 'listMyWon', 200);
  await caller.well(keeper, 'getMe', 200);
  await caller.well(keeper, 'listLots', 200);
}

/** A sale that is voided, and what may become of the lot then. */
async function callForOffers(caller, { keeper, cid, ben, ann, guest, lots }) {
  const lot = { params: { id: lots[3] } };
  const on = (body) => ({ ...lot, body });
  const sell = async () => {
    await cid.post(`/api/v1/lots/${lots[3]}/bids`, { bid: 2000 });
    await ben.post(`/api/v1/lots/${lots[3]}/bids`, { bid: 3000 });
    await caller.well(keeper, 'actOnLot', 200, on({ action: 'close' }));
    await caller.refused(cid, 'actOnLot', 'wrong_phase', on({ action: 'offer', until: Date.now() + hour }));
    await caller.refused(cid, 'actOnLot', 'malformed', on({ action: 'voidSale' }));
    await caller.well(cid, 'actOnLot', 200, on({ action: 'voidSale', reason: 'Did not pay' }));
    await caller.refused(cid, 'takeOffer', 'wrong_phase', lot);
    await caller.well(cid, 'actOnLot', 200, on({ action: 'offer', until: Date.now() + hour, reason: 'Next in line' }));
  };
  await sell();
  const { body } = await caller.well(guest, 'getLot', 200, lot);
  assert.deepEqual(body.offer.account.id, cid.account.id);
  await caller.well(ann, 'listMyLots', 200);
  await caller.refused(ann, 'takeOffer', 'forbidden', lot);
  await caller.refused(ben, 'declineOffer', 'forbidden', { ...lot, query: { for: cid.account.id } });
  await caller.refused(ben, 'declineOffer', 'unknown_lot', { params: { id: 999 } });
  await caller.well(cid, 'declineOffer', 200, lot);
  await caller.refused(keeper, 'actOnLot', 'not_found', on({ action: 'offer', until: Date.now() + hour }));
  await caller.well(keeper, 'actOnLot', 200, on({ action: 'relist', endsAt: Date.now() + hour, reserve: null, reason: 'Again' }));
  await sell();
  await caller.well(keeper, 'takeOffer', 200, { ...lot, query: { for: cid.account.id } });
  await caller.well(guest, 'getLog', 200, lot);
}

async function callForSales(caller, { keeper, ann, cid, guest }) {
  const firstEnd = Date.now() + hour;
  const evening = { name: 'Evening', closing: 'cascade', step: 60_000, firstEnd, premium: 1000, about: 'Tonight.' };
  const { body: sale } = await caller.well(keeper, 'makeSale', 201, { body: evening });
  const of = (body) => ({ params: { id: sale.id }, body });
  await caller.refused(keeper, 'makeSale', 'malformed', { body: { name: 'Evening', closing: 'group' } });
  await caller.refused(ann, 'makeSale', 'forbidden', { body: evening });
  const lots = [];
  for (const name of ['Viola', 'Cello'])
    lots.push((await caller.well(ann, 'createLot', 201, { body: terms({ name, sale: sale.id }) })).body.id);
  await caller.well(keeper, 'changeSale', 200, of({ closing: 'staggered', step: 120_000 }));
  const premium = [
    { from: 0, rate: 2600 },
    { from: 10_000, rate: 2100 },
  ];
  await caller.well(keeper, 'changeSale', 200, of({ premium, tax: { rate: 1000, on: 'premium', included: false } }));
  await caller.refused(keeper, 'changeSale', 'malformed', of({ tax: { rate: 9000, on: 'all' } }));
  await caller.well(keeper, 'changeLot', 200, { params: { id: lots[0] }, body: { premium, commission: null } });
  const seller = { id: ann.account.id };
  await caller.well(keeper, 'changeAccount', 200, { params: seller, body: { premium, commission: 500 } });
  await caller.well(keeper, 'changeAccount', 200, { params: seller, body: { premium: null, commission: null } });
  await caller.refused(keeper, 'changeSale', 'not_found', { params: { id: 999 }, body: { about: '' } });
  await caller.well(keeper, 'changeSale', 200, of({ closing: 'cascade' }));
  await caller.well(keeper, 'orderLots', 200, of({ lots: lots.reverse() }));
  await caller.refused(keeper, 'orderLots', 'malformed', of({ lots: [lots[0]] }));
  await caller.well(keeper, 'changeSale', 200, of({ prebids: true, names: 'paddle' }));
  await caller.refused(keeper, 'changeSale', 'malformed', of({ names: 'number' }));
  const before = { params: { id: lots[0] }, body: { max: 5000 } };
  await caller.well(cid, 'placeBid', 201, before);
  await caller.well(cid, 'listMyBids', 200);
  await caller.well(cid, 'withdrawPrebid', 204, { params: { id: lots[0] } });
  await caller.refused(cid, 'withdrawPrebid', 'not_found', { params: { id: lots[0] } });
  await caller.well(cid, 'placeBid', 201, before);
  await caller.refused(keeper, 'removeSale', 'wrong_phase', of());
  const { body: unused } = await caller.well(keeper, 'makeSale', 201, { body: { name: 'Unused' } });
  await caller.well(keeper, 'removeSale', 204, { params: { id: unused.id } });
  await caller.refused(keeper, 'removeSale', 'not_found', { params: { id: unused.id } });
  await caller.well(keeper, 'actOnSale', 200, of({ action: 'renumber' }));
  await caller.well(keeper, 'actOnSale', 200, of({ action: 'start' }));
  await caller.refused(keeper, 'actOnSale', 'wrong_phase', of({ action: 'start' }));
  const { body: second } = await caller.well(guest, 'getLot', 200, { params: { id: lots[1] } });
  assert.equal(second.waitsFor, lots[0]);
  assert.equal(second.endsAt, firstEnd + 120_000);
  await caller.well(guest, 'getSale', 200, of());
  await caller.refused(guest, 'getSale', 'not_found', { params: { id: 999 } });
  await caller.well(guest, 'listSales', 200);
  await caller.well(guest, 'listLots', 200, { query: { sale: sale.id, sort: 'ends' } });
}

async function callStreams(t, caller, { host, ben, lots }) {
  const bearer = { Authorization: `Bearer ${ben.token}` };
  for (const [id, params, headers] of [
    ['streamClock', {}, {}],
    ['streamHouse', {}, {}],
    ['streamMine', {}, bearer],
    ['streamLot', { id: lots[1] }, {}],
  ]) {
    const each = caller.byId.get(id);
    const path = each.path.replaceAll(/\{(\w+)\}/g, (_, name) => params[name]);
    const stream = await openStream(t, host.url + path, { Accept: 'text/event-stream', ...headers });
    caller.api.checkAnswer(each, { ...stream, body: '' });
    caller.good.add(id);
    stream.close();
  }
}

async function leave(caller, { host, keeper }) {
  const sessions = (await caller.well(keeper, 'listSessions', 200, { query: { limit: 10 } })).body;
  await caller.well(keeper, 'getSession', 200, { params: { id: sessions.items[0].id } });
  await caller.refused(keeper, 'getSession', 'not_found', { params: { id: 99_999 } });
  await host.signIn('host', hostPassword);
  const other = (await keeper.get('/api/v1/me/sessions')).body.items.find(({ current }) => !current);
  await caller.well(keeper, 'endSession', 204, { params: { id: other.id } });
  await caller.well(keeper, 'endOtherSessions', 204);
  await caller.well(keeper, 'signOut', 204);
}

test('every operation answers as the document says, and there is none that was not called', async (t) => {
  const house = await furnish(t);
  const caller = new Caller(await Api.of(house.host));
  await callForEveryone(caller, house);
  const gus = await callForBidders(caller, house);
  await callForSellers(caller, house);
  await callForStaff(caller, { ...house, gus });
  await callForOffers(caller, house);
  await callForCashiers(caller, house);
  await callForSales(caller, house);
  await callForSettling(caller, house);
  await callStreams(t, caller, house);
  await leave(caller, house);
  const missed = [...caller.byId.keys()].filter((id) => !caller.good.has(id));
  assert.deepEqual(missed, [], 'each has answered well');
});

test('whoever may not call an operation is told so, and parameters have the bounds that it says', async (t) => {
  const house = await furnish(t);
  const caller = new Caller(await Api.of(house.host));
  for (const { id, operation } of caller.byId.values()) {
    const caused = operation['x-caller'];
    if (caused !== 'anyone') await caller.refused(house.guest, id, 'unauthorized', {});
    if (!['anyone', 'signed_in'].includes(caused)) await caller.refused(house.ben, id, 'forbidden', {});
  }
  let bounds = 0;
  for (const { id, path, operation } of caller.byId.values()) {
    if (!path.startsWith('/api/') || !operation.responses[200]?.content?.['application/json']) continue;
    for (const { name, schema } of (operation.parameters ?? []).filter((one) => one.in === 'query')) {
      const isNamed = schema.enum || schema.type === 'boolean';
      const wrong = isNamed ? ['none such'] : [schema.minimum - 1, schema.maximum + 1];
      for (const value of wrong.filter((one) => typeof one === 'string' || Math.abs(one) <= 1_000_000)) {
        await caller.refused(house.keeper, id, 'malformed', { params: { id: house.lots[1] }, query: { [name]: value } });
        ++bounds;
      }
    }
  }
  assert.ok(bounds > 15, `${bounds} bounds`);
  await until(async () => (await house.guest.get('/healthz')).status === 200);
});
