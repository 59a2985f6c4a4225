// What was typed into a field: how long it may be, and what is wrong with it, which is said in the line below it.
import { say } from './dom.js';
import { text } from './text.js';

const amounts = ['start', 'bid', 'max'];

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

/** What the host says of a refusal; of what it can't read, in the page's words, since it has none for people. */
export function detailOf({ code, member, detail }) {
  return (code === 'malformed' ? text.malformed[amounts.includes(member) ? 'amount' : member] : undefined) ?? detail;
}
