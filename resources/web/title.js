// The title of the page, which is seen where the page is not: what the view is, after what needs somebody.
let view = 'Gavel';
const marks = new Map(); // by what they are of
// What can still be done something about goes first.
const order = ['outbid', 'ending', 'won', 'sold', 'voided', 'withdrawn'];

/** What is shown. A title holds no elements, so that the marks around people's words are left out. */
export function setTitle(words) {
  view = words.replace(/[\u2068\u2069]/g, '');
  write();
}

/** What is to be seen before it of a kind, or '', and what it is of: a lot's name, or how many. */
export function markTitle(kind, words, of = '') {
  const named = of === '' ? words : `${words}: ${of}`;
  marks.set(kind, named.replace(/[\u2068\u2069]/g, ''));
  write();
}

function write() {
  const mark = order.map((kind) => marks.get(kind) ?? '').find((words) => words !== '') ?? '';
  const title = mark === '' ? view : `${mark} · ${view}`;
  if (document.title !== title) document.title = title;
}
