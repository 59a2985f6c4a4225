// What a runner-up is asked where a sale was voided: whether they take the lot for what they bid, while the offer stands.
import { send } from './api.js';
import { say, speak } from './dom.js';
import { moment } from './format.js';
import { moneyLine } from './money.js';
import { text } from './text.js';

export class Offer {
  #page;
  #root;
  #take;
  #decline;
  #lot = null;
  #taken;
  #isSent = false;

  /** `taken` is given the lot as it is after the answer. */
  constructor(page, root, taken) {
    this.#page = page;
    this.#root = root;
    this.#taken = taken;
    [this.#decline, this.#take] = root.querySelectorAll('button');
    this.#take.onclick = () => this.#answer('PUT');
    this.#decline.onclick = () => this.#answer('DELETE');
  }

  show(lot) {
    const { mine, money, clock } = this.#page;
    this.#lot = lot;
    const isMine = mine.me !== null && lot.offer?.account.id === mine.me.id;
    this.#root.hidden = !isMine;
    if (!isMine) return;
    const { total, tax } = moneyLine(lot.offer.price, lot);
    const until = moment(lot.offer.until, clock.now);
    const words = tax > 0 ? text.offerWordsTaxed : text.offerWords;
    say(this.#root.querySelector('.offer-words'), words(money(total), until));
    say(this.#take, text.takeOffer(money(lot.offer.price)));
    say(this.#decline, text.declineOffer);
    this.#take.disabled = this.#decline.disabled = this.#isSent;
  }

  async #answer(method) {
    const fault = this.#root.querySelector('.refusal');
    fault.hidden = true;
    this.#isSent = true;
    this.show(this.#lot);
    try {
      this.#taken(await send(method, `/api/v1/lots/${this.#lot.id}/offer`));
    } catch (error) {
      fault.hidden = false;
      say(fault, error.message);
      speak(error.message);
    } finally {
      this.#isSent = false;
      this.show(this.#lot);
    }
  }
}
