// When something is drawn: what comes in quick succession is drawn once.
const unseenMs = 100; // a page that nobody looks at has no frames

/** Does what can wait for it once what stands there by now has been painted. */
export function afterPaint(act) {
  if (document.hidden) setTimeout(act, unseenMs);
  else requestAnimationFrame(() => setTimeout(act));
}

const idleMaxMs = 3000;

/** Gives what does it once the page has nothing else to do, and once for all that ask for it until then. */
export function idly(act) {
  let isAwaited = false;
  return () => {
    if (isAwaited) return;
    isAwaited = true;
    const due = () => {
      isAwaited = false;
      act();
    };
    if (window.requestIdleCallback) requestIdleCallback(due, { timeout: idleMaxMs });
    else afterPaint(due); // not every browser knows when it is idle
  };
}

export class Pace {
  #draw;
  #gapMs;
  #lastAt = -Infinity;
  #frame = 0;
  #timer = 0;

  /** `draw()` is called with the frame after soon(), and no oftener than every `gapMs`. */
  constructor(draw, gapMs = 0) {
    this.#draw = draw;
    this.#gapMs = gapMs;
  }

  soon() {
    if (this.#timer) return;
    const waitMs = this.#lastAt + this.#gapMs - performance.now();
    if (waitMs <= 0) this.#frame = requestAnimationFrame(() => this.now());
    this.#timer = setTimeout(() => this.now(), waitMs <= 0 ? unseenMs : waitMs);
  }

  now() {
    this.stop();
    this.#lastAt = performance.now();
    this.#draw();
  }

  /** What was asked for is not drawn any more. */
  stop() {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#timer);
    this.#timer = 0;
  }
}
