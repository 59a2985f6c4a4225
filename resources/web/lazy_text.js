// The words of the views that few need come with those, and are found where all others are.
import { language, text } from './text.js';

const { words } = await (language === 'ko' ? import('./lazy_words_ko.js') : import('./lazy_words_en.js'));
Object.assign(text, words);

export { text };
