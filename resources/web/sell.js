// Selling from a phone: pictures, what it is, the price that it starts from and when it ends; done.
import { amountOf } from './amount.js';
import { ApiError, read } from './api.js';
import { blank, element, fromTemplate, say } from './dom.js';
import { complain, overlong } from './fields.js';
import { text } from './lazy_text.js';
import { numberOf } from './lots.js';
import { loadParts } from './parts.js';
import { maySell } from './roles.js';
import { SellDesk } from './sell_desk.js';
import { picturesMax, SellPictures } from './sell_pictures.js';
import { Statements } from './statements.js';
import { own } from './text.js';
import { setTitle } from './title.js';

const minute = 60_000;
const lastings = [10, 30, 60, 120, 360, 1440, 4320].map((minutes) => minutes * minute);
const usualMs = 60 * minute;
const categoriesOf = 500; // of so many lots, the newest
const members = {
  name: 'name',
  description: 'description',
  category: 'category',
  start: 'start',
  reserve: 'reserve',
  value: 'value',
  endsAt: 'ends',
};

/** The view, once its parts have come. */
export async function sellView(page) {
  await loadParts('sell');
  return new SellView(page);
}

class SellView {
  #page;
  #view;
  #form;
  #desk = new SellDesk();
  #pictures;
  #leaving = new AbortController();
  #holder = element('div', '');
  #sold;
  #seller = null; // whose the form is
  root = element('div', '', this.#holder);

  constructor(page) {
    this.#page = page;
    this.#sold = new Statements(page, 'settlements');
    this.root.append(this.#sold.root);
    this.#begin();
    page.mine.addEventListener('change', () => this.#review(), { signal: this.#leaving.signal });
    page.mine.addEventListener('lists', () => this.#readSold(), { signal: this.#leaving.signal });
  }

  shown() {
    setTitle(text.sellTitle);
    this.#review();
    this.#readSold();
  }

  close() {
    this.#leaving.abort();
  }

  #begin() {
    this.#desk = new SellDesk();
    this.#view = fromTemplate('sell-view').firstElementChild;
    this.#form = this.#find('form');
    this.#pictures = new SellPictures(this.#find('.sell-pictures'), () => this.#showWays());
    const { code, exponent } = this.#page.house.currency;
    say(this.#find('.amount-label'), text.sellStart(code));
    say(this.#find('.reserve-label'), text.sellReserve(code));
    say(this.#find('.value-label'), text.sellValue(code));
    const { start, reserve, value } = this.#form.elements;
    for (const field of [start, reserve, value]) field.inputMode = exponent === 0 ? 'numeric' : 'decimal';
    say(this.#find('[type=submit]'), text.sellIt);
    this.#fillEnds();
    this.#fillCategories();
    this.#wire();
  }

  #fillEnds() {
    const { ends } = this.#form.elements;
    const choices = [...lastings.map((ms) => [String(ms), text.lasting(ms / minute)]), ['at', text.sellAtMoment]];
    ends.replaceChildren(
      ...choices.map(([value, words]) => {
        const option = element('option', '', words);
        option.value = value;
        return option;
      }),
    );
    ends.value = String(usualMs);
  }

  // What others are in is offered; where that can't be read, a new one is typed all the same.
  async #fillCategories() {
    const list = this.#find('datalist');
    try {
      const { items } = await read(`/api/v1/lots?sort=new&limit=${categoriesOf}`);
      const names = [...new Set(items.map((lot) => lot.category ?? ''))].filter((name) => name !== '').sort();
      list.replaceChildren(
        ...names.map((name) => {
          const option = element('option', '');
          option.value = name;
          return option;
        }),
      );
    } catch (error) {
      console.warn(error.message);
    }
  }

  #wire() {
    const { picture, pictures, ends } = this.#form.elements;
    for (const input of [picture, pictures]) input.onchange = () => this.#takePictures(input);
    ends.onchange = () => (this.#find('.sell-at').hidden = ends.value !== 'at');
    this.#form.oninput = ({ target }) =>
      this.#complain(target.name === 'endsAt' ? 'ends' : target.name, overlong(target));
    this.#form.onsubmit = (event) => {
      event.preventDefault();
      this.#submit();
    };
  }

  // What was sold is read beside the form, which does not wait for it.
  #readSold() {
    if (this.#page.mine.me !== null) this.#sold.read().catch((error) => console.warn(error.message));
  }

  // Whoever may sell finds the form, the others find out why not.
  #review() {
    const { mine, house } = this.#page;
    const home = { words: text.toCatalogue, href: '/' };
    const mayDo = maySell(mine.me, house);
    if (mine.me === null) this.#sold.clear();
    else this.#belongTo(mine.me.id);
    if (mayDo && this.#holder.firstElementChild === this.#view) return;
    this.#holder.replaceChildren(mayDo ? this.#view : this.#barred(home));
  }

  // What one has typed is nothing for who signs in after them.
  #belongTo(seller) {
    if (this.#seller !== null && this.#seller !== seller) this.#begin();
    this.#seller = seller;
  }

  #barred(home) {
    const { mine, signIn } = this.#page;
    if (mine.me !== null) return blank(text.sellBarred, text.sellBarredHint, home);
    return blank(text.sellSignIn, text.sellBarredHint, home, { words: text.signIn, act: () => signIn.open() });
  }

  async #takePictures(input) {
    const files = [...input.files];
    input.value = ''; // so that the same file can be chosen again
    const { unread, surplus } = await this.#pictures.add(files);
    const words = unread > 0 ? text.sellPictureUnread : surplus > 0 ? text.sellPicturesMax(picturesMax) : '';
    this.#complain('picture', words);
  }

  #showWays() {
    const { count } = this.#pictures;
    say(this.#find('.sell-picture-ways span'), count > 0 ? text.sellPictureOther : text.sellPicture);
    this.#find('.sell-picture-ways').hidden = count >= picturesMax;
  }

  async #submit() {
    const terms = this.#desk.lot ? null : this.#terms();
    const wrong = this.#form.querySelector('[aria-invalid=true]');
    if (wrong) return wrong.focus();
    const button = this.#find('[type=submit]');
    button.disabled = true;
    this.#fail('');
    try {
      const pictures = this.#pictures.bytes;
      const sending = (n) => say(button, text.sellSending(n, pictures.length));
      this.#done(await this.#desk.sell(terms, pictures, sending));
    } catch (error) {
      say(button, this.#desk.lot ? text.sellPictureAgain : text.sellIt);
      this.#refused(error);
    } finally {
      button.disabled = false;
    }
  }

  // As the form has them; what is wrong is said at its field.
  #terms() {
    const { name, description, category, start } = this.#form.elements;
    const { exponent } = this.#page.house.currency;
    const typed = (field, least) => amountOf(this.#form.elements[field].value, exponent, least);
    const [amount, reserve, value] = [typed('start'), typed('reserve'), typed('value', 0)];
    const endsAt = this.#endsAt;
    this.#complain('name', name.value.trim() === '' ? text.sellNameMissing : overlong(name));
    this.#complain('description', overlong(description));
    this.#complain('category', overlong(category));
    this.#complain('start', amount === null ? text.amountMissing : Number.isNaN(amount) ? text.amountUnread : '');
    this.#complain('reserve', Number.isNaN(reserve) ? text.amountUnread : isBelow(reserve, amount) ? text.sellReserveLow : '');
    this.#complain('value', Number.isNaN(value) ? text.amountUnread : '');
    this.#complain('ends', endsAt > this.#page.clock.now ? '' : text.sellEndsPast);
    const terms = { name: name.value.trim(), description: description.value, start: amount, endsAt };
    if (reserve !== null) terms.reserve = reserve;
    if (value !== null) terms.value = value;
    if (category.value.trim() !== '') terms.category = category.value.trim();
    return terms;
  }

  get #endsAt() {
    const { ends, endsAt } = this.#form.elements;
    if (ends.value === 'at') return new Date(endsAt.value).getTime();
    return Math.round(this.#page.clock.now) + Number(ends.value);
  }

  #refused(error) {
    if (!(error instanceof ApiError)) return this.#fail(text.failed);
    const { problem } = error;
    if (this.#desk.lot) {
      this.#pictures.keep(this.#desk.sent);
      const words = text.sellPictureRefused(this.#desk.sent + 1, this.#pictures.count);
      return this.#complain('picture', `${words} ${problem.detail}`);
    }
    const field = members[problem.member];
    if (!field) return this.#fail(error.status === 0 ? text.sellUnheard : problem.detail);
    this.#complain(field, problem.detail);
    this.#form.elements[field].focus();
  }

  #done(lot) {
    const lead = element('a', 'main sell-on', text.sellSeeIt);
    lead.href = `/lots/${lot.id}`;
    const again = element('button', 'plain sell-on', text.sellAnother);
    again.type = 'button';
    again.onclick = () => {
      this.#begin();
      this.#review();
    };
    const named = element('p', 'slip-nick', own(lot.name));
    const number = element('p', 'slip-who', text.lotNumber(numberOf(lot)));
    const card = element('section', 'sell join-done', element('h1', '', text.sellDone), number, named, lead, again);
    this.#view = card;
    this.#holder.replaceChildren(card);
    window.scrollTo(0, 0); // the button was at the end of a form that is longer than a phone
    lead.focus({ preventScroll: true });
  }

  #complain(name, words) {
    const field = this.#form.elements[name];
    complain(field, words);
    if (name === 'picture') field.removeAttribute('aria-invalid'); // it does not keep from selling
  }

  #fail(words) {
    const line = this.#find('.sell-fault');
    line.hidden = words === '';
    say(line, words);
  }

  #find(selector) {
    return this.#view.querySelector(selector);
  }
}

function isBelow(reserve, start) {
  return Number.isInteger(reserve) && Number.isInteger(start) && reserve < start;
}
