// A maximum that one leaves on a lot before it opens: left, changed and taken back, where the lot's sale takes them.
import { send } from './api.js';
import { amountOf } from './amount.js';
import { shortOf } from './bid_words.js';
import { say, speak } from './dom.js';
import { complain, detailOf } from './fields.js';
import { decimal } from './format.js';
import { newKey } from './keys.js';
import { text } from './text.js';

export class Prebid {
  #page;
  #root;
  #form;
  #back;
  #lot = null;
  #isSent = false;

  constructor(page, root) {
    this.#page = page;
    this.#root = root;
    this.#form = root.querySelector('form');
    this.#back = root.querySelector('.prebid-back');
    this.#form.onsubmit = (event) => {
      event.preventDefault();
      this.#leave();
    };
    this.#form.oninput = () => complain(this.#field, '');
    this.#back.onclick = () => this.#takeBack();
  }

  /** Whether the lot is one on which somebody who is signed in may leave a maximum now. */
  static isOffered(lot, me) {
    const mayBid = me !== null && me.id !== lot.owner.id && !me.blocked && !me.roles?.includes('host');
    return lot.prebids === true && lot.phase === 'scheduled' && mayBid;
  }

  show(lot) {
    const { mine, money, house } = this.#page;
    this.#lot = lot;
    const isOffered = Prebid.isOffered(lot, mine.me);
    this.#root.hidden = !isOffered;
    if (!isOffered) return;
    const left = mine.maxOf(lot.id);
    say(this.#root.querySelector('.prebid-words'), left === null ? text.prebidHint : text.prebidLeft(money(left)));
    say(this.#form.querySelector('button'), left === null ? text.leavePrebid : text.changePrebid);
    this.#field.placeholder = decimal(lot.start, house.currency.exponent);
    this.#field.inputMode = house.currency.exponent === 0 ? 'numeric' : 'decimal';
    this.#back.hidden = left === null;
    this.#back.disabled = this.#form.querySelector('button').disabled = this.#isSent;
  }

  get #field() {
    return this.#form.elements.amount;
  }

  #faultOf(amount) {
    const { money, mine } = this.#page;
    if (amount === null) return text.amountMissing;
    if (Number.isNaN(amount)) return text.amountUnread;
    if (amount < this.#lot.start) return text.amountBelow(money(this.#lot.start));
    if (Number.isInteger(this.#lot.buyNow) && amount >= this.#lot.buyNow)
      return text.prebidBuys(money(this.#lot.buyNow));
    return shortOf(this.#lot, amount, mine.me, mine.maxOf(this.#lot.id), money);
  }

  async #leave() {
    const amount = amountOf(this.#field.value, this.#page.house.currency.exponent);
    const fault = this.#faultOf(amount);
    complain(this.#field, fault);
    if (fault !== '') return this.#field.focus();
    await this.#send(async () => {
      await send('POST', `/api/v1/lots/${this.#lot.id}/bids`, { max: amount, key: newKey() });
      this.#form.reset();
      this.#page.mine.bidOn(this.#lot, amount);
      speak(text.prebidLeft(this.#page.money(amount)));
    });
  }

  async #takeBack() {
    await this.#send(async () => {
      await send('DELETE', `/api/v1/lots/${this.#lot.id}/prebid`);
      this.#page.mine.bidsNoMore(this.#lot.id);
      speak(text.prebidTaken);
    });
  }

  async #send(ask) {
    this.#isSent = true;
    this.show(this.#lot);
    try {
      await ask();
    } catch (error) {
      const words = error.problem ? detailOf(error.problem) : error.message;
      complain(this.#field, words);
      speak(words);
    } finally {
      this.#isSent = false;
      this.show(this.#lot);
    }
  }
}
