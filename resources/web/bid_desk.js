// One's bids on one lot, one at a time: sent, looked up where the line was cut, and what became of them. Knows no
// document. A bid has a key, by which the host knows it again: said twice it counts once.
import { ApiError, send } from './api.js';
import { newKey } from './keys.js';

const lookUpMs = 1500;

/** Announces a change as an event `change`. */
export class BidDesk extends EventTarget {
  #line;
  #lot;
  /** What was sent last: `{act, amount, command}`, or null. */
  last = null;
  /** idle, sent, unknown (its outcome is being looked up), committed, refused, or unsent. */
  state = 'idle';
  /** The host's verdict on what is committed. */
  verdict = null;
  /** `{code, detail, ask}` of what is refused. */
  refusal = null;

  constructor(line, lot) {
    super();
    this.#line = line;
    this.#lot = lot;
  }

  get isWaiting() {
    return this.state === 'sent' || this.state === 'unknown';
  }

  /** Bids. `act` is bid, max, raise, lower or buy; `ask` is what was shown, where the bid is only good for that. */
  async place(act, amount, ask = null) {
    if (this.isWaiting) return;
    const kind = act === 'bid' || act === 'buy' ? { bid: amount } : { max: amount };
    const command = { ...kind, ...(act === 'lower' ? { lower: true } : {}), ...(ask === null ? {} : { ask }) };
    this.last = { act, amount, command: { ...command, key: newKey() } };
    this.verdict = null;
    this.refusal = null;
    if (this.#line.state === 'lost') return this.#become('unsent');
    this.#become('sent');
    let answer = await this.#ask();
    while (answer === null) {
      this.#become('unknown');
      await new Promise((resolve) => setTimeout(resolve, lookUpMs));
      if (this.#line.state !== 'lost') answer = await this.#ask();
    }
    this.refusal = answer.error ?? null;
    this.verdict = answer.error ? null : answer;
    this.#become(answer.error ? 'refused' : 'committed');
  }

  /** What was said of the last bid is no longer of interest. */
  forget() {
    if (!this.isWaiting) this.#become('idle');
  }

  // The host's answer, or null where nobody knows whether it heard.
  async #ask() {
    const { command } = this.last;
    try {
      const asked = this.#line.ask('bid', { lot: this.#lot, ...command });
      return await (asked ?? send('POST', `/api/v1/lots/${this.#lot}/bids`, command));
    } catch (error) {
      if (!(error instanceof ApiError) || error.status === 0) return null;
      return { error: error.problem };
    }
  }

  #become(state) {
    this.state = state;
    this.dispatchEvent(new Event('change'));
  }
}
