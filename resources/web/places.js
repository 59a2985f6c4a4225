// Where one is on the page: its addresses, the view of each, and going from one to another without loading anew. The
// catalogue stays as it was left, its place on the screen too.
import { afterPaint } from './pace.js';

const scrolls = new Map();

export class Places {
  #main;
  #made;
  #kept = new Map();
  #view = null;
  #key = null;

  /** `made(path)` gives the view of an address: its `root`, and close(); or `isKept`. It may have shown(). */
  constructor(main, made) {
    this.#main = main;
    this.#made = made;
    afterPaint(() => this.#begin());
    document.addEventListener('click', (event) => this.#clicked(event));
    window.addEventListener('popstate', () => this.#show(true));
  }

  /** The view that is shown, and those that are kept. */
  get views() {
    return [...new Set([this.#view, ...this.#kept.values()])].filter((view) => view !== null);
  }

  start() {
    this.#show(false);
  }

  // Both wait for the browser's other processes, and nothing needs them before somebody goes elsewhere.
  #begin() {
    history.scrollRestoration = 'manual';
    if (!history.state?.key) history.replaceState({ ...history.state, key: newKey() }, '');
    this.#key = history.state.key;
  }

  go(address) {
    this.#remember();
    history.pushState({ key: newKey() }, '', address);
    this.#show(false);
  }

  /** Where the places have no room beside each other, the one where one is is in sight. */
  showCurrent() {
    const link = document.querySelector('#places:not([hidden]) [aria-current]');
    if (link) link.parentElement.scrollLeft = link.offsetLeft - (window.innerWidth - link.offsetWidth) / 2;
  }

  #clicked(event) {
    const link = event.target.closest('a[href]');
    const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (!link || !isPlain || link.target || link.hasAttribute('download') || event.defaultPrevented) return;
    const to = new URL(link.href);
    if (to.origin !== location.origin || (to.pathname === location.pathname && to.hash !== '')) return;
    event.preventDefault();
    if (to.href !== location.href) this.go(to.href);
  }

  #remember() {
    if (this.#key !== null) scrolls.set(this.#key, window.scrollY);
  }

  #show(isBack) {
    if (isBack) this.#remember();
    const isFirst = this.#view === null;
    this.#leave();
    const path = location.pathname;
    this.#key = history.state?.key ?? null;
    const view = this.#kept.get(path) ?? this.#made(path);
    if (view.isKept) this.#kept.set(path, view);
    this.#view = view;
    this.#put(view.root);
    // Who goes on by keyboard begins where the new view does.
    if (!isFirst) this.#main.focus({ preventScroll: true });
    view.shown?.();
    for (const link of document.querySelectorAll('#places a')) {
      if (link.pathname === path) link.setAttribute('aria-current', 'page');
      else link.removeAttribute('aria-current');
    }
    this.showCurrent();
    // A page that has just come is at its top; asking it to be there would lay it out once more.
    if (!isFirst) window.scrollTo(0, isBack ? (scrolls.get(this.#key) ?? 0) : 0);
  }

  // What came with the page and is taken over stays where it is.
  #put(root) {
    for (const child of [...this.#main.childNodes]) if (child !== root) child.remove();
    if (root.parentNode !== this.#main) this.#main.append(root);
  }

  #leave() {
    if (this.#view && !this.#view.isKept) this.#view.close();
  }
}

function newKey() {
  return `${performance.timeOrigin}-${performance.now()}`;
}
