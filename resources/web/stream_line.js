// The page's line where neither WebSocket nor polling gets through: event streams of the clock, the house, the lots
// that are open and one's own. A browser keeps at most six connections to a host, all its windows together, and a stream
// holds one for as long as it lives; so a hidden page hangs up, and takes up the thread by the last id when seen again.
import { readClock } from './api.js';

const pauseMinMs = 1000;
const pauseMaxMs = 15_000;
const ownEvents = ['account', 'outbid', 'standing', 'won', 'offered', 'saleVoided', 'voided'];

class Stream {
  #path;
  #handlers;
  #changed;
  #source = null;
  #lastId = '';
  #pauseMs = pauseMinMs;
  #timer = 0;
  state = 'connecting';

  /** `handlers.events` by name, each given its parsed data; `refused` when the host will not open it. */
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

  /** From the beginning, whatever was heard before. */
  begin() {
    this.#lastId = '';
    if (this.#source) this.open();
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

export class StreamLine {
  #line;
  #streams = new Map();
  #polled = false;

  /** `line` is told by tick(), told() of the house, own(), changed(), back(); it names the rooms that are open. */
  constructor(line) {
    this.#line = line;
    const { house } = line;
    this.#add('/sse', { events: { message: (now) => line.tick(now) }, refused: () => this.#poll() });
    this.#add('/api/v1/events', { events: { ...house, reset: () => house.lots([]) }, refused: () => house.lots([]) });
    for (const [lot, handlers] of line.rooms) this.enter(lot, handlers);
    this.known();
    document.addEventListener('visibilitychange', this.#seen);
  }

  close() {
    document.removeEventListener('visibilitychange', this.#seen);
    for (const stream of this.#streams.values()) stream.close();
    this.#streams.clear();
  }

  enter(lot, handlers) {
    this.#add(this.#pathOf(lot), handlers);
  }

  leave(lot) {
    this.#drop(this.#pathOf(lot));
  }

  begin() {
    for (const stream of this.#streams.values()) stream.begin();
  }

  /** Who is here has become another. */
  known() {
    const path = '/api/v1/me/events';
    this.#drop(path);
    if (!this.#line.isSignedIn) return;
    const events = Object.fromEntries(ownEvents.map((name) => [name, (data) => this.#line.own(name, data)]));
    this.#add(path, { events, refused: () => this.#line.back() }); // it ends with the session
  }

  /** connecting, live, slow (polling in part), or lost. */
  get state() {
    const states = [...this.#streams.values()].map((stream) => stream.state);
    if (states.includes('lost')) return 'lost';
    if (states.includes('refused')) return this.#polled || states[0] === 'live' ? 'slow' : 'lost';
    return states.includes('connecting') ? 'connecting' : 'live';
  }

  #pathOf(lot) {
    return `/api/v1/lots/${lot}/events`;
  }

  #add(path, handlers) {
    const stream = new Stream(path, handlers, () => this.#line.changed());
    this.#streams.set(path, stream);
    if (!document.hidden) stream.open();
  }

  #drop(path) {
    this.#streams.get(path)?.close();
    this.#streams.delete(path);
  }

  #seen = () => {
    for (const stream of this.#streams.values()) {
      if (document.hidden) stream.close();
      else stream.open();
    }
    if (!document.hidden) this.#line.back(); // what it slept through
  };

  async #poll() {
    try {
      const { now, heardAt } = await readClock();
      this.#polled = true;
      this.#line.tick(now, heardAt);
    } catch {
      // The silence is noticed by the line.
    }
  }
}
