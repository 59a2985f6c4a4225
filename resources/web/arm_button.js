// A button that bids: the first tap arms it, the second does it. A stray tap, or a double one, never does.
import { say, speak } from './dom.js';
import { text } from './text.js';

const armedMs = 6000;
const doubleTapMs = 350;

export class ArmButton {
  #button;
  #label;
  #offer = null;
  #armedAt = null;
  #timer = 0;

  /** `done(offer)` is called at the second tap. */
  constructor(button, done) {
    this.#button = button;
    this.#label = button.querySelector('.label') ?? button;
    button.onclick = () => this.#tapped(done);
    button.onblur = () => this.disarm();
  }

  /**
   * What it does: `{words, armed, …}`, its label and that while it is armed; `run` in its place is done at the first
   * tap. Another offer than the one that it was armed for disarms it. Null or `off` is a label that can't be pressed.
   */
  show(offer) {
    const isSame = offer && this.#offer && offer.armed === this.#offer.armed;
    this.#offer = offer;
    if (!isSame || offer.off) this.#disarmed();
    // Not `disabled`, which takes the focus away from under the finger that goes on with the next bid.
    this.#button.setAttribute('aria-disabled', String(!offer || !!offer.off));
    this.#write();
  }

  disarm() {
    if (this.#armedAt === null) return;
    this.#disarmed();
    this.#write();
  }

  #tapped(done) {
    const offer = this.#offer;
    if (!offer || offer.off) return;
    if (offer.run) return offer.run();
    if (this.#armedAt === null) return this.#arm();
    if (performance.now() - this.#armedAt < doubleTapMs) return;
    this.disarm();
    done(offer);
  }

  #arm() {
    this.#armedAt = performance.now();
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
    say(this.#label, (isArmed ? this.#offer?.armed : this.#offer?.words) ?? '');
  }
}
