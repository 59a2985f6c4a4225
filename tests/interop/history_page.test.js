// A lot that is bid on for a whole evening: what a bid costs the page is the same after ten of them and after thousands.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openPage, startBrowser } from './support/browser.js';
import { startHost } from './support/host.js';
import { pageOf, phone } from './support/person.js';

async function bidUpTo(bidders, lot, from, to) {
  for (let n = from; n <= to; ++n) await bidders[n % bidders.length].bid(lot.id, 1000 + n);
}

async function busyLot(t) {
  const host = await startHost(t);
  const [seller, ...bidders] = [await host.signUp('Seller'), await host.signUp('Ann'), await host.signUp('Ben')];
  const lot = await seller.sell({ name: 'Celadon vase', start: 1000, increments: { preset: 'any' } });
  return { host, bidders, lot };
}

/** How many elements the page has, and how many came, went or were written anew since it was asked last. */
const reckon = (page) =>
  page.evaluate(() => {
    const { reckoned } = window;
    const touched = reckoned ? reckoned.touched : 0;
    if (reckoned) reckoned.touched = 0;
    else {
      const counts = (window.reckoned = { touched: 0 });
      const add = (records) => {
        for (const { addedNodes, removedNodes } of records) counts.touched += addedNodes.length + removedNodes.length;
      };
      new MutationObserver(add).observe(document.getElementById('main'), { childList: true, subtree: true });
    }
    return { elements: document.querySelectorAll('*').length, touched };
  });

const pathOf = (page) => page.locator('.course-line').getAttribute('d');

/** Waits until the course says so: it is drawn later than the rows are. */
const counts = (page, words) => page.locator('.course-count').filter({ hasText: words }).waitFor({ state: 'attached' });

test('a bid costs the page no more the more there were before it', async (t) => {
  const { host, bidders, lot } = await busyLot(t);
  await bidUpTo(bidders, lot, 0, 59);
  const { page, complaints } = await pageOf(await startBrowser(t), host, null, `/lots/${lot.id}`, phone);
  const shows = (n) => page.locator('.price').getByText(`₩${(1000 + n).toLocaleString('en')}`).waitFor();
  const stretch = async (from, to) => {
    await bidUpTo(bidders, lot, from, to);
    await shows(to);
    await page.waitForTimeout(300);
    return reckon(page);
  };
  await shows(59);
  await reckon(page);
  const early = await stretch(60, 139);
  await stretch(140, 499);
  const late = await stretch(500, 579);
  assert.ok(late.elements <= early.elements + 20, `${early.elements} elements at first, ${late.elements} later`);
  // How many bids share a frame is the machine's matter; a row comes, another goes, and few elements are in one.
  assert.ok(late.touched > 80, `${late.touched}`);
  assert.ok(late.touched <= 16 * 80, `${early.touched} at first, ${late.touched} later`);
  assert.equal(await page.locator('ol.bids li').count(), 50);
  await counts(page, '580 bids');
  assert.ok((await pathOf(page)).length < 12_000);
  assert.deepEqual(complaints, []);
});

test('earlier bids are shown on demand, without a gap', async (t) => {
  const { host, bidders, lot } = await busyLot(t);
  await bidUpTo(bidders, lot, 0, 179);
  const { page, complaints } = await pageOf(await startBrowser(t), host, null, `/lots/${lot.id}`, phone);
  const seqs = () => page.locator('ol.bids li').evaluateAll((rows) => rows.map((row) => Number(row.dataset.seq)));
  const rows = async (count) => {
    await page.locator('ol.bids li').nth(count - 1).waitFor({ state: 'attached' });
    return seqs();
  };
  const first = await rows(50);
  await page.getByRole('button', { name: 'Earlier bids' }).tap();
  const more = await rows(150);
  assert.deepEqual(more.slice(0, 50), first);
  assert.deepEqual(more, [...more].sort((a, b) => b - a));
  await bidUpTo(bidders, lot, 180, 180);
  await page.locator('ol.bids li').first().getByText('₩1,180').waitFor();
  assert.equal((await seqs()).length, 150, 'the oldest makes room');
  await page.getByRole('button', { name: 'Earlier bids' }).tap();
  const all = await rows(181);
  assert.deepEqual(
    all,
    Array.from({ length: 181 }, (_, n) => all[0] - n),
  );
  await page.getByRole('button', { name: 'Earlier bids' }).waitFor({ state: 'hidden' });
  await counts(page, '181 bids by 2 bidders');
  assert.deepEqual(complaints, []);
});

test('of ten thousand bids the newest are held, and their course is drawn in a bounded number of steps', async (t) => {
  const { host, lot } = await busyLot(t);
  const { page } = await openPage(await startBrowser(t), `${host.url}/lots/${lot.id}`);
  const seen = await page.evaluate(async () => {
    const [{ Bids }, { Course }] = await Promise.all([import('/web/bids.js'), import('/web/course.js')]);
    const list = document.createElement('ol');
    const figure = document.querySelector('.course');
    const bids = new Bids({ money: String, clock: { now: 0 } }, list, (nick) => nick);
    const course = new Course(figure);
    for (let seq = 1; seq <= 10_000; ++seq) {
      bids.add([{ seq, nick: `N${seq % 7}`, bid: seq, msg: '', at: seq * 100 }], true);
      if (seq % 10 === 0) bids.draw();
    }
    course.draw(bids.standing, { bids: 10_000 });
    const line = figure.querySelector('.course-line').getAttribute('d');
    bids.void(9_990, 'mistake');
    bids.draw();
    const rows = [...list.children].map((row) => Number(row.dataset.seq));
    return { held: bids.standing.length, rows, steps: line.match(/H/g).length, voided: list.querySelectorAll('.voided').length };
  });
  assert.ok(seen.held <= 2200, `${seen.held}`);
  assert.deepEqual(
    seen.rows,
    Array.from({ length: 50 }, (_, n) => 10_000 - n),
  );
  assert.ok(seen.steps <= 600, `${seen.steps}`);
  assert.equal(seen.voided, 1);
});
