// A lot's published log and the tools for it, as a stranger uses them: `gavel verify` and `gavel export`.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { program, startHost } from './support/host.js';

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
  assert.match(other.err, /NOT VERIFIED: .*not the one that was kept/);
  assert.equal((await verify(log, '--head', 'a head')).code, 2);
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
