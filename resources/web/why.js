// Why a lot was withdrawn or its sale voided: its log alone says so, which may be of megabytes.
import { readReason } from './api.js';
import { takenAwayBy } from './lots.js';

const spreadMs = 5000; // all that have the lot open see it at once, and are not to ask at once
const againMs = 5000; // by then the line may be back
const triesMax = 5;

export class Why {
  #id;
  #told;
  #isSpread;
  #type = '';
  #seq = null;
  #turn = 0; // an answer to an older one is no answer
  #timer = 0;
  #isDue = false;
  #tries = 0;
  #leaving = new AbortController();
  words = ''; // '' as long as they are not known

  /** `told()` is called once words are known. `isSpread`: many see what is shown first as it happens, too. */
  constructor(id, told, isSpread) {
    this.#id = id;
    this.#told = told;
    this.#isSpread = isSpread;
    document.addEventListener('visibilitychange', () => this.#ask(), { signal: this.#leaving.signal });
  }

  close() {
    this.#leaving.abort();
    this.#forget();
  }

  show(lot) {
    const type = takenAwayBy(lot);
    // One event later it is an offer: to be sold and voided once more takes several.
    const isSame = type === this.#type && lot.seq - this.#seq <= 1;
    this.#type = type;
    this.#seq = lot.seq;
    if (isSame) return;
    this.#forget();
    if (type === '') return;
    this.#askAfter(this.#isSpread ? 0 : null);
    this.#isSpread = true;
  }

  // Some time after so long; null: at once.
  #askAfter(ms) {
    const due = () => {
      this.#isDue = true;
      this.#ask();
    };
    this.#timer = setTimeout(due, ms === null ? 0 : ms + Math.random() * spreadMs);
  }

  #forget() {
    ++this.#turn;
    clearTimeout(this.#timer);
    this.#isDue = false;
    this.#tries = 0;
    this.words = '';
  }

  // What nobody looks at asks when it is seen again.
  async #ask() {
    if (!this.#isDue || document.hidden) return;
    this.#isDue = false;
    const turn = this.#turn;
    const words = await readReason(this.#id, this.#type, this.#leaving.signal);
    if (turn !== this.#turn) return;
    if (words === null && ++this.#tries < triesMax) return this.#askAfter(againMs);
    this.words = words ?? '';
    this.#told();
  }
}
