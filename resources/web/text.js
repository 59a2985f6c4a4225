// Which language the page speaks, and its words in it.
export { own } from './own.js';

const storageKey = 'gavel.language';

/** 'ko' or 'en': what was chosen here before, else the browser's language. */
export const language = chosen() ?? (navigator.language?.toLowerCase().startsWith('ko') ? 'ko' : 'en');

/** The words in it. Those of the other language are not loaded; start.js has asked for these beside all else. */
export const { words: text } = await (language === 'ko' ? import('./words_ko.js') : import('./words_en.js'));

/** Remembers the other language and loads the page again in it. */
export function switchLanguage() {
  try {
    localStorage.setItem(storageKey, language === 'ko' ? 'en' : 'ko');
  } catch {
    return; // Without storage the browser's language stands.
  }
  location.reload();
}

/** Fills every element that names its words: data-text as content, data-label as accessible name. */
export function translate(root) {
  for (const element of root.querySelectorAll('[data-text]')) {
    const words = text[element.dataset.text];
    if (element.textContent !== words) element.textContent = words; // the host writes them in its reader's language
  }
  for (const element of root.querySelectorAll('[data-label]')) {
    const words = text[element.dataset.label];
    if (element.getAttribute('aria-label') !== words) element.setAttribute('aria-label', words);
  }
}

function chosen() {
  try {
    const stored = localStorage.getItem(storageKey);
    return stored === 'ko' || stored === 'en' ? stored : null;
  } catch {
    return null;
  }
}
