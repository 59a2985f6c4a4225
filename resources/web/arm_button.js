// A button that bids: the first tap arms it, the second does it; or it is slid, for those who chose that. A stray tap,
// or a double one, never does. By the keyboard it is pressed twice in either case.
import { choices } from './choices.js';
import { say, speak } from './dom.js';
import { Slide } from './slide.js';
import { text } from './text.js';

const armedMs = 6000;
const doubleTapMs = 350;

export class ArmButton {
  #button;
  #label;
  #offer = null;
  #armedAt = null;
  #timer = 0;
  #slide;

  /** `done(offer)` is called at the second tap, or at the end of the slide. */
  constructor(button, done) {
    this.#button = button;
    this.#label = button.querySelector('.label') ?? button;
    this.#slide = new Slide(button, { mayStart: () => this.#slides, done: () => done(this.#offer) });
    button.onclick = (event) => this.#tapped(done, event);
    button.onblur = () => this.disarm();
  }

  /**
   * What it does: `{words, armed, …}`, its label and that while it is armed; `run` in its place is done at the first
   * tap. Another offer than the one that it was armed for disarms it. Null or `off` is a label that can't be pressed, and
   * `early` one that can be armed, and not done yet.
   */
  show(offer) {
    const isSame = offer && this.#offer && offer.armed === this.#offer.armed;
    this.#offer = offer;
    if (!isSame || offer.off) {
      this.#disarmed();
      this.#slide.cancel();
    }
    // Not `disabled`, which takes the focus away from under the finger that goes on with the next bid.
    this.#button.setAttribute('aria-disabled', String(!offer || !!offer.off));
    this.#takeUp();
    this.#write();
  }

  // What was tapped before there were modules (start.js) counts if it is what the button does.
  #takeUp() {
    const { armed, tapped } = this.#button.dataset;
    delete this.#button.dataset.armed;
    delete this.#button.dataset.tapped;
    if (tapped === undefined || !this.#offer || this.#offer.off) return;
    if (this.#offer.run) this.#offer.run();
    else if (this.#offer.armed === armed && !this.#slides) this.#arm(Number(tapped));
  }

  disarm() {
    if (this.#armedAt === null) return;
    this.#disarmed();
    this.#write();
  }

  get #slides() {
    const offer = this.#offer;
    return choices.has('slide') && offer !== null && !offer.off && !offer.early && !offer.run;
  }

  #tapped(done, event) {
    const offer = this.#offer;
    if (!offer || offer.off) return;
    if (offer.run) return offer.run();
    if (this.#slides && event.detail > 0) return speak(text.slideHint); // a key has no number of clicks
    if (this.#armedAt === null) return this.#arm();
    if (offer.early || performance.now() - this.#armedAt < doubleTapMs) return;
    this.disarm();
    done(offer);
  }

  #arm(at = performance.now()) {
    this.#armedAt = at;
    this.#timer = setTimeout(() => this.disarm(), armedMs);
    this.#write();
    speak(text.armedHint);
  }

  #disarmed() {
    clearTimeout(this.#timer);
    this.#armedAt = null;
  }

  #write() {
    const isArmed = this.#armedAt !== null;
    this.#button.classList.toggle('armed', isArmed);
    this.#button.classList.toggle('slides', this.#slides);
    const words = this.#slides ? text.slideTo(this.#offer.words) : (this.#offer?.words ?? '');
    say(this.#label, isArmed ? (this.#offer?.armed ?? '') : words);
  }
}
