// Text as it is taken in (PROTOCOL.md, "Text"), from every side that takes any: refused by the name of its member, or the
// same to everybody for ever.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { test } from 'node:test';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { program, startHost } from './support/host.js';
import { enter } from './support/rooms.js';

// In no text of any kind.
const never = ['\ufeffhi', 'h\ufeffi', '\ufffeAB', 'a\uffff', 'a\ufdd0', 'a\u{1fffe}', 'a\0b', '\u001b[2J', 'a\u009bm', 'a\tb'];
// In no line.
const noLine = ['a\nb', 'a\r\nb', 'a\u2028b'];
// In no name.
const noName = [
  'ann\u200b',
  'ho\u200dst',
  '\u3164',
  '\u202eann',
  'a\u2066b\u2069',
  'a\u00adb',
  '\u2800',
  '\u{e0061}',
  'a\ufe0f',
  'a\ue000',
];

// JSON.stringify writes what JSON need not escape as it is; others escape all.
const escaped = (text) => text.replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
const ways = [JSON.stringify, (body) => escaped(JSON.stringify(body))];

test('what no text may have is refused, and its member is named', async (t) => {
  const host = await startHost(t);
  const [seller, ann, boss] = [await host.signUp('Seller'), await host.signUp('Ann'), await host.host()];
  const { id } = await seller.sell({ name: 'Clock', start: 1000 });
  const lines = [...never, ...noLine];
  const names = [...lines, ...noName];
  const person = { email: 'new@example.org', nick: 'New', password: 'a password' };
  const fields = [
    [host.guest(), 'POST', '/api/v1/accounts', person, 'nick', [...names, ' ']],
    [host.guest(), 'POST', '/api/v1/accounts', person, 'email', lines],
    [host.guest(), 'POST', '/api/v1/session', { email: 'x', password: 'x' }, 'email', lines],
    [ann, 'PATCH', '/api/v1/me', {}, 'nick', [...names, '\u3000']],
    [seller, 'POST', '/api/v1/lots', { start: 5 }, 'name', [...names, '']],
    [seller, 'POST', '/api/v1/lots', { start: 5, name: 'x' }, 'description', never],
    [seller, 'PATCH', `/api/v1/lots/${id}`, {}, 'name', names],
    [seller, 'PATCH', `/api/v1/lots/${id}`, {}, 'description', never],
    [ann, 'POST', `/api/v1/lots/${id}/bids`, { bid: 1000 }, 'msg', lines],
    [boss, 'POST', `/api/v1/lots/${id}/actions`, { action: 'withdraw' }, 'reason', lines],
    [boss, 'POST', `/api/v1/lots/${id}/actions`, { action: 'void', seq: 1 }, 'reason', lines],
    [boss, 'POST', '/api/v1/announcements', {}, 'text', lines],
    [boss, 'POST', `/api/v1/accounts/${ann.account.id}/deposits`, { amount: 5 }, 'note', lines],
    [boss, 'PATCH', '/api/v1/house', {}, 'name', names],
  ];
  for (const [client, method, address, body, member, texts] of fields) {
    for (const text of texts) {
      for (const write of ways) {
        const sent = Buffer.from(write({ ...body, [member]: text }));
        const { status, body: answer } = await client.send(method, address, sent, { 'Content-Type': 'application/json' });
        const what = `${method} ${address} ${member} ${escaped(text)}`;
        assert.deepEqual([status, answer.code, answer.member], [400, 'malformed', member], what);
      }
    }
  }
  // Half a pair can be escaped alone.
  const half = Buffer.from('{"bid":1000,"msg":"\\ud800"}');
  const refused = await ann.send('POST', `/api/v1/lots/${id}/bids`, half, { 'Content-Type': 'application/json' });
  assert.deepEqual([refused.status, refused.body.member], [400, 'msg']);

  const room = await enter(t, host.url, { token: ann.token });
  for (const text of lines) {
    const bid = await room.ask('bid', { lot: id, bid: 1000, msg: text });
    assert.deepEqual([bid.error?.code, bid.error?.member], ['malformed', 'msg'], escaped(text));
    const said = await room.ask('say', { lot: id, text });
    assert.deepEqual([said.error?.code, said.error?.member], ['malformed', 'text'], escaped(text));
  }
  assert.equal((await ann.lot(id)).bids, 0);
});

