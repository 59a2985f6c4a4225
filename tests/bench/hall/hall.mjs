// node tests/bench/hall/hall.mjs [--guests N] [--bidders N] [--seconds N] [--pages N]: a hall of phones behind one
// address, of whom some bid for a while. Prints how long a bid takes until all screens have it, and how the pages of
// real browsers keep their frames; exits 1 if somebody missed a bid or a bound was missed.
import { parseArgs } from 'node:util';
import { startBrowser } from '../../interop/support/browser.js';
import { startHost } from '../../interop/support/host.js';
import { guestIn } from './guest.mjs';
import { openPhone } from './page.mjs';
import { quantile, table } from './table.mjs';

const code = 'BIDNOW';
const atOnce = 25;
const settleMs = 2000;
const restMs = 5000; // before anybody bids: what the pages have without
const windowMs = 15_000; // after which the pages are asked how they fare
const boundMs = 150;
const frameMs = 1000 / 60;
const longFrameMs = 100;

const { values } = parseArgs({
  options: {
    guests: { type: 'string', default: '300' },
    bidders: { type: 'string', default: '30' },
    seconds: { type: 'string', default: '60' },
    pages: { type: 'string', default: '5' },
  },
});
const [guests, bidders, seconds, pages] = ['guests', 'bidders', 'seconds', 'pages'].map((name) => Number(values[name]));

const ending = [];
const run = { after: (end) => ending.unshift(end) };
const pause = (time) => new Promise((resolve) => setTimeout(resolve, time));
const ms = (value) => `${value.toFixed(1)} ms`;
const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** A house that lets a hall in, with its host. */
async function openHall() {
  const host = await startHost(run, ['--hall']);
  const organiser = await host.host();
  await organiser.patch('/api/v1/house', { hallCode: code });
  const lot = await organiser.sell({ name: 'Evening star', start: 100, increments: { preset: 'any' } }, 3_600_000);
  return { host, lot: lot.id };
}

/** So many come in by the hall's code, some at a time, as they walk through the door. */
async function fill(host, lot, seen) {
  const crowd = [];
  while (crowd.length < guests) {
    const numbers = Array.from({ length: Math.min(atOnce, guests - crowd.length) }, (_, n) => crowd.length + n);
    crowd.push(...(await Promise.all(numbers.map((n) => guestIn(host, { nick: `Guest ${n}`, code, lot, seen })))));
  }
  return crowd;
}

/** Each bids the ask once a second, evenly spread over it. */
async function bidForAWhile(crowd) {
  const some = crowd.slice(0, bidders);
  const began = performance.now();
  const rounds = some.map(async (guest, n) => {
    for (let round = 0; round < seconds; ++round) {
      const due = began + round * 1000 + (n * 1000) / some.length;
      await pause(Math.max(0, due - performance.now()));
      guest.bidAsk();
    }
  });
  await Promise.all(rounds);
  await pause(settleMs);
}

/** What the pages had in each window of the bidding; a page that slows down as the history grows shows there. */
async function watchPages(phones, bidding) {
  const windows = [];
  const end = performance.now() + seconds * 1000;
  while (phones.length > 0 && performance.now() + windowMs / 2 < end) {
    await pause(Math.min(windowMs, end - performance.now()));
    windows.push(await Promise.all(phones.map((one) => one.take())));
  }
  await bidding;
  return windows;
}

function pageRows(atRest, windows) {
  const frames = windows.flat().flatMap((taken) => taken.frames);
  const rows = [['frames of the pages at rest, p50', ms(quantile(atRest, 0.5)), ms(frameMs)]];
  windows.forEach((taken, n) => {
    const during = `s ${(n * windowMs) / 1000}–${((n + 1) * windowMs) / 1000}`;
    const own = taken.flatMap((one) => one.frames);
    rows.push([`${during}: frames, p50 and p99`, `${ms(quantile(own, 0.5))}, ${ms(quantile(own, 0.99))}`, '']);
    const spent = taken[0].work.map((_, part) => Math.round(mean(taken.map(({ work }) => work[part]))));
    rows.push(['  script / style / layout / all, ms a second and page', spent.join(' / '), '']);
    const megabytes = (mean(taken.map((one) => one.heap)) / 1e6).toFixed(1);
    rows.push(['  nodes, and heap in MB', `${Math.round(mean(taken.map((one) => one.nodes)))}, ${megabytes}`, '']);
  });
  const long = frames.filter((took) => took > longFrameMs).length;
  rows.push([`frames over ${longFrameMs} ms`, `${((100 * long) / frames.length).toFixed(2)} %`, '']);
  return rows;
}

async function main() {
  const { host, lot } = await openHall();
  /** By seq: when it was sent, and when each screen had it. */
  const seen = new Map();
  const crowd = await fill(host, lot, seen);
  const browser = pages > 0 ? await startBrowser(run) : null;
  const phones = [];
  for (let n = 0; n < pages; ++n) phones.push(await openPhone(browser, host, { n, lot, code }));
  for (const one of phones) await one.count();
  await pause(restMs);
  const atRest = [];
  for (const one of phones) atRest.push(...(await one.take()).frames);
  const windows = await watchPages(phones, bidForAWhile(crowd));

  const bids = [...seen.values()].filter((bid) => bid.sent !== undefined);
  const missed = bids.reduce((sum, bid) => sum + (guests - bid.at.length), 0);
  const each = bids.flatMap((bid) => bid.at.map((at) => at - bid.sent));
  const last = bids.map((bid) => Math.max(...bid.at) - bid.sent);
  const late = crowd.reduce((sum, guest) => sum + guest.lost, 0);

  const rows = [
    ['bids that were accepted', `${bids.length} of ${bidders * seconds}`, ''],
    ['screens that missed one', String(missed), '0'],
    ['lines that broke', String(late), '0'],
    ['from bid to a screen, p50', ms(quantile(each, 0.5)), ''],
    ['from bid to a screen, p99', ms(quantile(each, 0.99)), ''],
    ['from bid to the last of all screens, p99', ms(quantile(last, 0.99)), `≤ ${boundMs} ms`],
  ];
  if (phones.length > 0) rows.push(...pageRows(atRest, windows));
  console.log(table(`${guests} guests behind one address, ${bidders} of them bid, ${pages} real pages`, rows));
  return missed === 0 && late === 0 && bids.length > 0 && quantile(last, 0.99) <= boundMs;
}

let isFine = false;
try {
  isFine = await main();
} finally {
  for (const end of ending) await end();
}
process.exit(isFine ? 0 : 1);
