// A lot's pictures over the whole screen: two fingers make one larger, one moves it; or a tap, or a key.
import { attribute, translated } from './dom.js';
import { loadParts } from './parts.js';
import { text } from './text.js';

const scaleMax = 6;
const tapScale = 2.5;

/** Opens at a picture; `chosen(index)` is told which was looked at last. Resolves with what closes it. */
export async function openViewer(lot, index, chosen) {
  await loadParts('viewer');
  return new Viewer(translated(document.getElementById('viewer')), lot, index, chosen);
}

class Viewer {
  #dialog;
  #scroll;
  #picture;
  #lot;
  #index;
  #chosen;
  #scale = 1;
  #pinch = null; // {spread, scale} as it began
  #pinched = false; // what ends as a tap began with two fingers

  constructor(dialog, lot, index, chosen) {
    this.#dialog = dialog;
    this.#scroll = dialog.querySelector('.viewer-scroll');
    this.#picture = dialog.querySelector('img');
    this.#lot = lot;
    this.#chosen = chosen;
    this.#wire();
    this.#show(index);
    dialog.showModal();
  }

  close() {
    if (this.#dialog.open) this.#dialog.close();
  }

  #wire() {
    const find = (selector) => this.#dialog.querySelector(selector);
    find('.before').onclick = () => this.#show(this.#index - 1);
    find('.after').onclick = () => this.#show(this.#index + 1);
    find('.larger').onclick = () => this.#toggle(this.#middle);
    find('.done').onclick = () => this.close();
    this.#dialog.onclose = () => this.#chosen(this.#index);
    this.#dialog.onkeydown = (event) => this.#steer(event);
    this.#scroll.onclick = (event) => this.#pinched || this.#toggle(event);
    // Not by pointers, which the browser takes away once it scrolls.
    this.#scroll.ontouchstart = (event) => this.#touch(event);
    this.#scroll.ontouchmove = (event) => this.#move(event);
    this.#scroll.ontouchend = this.#scroll.ontouchcancel = () => (this.#pinch = null);
  }

  #show(index) {
    if (!this.#lot.img[index]) return;
    this.#index = index;
    this.#picture.src = this.#lot.img[index].url;
    this.#picture.alt = attribute(text.pictureOf(this.#lot.name, index + 1));
    this.#dialog.setAttribute('aria-label', this.#picture.alt);
    this.#dialog.querySelector('.before').disabled = index === 0;
    this.#dialog.querySelector('.after').disabled = index === this.#lot.img.length - 1;
    // A button that can't be pressed any more hears no keys.
    if (document.activeElement.disabled) this.#scroll.focus({ preventScroll: true });
    this.#zoom(1, this.#middle);
  }

  #steer({ key }) {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[key];
    if (step && this.#scale === 1) this.#show(this.#index + step);
    if (key === '+' || key === '=') this.#zoom(this.#scale * 1.5, this.#middle);
    if (key === '-') this.#zoom(this.#scale / 1.5, this.#middle);
  }

  get #middle() {
    const { left, top, width, height } = this.#scroll.getBoundingClientRect();
    return { clientX: left + width / 2, clientY: top + height / 2 };
  }

  #toggle(at) {
    this.#zoom(this.#scale > 1 ? 1 : tapScale, at);
  }

  // What is under the fingers stays there.
  #zoom(wanted, { clientX, clientY }) {
    const scale = Math.min(scaleMax, Math.max(1, wanted));
    const { left, top } = this.#scroll.getBoundingClientRect();
    const [x, y] = [clientX - left, clientY - top];
    const grows = scale / this.#scale;
    const [toX, toY] = [(this.#scroll.scrollLeft + x) * grows - x, (this.#scroll.scrollTop + y) * grows - y];
    this.#scale = scale;
    this.#picture.style.setProperty('--scale', String(scale));
    this.#scroll.scrollTo(toX, toY);
    this.#scroll.classList.toggle('larger-now', scale > 1);
    this.#dialog.querySelector('.larger').setAttribute('aria-pressed', String(scale > 1));
  }

  #touch(event) {
    const { touches } = event;
    this.#pinched = touches.length > 1;
    if (touches.length !== 2) return;
    event.preventDefault();
    this.#pinch = { spread: spreadOf(touches), scale: this.#scale };
  }

  #move(event) {
    const { touches } = event;
    if (touches.length !== 2 || this.#pinch === null) return;
    event.preventDefault();
    const [one, other] = touches;
    const between = { clientX: (one.clientX + other.clientX) / 2, clientY: (one.clientY + other.clientY) / 2 };
    this.#zoom((this.#pinch.scale * spreadOf(touches)) / this.#pinch.spread, between);
  }
}

function spreadOf([one, other]) {
  return Math.max(1, Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY));
}