test('what is taken in is one text in the answer, the room, the log and its verification', async (t) => {
  const host = await startHost(t);
  const [seller, ann] = [await host.signUp('Seller'), await host.signUp('Ann')];
  const spaced = ' \u00a0E\u0301tage\u0300re\u3000 of  “oak” 👩🏽‍🚀 ❤️ \n';
  const lot = await seller.sell({ name: spaced, start: 1000, description: ' one\r\n\r\ntwo \u200f\u05d0 \n' });
  assert.equal(lot.name, 'Étagère of “oak” 👩🏽‍🚀 ❤️');
  assert.equal(lot.description, 'one\n\ntwo \u200f\u05d0');
  const room = await enter(t, host.url, { token: ann.token });
  await room.ask('join', { lot: lot.id });
  const messages = ['\u1112\u1161\u11ab', 'ｗｉｄｅ  and  two', '\u200bhi', '\u{10ffff}'.slice(0, 0) + '\u{f0000}', '½ <b>&'];
  let amount = 1000;
  for (const msg of messages) {
    await (await host.signUp(`Bidder ${amount}`)).bid(lot.id, amount, { msg: ` ${msg} ` });
    amount += 1000;
  }
  const kept = messages.map((msg) => msg.normalize('NFC'));
  const { body: history } = await ann.get(`/api/v1/lots/${lot.id}/bids`);
  assert.deepEqual(
    history.items.map(({ msg }) => msg),
    kept,
  );
  const told = [];
  for (const _ of messages) told.push((await room.inbox.next(({ event }) => event === 'bid')).data.msg);
  assert.deepEqual(told, kept);
  await (await host.host()).post(`/api/v1/lots/${lot.id}/actions`, { action: 'close' });
  const { stdout: log } = await promisify(execFile)(program, ['export', '--data', host.data, '--lot', String(lot.id)]);
  const events = log
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line).event);
  assert.equal(events[0].terms.name, lot.name);
  assert.equal(events[0].terms.description, lot.description);
  assert.deepEqual(
    events.filter(({ type }) => type === 'bid').map(({ msg }) => msg),
    kept,
  );
  const file = path.join(host.folder, 'log.jsonl');
  await writeFile(file, log);
  const { stdout } = await promisify(execFile)(program, ['verify', file]);
  assert.ok(stdout.startsWith(`Verified: lot ${lot.id} "${lot.name}" of Interop House,`), stdout);
});

test('nicks that look alike are one', async (t) => {
  const host = await startHost(t);
  await host.signUp('modern bidder 10');
  const sign = async (nick) =>
    (await host.guest().post('/api/v1/accounts', { email: `${Math.random()}@b`, nick, password: 'a password' })).body;
  for (const nick of ['Modern Bidder 10', 'modem bidder 10', 'modern  bidder lO', 'mоdеrn bidder 10', 'ｍodern bidder 10']) {
    assert.equal((await sign(nick)).code, 'nick_taken', nick);
  }
  assert.equal((await sign('h0st')).code, 'nick_taken');
  assert.equal((await sign('modern bidder 11')).account.nick, 'modern bidder 11');
});

test('a search meets what it means', async (t) => {
  const host = await startHost(t);
  const seller = await host.signUp('Zoë Straße');
  const { id } = await seller.sell({ name: 'Ｃａｆé chair', start: 5, description: '벽시계' });
  const found = async (q) => {
    const { body } = await seller.get(`/api/v1/lots?q=${encodeURIComponent(q)}`);
    return body.items.map((lot) => lot.id);
  };
  for (const q of ['CAFE\u0301', 'chair cafÉ', 'zoe\u0308 STRASSE', 'strasse chair', '\u1107\u1167\u11a8시계', 'ＣＨＡＩＲ'])
    assert.deepEqual(await found(q), [id], q);
  assert.deepEqual(await found('cafe'), []);
});
