// The page's one connection for everything: the house followed, lots' rooms, what the host tells this account alone,
// and bids. It is our Socket.IO client's, by WebSocket or by polling.
import { io } from './socket.io.js';

const pauseMs = 300;
const pauseMaxMs = 4000;
const connectMs = 8000;
const answerMs = 8000;
const lotEvents = ['bid', 'lot', 'sealed', 'voided', 'closed', 'said', 'joined', 'left', 'present'];
const ownEvents = ['outbid', 'standing', 'won', 'offered', 'saleVoided', 'account'];

export class SocketLine {
  #line;
  #socket;
  #in = new Set();
  #follows = false;
  #change = changeOfPage();
  #again = 0;
  #wasCut = false;
  /** connecting, live, or lost. */
  state = 'connecting';

  /** `line` is told by tick(), own(), changed(), back() and `house`; it names the rooms that are open. */
  constructor(line) {
    this.#line = line;
    this.#socket = io('/', {
      autoConnect: false,
      auth: { page: '/' }, // which rooms it is in, the page says itself
      transports: ['websocket', 'polling'],
      tryAllTransports: true,
      reconnectionDelay: pauseMs,
      reconnectionDelayMax: pauseMaxMs,
      timeout: connectMs,
    });
    this.#socket.on('connect', () => this.#connected());
    this.#socket.on('disconnect', (reason) => this.#disconnected(reason));
    this.#socket.on('connect_error', () => this.#failed());
    this.#socket.on('clock', ({ now }) => line.tick(now));
    this.#socket.on('lots', (told) => this.#lots(told));
    for (const name of ['announcement', 'house']) this.#socket.on(name, (told) => line.house[name](told));
    for (const name of ownEvents) this.#socket.on(name, (told) => line.own(name, told));
    for (const name of lotEvents) this.#socket.on(name, (told) => this.#heard(name, told));
    this.#socket.connect();
  }

  /** Connects anew, as whoever one is now. */
  reopen() {
    this.#change = null;
    this.#follows = false; // though the host may not have heard the goodbye, and recover the session
    this.#socket.disconnect();
    this.#socket.connect();
  }

  /** A line that has gone silent is hung up on; one that waits to try again tries now. */
  retryNow() {
    clearTimeout(this.#again);
    if (this.#socket.connected) this.#socket.io.engine?.close('ping timeout');
    if (this.#socket.io.engine) return; // it is trying already
    this.#socket.disconnect();
    this.#socket.connect();
  }

  enter(lot) {
    if (this.#socket.connected && this.#follows) this.#join(lot);
  }

  leave(lot) {
    this.#in.delete(lot);
    if (this.#socket.connected) this.#socket.emit('leave', { lot });
    this.#review();
  }

  /** What the host acknowledges; fails where it does not, and nobody knows whether it heard. */
  ask(name, body) {
    return this.#socket.timeout(answerMs).emitWithAck(name, body);
  }

  // Who comes back after a short cut follows and is in the rooms still, and is told what it missed.
  async #connected() {
    const isBack = this.#wasCut && !this.#socket.recovered;
    this.#wasCut = false;
    if (isBack) this.#line.back();
    if (this.#socket.recovered && this.#follows) {
      for (const lot of this.#line.rooms.keys()) if (!this.#in.has(lot)) this.#join(lot);
      return this.#review();
    }
    this.#follows = false;
    this.#in.clear();
    const asked = this.#change === null ? {} : { after: this.#change };
    const answer = await this.#answerTo('follow', asked);
    if (!answer) return;
    this.#follows = true;
    this.#line.tick(answer.now);
    if (this.#change === null || answer.reset) {
      this.#change = answer.change;
      this.#line.house.lots([]);
    }
    for (const lot of this.#line.rooms.keys()) this.#join(lot);
    this.#review();
  }

  async #join(lot) {
    const answer = await this.#answerTo('join', { lot });
    const handlers = this.#line.rooms.get(lot);
    if (!answer || !handlers) return;
    this.#in.add(lot);
    handlers.events.snapshot(answer);
    this.#review();
  }

  // The answer, or null; where the host is too busy for one, the line begins anew a little later.
  async #answerTo(name, body) {
    const { id } = this.#socket;
    const answer = await this.ask(name, body).catch(() => null);
    if (this.#socket.id !== id) return null;
    if (answer && !answer.error) return answer;
    if (answer?.error.code !== 'unknown_lot') this.#later();
    return null;
  }

  #lots({ change, lots }) {
    if (lots.length > 0) this.#line.house.lots(lots);
    if (change !== undefined) this.#change = change;
  }

  #heard(name, told) {
    // The copy of a voided bid that its bidder gets says how they stand.
    if (name === 'voided' && 'max' in told) this.#line.own(name, told);
    const handlers = this.#line.rooms.get(told.lot ?? told.id);
    if (!handlers) return;
    if (told.present) handlers.events.present(told.present);
    else handlers.events[name]?.(told);
  }

  // A host that ends a session, as at signing out, is come back to as whoever one is now.
  #disconnected(reason) {
    this.#wasCut ||= reason !== 'io client disconnect';
    this.#review();
    if (reason === 'io server disconnect') this.#later();
  }

  #failed() {
    this.#review(true);
    this.#line.failed();
    if (!this.#socket.active) this.#later();
  }

  #later() {
    clearTimeout(this.#again);
    this.#again = setTimeout(() => this.reopen(), pauseMs + pauseMaxMs * Math.random());
  }

  #review(hasFailed = false) {
    const isIn = [...this.#line.rooms.keys()].every((lot) => this.#in.has(lot));
    let state = 'connecting';
    if (!this.#socket.connected && (hasFailed || this.state !== 'connecting')) state = 'lost';
    else if (this.#socket.connected && this.#follows) state = isIn || this.state === 'live' ? 'live' : 'connecting';
    if (this.state === state) return;
    this.state = state;
    this.#line.changed();
  }
}

// The house's newest change before the page was written: what it reads is no older, and it is told of all since.
function changeOfPage() {
  const { change } = document.body.dataset;
  return change === undefined ? null : Number(change);
}
