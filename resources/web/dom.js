// Small helpers over the document. Everything that people wrote goes in as text, never as markup.
import { translate } from './text.js';

/** A translated copy of a template's content. */
export function fromTemplate(id) {
  const copy = document.getElementById(id).content.cloneNode(true);
  translate(copy);
  return copy;
}

/** A part of the document, in the language of the page. */
export function translated(part) {
  translate(part);
  return part;
}

/** An element with a class and children, each a node or a text. */
export function element(tag, className, ...children) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  for (const child of children) made.append(...(typeof child === 'string' ? nodesOf(child) : [child]));
  return made;
}

/** Sets a text, touching the document only if it differs. */
export function say(node, words) {
  const nodes = nodesOf(words);
  const isThere = (made, i) => made.isEqualNode(node.childNodes[i]);
  if (nodes.length !== node.childNodes.length || !nodes.every(isThere)) node.replaceChildren(...nodes);
}

/** A sentence for an attribute, which holds no elements: marked only where somebody's words run from right to left. */
export function attribute(words) {
  const turns = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
  return turns.test(words) ? words : words.replace(/[\u2068\u2069]/g, '');
}

// A sentence as nodes: what text.js marks as somebody's own words is isolated, so that it does not turn those around it.
function nodesOf(words) {
  return words
    .split(/(\u2068[^\u2069]*\u2069)/)
    .filter((part) => part !== '')
    .map((part) => (part.startsWith('\u2068') ? ownNode(part.slice(1, -1)) : document.createTextNode(part)));
}

function ownNode(words) {
  const made = document.createElement('bdi');
  made.textContent = words;
  return made;
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
  } else if (picture.complete && picture.naturalWidth === 0) {
    picture.hidden = true; // it came with the page, and had failed by now
  }
}

const flashGapMs = 500;
const flashedAt = new WeakMap();

/**
 * Plays a short highlight, no oftener than it can be seen; the style sheet leaves it out where less motion is wanted. Two
 * classes of one look take turns, since one that is set again plays nothing unless the whole page is laid out between.
 */
export function flash(node) {
  const now = performance.now();
  if (now - (flashedAt.get(node) ?? -Infinity) < flashGapMs) return;
  flashedAt.set(node, now);
  const isAgain = node.classList.contains('flash');
  node.classList.toggle('flash', !isAgain);
  node.classList.toggle('flash-again', isAgain);
}

/** A polite line for those who listen: milestones only, never ticks. */
export function speak(words) {
  const log = document.getElementById('spoken');
  log.append(element('span', '', words));
  while (log.childElementCount > 5) log.firstElementChild.remove();
}

/** A card in place of content: a heading, a hint, a way on as `{words, href}`, and what can be done as `{words, act}`. */
export function blank(heading, hint, link = null, deed = null) {
  const made = element('div', 'blank', element('h1', '', heading), element('p', '', hint));
  if (link) {
    const anchor = element('a', 'plain', link.words);
    anchor.href = link.href;
    made.append(anchor);
  }
  if (deed) {
    const button = element('button', 'plain', deed.words);
    button.type = 'button';
    button.onclick = deed.act;
    made.append(button);
  }
  return made;
}
