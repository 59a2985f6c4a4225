// One lot in the catalogue.
import { flash, frame, fromTemplate, say } from './dom.js';
import { nickOf } from './lots.js';
import { text } from './text.js';

const badgeKinds = { paused: 'soon', sold: 'fine', passed: 'muted', unsold: 'muted', withdrawn: 'muted' };

export class Card {
  #countdowns;
  #money;
  #price = null;

  constructor({ countdowns, money }, lot) {
    this.#countdowns = countdowns;
    this.#money = money;
    this.element = fromTemplate('card').firstElementChild;
    this.element.dataset.lot = lot.id;
    this.#find('a').href = `/lots/${lot.id}`;
    this.show(lot);
  }

  show(lot) {
    say(this.#find('a'), lot.name);
    frame(this.#find('.frame'), lot.img[0]?.thumb, lot.id);
    this.#showPrice(lot);
    this.element.dataset.phase = lot.phase;
    say(this.#find('.card-bids'), lot.bids === 0 ? text.noBids : text.bidCount(lot.bids));
    say(this.#find('.card-time-word'), lot.phase === 'scheduled' ? text.opensIn : '');
    this.#countdowns.show(this.#find('.countdown'), lot);
    this.#showBadge(lot);
  }

  remove() {
    this.#countdowns.forget(this.#find('.countdown'));
    this.element.remove();
  }

  #showPrice(lot) {
    const price = this.#find('.price');
    say(price, this.#money(lot.price));
    if (this.#price !== null && this.#price !== lot.price) flash(price);
    this.#price = lot.price;
  }

  #showBadge(lot) {
    const badge = this.#find('.badge');
    const kind = badgeKinds[lot.phase];
    badge.hidden = kind === undefined;
    if (badge.hidden) return;
    badge.dataset.kind = kind;
    const winner = lot.phase === 'sold' ? nickOf(lot.leader) : '';
    say(badge, winner ? `${text.phaseNames.sold} · ${winner}` : text.phaseNames[lot.phase]);
  }

  #find(selector) {
    return this.element.querySelector(selector);
  }
}
