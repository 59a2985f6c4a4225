// The sheet in which an amount is typed: a maximum, or a bid of exactly that; of who leads, another maximum.
import { amountOf } from './amount.js';
import { ArmButton } from './arm_button.js';
import { costOf, shortOf } from './bid_words.js';
import { say } from './dom.js';
import { complain, overlong } from './fields.js';
import { decimal } from './format.js';
import { text } from './text.js';

const unusualFactor = 3;

export class BidSheet {
  #page;
  #dialog = document.getElementById('bid-sheet');
  #form = this.#dialog.querySelector('form');
  #button;
  #lot = null;
  #leads = false;
  #max = null;
  #isTouched = false; // what stands there to begin with is no mistake

  /** `place(act, amount, msg)` bids. */
  constructor(page, place) {
    this.#page = page;
    this.#button = new ArmButton(this.#find('.main'), ({ act, amount }) => {
      place(act, amount, this.#leads ? '' : this.#form.elements.msg.value.trim());
      this.#dialog.close();
    });
    this.#form.oninput = () => {
      this.#isTouched = true;
      this.#review();
    };
    this.#form.onsubmit = (event) => event.preventDefault();
    this.#find('.cancel').onclick = () => this.#dialog.close();
    say(this.#find('.amount-label'), text.amountLabel(page.house.currency.code));
  }

  /** `failed` is what was sent last and came to nothing, or null: what of it was typed here stands here again. */
  open(lot, max, failed) {
    const { amount } = this.#form.elements;
    this.#form.reset();
    this.#isTouched = false;
    amount.value = this.#leads && max !== null ? decimal(max, this.#exponent) : '';
    const isTyped = failed && failed.act !== 'buy' && failed.command.ask === undefined; // a button names what it saw
    if (isTyped) this.#fillIn(failed);
    amount.inputMode = this.#exponent === 0 ? 'numeric' : 'decimal';
    amount.placeholder = decimal(lot.ask, this.#exponent);
    this.#review();
    this.#dialog.showModal();
    amount.select();
  }

  #fillIn({ act, amount: typed, command }) {
    const { amount, kind, msg } = this.#form.elements;
    amount.value = decimal(typed, this.#exponent);
    kind.value = act === 'bid' ? 'bid' : 'max';
    msg.value = command.msg ?? '';
    this.#isTouched = true;
  }

  /** Takes in how the lot stands, of which much may happen while somebody types. */
  show(lot, leads, max) {
    this.#lot = lot;
    this.#leads = leads;
    this.#max = max;
    if (this.#dialog.open) this.#review();
  }

  close() {
    if (this.#dialog.open) this.#dialog.close();
  }

  get #exponent() {
    return this.#page.house.currency.exponent;
  }

  #review() {
    const lot = this.#lot;
    const { money } = this.#page;
    const { amount: field, kind, msg } = this.#form.elements;
    const amount = amountOf(field.value, this.#exponent);
    const isExact = kind.value === 'bid' && !this.#leads;
    this.#find('fieldset').hidden = this.#leads;
    say(this.#find('h2'), this.#leads ? text.changeMaximumTitle : text.otherAmountLabel);
    say(this.#find('.stands'), `${text.nextBid} ${money(lot.ask)}`);
    say(this.#find('.hint'), isExact ? text.exactHint : text.myMaximumHint);
    // Whoever leads changes a maximum that nobody else hears of.
    this.#find('.bid-message').hidden = this.#leads;
    const tooLong = this.#leads ? '' : overlong(msg);
    complain(msg, tooLong);
    const fault = this.#faultOf(amount);
    this.#complain(this.#isTouched ? fault : '');
    const isSaid = Number.isInteger(amount);
    say(this.#find('.cost'), isSaid ? costOf(lot, amount, money) : '');
    const isUnusual = isSaid && fault === '' && amount >= lot.ask * unusualFactor && !this.#leads;
    const buys = isSaid && Number.isInteger(lot.buyNow) && amount >= lot.buyNow;
    say(this.#find('.care'), buys ? text.buysAtOnce : isUnusual ? text.amountUnusual : '');
    this.#button.show(this.#offerOf(amount, isExact, fault || tooLong));
  }

  #faultOf(amount) {
    const { money, mine } = this.#page;
    if (amount === null) return text.amountMissing;
    if (Number.isNaN(amount)) return text.amountUnread;
    if (this.#leads && amount === this.#max) return text.amountSame;
    if (this.#leads && amount < this.#lot.price) return text.amountBelowPrice(money(this.#lot.price));
    if (!this.#leads && amount < this.#lot.ask) return text.amountBelow(money(this.#lot.ask));
    return shortOf(this.#lot, amount, mine.me, this.#leads ? this.#max : null, money);
  }

  #offerOf(amount, isExact, fault) {
    const { money } = this.#page;
    const words = Number.isInteger(amount) ? money(amount) : '…';
    const off = fault !== '';
    if (this.#leads && amount < (this.#max ?? this.#lot.price))
      return { act: 'lower', amount, words: text.lowerTo(words), armed: text.lowerArmed(words), off };
    if (this.#leads) return { act: 'raise', amount, words: text.raiseTo(words), armed: text.raiseArmed(words), off };
    if (isExact) return { act: 'bid', amount, words: text.bidAmount(words), armed: text.bidArmed(words), off };
    return { act: 'max', amount, words: text.maxTo(words), armed: text.maxArmed(words), off };
  }

  #complain(words) {
    const line = this.#find('#bid-sheet-fault');
    line.hidden = words === '';
    say(line, words);
    this.#form.elements.amount.setAttribute('aria-invalid', String(words !== ''));
  }

  #find(selector) {
    return this.#dialog.querySelector(selector);
  }
}
