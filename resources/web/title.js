// The title of the page, which is seen where the page is not: what the view is, after what needs somebody.
let view = 'Gavel';
let mark = '';

/** What is shown. A title holds no elements, so that the marks around people's words are left out. */
export function setTitle(words) {
  view = words.replace(/[\u2068\u2069]/g, '');
  write();
}

/** What is to be seen before it, or ''. */
export function markTitle(words) {
  mark = words;
  write();
}

function write() {
  const title = mark === '' ? view : `${mark} · ${view}`;
  if (document.title !== title) document.title = title;
}
