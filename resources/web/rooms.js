// A lot's room, as one more of the page's lines to the host (line.js): who enters sees at once who is here and who bids,
// and is counted among those who are.
import { io } from '/socket.io/socket.io.esm.min.js';

const pauseMaxMs = 15_000;
const answerMs = 10_000;
const lotEvents = ['bid', 'lot', 'sealed', 'voided', 'closed', 'said', 'joined', 'left', 'present'];
const ownEvents = ['outbid', 'standing', 'won', 'account'];

export class LotRoom {
  #lot;
  #handlers;
  #changed;
  #socket;
  #isIn = false;
  #timer = 0;
  state = 'connecting';

  /** `handlers.events` by name, `snapshot` first, `present` with who is there; `own` when the host tells this account something of its own. */
  constructor(lot, handlers, changed) {
    this.#lot = lot;
    this.#handlers = handlers;
    this.#changed = changed;
    this.#socket = io('/', { autoConnect: false, auth: { page: '/' }, reconnectionDelayMax: pauseMaxMs });
    this.#socket.on('connect', () => this.#connected());
    this.#socket.on('disconnect', (reason) => this.#disconnected(reason));
    this.#socket.on('connect_error', () => this.#failed());
    for (const name of lotEvents) this.#socket.on(name, (event) => this.#heard(name, event));
    for (const name of ownEvents) this.#socket.on(name, () => this.#handlers.own?.());
  }

  open() {
    this.close();
    this.#socket.connect();
  }

  close() {
    clearTimeout(this.#timer);
    this.#socket.disconnect();
  }

  // Who comes back after a short cut is in the room still, and is told what it missed.
  #connected() {
    if (this.#socket.recovered && this.#isIn) return this.#become('live');
    this.#isIn = false;
    this.#socket.timeout(answerMs).emit('join', { lot: this.#lot }, (lost, answer) => {
      if (!this.#socket.connected) return;
      if (lost || answer.error) return this.#again();
      this.#isIn = true;
      this.#handlers.events.snapshot(answer);
      this.#become('live');
    });
  }

  // A host that ends a session, as at signing out, is come back to as whoever one is now.
  #disconnected(reason) {
    this.#become('lost');
    if (reason === 'io server disconnect') this.#again();
  }

  #failed() {
    this.#become('refused');
    this.#handlers.refused?.();
    if (!this.#socket.active) this.#again();
  }

  #again() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.open(), pauseMaxMs * Math.random());
  }

  #heard(name, event) {
    if (event.lot !== this.#lot && event.id !== this.#lot) return;
    if (event.present) this.#handlers.events.present(event.present);
    else this.#handlers.events[name](event);
  }

  #become(state) {
    if (this.state === state) return;
    this.state = state;
    this.#changed();
  }
}
