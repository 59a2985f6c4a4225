// Requests to the host.
import { detailOf } from './fields.js';
import { language, text } from './text.js';

/** A refusal or a failed request; `status` is 0 when no answer came, `problem` has `{code, detail, ask, member}`. */
export class ApiError extends Error {
  constructor(status, problem, options) {
    super(detailOf(problem) ?? text.failed, options);
    this.status = status;
    this.problem = { ...problem, detail: this.message };
  }
}

/** The JSON behind a path of this host. */
export async function read(path) {
  return (await request(path)).json();
}

/** Sends a body, as whoever has signed in; what the host answers, or null if that is nothing. */
export async function send(method, path, body = undefined) {
  const content = body === undefined ? {} : { body: JSON.stringify(body) };
  const response = await request(path, { method, ...content }, { 'Content-Type': 'application/json' });
  return response.status === 204 ? null : response.json();
}

/** Sends bytes as they are, such as a picture's. */
export async function sendBytes(method, path, bytes) {
  return (await request(path, { method, body: bytes }, { 'Content-Type': bytes.type })).json();
}

const askedAheadMs = 10_000; // for so long an answer is as good as a new one

/** What start.js asked for before there were modules: `{sentAt, heardAt, answer}`, unless it is of the past by now. */
function askedAhead(path) {
  const asked = window.gavelAsked?.get(path);
  return asked && performance.now() - asked.sentAt < askedAheadMs ? asked : undefined;
}

/** The same, to be taken up once, and not at all once somebody has changed something: they may be another then. */
function takeAsked(path, { method }) {
  if (method !== undefined) {
    window.gavelAsked = undefined;
    return undefined;
  }
  const asked = askedAhead(path);
  window.gavelAsked?.delete(path);
  return asked;
}

async function request(path, options = {}, headers = {}) {
  let response;
  try {
    const all = { Accept: 'application/json', 'Accept-Language': language, ...headers };
    response = await (takeAsked(path, options)?.answer ?? fetch(path, { ...options, headers: all }));
  } catch (error) {
    throw new ApiError(0, {}, { cause: error });
  }
  // A refusal says why, in the language that was asked for.
  if (!response.ok) throw new ApiError(response.status, await response.json().catch(() => ({})));
  return response;
}

const clockPath = '/api/v1/clock';

/**
 * The host's time, and when that was, as performance.now() has it: half the way back is taken off. Not `isMeasured`: it
 * came with the page, as late as that.
 */
export async function readClock() {
  const asked = askedAhead(clockPath) ?? { sentAt: performance.now() };
  const { now } = await read(clockPath);
  const { sent, heardAt } = timesOf(clockPath, asked);
  return { now: now + (heardAt - sent) / 2, heardAt, isMeasured: heardAt > sent };
}

// The browser itself knows when an answer came, however long the page was busy with something else.
function timesOf(path, { sentAt, heardAt = performance.now() }) {
  const measured = performance.getEntriesByName(new URL(path, location).href, 'resource').at(-1);
  const isThis = measured && measured.startTime >= sentAt && measured.responseStart > 0;
  return isThis
    ? { sent: measured.requestStart, heardAt: measured.responseStart }
    : { sent: sentAt, heardAt };
}

const pageSize = 500;
const pagesMax = 8;

// What a list has, page by page; `complete` is false where there are thousands.
async function readPages(path, asked = '') {
  const lots = [];
  let next = null;
  for (let page = 0; page < pagesMax; ++page) {
    const after = next === null ? '' : `&after=${encodeURIComponent(next)}`;
    const answer = await read(`${path}?${asked}limit=${pageSize}${after}`);
    lots.push(...answer.items);
    next = answer.next ?? null;
    if (next === null) break;
  }
  return { lots, complete: next === null };
}

/** Every lot, soonest end first; `complete` is false in a house of thousands. */
export async function readLots() {
  return readPages('/api/v1/lots', 'sort=ends&');
}

/** One's own `bids`, `won`, `lots` or `watching`, the newest first. */
export async function readMine(list) {
  return (await readPages(`/api/v1/me/${list}`)).lots;
}

/** The lots that the host finds for a query: in names and sellers, and in descriptions, which it alone has. */
export async function searchLots(query) {
  return (await read(`/api/v1/lots?q=${encodeURIComponent(query)}&limit=${pageSize}`)).items;
}

/** The lots of a category, a sale, or both, for a page that does not hold them all. */
export async function lotsOf({ category, sale }) {
  const asked = new URLSearchParams({ limit: pageSize });
  if (category !== '') asked.set('category', category);
  if (sale !== '') asked.set('sale', sale);
  return (await read(`/api/v1/lots?${asked}`)).items;
}

export async function readSales() {
  return (await read('/api/v1/sales')).items;
}

const historyPageSize = 1000;

/** A lot's bids after the one of the seq `after`, as far as `before` if it is given. */
export async function readHistory(lot, after, before = Number.MAX_SAFE_INTEGER) {
  const bids = [];
  for (let from = after; from !== null;) {
    const page = await read(`/api/v1/lots/${lot}/bids?after=${from}&before=${before}&limit=${historyPageSize}`);
    bids.push(...page.items);
    from = page.next ?? null;
  }
  return bids;
}

/** Why what an event of that `type` says happened to a lot, as its log has it of the last; null where that can't be read. */
export async function readReason(lot, type, signal) {
  try {
    const log = await (await request(`/api/v1/lots/${lot}/log`, { signal })).text();
    const line = log.trimEnd().split('\n').findLast((one) => one.includes(`"type":"${type}"`));
    return JSON.parse(line).event.reason ?? '';
  } catch {
    return null;
  }
}

const earlierSize = 200;

/** The bids of a lot nearest before the one of that `seq`, without a gap; none where there are none. */
export async function readEarlier(lot, seq) {
  // Not every event is a bid, so that a stretch of them may hold none.
  for (let before = seq; before > 1; before -= earlierSize) {
    const bids = await readHistory(lot, Math.max(0, before - earlierSize - 1), before);
    if (bids.length > 0) return bids;
  }
  return [];
}
