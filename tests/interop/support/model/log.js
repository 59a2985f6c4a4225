// RULES.md's log: what the model says happened, in a chain, with commitments that their openings fit.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';

export const strip = ({ commit, reserveCommit, ...event }) => event;
export const withoutOpening = ({ opening, ...event }) => JSON.parse(JSON.stringify(event));
const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();

function canonical(value) {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const members = Object.keys(value).sort();
  return `{${members.map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`).join(',')}}`;
}

/** The lines of a lot's published log against the events of its model. */
export function compareLog(lines, lot) {
  assert.equal(lines.length, lot.seq);
  let head = Buffer.alloc(32);
  for (const [n, { event, hash, opening }] of lines.entries()) {
    const expected = lot.events[n];
    assert.deepEqual(strip(event), withoutOpening(expected));
    head = sha256(head, canonical(event));
    assert.equal(hash, head.toString('hex'));
    const commit = event.commit ?? event.reserveCommit;
    assert.equal(opening !== undefined, lot.isFinal && commit !== undefined, 'opened when final, and not before');
    if (opening === undefined) continue;
    const { salt, ...secret } = opening;
    assert.deepEqual(secret, expected.opening);
    assert.equal(sha256(Buffer.from(salt, 'hex'), canonical(secret)).toString('hex'), commit);
  }
}
