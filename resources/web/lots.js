// What can be said of lots without a document: phases, order, filters, and which of two versions is newer.

const finalPhases = new Set(['sold', 'passed', 'unsold', 'withdrawn']);

export function isFinal(lot) {
  return finalPhases.has(lot.phase);
}

/** The filter a lot belongs to: now, coming or ended. */
export function stageOf(lot) {
  if (isFinal(lot)) return 'ended';
  return lot.phase === 'scheduled' ? 'coming' : 'now';
}

/** The type of the event that took it from whoever had it or bid on it, '' where none did. */
export function takenAwayBy({ phase, bids }) {
  if (phase === 'withdrawn') return 'withdrawn';
  return phase === 'unsold' && bids > 0 ? 'saleVoided' : '';
}

/** When it ends, or ended: bought or withdrawn, it ends before its end. */
export function endOf(lot) {
  return (isFinal(lot) ? lot.endedAt : null) ?? lot.endsAt;
}

/** The nick of an account as lots and events name it: `{id, nick}`, a bare nick, or null. */
export function nickOf(account) {
  return (typeof account === 'string' ? account : account?.nick) ?? '';
}

/** Takes `lot` into the map `known` unless what is known is newer; says whether it was taken. */
export function adopt(known, lot) {
  const before = known.get(lot.id);
  if (before && before.seq > lot.seq) return false;
  known.set(lot.id, lot);
  return true;
}

/** Text for searching, as the host folds it (Unicode's NFKC_Casefold): forms, widths and cases are one. */
export function folded(words) {
  const compatible = (text) => text.normalize('NFKC').replace(/\p{Default_Ignorable_Code_Point}/gu, '');
  // What has no capital of one letter is folded to several, as ß to ss; a final sigma is a sigma.
  const lower = compatible(words).toLowerCase();
  const whole = Array.from(lower, (letter) => {
    const upper = letter.toUpperCase();
    return upper.length > letter.length ? upper : letter;
  });
  return compatible(whole.join('').toLowerCase()).replaceAll('ς', 'σ');
}

/** The number by which a lot is called out, and looked for. */
export function numberOf(lot) {
  return lot.number ?? lot.id;
}

// What people write about a number, folded: "Lot 17", "No. 17", "#17", "물품 17", "17번".
const beforeNumber = /^(?:lot|no\.?|nr\.?|number|#|물품|번호)\s*(?=\S)/;
const afterNumber = /(\d\S?)\s*번$/;

/** Whether a lot is the one of that number, as typed: `17`, `017`, `12a`, `Lot 17`. */
export function isNumbered(lot, typed) {
  if (typed === '') return false;
  const written = folded(typed.trim());
  return isSameNumber(lot, written) || isSameNumber(lot, written.replace(beforeNumber, '').replace(afterNumber, '$1'));
}

function isSameNumber(lot, words) {
  if (words === '') return false;
  const number = folded(String(numberOf(lot)));
  return words === number || words.replace(/^0+(?=\d)/, '') === number;
}

/**
 * Whether `query` is the lot's number, or every word of it occurs in the name or the seller. Only the host has all
 * descriptions.
 */
export function matches(lot, query) {
  if (isNumbered(lot, query)) return true;
  const haystack = folded(`${lot.name}\n${nickOf(lot.owner)}`);
  return folded(query)
    .split(/\s+/)
    .every((word) => haystack.includes(word));
}

// Some open with their sale, after all whose time is known.
const opening = (lot) => lot.opensAt ?? Infinity;

const stages = ['now', 'coming', 'ended'];

// What is on comes first by its end, then what is to come by its opening, then what has ended, latest first.
function byEnd(a, b) {
  const stage = stageOf(a);
  const difference = stages.indexOf(stage) - stages.indexOf(stageOf(b));
  if (difference !== 0) return difference;
  if (stage === 'coming') return opening(a) === opening(b) ? 0 : opening(a) - opening(b);
  if (stage === 'ended') return (endOf(b) ?? 0) - (endOf(a) ?? 0);
  return (a.endsAt ?? Infinity) === (b.endsAt ?? Infinity) ? 0 : (a.endsAt ?? Infinity) - (b.endsAt ?? Infinity);
}

// By the integer that it begins with, then the rest; without one, after all others.
function byNumber(a, b) {
  const [first, second] = [a, b].map((lot) => String(numberOf(lot)));
  const [lead, other] = [first, second].map((number) => Number(number.match(/^\d+/)?.[0] ?? Infinity));
  if (lead !== other) return lead < other ? -1 : 1;
  return first < second ? -1 : Number(first > second);
}

const orders = {
  ends: byEnd,
  number: byNumber,
  new: (a, b) => b.createdAt - a.createdAt,
  price: (a, b) => a.price - b.price,
  '-price': (a, b) => b.price - a.price,
  '-bids': (a, b) => b.bids - a.bids,
};

export function isOrder(name) {
  return Object.hasOwn(orders, name);
}

/** The lots in the order of that name; ties by id, so that nothing jumps. */
export function sorted(lots, order) {
  return [...lots].sort((a, b) => orders[order](a, b) || a.id - b.id);
}
