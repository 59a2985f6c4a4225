// The host's time between its ticks. The computer's own clock is never read: performance.now() counts
// from an origin of its own and cannot be set.

const samplesKept = 30;
const steppedBackMs = 2000;

export class HostClock {
  #samples = [];
  #offset = null;

  /** Takes a tick: the host's time in ms, and when it was heard. */
  tick(hostMs, heardAt = performance.now()) {
    const sample = hostMs - heardAt;
    // A tick is heard late, never early, so the greatest of the recent samples is the nearest to the truth.
    if (this.#offset !== null && this.#offset - sample > steppedBackMs) this.#samples.length = 0;
    this.#samples.push(sample);
    if (this.#samples.length > samplesKept) this.#samples.shift();
    this.#offset = Math.max(...this.#samples);
  }

  /** The host's time in ms, or null before the first tick. */
  get now() {
    return this.at(performance.now());
  }

  /** The same at a moment as performance.now() has it. */
  at(moment) {
    return this.#offset === null ? null : moment + this.#offset;
  }
}
