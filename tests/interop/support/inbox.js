// What arrives, in order, and waiting for the part of it that a test is about.

const patienceMs = 5000;

export class Inbox {
  /** Everything that has arrived, oldest first. */
  items = [];
  #taken = 0;
  #waiting = [];

  push(item) {
    this.items.push(item);
    for (const waiter of [...this.#waiting]) waiter();
  }

  /**
   * The next item that matches, counting on from the one taken before; what did not match is passed over. Fails
   * after `ms` with what had arrived instead.
   */
  async next(matches = () => true, ms = patienceMs) {
    const deadline = performance.now() + ms;
    for (;;) {
      while (this.#taken < this.items.length) {
        const item = this.items[this.#taken++];
        if (matches(item)) return item;
      }
      const left = deadline - performance.now();
      if (left <= 0)
        throw new Error(
          `nothing that matches ${matches} within ${ms} ms; seen: ${JSON.stringify(this.items).slice(0, 1500)}`,
        );
      await this.#arrival(left);
    }
  }

  #arrival(ms) {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        this.#waiting.splice(this.#waiting.indexOf(done), 1);
        resolve();
      };
      const timer = setTimeout(done, ms);
      this.#waiting.push(done);
    });
  }
}

/** Asks again until the answer is true or the patience ends; returns the last answer. */
export async function until(ask, ms = patienceMs, label = String(ask)) {
  const deadline = performance.now() + ms;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (performance.now() > deadline) throw new Error(`not within ${ms} ms: ${label}`);
    await sleep(25);
  }
}

export function sleep(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
