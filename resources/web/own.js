// What people wrote, within a sentence of the page.

/** What somebody wrote within a sentence: it keeps its own direction of writing, and leaves the words around it theirs. */
export function own(words) {
  return `\u2068${String(words).replace(/[\u202a-\u202e\u2066-\u2069]/g, '')}\u2069`;
}
