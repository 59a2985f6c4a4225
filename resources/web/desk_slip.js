// What a winner shows at the desk: who they are in letters that can be read across it, and what they won and owe.
import { element, say } from './dom.js';
import { numberOf } from './lots.js';
import { giftOf, moneyLine } from './money.js';
import { own, text } from './text.js';

export class DeskSlip {
  #page;
  #dialog = document.getElementById('desk-slip');

  constructor(page) {
    this.#page = page;
    this.#dialog.querySelector('button').onclick = () => this.close();
  }

  /** `balance`: what is left to pay of all that one owes, or null where it is not known. */
  open(lots, balance = null) {
    const { mine, money } = this.#page;
    const { me } = mine;
    say(this.#dialog.querySelector('.slip-who'), me.paddle ? text.paddle(me.paddle) : own(me.nick));
    say(this.#dialog.querySelector('.slip-nick'), me.paddle ? own(me.nick) : text.accountNumber(me.id));
    let sum = 0;
    const rows = lots.map((lot) => {
      const { total } = moneyLine(lot.price, lot);
      sum += total;
      const name = element('span', '', text.lotNumber(numberOf(lot)), ' ', own(lot.name));
      const gift = giftOf(total, lot);
      if (gift > 0) name.append(' ', element('small', '', text.giftOfIt(money(gift))));
      return element('li', '', name, element('strong', '', money(total)));
    });
    this.#dialog.querySelector('ol').replaceChildren(...rows);
    const left = balance ?? sum;
    say(this.#dialog.querySelector('.slip-sum'), left > 0 ? text.oweNow(money(left)) : text.allSettled);
    this.#dialog.showModal();
  }

  close() {
    if (this.#dialog.open) this.#dialog.close();
  }
}
