// One's bids on one lot, one at a time: sent, looked up where the line was cut, and what became of them. Knows no
// document. A bid has a key, by which the host knows it again: said twice it counts once.
import { ApiError, send } from './api.js';
import { forgetBid, keepBid, keptBid } from './kept_bid.js';
import { newKey } from './keys.js';

const lookUpMs = 1500;

/** Announces a change as an event `change`. */
export class BidDesk extends EventTarget {
  #line;
  #lot;
  #bidder = null;
  /** What was sent last: `{act, amount, command}`, or null. */
  last = null;
  /** idle, sent, unknown (its outcome is being looked up), committed, refused, unsent, or lost (it was never heard). */
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

  /** What was sent last, where it is certain that it came to nothing; else null. */
  get failed() {
    return this.state === 'refused' || this.state === 'unsent' ? this.last : null;
  }

  /**
   * Bids. `act` is bid, max, raise, lower or buy; `ask` is what was shown, where the bid is only good for that, else null;
   * `msg` what all can read beside it, or ''; `bidder` the account, and `at` the host's time.
   */
  async place({ act, amount, ask, msg }, { bidder, at }) {
    if (this.isWaiting) return;
    const kind = act === 'bid' || act === 'buy' ? { bid: amount } : { max: amount };
    const command = { ...kind, key: newKey() };
    if (act === 'lower') command.lower = true;
    if (ask !== null) command.ask = ask;
    if (msg !== '') command.msg = msg;
    this.last = { act, amount, command };
    this.verdict = null;
    this.refusal = null;
    if (this.#line.state === 'lost') return this.#become('unsent');
    keepBid(this.#lot, bidder, this.last, at);
    this.#bidder = bidder;
    this.#become('sent');
    this.#settle(await this.#ask(), this.last);
  }

  /** Takes up what was sent before the page was loaded anew, and was not answered. */
  resume(bidder, now) {
    const kept = this.state === 'idle' ? keptBid(this.#lot, bidder, now) : null;
    if (!kept) return;
    this.last = kept.sent;
    this.#bidder = bidder;
    if (kept.isFresh) return this.#settle(null, this.last, 0);
    forgetBid(this.#lot);
    this.#become('lost');
  }

  /** Somebody else is here, or nobody: what was sent is not theirs to ask for. */
  becomes(bidder) {
    if (!this.isWaiting || bidder === this.#bidder) return;
    this.last = null;
    this.#become('idle');
  }

  async #settle(first, sent, firstPauseMs = lookUpMs) {
    let answer = first;
    let pauseMs = firstPauseMs;
    while (answer === null && this.last === sent) {
      this.#become('unknown');
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
      pauseMs = lookUpMs;
      if (this.#line.state !== 'lost' && this.last === sent) answer = await this.#ask();
    }
    if (this.last !== sent) return;
    forgetBid(this.#lot);
    this.refusal = answer.error ?? null;
    this.verdict = answer.error ? null : answer;
    this.#become(answer.error ? 'refused' : 'committed');
  }

  /** What was said of the last bid is no longer of interest. */
  forget() {
    if (!this.isWaiting) this.#become('idle');
  }

  // The host's answer, or null where nobody knows whether it heard, or the host itself whether the bid is in its book.
  async #ask() {
    const answer = await this.#answer();
    return answer?.error?.outcome === 'unknown' ? null : answer;
  }

  async #answer() {
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
