// Holds Gavel's reading of HTTP against Node's: what is accepted, and how a message is framed. Two readings of one
// message are what request smuggling lives from.
//   node compare.mjs [COUNT [SEED]]: so many mutations beside the written cases. Ends with `N passed, N failed`.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { allowed, isRefusal } from './allowed.mjs';
import { casesOf } from './cases.mjs';
import { gavelReadings, NodeReader } from './readings.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, '../../..');
const program = process.env.GAVEL_READ_REQUESTS ?? path.join(root, 'build/fuzz/fuzz/read_requests');
const count = Number(process.argv[2] ?? 20_000);
const seed = Number(process.argv[3] ?? 1);
const shownMax = 10;

/** Fields of several names may stand in any order (RFC 9110 §5.3); Gavel's stand by their names. */
function ordered({ messages, end }) {
  const byName = ([a], [b]) => (a.toLowerCase() < b.toLowerCase() ? -1 : a.toLowerCase() > b.toLowerCase() ? 1 : 0);
  return { messages: messages.map((message) => ({ ...message, fields: message.fields.toSorted(byName) })), end };
}

/** The first message that the two read differently, or where one of them has it and the other has not. */
function firstDifference(gavel, node) {
  const until = Math.max(gavel.messages.length, node.messages.length);
  for (let at = 0; at < until; ++at) {
    if (!isDeepStrictEqual(gavel.messages[at], node.messages[at])) {
      return at;
    }
  }
  return isRefusal(gavel) === isRefusal(node) ? -1 : until;
}

const cases = casesOf(path.resolve(here, '../corpus'), count, seed);
const gavelReads = await gavelReadings(program, cases);
const node = new NodeReader();
const tally = new Map();
let failed = 0;
for (const [i, bytes] of cases.entries()) {
  const gavel = ordered(gavelReads[i]);
  const other = ordered(await node.read(bytes));
  const at = firstDifference(gavel, other);
  if (at < 0) {
    continue;
  }
  const reason = allowed.find((difference) => difference.explains({ gavel, node: other, bytes, at }));
  if (reason) {
    tally.set(reason.why, (tally.get(reason.why) ?? 0) + 1);
    continue;
  }
  failed += 1;
  if (failed <= shownMax) {
    console.log(`Case ${i}: ${JSON.stringify(bytes.toString('latin1').slice(0, 400))}`);
    console.log(`  message ${at}, Gavel: ${JSON.stringify(gavel.messages[at])?.slice(0, 300)} (${gavel.end})`);
    console.log(`  message ${at}, Node:  ${JSON.stringify(other.messages[at])?.slice(0, 300)} (${other.end})`);
  }
}
for (const [why, times] of [...tally].sort((a, b) => b[1] - a[1])) {
  console.log(`${String(times).padStart(6)} allowed: ${why}`);
}
console.log(`${cases.length - failed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
