// One's bidding on a lot: the button, the amounts above it, what it costs, and what became of the last bid. On a phone
// it stands at the foot of the screen and grows upwards, so that the button never moves.
import { ArmButton } from './arm_button.js';
import { BidDesk } from './bid_desk.js';
import { BidSheet } from './bid_sheet.js';
import { barOf, costOf, outcomeOf, shortOf } from './bid_words.js';
import { leftOf } from './countdown.js';
import { element, say, speak } from './dom.js';
import { amountsFrom, increment } from './increments.js';
import { isFinal } from './lots.js';
import { text } from './text.js';

const outcomeMs = 8000;

export class BidPanel {
  #page;
  #root;
  #lot;
  #desk;
  #main;
  #buy;
  #sheet;
  #chosen = 0;
  #said = '';
  #resumed = false;
  #timer = 0;
  #isOffered; // to whoever is not known yet

  constructor(page, root, id) {
    this.#page = page;
    this.#root = root;
    this.#isOffered = 'armed' in this.#find('.bid-main').dataset; // the host knew who asked, when it wrote the page
    this.#desk = new BidDesk(page.line, id);
    this.#main = new ArmButton(this.#find('.bid-main'), (offer) => this.#place(offer));
    this.#buy = new ArmButton(this.#find('.bid-buy'), (offer) => this.#place(offer));
    this.#sheet = new BidSheet(page, (act, amount, msg) => this.#place({ act, amount, msg }));
    this.#find('.bid-other').onclick = () =>
      this.#sheet.open(this.#lot, this.#page.mine.maxOf(this.#lot.id), this.#desk.failed);
    this.#desk.addEventListener('change', () => this.#decided());
  }

