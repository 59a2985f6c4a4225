// What somebody is told once, wherever on the page they are, until they close it: that they won, or sold; that a bid of
// theirs or what they bought was taken back, or a lot that they bid on withdrawn; and what is offered to them.
import { raiseAlert } from './alerts.js';
import { readReason } from './api.js';
import { element } from './dom.js';
import { tell } from './notices.js';
import { own, text } from './text.js';
import { markTitle } from './title.js';

export class OwnNews {
  #page;
  #since = null; // what ended before is no news
  #told = new Set();

  constructor(page) {
    this.#page = page;
    page.line.addEventListener('own', ({ detail }) => this.#own(detail));
    page.mine.addEventListener('lots', ({ detail }) => this.#lotsChanged(detail));
    page.mine.addEventListener('change', () => (this.#since ??= page.clock.now));
  }

  #own({ name, data }) {
    const { money } = this.#page;
    const { lot, price, reason = '' } = data;
    const path = `/lots/${lot}`;
    const called = this.#nameOf(lot);
    if (name === 'offered') this.#tell('offered', text.offeredTo(called, money(price)), text.offeredSee, path);
    if (name === 'won') this.#tell('won', text.wonNow(called, money(price)), text.showAtDesk, '/won', called);
    if (name === 'saleVoided') this.#tell('saleVoided', text.purchaseTakenBack(called, reason), text.openLot, path, called);
    if (name === 'voided') this.#tell('voided', text.bidTakenBack(called, reason), text.openLot, path, called);
  }

  // Each once, however often the lot changes after its end.
  #lotsChanged(lots) {
    const { mine } = this.#page;
    for (const lot of lots) {
      if (mine.me === null || !(lot.endedAt >= this.#since) || this.#told.has(lot.id)) continue;
      const isMine = lot.owner?.id === mine.me.id;
      if (!isMine && !(lot.phase === 'withdrawn' && mine.hasBidOn(lot.id))) continue;
      this.#told.add(lot.id);
      if (lot.phase === 'withdrawn') this.#withdrawn(lot);
      else this.#ended(lot);
    }
  }

  #ended({ id, name, phase, price }) {
    const path = `/lots/${id}`;
    if (phase !== 'sold') return this.#tell('sold', text.soldNotYours(name), text.openLot, path);
    this.#tell('sold', text.soldYours(name, this.#page.money(price)), text.openLot, path, name);
  }

  async #withdrawn(lot) {
    const words = text.withdrawnYours(lot.name, (await readReason(lot.id, 'withdrawn')) ?? '');
    this.#tell('withdrawn', words, text.openLot, `/lots/${lot.id}`, lot.name);
  }

  #nameOf(id) {
    return this.#page.mine.lots.get(id)?.name ?? text.lotNumber(id);
  }

  // Marked in the title, too, until it is closed, where it names a lot.
  #tell(about, words, linkWords, path, called = '') {
    raiseAlert(words, { about, path });
    const notice = tell(words, [], () => markTitle(about, ''));
    notice.dataset.news = about;
    const link = element('a', 'plain', linkWords);
    link.href = path;
    notice.querySelector('button').before(link);
    link.addEventListener('click', () => notice.querySelector('button').click());
    if (called !== '') markTitle(about, text.titleMarks[about], own(called));
  }
}
