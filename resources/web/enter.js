// A clerk's view: paddle, lot, amount, Enter; what the host answers, and the last entries with the way back. For those
// without a phone, and for paper sheets, so that it keeps up with whoever types.
import { amountOf } from './amount.js';
import { blank, fromTemplate, say } from './dom.js';
import { EntryDesk, isPending } from './entry_desk.js';
import { EntryList } from './entry_list.js';
import { EntryLots } from './entry_lots.js';
import { careOf, entryOf, outcomeOf } from './entry_words.js';
import { detailOf } from './fields.js';
import { decimal } from './format.js';
import { text } from './lazy_text.js';
import { isFinal, numberOf } from './lots.js';
import { PaddleField } from './paddle_field.js';
import { nameOf } from './people.js';
import { loadParts } from './parts.js';
import { mayEnter } from './roles.js';
import { SaleChoice } from './sale_choice.js';
import { saleOf } from './sales.js';
import { own } from './text.js';
import { setTitle } from './title.js';

const fields = ['paddle', 'lot', 'amount'];
const members = { bid: 'amount', max: 'amount', for: 'paddle' };

const desks = new Map(); // by clerk: what was entered is sent though they look at something else meanwhile

/** The view, once its parts have come. */
export async function enterView(page) {
  await loadParts('enter');
  return new EnterView(page);
}

class EnterView {
  #page;
  #desk = null;
  #list = null;
  #form;
  #paddle;
  #lots;
  #sales;
  #corrected = null; // the refused entry that was put back into the form
  #careTaken = '';
  #view;
  #leaving = new AbortController();
  root = document.createElement('div');

  constructor(page) {
    this.#page = page;
    this.#view = fromTemplate('enter-view').firstElementChild;
    this.#form = this.#find('form');
    this.#paddle = new PaddleField(this.#form.elements.paddle, this.#find('#enter-paddle-note'));
    const { exponent, code } = page.house.currency;
    this.#form.elements.amount.inputMode = exponent === 0 ? 'numeric' : 'decimal';
    say(this.#find('.amount-label'), text.amountLabel(code));
    this.#lots = new EntryLots(page.sales, () => this.#showLot());
    this.#sales = new SaleChoice(this.#form.elements.sale, page.sales, () => this.#chooseSale(''));
    this.#wire();
    const { signal } = this.#leaving;
    page.mine.addEventListener('change', () => this.#review(), { signal });
    page.sales.addEventListener('change', () => this.#showLot(), { signal });
    this.#review();
  }

  shown() {
    setTitle(text.enterBids);
    this.#form.elements.paddle.focus({ preventScroll: true });
  }

  close() {
    this.#leaving.abort();
    this.#list?.close();
  }

  /** Lots that changed; an empty list: read anew. */
  lotsChanged(lots) {
    if (lots.length === 0) this.#lots.read();
    else this.#lots.take(lots);
  }

  #wire() {
    this.#form.onsubmit = (event) => {
      event.preventDefault();
      this.#submit();
    };
    for (const name of fields) {
      const field = this.#form.elements[name];
      // What stands there is typed over, so that whoever types without looking is never in the middle of it.
      field.onfocus = () => field.select();
      field.onkeydown = (event) => this.#goOn(event, name);
    }
    const { sale, lot } = this.#form.elements;
    this.#form.oninput = ({ target }) => {
      if (target === sale) this.#chooseSale(sale.value);
      this.#typed();
    };
    sale.onchange = () => lot.focus();
  }

