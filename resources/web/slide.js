// A button that is slid to the side: as far as that, and let go there, it is done; let go before, nothing is.
const farShare = 0.6; // of the button's width

export class Slide {
  #button;
  #finger = null; // the pointer that slides it
  #from = 0;
  #way = 0;

  /** `mayStart()` says whether it slides now; `done()` is called where it was slid all the way. */
  constructor(button, { mayStart, done }) {
    this.#button = button;
    button.addEventListener('pointerdown', (event) => mayStart() && this.#start(event));
    button.addEventListener('pointermove', (event) => event.pointerId === this.#finger && this.#move(event));
    button.addEventListener('pointerup', (event) => event.pointerId === this.#finger && this.#letGo(done));
    button.addEventListener('pointercancel', () => this.cancel());
  }

  /** What it would do is no longer what it was: it begins anew. */
  cancel() {
    this.#finger = null;
    this.#show(0);
  }

  #start(event) {
    if (!event.isPrimary || event.button !== 0) return;
    this.#finger = event.pointerId;
    this.#from = event.clientX;
    this.#button.setPointerCapture(event.pointerId);
  }

  #move(event) {
    const far = this.#button.clientWidth * farShare;
    this.#show(Math.min(1, Math.max(0, (event.clientX - this.#from) / far)));
  }

  #letGo(done) {
    const isDone = this.#way === 1;
    this.cancel();
    if (isDone) done();
  }

  #show(way) {
    this.#way = way;
    this.#button.style.setProperty('--way', String(way));
    this.#button.classList.toggle('far', way === 1);
  }
}
