// Small helpers over the document. Everything that people wrote goes in as text, never as markup.
import { translate } from './text.js';

/** A translated copy of a template's content. */
export function fromTemplate(id) {
  const copy = document.getElementById(id).content.cloneNode(true);
  translate(copy);
  return copy;
}

/** An element with a class and children, each a node or a text. */
export function element(tag, className, ...children) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

/** Sets a text, touching the document only if it differs. */
export function say(node, words) {
  if (node.textContent !== words) node.textContent = words;
}

/** Shows a picture in a frame, or the frame's own drawing if there is none or it fails to load. */
export function frame(holder, url, tone) {
  const picture = holder.querySelector('img');
  holder.dataset.tone = String(tone % 8);
  picture.onload = () => (picture.hidden = false);
  picture.onerror = () => (picture.hidden = true);
  if (!url) {
    picture.hidden = true;
    picture.removeAttribute('src');
  } else if (picture.getAttribute('src') !== url) {
    // A lazy picture that is not displayed would never load.
    picture.hidden = false;
    picture.src = url;
  }
}

/** Plays a short highlight once; the style sheet leaves it out where less motion is wanted. */
export function flash(node) {
  node.classList.remove('flash');
  void node.offsetWidth; // Restarts the animation.
  node.classList.add('flash');
}

/** A polite line for those who listen: milestones only, never ticks. */
export function speak(words) {
  const log = document.getElementById('spoken');
  log.append(element('span', '', words));
  while (log.childElementCount > 5) log.firstElementChild.remove();
}

/** A card in place of content: a heading, a hint, and a way on. */
export function blank(heading, hint, link = null) {
  const made = element('div', 'blank', element('h1', '', heading), element('p', '', hint));
  if (link) {
    const anchor = element('a', 'plain', link.words);
    anchor.href = link.href;
    made.append(anchor);
  }
  return made;
}
