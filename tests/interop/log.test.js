// A lot's published log and the tools for it, as a stranger uses them: `gavel verify` and `gavel export`.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { program, startHost } from './support/host.js';
import { until } from './support/inbox.js';

// How the program ends: `{code, out, err}`.
function gavel(...options) {
  return new Promise((resolve) =>
    execFile(program, options, (error, out, err) => resolve({ code: error?.code ?? 0, out, err })),
  );
}

async function soldLot(t) {
  const host = await startHost(t);
  const [seller, ann, ben] = [await host.signUp('Seller'), await host.signUp('Ann'), await host.signUp('Ben')];
  const { id } = await seller.sell({ name: 'Clock', start: 1000, reserve: 4000 });
  await ann.post(`/api/v1/lots/${id}/bids`, { max: 9000 });
  await ben.bid(id, 5000, { msg: 'mine' });
  await ann.post(`/api/v1/lots/${id}/bids`, { max: 12_000 });
  await (await host.host()).post(`/api/v1/lots/${id}/actions`, { action: 'close' });
  const { head } = await ann.lot(id);
  const log = (await ann.get(`/api/v1/lots/${id}/log`)).body;
  const folder = await mkdtemp(path.join(tmpdir(), 'gavel-log-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const verify = async (text, ...more) => {
    const file = path.join(folder, 'log.jsonl');
    await writeFile(file, text);
    return gavel('verify', file, ...more);
  };
  return { host, id, log, head, verify };
}

test('a stranger verifies a lot from its log alone, pinned by the head that everyone was shown', async (t) => {
  const { id, log, head, verify } = await soldLot(t);
  const { code, out } = await verify(log, '--head', head);
  assert.equal(code, 0);
  const outcome = 'of Interop House, 6 events, 2 bids, sold to Ann .* at 5001, fee 0';
  assert.match(out, new RegExp(`^Verified: lot ${id} "Clock" ${outcome}`));
  assert.equal((await verify(log, '--head', head.toUpperCase())).code, 0);

  const other = await verify(log, '--head', 'a'.repeat(64));
  assert.deepEqual([other.code, other.out], [1, '']);
  assert.match(other.err, /NOT VERIFIED: .*no event has the hash that was kept/);
  assert.equal((await verify(log, '--head', 'a head')).code, 2);
});

test('the hash on a slip holds after the sale was voided, and says how far it goes', async (t) => {
  const { host, id, head, verify } = await soldLot(t);
  const desk = await host.host();
  await desk.post(`/api/v1/lots/${id}/actions`, { action: 'voidSale', reason: 'unpaid' });
  const later = (await desk.get(`/api/v1/lots/${id}/log`)).body;
  const { code, out } = await verify(later, '--head', head);
  assert.equal(code, 0);
  assert.match(out, /^The hash that was kept is that of event 6: it says nothing of the 1 after it\.$/m);
  assert.doesNotMatch((await verify(later, '--head', (await desk.lot(id)).head)).out, /that was kept/);
});

test('the first event that does not fit is named, whatever was done to the log', async (t) => {
  const { log, verify } = await soldLot(t);
  const lines = log.split('\n').slice(0, -1);
  const spliced = (from, count, ...more) => [...lines.slice(0, from), ...more, ...lines.slice(from + count)];
  const tampered = [
    ['changed', lines.map((line, n) => (n === 3 ? line.replace('"msg":"mine"', '"msg":"mien"') : line)), 4],
    ['missing', spliced(2, 1), 3],
    ['doubled', spliced(2, 0, lines[2]), 4],
    ['swapped', spliced(2, 2, lines[3], lines[2]), 3],
    ['cut', lines.slice(0, 4), 5],
  ];
  for (const [what, made, event] of tampered) {
    const { code, out, err } = await verify(made.map((line) => `${line}\n`).join(''));
    assert.deepEqual([code, out], [1, ''], what);
    assert.match(err, new RegExp(`NOT VERIFIED: event ${event} does not fit: [a-z]`), what);
  }
});

// The log with other events in it, hashed anew: as an older host wrote it, which took in what none takes in now.
function rewritten(log, change) {
  let hash = Buffer.alloc(32);
  return log.replaceAll(/^\{"event":(.*),"hash":"[0-9a-f]{64}"(.*)\}$/gm, (_, event, rest) => {
    const changed = change(event);
    hash = createHash('sha256').update(hash).update(changed).digest();
    return `{"event":${changed},"hash":"${hash.toString('hex')}"${rest}}`;
  });
}

test('names of older hosts verify, and do nothing to a terminal', async (t) => {
  const { log, verify } = await soldLot(t);
  const names = [
    ['an escape sequence', '\\u001b[2J\\u001b[32mVerified', '\\u001b[2J\\u001b[32mVerified'],
    ['a new line', 'Clock\\nVerified: lot 1', 'Clock\\u000aVerified: lot 1'],
    ['a control of eight bits', '\u009b31m', '\\u009b31m'],
    ['another direction', '\u202ekcolC\u2066', '\\u202ekcolC\\u2066'],
    ['more than one space', 'Clock  of %4  1', 'Clock  of %4  1'],
    ['what is not seen', 'Clo\u200bck', 'Clo\u200bck'],
    ['a byte order mark', '\ufeffClock', '\\ufeffClock'],
  ];
  for (const [what, name, shown] of names) {
    const old = rewritten(log, (event) => event.replace('"name":"Clock"', `"name":"${name}"`));
    const { code, out, err } = await verify(old);
    assert.deepEqual([code, err], [0, ''], what);
    assert.equal(out.split('\n').length, 3, what);
    assert.ok(out.startsWith(`Verified: lot 1 "${shown}" of Interop House, `), `${what}: ${JSON.stringify(out)}`);
    const broken = await verify(old.replace('"msg":"mine"', '"msg":"mien"'));
    assert.equal(broken.code, 1, what);
    assert.doesNotMatch(broken.err, /[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]/, what);
  }
});

test('what is typed at the command line is said plainly', async () => {
  const runs = [
    ['\u001b[2J'],
    ['verify', '/nowhere/\u001b[2J'],
    ['export', '--data', '/nowhere/\u001b[2J', '--lot', '1'],
    ['host', '--\u001b[2J'],
    ['host', '--currency', '\u001b[2J'],
    ['host', '--name', 'a\u001b[2Jb'],
  ];
  for (const run of runs) {
    const { code, out, err } = await gavel(...run);
    assert.notEqual(code, 0, run.join(' '));
    assert.doesNotMatch(out + err, /\u001b/, run.join(' '));
  }
  for (const name of ['a\nb', '\u200b', 'a\ufeff', '\u3164', '\u202ea']) {
    const { code, err } = await gavel('host', '--name', name);
    assert.equal(code, 2, JSON.stringify(name));
    assert.match(err, /--name must be text of at most 80 characters/);
  }
});

test('several logs are verified one by one, and one that does not fit is named', async (t) => {
  const { log, head } = await soldLot(t);
  const folder = await mkdtemp(path.join(tmpdir(), 'gavel-logs-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const [good, bad] = [path.join(folder, 'good.jsonl'), path.join(folder, 'bad.jsonl')];
  await writeFile(good, log);
  await writeFile(bad, log.replace('"price":', '"prise":'));
  const both = await gavel('verify', good, good);
  assert.deepEqual([both.code, both.out.match(/^Verified: /gm).length], [0, 2]);
  const mixed = await gavel('verify', bad, good);
  assert.equal(mixed.code, 1);
  assert.match(mixed.err, /bad\.jsonl: NOT VERIFIED/);
  assert.match(mixed.out, /^Verified: /);
  assert.equal((await gavel('verify')).code, 2);
  assert.equal((await gavel('verify', good, good, '--head', head)).code, 2);
});

// Two lots of a cascade, of which the second was moved by the first, as their logs say it in the end.
async function cascadeLogs(t) {
  const host = await startHost(t);
  const [seller, ann, keeper] = [await host.signUp('Seller'), await host.signUp('Ann'), await host.host()];
  const plan = { name: 'Evening', closing: 'cascade', step: 1000, firstEnd: Date.now() + 2500 };
  const { body: sale } = await keeper.post('/api/v1/sales', plan);
  const softClose = { windowMs: 60_000, extendMs: 1000, from: 'end', maxCount: 1 };
  const lots = [];
  for (const name of ['Viola', 'Cello']) lots.push((await seller.sell({ name, start: 1000, sale: sale.id, softClose })).id);
  await keeper.post(`/api/v1/sales/${sale.id}/actions`, { action: 'start' });
  await ann.bid(lots[0], 5000);
  assert.deepEqual(
    [(await ann.lot(lots[1])).endsAt - plan.firstEnd, (await ann.lot(lots[1])).waitsFor],
    [2000, lots[0]],
    'shown before it is written',
  );
  await until(async () => (await ann.lot(lots[1])).phase === 'unsold', 15_000);
  return Promise.all(lots.map(async (id) => (await ann.get(`/api/v1/lots/${id}/log`)).body));
}

test('the logs of a sale are verified together: moves, what rests on a log that is not there, a forged move', async (t) => {
  const [first, second] = await cascadeLogs(t);
  const folder = await mkdtemp(path.join(tmpdir(), 'gavel-sale-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const [one, other, forged] = ['one', 'other', 'forged'].map((name) => path.join(folder, `${name}.jsonl`));
  await writeFile(one, first);
  await writeFile(other, second);
  assert.match(second, /"by":\{"endsAt":\d+,"lot":1,"seq":\d\},"cause":"cascade"/);
  await writeFile(
    forged,
    rewritten(second, (event) => event.replace(/("by":\{"endsAt":\d+,"lot":1,"seq":)\d/, '$12')),
  );

  const both = await gavel('verify', one, other);
  assert.deepEqual([both.code, both.out.match(/^Verified: /gm).length], [0, 2]);
  assert.doesNotMatch(both.out, /rests on/);
  const alone = await gavel('verify', other);
  assert.equal(alone.code, 0);
  assert.match(alone.out, /^The end of lot 2 rests on the log of lot 1, which was not given\.$/m);
  const lying = await gavel('verify', one, forged);
  assert.equal(lying.code, 1);
  assert.match(lying.err, /NOT VERIFIED: event \d of lot 2 does not fit: the log of lot 1 has no such event/);
});

test('a lot that went to another sale, and what it is worth, are in its log', async (t) => {
  const host = await startHost(t);
  const [seller, ann, keeper] = [await host.signUp('Seller'), await host.signUp('Ann'), await host.host()];
  const sale = async (name, premium) =>
    (await keeper.post('/api/v1/sales', { name, premium, closing: 'own' })).body.id;
  const [evening, matinee] = [await sale('Evening', 1000), await sale('Matinee', 2000)];
  const { id } = await seller.sell({ name: 'Viola', start: 1000, sale: evening, value: 400 });
  assert.equal((await ann.patch(`/api/v1/lots/${id}`, { sale: matinee })).status, 403);
  assert.equal((await seller.patch(`/api/v1/lots/${id}`, { sale: matinee })).status, 403, 'which is the host’s to say');
  const { status, body: moved } = await keeper.patch(`/api/v1/lots/${id}`, { sale: matinee });
  assert.deepEqual([status, moved.sale, moved.premium, moved.value, moved.phase], [200, matinee, 2000, 400, 'scheduled']);
  await keeper.post(`/api/v1/sales/${matinee}/actions`, { action: 'start' });
  await ann.bid(id, 1000);
  assert.equal((await keeper.patch(`/api/v1/lots/${id}`, { sale: evening })).status, 409);
  await keeper.post(`/api/v1/lots/${id}/actions`, { action: 'close' });
  const ofAnn = `/api/v1/sales/${matinee}/invoices/${ann.account.id}/payments`;
  assert.equal((await keeper.post(ofAnn, { means: 'cash', amount: 1200 })).status, 201, 'a gift is what was paid');
  const [invoice] = (await ann.get('/api/v1/me/invoices')).body.items;
  assert.deepEqual([invoice.sale, invoice.lines[0].amount, invoice.lines[0].gift], [matinee, 1200, 800]);

  const log = (await ann.get(`/api/v1/lots/${id}/log`)).body;
  const folder = await mkdtemp(path.join(tmpdir(), 'gavel-moved-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const file = path.join(folder, 'moved.jsonl');
  await writeFile(file, log);
  assert.match(log, /"sale":\{"id":2\}.*\n.*"sale":\{"id":3\}.*"type":"terms"/);
  assert.match(log, /"value":400/);
  const { code, out } = await gavel('verify', file);
  assert.deepEqual([code, out.match(/^Verified: /gm).length], [0, 1]);
});

test('an export is the published log, byte by byte', async (t) => {
  const { host, id, log } = await soldLot(t);
  const { code, out } = await gavel('export', '--data', host.data, '--lot', String(id));
  assert.deepEqual([code, out], [0, log]);
  assert.equal((await gavel('export', '--data', host.data, '--lot', '99')).code, 1);
});

test('a log of many pages is one document, for those who ask for gzip and for those who do not', async (t) => {
  const host = await startHost(t);
  const [seller, ann, ben] = [await host.signUp('Seller'), await host.signUp('Ann'), await host.signUp('Ben')];
  const { id } = await seller.sell({ name: 'Stamp', start: 1, increments: { preset: 'any' } });
  for (let amount = 1; amount <= 900; amount += 1) await (amount % 2 ? ann : ben).bid(id, amount);
  await (await host.host()).post(`/api/v1/lots/${id}/actions`, { action: 'close' });

  const url = `${host.url}/api/v1/lots/${id}/log`;
  const texts = [];
  for (const coding of ['gzip', 'identity']) {
    const response = await fetch(url, { headers: { 'Accept-Encoding': coding } });
    assert.equal(response.headers.get('content-encoding'), coding === 'gzip' ? 'gzip' : null);
    texts.push(await response.text());
  }
  assert.equal(texts[0], texts[1]);
  assert.equal(texts[0].split('\n').length - 1, (await ann.lot(id)).seq);

  const folder = await mkdtemp(path.join(tmpdir(), 'gavel-log-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const file = path.join(folder, 'log.jsonl');
  await writeFile(file, texts[0]);
  const { code, out } = await gavel('verify', file);
  assert.equal(code, 0);
  assert.match(out, /900 bids, sold to Ben .* at 900/);
});
