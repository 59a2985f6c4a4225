// What was typed into a field: how long it may be, and what is wrong with it, which is said in the line below it.
import { say } from './dom.js';
import { text } from './text.js';

const amounts = ['start', 'bid', 'max', 'ask'];

/** Says at a field of a form what is wrong with it, in the line that describes it; with '', that nothing is. */
export function complain(field, words) {
  const id = field.getAttribute('aria-describedby').match(/\S+-fault/)[0];
  const line = field.form.querySelector(`#${id}`);
  line.hidden = words === '';
  say(line, words);
  field.setAttribute('aria-invalid', String(words !== ''));
}

/**
 * How much too long a field is that names its limit (data-max), in words, or ''. It is counted as the host counts, in
 * code points, which `maxlength` does not; and nothing is cut.
 */
export function overlong({ value, dataset }) {
  const over = [...value.normalize('NFC').trim()].length - Number(dataset.max ?? Infinity);
  return over > 0 ? text.tooLong(over, dataset.max) : '';
}

// The host's own words tell more of these: of what there was too much, until when, and what keeps it busy; and where it
// names what is in the way, more of those.
const toldByHost = ['too_many', 'busy'];
const toldByReason = ['wrong_phase', 'has_bids', 'unauthorized', 'forbidden'];

/**
 * A refusal in the page's words, by its code and the member that it names: `{code, member, outcome, detail, title}`. The host's
 * detail stands for what the page has no words for, and where it tells more; in a room it is in no language of the
 * page's choice, and only a problem document, which has a title, is.
 */
export function detailOf({ code, member, outcome, detail, title }) {
  if (outcome === 'unknown') return text.outcomeUnknown;
  const hostTellsMore = toldByHost.includes(code) || (member !== undefined && toldByReason.includes(code));
  if (detail && title && hostTellsMore) return detail;
  const ofMember = code === 'malformed' ? text.malformed[amounts.includes(member) ? 'amount' : member] : undefined;
  return ofMember ?? text.problems[code] ?? detail;
}
