// One lot in the catalogue.
import { attribute, flash, frame, fromTemplate, say } from './dom.js';
import { isFinal, numberOf } from './lots.js';
import { moneyLine } from './money.js';
import { saleOf } from './sales.js';
import { own, text } from './text.js';

const phaseKinds = { paused: 'soon', sold: 'fine', passed: 'muted', unsold: 'muted', withdrawn: 'muted' };
const standingKinds = { leading: 'fine', outbid: 'last', won: 'fine', takenBack: 'last', watching: 'watching' };

export class Card {
  #countdowns;
  #money;
  #mine;
  #sales;
  #nameOf;
  #lot = null;
  #around = ''; // what it shows beside the lot itself
  #price = null;
  #showsOwed;
  #isPaid;

  /**
   * `showsOwed`: with what one would owe for it, or owes, unless `isPaid` says of its id that it is paid. `served` is the
   * card's element where the host wrote it into the page.
   */
  constructor(page, lot, { showsOwed = false, isPaid = () => false, served = null } = {}) {
    const { countdowns, money, mine, sales, toggleWatch, nameOf } = page;
    this.#isPaid = isPaid;
    this.#showsOwed = showsOwed;
    this.#countdowns = countdowns;
    this.#money = money;
    this.#mine = mine;
    this.#sales = sales;
    this.#nameOf = nameOf;
    this.element = served ?? fromTemplate('card').firstElementChild;
    if (!served) this.element.dataset.lot = lot.id;
    if (!served) this.#find('a').href = `/lots/${lot.id}`;
    const watch = this.#find('.watch');
    watch.disabled = false; // one that the host wrote waited for it
    watch.onclick = () => toggleWatch(lot.id);
    this.show(lot);
  }

  /** Draws it, unless it stands there as it is already. */
  show(lot) {
    const standing = this.#mine.standing(lot);
    const place = this.#placeOf(lot);
    const { opensAt } = this.#sales.timed(lot);
    const around = [standing, place, opensAt, this.#mine.maxOf(lot.id), this.#mine.watches(lot.id), this.#isPaid(lot.id)].join('\n');
    if (lot === this.#lot && around === this.#around) return;
    this.#lot = lot;
    this.#around = around;
    say(this.#find('a'), lot.name);
    say(this.#find('.card-number'), place);
    frame(this.#find('.frame'), lot.img[0]?.thumb, lot.id);
    this.#showPrice(lot);
    this.element.dataset.phase = lot.phase;
    say(this.#find('.card-bids'), lot.bids === 0 ? text.noBids : text.bidCount(lot.bids));
    say(this.#find('.card-time-word'), timeWordOf(this.#sales.timed(lot)));
    this.#countdowns.show(this.#find('.countdown'), this.#sales.timed(lot), { isCard: true });
    this.#showStanding(lot, standing);
  }

  remove() {
    this.#countdowns.forget(this.#find('.countdown'));
    this.element.remove();
  }

  // Its number is one in its sale, which is named where the house has others.
  #placeOf(lot) {
    const sale = this.#sales.areSeveral ? own(this.#sales.nameOf(saleOf(lot))) : '';
    const category = lot.category ? own(lot.category) : '';
    return [text.lotNumber(numberOf(lot)), sale, category].filter((part) => part !== '').join(' · ');
  }

  #showPrice(lot) {
    const price = this.#find('.price');
    say(price, this.#money(lot.price));
    if (this.#price !== null && this.#price !== lot.price) flash(price);
    this.#price = lot.price;
  }

  #showOwed(lot, standing) {
    const line = this.#find('.card-owed');
    const { premium, tax, total } = moneyLine(lot.price, lot);
    if (this.#showsOwed && lot.phase === 'scheduled') return this.#showPrebid(lot, line);
    const words = { leading: text.wouldOwe, won: this.#isPaid(lot.id) ? text.paidFor : text.owe }[standing];
    line.hidden = !this.#showsOwed || words === undefined;
    const shown = (part) => (part > 0 ? this.#money(part) : '');
    if (!line.hidden) say(line, words(this.#money(total), shown(premium), shown(tax)));
  }

  // What one left before the opening.
  #showPrebid(lot, line) {
    const max = this.#mine.maxOf(lot.id);
    line.hidden = max === null;
    if (max !== null) say(line, text.prebidCard(this.#money(max)));
  }

  // One's own standing shows as the edge, and in words unless the lot's phase has more to say.
  #showStanding(lot, standing) {
    this.element.dataset.standing = standing;
    this.#showOwed(lot, standing);
    const watch = this.#find('.watch');
    watch.setAttribute('aria-label', attribute(text.watchLot(lot.name)));
    watch.title = text.watch;
    watch.setAttribute('aria-pressed', String(this.#mine.watches(lot.id)));
    const badge = this.#find('.badge');
    const kind = phaseKinds[lot.phase] ?? standingKinds[standing];
    badge.hidden = kind === undefined;
    if (badge.hidden) return;
    badge.dataset.kind = kind;
    say(badge, badgeOf(lot, standing, this.#nameOf));
  }

  #find(selector) {
    return this.element.querySelector(selector);
  }
}

function timeWordOf(lot) {
  if (isFinal(lot)) return text.ended;
  if (lot.phase === 'scheduled') return lot.opensAt === null ? text.opensWithSale : text.opensIn;
  return lot.waitsFor ? text.atLeast : '';
}

function badgeOf(lot, standing, nameOf) {
  if (standing === 'won' || !(lot.phase in phaseKinds)) return text.standingNames[standing];
  const winner = lot.phase === 'sold' ? nameOf(lot.leader, lot) : '';
  return winner ? `${text.phaseNames.sold} · ${own(winner)}` : text.phaseNames[lot.phase];
}
