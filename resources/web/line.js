// The page's line to the host: one connection for everything, event streams where that does not get through, and
// whether the line lives.
import { read } from './api.js';
import { SocketLine } from './socket_line.js';

const silenceFirstMs = 15_000;
const silenceExtraMs = 4000;
const failuresMax = 4; // of both transports, each twice
const graceMs = 1200; // a cut that is mended so soon is no news

export class Line extends EventTarget {
  #clock;
  #socket;
  #streams = null;
  #failures = 0;
  #heardAt = performance.now();
  #silenceMaxMs = silenceFirstMs;
  #state = 'connecting';
  #grace = 0;

  /** The open rooms, by lot: `events` by name, `snapshot` first, and `refused` where it can't be entered. */
  rooms = new Map();
  isSignedIn = false;

  /** `house` is told `lots` (an empty list: read them all), `announcement` and `house`. */
  constructor(clock, house) {
    super();
    this.#clock = clock;
    this.house = house;
    this.#socket = new SocketLine(this);
    document.addEventListener('visibilitychange', () => this.#seen());
    window.addEventListener('pageshow', (event) => event.persisted && this.#seen());
    // Who has no network may reach a host on the same computer: a line that is cut shows it at once, one that is not is back.
    for (const name of ['online', 'offline']) window.addEventListener(name, () => this.#socket.retryNow());
    setInterval(() => this.#listen(), 1000);
  }

  /** connecting, live, slow (event streams in part), or lost. A change is announced as an event `change`. */
  get state() {
    return this.#state;
  }

  /** When the host was last heard, as performance.now() has it. */
  get heardAt() {
    return this.#heardAt;
  }

  /** Enters a lot's room; it is left by leave(). */
  enter(lot, handlers) {
    this.rooms.set(lot, handlers);
    if (this.#streams) this.#streams.enter(lot, handlers);
    else this.#socket.enter(lot);
  }

  leave(lot) {
    this.rooms.delete(lot);
    this.#streams?.leave(lot);
    this.#socket.leave(lot);
  }

  /**
   * The host counts by name who has signed in, and asks who that is when they come; `isFirst`: they were here before the
   * line began, which is theirs therefore.
   */
  known(isSignedIn, { isFirst = false } = {}) {
    this.isSignedIn = isSignedIn;
    this.#streams?.known();
    if (!isFirst) this.#socket.reopen();
  }

  /** Begins anew: all that the page shows is told once more. */
  begin() {
    if (this.#streams) this.#streams.begin();
    else this.#socket.reopen();
  }

  /** Asks by the connection; null where there is none. What fails may have been heard. */
  ask(name, body) {
    return this.#socket.state === 'live' ? this.#socket.ask(name, body) : null;
  }

  // For the two kinds of line.

  tick(hostMs, heardAt = performance.now()) {
    // The host's interval is an option; silence is judged by the interval that was seen.
    this.#silenceMaxMs = silenceExtraMs + Math.min(2 * (heardAt - this.#heardAt), 2 * silenceFirstMs);
    this.#heardAt = heardAt;
    this.#clock.tick(hostMs, heardAt);
    this.#failures = 0;
  }

  /** What the host told this account alone: announced as an event `own`, its detail {name, data}. */
  own(name, data) {
    this.dispatchEvent(new CustomEvent('own', { detail: { name, data } }));
  }

  /** The line was cut, and what the host told meanwhile was not all heard: announced as an event `back`. */
  back() {
    this.dispatchEvent(new Event('back'));
  }

  changed() {
    if (this.#socket.state === 'live' && this.#streams) {
      this.#streams.close();
      this.#streams = null;
    }
    const state = this.#streams ? this.#streams.state : this.#socket.state;
    clearTimeout(this.#grace);
    if (state === 'lost' && this.#state === 'live') this.#grace = setTimeout(() => this.#become(state), graceMs);
    else this.#become(state);
  }

  /** The connection could not be made. Where the host answers all the same, something between lets only requests by. */
  async failed() {
    this.#failures += 1;
    if (this.#failures < failuresMax || this.#streams) return;
    let StreamLine;
    try {
      await read('/api/v1/clock');
      ({ StreamLine } = await import('./stream_line.js')); // few need it
    } catch {
      return;
    }
    if (this.#streams || this.#socket.state === 'live') return;
    this.#streams = new StreamLine(this);
    this.changed();
  }

  // A line can die without an error, as a phone's does between networks. The ticks are its heartbeat.
  #listen() {
    if (this.#streams || performance.now() - this.#heardAt < this.#silenceMaxMs) return;
    this.#heardAt = performance.now();
    this.#silenceMaxMs = silenceFirstMs;
    this.#socket.retryNow();
  }

  // A page that slept does not wait for its timers.
  #seen() {
    if (document.hidden || this.#streams) return;
    if (this.#socket.state !== 'live' || performance.now() - this.#heardAt > silenceExtraMs) this.#socket.retryNow();
  }

  #become(state) {
    if (state === this.#state) return;
    if (this.#streams && this.#state === 'lost') this.back();
    this.#state = state;
    this.dispatchEvent(new Event('change'));
  }
}