  show(lot) {
    // Whoever had chosen an amount that has been passed bids the ask now, not a step above it.
    if (this.#lot && lot.ask !== this.#lot.ask) this.#chosen = 0;
    this.#lot = lot;
    // What can't be bid on yet leaves the foot of the screen to what can be done meanwhile.
    const takesBids = !isFinal(lot) && lot.phase !== 'scheduled';
    this.#root.classList.toggle('over', !takesBids);
    document.body.classList.toggle('bids', takesBids);
    if (!takesBids) this.#sheet.close();
    else this.#showAll();
    this.#resume();
  }

  close() {
    clearTimeout(this.#timer);
    this.#sheet.close();
  }

  // Once it is known who is here; what they sent before the page was loaded anew may be without its outcome.
  #resume() {
    const { mine, clock } = this.#page;
    this.#desk.becomes(mine.me?.id ?? null);
    if (mine.me === null || this.#resumed) return;
    this.#resumed = true;
    this.#desk.resume(mine.me.id, clock.now);
  }

  get #leads() {
    const { me } = this.#page.mine;
    return me !== null && this.#lot.leader?.id === me.id;
  }

  #showAll() {
    const lot = this.#lot;
    const { me } = this.#page.mine;
    const now = this.#page.clock.now;
    if (me === null) this.#sheet.close();
    const bar = barOf(lot, me, now === null ? null : leftOf(lot, now));
    const mayBid = bar === '' && me !== null;
    this.#showSteps(mayBid);
    this.#main.show(this.#mainOffer(bar));
    this.#showBuy(mayBid);
    const other = this.#find('.bid-other');
    other.disabled = !mayBid || this.#desk.isWaiting;
    say(other, this.#leads ? text.changeMaximum : text.otherAmount);
    this.#showCost(bar);
    this.#showOutcome();
    this.#sheet.show(lot, this.#leads, this.#page.mine.maxOf(lot.id));
  }

  // Whoever leads chooses among maxima above their own; the others among bids from the ask on.
  #amounts() {
    const lot = this.#lot;
    if (!this.#leads) return amountsFrom(lot, lot.ask);
    const led = Math.max(this.#page.mine.maxOf(lot.id) ?? 0, lot.price);
    return amountsFrom(lot, led + increment(lot.increments, led));
  }

  #showSteps(mayBid) {
    const amounts = this.#amounts();
    const list = this.#find('.bid-steps');
    const isOff = !mayBid || this.#desk.isWaiting;
    const chosen = this.#leads ? this.#chosen - 1 : this.#chosen;
    while (list.childElementCount > amounts.length) list.lastElementChild.remove();
    amounts.forEach((amount, index) => {
      const button = list.children[index] ?? list.appendChild(element('button', ''));
      button.type = 'button';
      button.disabled = isOff;
      button.setAttribute('aria-pressed', String(index === chosen && mayBid));
      button.onclick = () => this.#choose(this.#leads ? index + 1 : index);
      say(button, this.#page.money(amount));
    });
  }

  #choose(index) {
    this.#chosen = index === this.#chosen && this.#leads ? 0 : index;
    this.#desk.forget();
    this.#showAll();
  }

  #mainOffer(bar) {
    const { mine, signIn, money } = this.#page;
    if (bar !== '') return { words: bar, off: true };
    const early = mine.isAwaited;
    if (early && !this.#isOffered) return { words: text.bidAmount(money(this.#lot.ask)), off: true };
    if (mine.me === null && !early) return { words: text.signInToBid, run: () => signIn.open() };
    if (this.#leads && this.#chosen === 0) return { words: text.leadAlready, off: true };
    const amount = this.#amounts()[this.#leads ? this.#chosen - 1 : this.#chosen] ?? this.#lot.ask;
    const words = money(amount);
    const off = this.#desk.isWaiting || this.#short(amount) !== '';
    if (this.#leads) return { act: 'raise', amount, words: text.raiseTo(words), armed: text.raiseArmed(words), off };
    // At the ask that was shown, or not at all.
    const ask = this.#lot.ask;
    if (amount === this.#lot.buyNow)
      return { act: 'buy', amount, words: text.buyFor(words), armed: text.buyArmed(words), off, early };
    return { act: 'bid', amount, ask, words: text.bidAmount(words), armed: text.bidArmed(words), off, early };
  }

  #showBuy(mayBid) {
    const lot = this.#lot;
    const isOffered = Number.isInteger(lot.buyNow) && lot.phase === 'open' && lot.ask !== lot.buyNow;
    this.#find('.bid-buy').hidden = !isOffered;
    if (!isOffered) return;
    const words = this.#page.money(lot.buyNow);
    const off = !mayBid || this.#desk.isWaiting || this.#short(lot.buyNow) !== '';
    this.#buy.show({ act: 'buy', amount: lot.buyNow, words: text.buyFor(words), armed: text.buyArmed(words), off });
  }

  #short(amount) {
    const { mine, money } = this.#page;
    return shortOf(this.#lot, amount, mine.me, this.#leads ? mine.maxOf(this.#lot.id) : null, money);
  }

  #showCost(bar) {
    const amount = this.#leads && this.#chosen === 0 ? this.#lot.price : this.#chosenAmount;
    const short = bar === '' && !(this.#leads && this.#chosen === 0) ? this.#short(amount) : '';
    const cost = this.#find('.bid-cost');
    say(cost, short || costOf(this.#lot, amount, this.#page.money));
    cost.classList.toggle('short', short !== '');
  }

  get #chosenAmount() {
    return this.#amounts()[this.#leads ? this.#chosen - 1 : this.#chosen] ?? this.#lot.ask;
  }

  #showOutcome() {
    const outcome = outcomeOf(this.#desk, this.#leads, this.#page.money);
    const box = this.#find('.bid-outcome');
    box.hidden = outcome === null;
    const words = outcome?.words ?? '';
    if (words !== this.#said && words !== '') speak(words);
    this.#said = words;
    if (outcome === null) return;
    box.dataset.kind = outcome.kind;
    say(box.querySelector('p'), words);
    const steps = box.querySelector('ol');
    steps.hidden = outcome.steps === 0;
    [...steps.children].forEach((step, n) => step.classList.toggle('taken', n < outcome.steps));
  }

  #place({ act, amount, ask = null, msg = '' }) {
    this.#chosen = 0;
    const { mine, clock } = this.#page;
    this.#desk.place({ act, amount, ask, msg }, { bidder: mine.me.id, at: clock.now });
  }

  #decided() {
    const { state, verdict, refusal } = this.#desk;
    clearTimeout(this.#timer);
    if (state === 'committed') this.#timer = setTimeout(() => this.#desk.forget(), outcomeMs);
    if (state === 'committed') this.#page.mine.bidOn(this.#lot, verdict.max ?? this.#desk.last.amount);
    if (state === 'idle') return this.show(this.#lot);
    if (state === 'refused' && refusal.code === 'unauthorized') this.#page.mine.load();
    if (state === 'refused' && Number.isInteger(refusal.ask)) this.#lot = { ...this.#lot, ask: refusal.ask };
    this.show(this.#lot);
  }

  #find(selector) {
    return this.#root.querySelector(selector);
  }
}
