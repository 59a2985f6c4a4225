// The page's line to the host: its event streams and a lot's room, whether they live, and what happens when they do not.
//
// A browser keeps at most six HTTP/1.1 connections to a host, all its tabs together, and a stream holds one for as
// long as it lives. So a hidden page hangs up, and takes up the thread by the last id when it is seen again.
import { read } from './api.js';
import { LotRoom } from './rooms.js';

const pauseMinMs = 1000;
const pauseMaxMs = 15_000;
const silenceFirstMs = 15_000;
const silenceExtraMs = 5000;

class Stream {
  #path;
  #handlers;
  #changed;
  #source = null;
  #lastId = '';
  #pauseMs = pauseMinMs;
  #timer = 0;
  state = 'connecting';

  constructor(path, handlers, changed) {
    this.#path = path;
    this.#handlers = handlers;
    this.#changed = changed;
  }

  open() {
    this.close();
    const query = this.#lastId === '' ? '' : `?last_event_id=${encodeURIComponent(this.#lastId)}`;
    this.#source = new EventSource(this.#path + query);
    this.#source.onopen = () => {
      this.#pauseMs = pauseMinMs;
      this.#become('live');
    };
    this.#source.onerror = () => this.#failed();
    for (const [name, handle] of Object.entries(this.#handlers.events)) {
      this.#source.addEventListener(name, (event) => {
        if (event.lastEventId !== '') this.#lastId = event.lastEventId;
        handle(JSON.parse(event.data));
      });
    }
  }

  close() {
    clearTimeout(this.#timer);
    this.#source?.close();
    this.#source = null;
  }

  #failed() {
    if (this.#source.readyState !== EventSource.CLOSED) {
      this.#become('lost'); // The browser itself is trying again.
      return;
    }
    // Refused with a status, for instance 429: the browser gives up, so the page polls now and asks again later.
    this.#become('refused');
    this.#handlers.refused?.();
    // Spread, so that those who were refused together do not come back together.
    this.#timer = setTimeout(() => this.open(), this.#pauseMs * (0.5 + Math.random()));
    this.#pauseMs = Math.min(this.#pauseMs * 2, pauseMaxMs);
  }

  #become(state) {
    if (this.state === state) return;
    this.state = state;
    this.#changed();
  }
}

export class Line extends EventTarget {
  #clock;
  #streams = [];
  #heardAt = performance.now();
  #silenceMaxMs = silenceFirstMs;
  #silent = false;
  #polled = false;
  #state = 'connecting';

  constructor(clock) {
    super();
    this.#clock = clock;
    this.follow('/sse', { events: { message: (ms) => this.#tick(ms) }, refused: () => this.#poll() });
    document.addEventListener('visibilitychange', () => this.#seen());
    setInterval(() => this.#listen(), 1000);
  }

  /** Follows a stream: `events` by name, each given its parsed data; `refused` when the host will not open it. */
  follow(path, handlers) {
    this.#add(new Stream(path, handlers, () => this.#review()));
  }

  /** Enters a lot's room likewise, and gives it, to be opened anew when whoever is here has become another. */
  enter(lot, handlers) {
    return this.#add(new LotRoom(lot, handlers, () => this.#review()));
  }

  #add(stream) {
    this.#streams.push(stream);
    if (!document.hidden) stream.open();
    return stream;
  }

  /** connecting, live, slow (polling in part), or lost. A change is announced as an event `change`. */
  get state() {
    return this.#state;
  }

  #tick(hostMs) {
    const now = performance.now();
    // The host's interval is an option; silence is judged by the interval that was seen.
    if (!this.#silent) this.#silenceMaxMs = Math.max(silenceExtraMs + 2 * (now - this.#heardAt), silenceExtraMs);
    this.#hear(now);
    this.#clock.tick(hostMs, now);
  }

  async #poll() {
    try {
      const sent = performance.now();
      const { now } = await read('/api/v1/clock');
      const heard = performance.now();
      this.#clock.tick(now + (heard - sent) / 2, heard);
      this.#silenceMaxMs = 2 * pauseMaxMs;
      this.#polled = true;
      this.#hear(heard);
    } catch {
      // The silence is noticed by #listen.
    }
  }

  #hear(now) {
    this.#heardAt = now;
    if (this.#silent) {
      this.#silent = false;
      this.#review();
    }
  }

  // A line can die without an error, as a phone's does between networks. The ticks are its heartbeat.
  #listen() {
    if (document.hidden || performance.now() - this.#heardAt < this.#silenceMaxMs) return;
    this.#silent = true;
    this.#heardAt = performance.now();
    this.#silenceMaxMs = silenceFirstMs;
    for (const stream of this.#streams) stream.open();
    this.#review();
  }

  #seen() {
    this.#heardAt = performance.now();
    for (const stream of this.#streams) {
      if (document.hidden) stream.close();
      else stream.open();
    }
  }

  #review() {
    const states = this.#streams.map((stream) => stream.state);
    let state = 'live';
    if (this.#silent || states.includes('lost')) state = 'lost';
    else if (states.includes('connecting')) state = 'connecting';
    else if (states.includes('refused')) state = this.#polled || states[0] === 'live' ? 'slow' : 'lost';
    if (state === this.#state) return;
    this.#state = state;
    this.dispatchEvent(new Event('change'));
  }
}
