// A view that few need: its module, its markup and its style come only once it is asked for.
import { blank, element } from './dom.js';
import { tell } from './notices.js';
import { text } from './text.js';

const retryMs = 3000;

/** Does something by a module that comes only now; that it does not come is told. */
export async function lazily(load, act) {
  try {
    act(await load());
  } catch (error) {
    console.warn(error.message);
    tell(text.failed);
  }
}

export class LazyView {
  #made;
  #view = null;
  #isClosed = false;
  #timer = 0;
  #left;
  root;
  isKept;

  /**
   * `made()` gives the view, later; where it fails it is asked again. `served` is where the host wrote it into the page;
   * `isKept`: what was typed there stands for who comes back. `left()` is called when it is left, whether it came or not.
   */
  constructor(made, { served = null, isKept = false, left = null } = {}) {
    this.#made = made;
    this.#left = left;
    this.isKept = isKept;
    this.root = served ?? element('div', '');
    this.#open();
  }

  shown() {
    this.#view?.shown?.();
  }

  lotsChanged(lots) {
    this.#view?.lotsChanged?.(lots);
  }

  houseChanged() {
    this.#view?.houseChanged?.();
  }

  close() {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    this.#view?.close();
    this.#left?.();
  }

  /** What was waited for can be had again: it is asked for now. */
  retry() {
    if (this.#view) return this.#view.retry?.();
    if (this.#timer) this.#open();
  }

  async #open() {
    clearTimeout(this.#timer);
    this.#timer = 0;
    try {
      const view = await this.#made();
      if (this.#isClosed) return view.close();
      this.#view = view;
      if (view.root.parentNode !== this.root) this.root.replaceChildren(view.root);
      if (this.root.isConnected) view.shown?.(); // else they look at something else by now
    } catch (error) {
      console.warn(error.message);
      if (this.#isClosed) return;
      this.root.replaceChildren(blank(text.failed, text.failedHint));
      this.#timer = setTimeout(() => this.#open(), retryMs);
    }
  }
}
