// What one shows at the desk: who one is in letters that can be read across it, and what one won and owes. The way out
// is here too.
import { read, readMine } from './api.js';
import { element, say } from './dom.js';
import { lazily } from './lazy.js';
import { numberOf } from './lots.js';
import { moneyLine } from './money.js';
import { balanceOf } from './statements.js';
import { own, text } from './text.js';

export class DeskSlip {
  #page;
  #dialog = document.getElementById('desk-slip');

  constructor(page) {
    this.#page = page;
    const [close, leave] = this.#dialog.querySelectorAll('button');
    close.onclick = () => this.close();
    leave.onclick = () => {
      this.close();
      lazily(() => import('./sign_out.js'), ({ askToSignOut }) => askToSignOut(page.mine));
    };
  }

  /** At once with who one is, and with what one won as soon as the host has said. */
  async openMine() {
    const { me } = this.#page.mine;
    this.open([]);
    try {
      const [won, bills] = await Promise.all([readMine('won'), read('/api/v1/me/invoices')]);
      if (this.#dialog.open && this.#page.mine.me?.id === me.id) this.#showLots(won, bills.items);
    } catch (error) {
      console.warn(error.message); // who one is stands there all the same
    }
  }

  /** `bills`: of all sales, or null where they are not known. */
  open(lots, bills = null) {
    const { me } = this.#page.mine;
    say(this.#dialog.querySelector('.slip-who'), me.paddle ? text.paddle(me.paddle) : own(me.nick));
    say(this.#dialog.querySelector('.slip-nick'), me.paddle ? own(me.nick) : text.accountNumber(me.id));
    this.#showCode(me);
    this.#showLots(lots, bills);
    if (!this.#dialog.open) this.#dialog.showModal();
  }

  // What the desk would type to find them, for a scanner to type: the paddle, or the name. Nothing that signs anybody
  // in. Where its module does not come, the letters above can be read.
  async #showCode(me) {
    const part = this.#dialog.querySelector('.slip-code');
    part.hidden = true;
    const { qrDrawing } = await import('./qr_code.js').catch(() => ({ qrDrawing: () => null }));
    if (this.#page.mine.me?.id !== me.id) return;
    const words = String(me.paddle ?? me.nick);
    const drawing = qrDrawing(words, text.codeFor(words));
    part.hidden = drawing === null;
    part.replaceChildren(...(drawing ? [drawing] : []));
  }

  #showLots(lots, bills) {
    const { money } = this.#page;
    const gifts = new Map((bills ?? []).flatMap(({ lines }) => lines.map(({ lot, gift }) => [lot, gift])));
    let sum = 0;
    const rows = lots.map((lot) => {
      const { total } = moneyLine(lot.price, lot);
      sum += total;
      const name = element('span', '', text.lotNumber(numberOf(lot)), ' ', own(lot.name));
      const gift = gifts.get(lot.id) ?? 0;
      if (gift > 0) name.append(' ', element('small', '', text.giftOfIt(money(gift))));
      return element('li', '', name, element('strong', '', money(total)));
    });
    this.#dialog.querySelector('ol').replaceChildren(...rows);
    const left = bills ? balanceOf(bills) : sum;
    const line = this.#dialog.querySelector('.slip-sum');
    line.hidden = lots.length === 0 && !(left > 0);
    say(line, left > 0 ? text.oweNow(money(left)) : text.allSettled);
  }

  close() {
    if (this.#dialog.open) this.#dialog.close();
  }
}
