// Reading from the host.
import { language } from './text.js';

/** A refusal or a failed request; `status` is 0 when no answer came. */
export class ApiError extends Error {
  constructor(status, detail) {
    super(detail);
    this.status = status;
  }
}

/** The JSON behind a path of this host. */
export async function read(path) {
  let response;
  try {
    response = await fetch(path, { headers: { Accept: 'application/json', 'Accept-Language': language } });
  } catch (error) {
    throw new ApiError(0, String(error));
  }
  if (!response.ok) throw new ApiError(response.status, `${path}: ${response.status}`);
  return response.json();
}

const pageSize = 500;
const pagesMax = 8;

/** Every lot, soonest end first, page by page; `complete` is false in a house of thousands. */
export async function readLots() {
  const lots = [];
  let next = null;
  for (let page = 0; page < pagesMax; ++page) {
    const after = next === null ? '' : `&after=${encodeURIComponent(next)}`;
    const answer = await read(`/api/v1/lots?sort=ends&limit=${pageSize}${after}`);
    lots.push(...answer.items);
    next = answer.next ?? null;
    if (next === null) break;
  }
  return { lots, complete: next === null };
}

/** The lots that the host finds for a query, for houses too large to hold. */
export async function searchLots(query) {
  return (await read(`/api/v1/lots?q=${encodeURIComponent(query)}&limit=${pageSize}`)).items;
}

const historyPageSize = 1000;

/** A lot's bids from the first on, up to the one of that `seq` if it is given. */
export async function readHistory(lot, before = Number.MAX_SAFE_INTEGER) {
  const bids = [];
  for (let after = 0; after !== null;) {
    const page = await read(`/api/v1/lots/${lot}/bids?after=${after}&before=${before}&limit=${historyPageSize}`);
    bids.push(...page.items);
    after = page.next ?? null;
  }
  return bids;
}