  // Enter leads from field to field as on a number pad, and from the last to the host.
  #goOn(event, name) {
    if (event.key !== 'Enter' || event.isComposing || name === 'amount') return;
    event.preventDefault();
    this.#form.elements[fields[fields.indexOf(name) + 1]].focus();
  }

  // Whoever may enter bids finds the form, the others find out why not.
  #review() {
    const { me } = this.#page.mine;
    const isClerk = mayEnter(me);
    if (isClerk && !this.#desk) this.#begin(me.id);
    if (!isClerk && this.#desk) this.#end();
    const wanted = isClerk ? this.#view : this.#barred(me);
    if (this.root.firstElementChild === wanted) return;
    this.root.replaceChildren(wanted);
    if (isClerk) this.#form.elements.paddle.focus({ preventScroll: true });
  }

  #barred(me) {
    const home = { words: text.toCatalogue, href: '/' };
    if (me !== null) return blank(text.enterBarred, text.enterBarredHint, home);
    const signIn = { words: text.signIn, act: () => this.#page.signIn.open() };
    return blank(text.enterSignIn, text.enterBarredHint, home, signIn);
  }

  #begin(clerk) {
    const { signal } = this.#leaving;
    const { mine } = this.#page;
    if (!desks.has(clerk)) desks.set(clerk, new EntryDesk(clerk, () => mine.me?.id === clerk));
    this.#desk = desks.get(clerk);
    this.#desk.addEventListener('change', ({ detail }) => this.#desk && this.#decided(detail), { signal });
    this.#list = new EntryList(this.#find('.entries'), {
      desk: this.#desk,
      money: this.#page.money,
      again: (entry) => this.#putBack(entry),
      done: () => this.#form.elements.paddle.focus(),
    });
    this.#decided(this.#desk.entries[0] ?? null);
    this.#desk.resume();
    this.#lots.read();
  }

  #end() {
    this.#list.close();
    this.#desk = null;
  }

  // Those that the number may be of: more than one where sales have the same.
  get #named() {
    return this.#lots.named(this.#form.elements.lot.value, this.#desk?.sale ?? '');
  }

  get #lot() {
    const [lot, ...others] = this.#named;
    return lot && others.length === 0 ? lot : null;
  }

  // It stays until another is chosen.
  #chooseSale(id) {
    if (this.#desk) this.#desk.sale = id;
    this.#showLot();
  }

  #typed() {
    this.#careTaken = '';
    this.#paddle.look();
    this.#showLot();
    this.#note('amount', '');
  }

  #showLot() {
    const { lot: field } = this.#form.elements;
    this.#sales.show(this.#lots.all, this.#desk?.sale ?? '');
    field.inputMode = this.#lots.areDigits ? 'numeric' : 'text';
    const lot = this.#lot;
    if (field.value.trim() === '') return this.#note('lot', '');
    if (lot) return this.#note('lot', this.#lotWords(lot), isFinal(lot) ? 'last' : 'calm');
    if (this.#named.length === 0) this.#lots.readAgain();
    this.#note('lot', this.#noLot(), 'soon');
  }

  // Why the number that stands there means no lot.
  #noLot() {
    const { sales } = this.#page;
    const number = own(this.#form.elements.lot.value.trim());
    const named = this.#named.map((lot) => own(sales.nameOf(saleOf(lot))));
    if (named.length > 0) return text.entryWhichSale(number, named.join(' · '));
    const sale = this.#desk?.sale ?? '';
    return sale === '' ? text.entryNoLot(number) : text.entryNoLotIn(number, sales.nameOf(Number(sale)));
  }

  #lotWords(lot) {
    const { money, nameOf } = this.#page;
    const stands = isFinal(lot) ? text.phaseNames[lot.phase] : `${text.nextBid} ${money(lot.ask)}`;
    const leads = !isFinal(lot) && lot.leader ? ` · ${text.leads(nameOf(lot.leader, lot))}` : '';
    const sale = this.#saleNamed(lot);
    return `${own(lot.name)}${sale === '' ? '' : ` · ${own(sale)}`} · ${stands}${leads}`;
  }

  // The name of a lot's sale where the house has several, or ''.
  #saleNamed(lot) {
    const { sales } = this.#page;
    return sales.areSeveral ? sales.nameOf(saleOf(lot)) : '';
  }

  #note(name, words, kind = 'calm') {
    const note = this.#find(`#enter-${name}-note`);
    say(note, words);
    note.dataset.kind = kind;
    this.#form.elements[name].setAttribute('aria-invalid', String(kind === 'last'));
  }

  #submit() {
    const typed = this.#written;
    const lot = this.#lot;
    const { account } = this.#paddle;
    const wrong = this.#faultIn(account, lot);
    if (wrong) return this.#form.elements[wrong].focus();
    const { amount: field, kind } = this.#form.elements;
    const amount = amountOf(field.value, this.#page.house.currency.exponent);
    const care = careOf(lot, amount);
    if (care !== '' && this.#careTaken !== typed) {
      this.#careTaken = typed;
      this.#note('amount', care, 'soon');
      return field.select();
    }
    this.#enter({
      paddle: this.#paddle.number,
      who: account ? nameOf(account) : '',
      account: account?.id ?? null, // whoever types faster than the host answers does not wait
      lot: lot.id,
      number: numberOf(lot),
      lotName: lot.name,
      sale: saleOf(lot),
      saleName: this.#saleNamed(lot),
      act: kind.value,
      amount,
    });
  }

  #enter(bid) {
    const corrected = this.#corrected;
    this.#empty();
    // Typed over with something else, what was refused still stands.
    if (corrected && corrected.paddle === bid.paddle && corrected.lot === bid.lot) this.#desk.drop(corrected);
    this.#desk.enter(bid);
  }

  /** The first field that can't be entered as it stands, having said why; else null. */
  #faultIn(account, lot) {
    const { lot: lotField, amount: field } = this.#form.elements;
    if (account === null) return 'paddle';
    if (!lot) this.#note('lot', lotField.value.trim() === '' ? text.entryLotMissing : this.#noLot(), 'last');
    if (!lot) return this.#named.length > 1 ? 'sale' : 'lot';
    const amount = amountOf(field.value, this.#page.house.currency.exponent);
    if (amount === null) this.#note('amount', text.amountMissing, 'last');
    else if (Number.isNaN(amount)) this.#note('amount', text.amountUnread, 'last');
    else return null;
    return 'amount';
  }

  get #written() {
    return JSON.stringify([...fields, 'kind'].map((name) => this.#form.elements[name].value));
  }

  #empty() {
    this.#corrected = null;
    for (const name of fields) this.#form.elements[name].value = '';
    this.#typed();
    this.#form.elements.paddle.focus();
  }

  // The focus is at the paddle, and what stands there is typed over.
  #putBack(entry) {
    const { paddle, lot, amount, kind } = this.#form.elements;
    paddle.value = String(entry.paddle);
    lot.value = String(entry.number);
    // The number alone may mean another lot by now.
    if (this.#lot?.id !== entry.lot && entry.sale) this.#desk.sale = String(entry.sale);
    amount.value = decimal(entry.amount, this.#page.house.currency.exponent);
    kind.value = entry.act;
    this.#typed();
    this.#corrected = entry;
    paddle.focus();
    paddle.select();
  }

  #decided(entry) {
    const { entries } = this.#desk;
    this.#list.show();
    this.#find('.nothing').hidden = entries.length > 0;
    if (!entry) return;
    this.#tell(entry);
    const isEmpty = fields.every((name) => this.#form.elements[name].value === '');
    if (entry.state === 'refused' && isEmpty && !entries.some(isPending)) this.#putBack(entry);
    const field = entry.state === 'refused' && this.#corrected === entry ? members[entry.refusal.member] : undefined;
    if (field) this.#note(field, detailOf(entry.refusal), 'last');
  }

  #tell(entry) {
    const line = this.#find('.enter-outcome');
    const { words, kind } = outcomeOf(entry, this.#page.money);
    const others = this.#desk.entries.filter((one) => one !== entry && one.state === 'refused').length;
    const refused = others > 0 ? ` ${text.entriesRefused(others)}` : '';
    say(line, `${entryOf(entry, this.#page.money)}: ${words}${refused}`);
    line.dataset.kind = kind;
  }

  #find(selector) {
    return this.#view.querySelector(selector);
  }
}
