// Selling from a phone: a picture, what it is, the price that it starts from and when it ends; done.
import { amountOf } from './amount.js';
import { ApiError } from './api.js';
import { blank, element, fromTemplate, say } from './dom.js';
import { complain, overlong } from './fields.js';
import { decimal } from './format.js';
import { numberOf } from './lots.js';
import { loadParts } from './parts.js';
import { draw, jpegOf } from './picture_maker.js';
import { maySell } from './roles.js';
import { SellDesk } from './sell_desk.js';
import { own, text } from './text.js';
import { setTitle } from './title.js';

const minute = 60_000;
const lastings = [10, 30, 60, 120, 360, 1440, 4320].map((minutes) => minutes * minute);
const usualMs = 60 * minute;
const members = { name: 'name', description: 'description', start: 'start', endsAt: 'ends' };

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
  #hasPicture = false;
  #leaving = new AbortController();
  root = element('div', '');

  constructor(page) {
    this.#page = page;
    this.#begin();
    page.mine.addEventListener('change', () => this.#review(), { signal: this.#leaving.signal });
    this.#review();
  }

  shown() {
    setTitle(text.sellTitle);
  }

  close() {
    this.#leaving.abort();
  }

  #begin() {
    this.#desk = new SellDesk();
    this.#hasPicture = false;
    this.#view = fromTemplate('sell-view').firstElementChild;
    this.#form = this.#find('form');
    const { code, exponent } = this.#page.house.currency;
    say(this.#find('.amount-label'), text.sellStart(code));
    this.#form.elements.start.inputMode = exponent === 0 ? 'numeric' : 'decimal';
    this.#form.elements.start.placeholder = decimal(10 ** (exponent + 3), exponent);
    say(this.#find('[type=submit]'), text.sellIt);
    this.#fillEnds();
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

  #wire() {
    const { picture, ends } = this.#form.elements;
    picture.onchange = () => this.#takePicture(picture.files[0]);
    ends.onchange = () => (this.#find('.sell-at').hidden = ends.value !== 'at');
    this.#form.oninput = ({ target }) =>
      this.#complain(target.name === 'endsAt' ? 'ends' : target.name, overlong(target));
    this.#form.onsubmit = (event) => {
      event.preventDefault();
      this.#submit();
    };
  }

  // Whoever may sell finds the form, the others find out why not.
  #review() {
    const { mine, house } = this.#page;
    const home = { words: text.toCatalogue, href: '/' };
    const mayDo = maySell(mine.me, house);
    if (mayDo && this.root.firstElementChild === this.#view) return;
    const barred = mine.me === null ? text.sellSignIn : text.sellBarred;
    this.root.replaceChildren(mayDo ? this.#view : blank(barred, text.sellBarredHint, home));
  }

  async #takePicture(file) {
    if (!file) return;
    const canvas = this.#find('canvas');
    try {
      await draw(file, canvas);
      this.#hasPicture = true;
      canvas.hidden = false;
      say(this.#find('.sell-picture label span'), text.sellPictureOther);
      this.#complain('picture', '');
    } catch {
      this.#complain('picture', text.sellPictureUnread);
    }
  }

  async #submit() {
    const terms = this.#desk.lot ? null : this.#terms();
    const wrong = this.#form.querySelector('[aria-invalid=true]');
    if (wrong) return wrong.focus();
    const button = this.#find('[type=submit]');
    button.disabled = true;
    this.#fail('');
    try {
      const picture = this.#hasPicture ? await jpegOf(this.#find('canvas')) : null;
      this.#done(await this.#desk.sell(terms, picture));
    } catch (error) {
      this.#refused(error);
    } finally {
      button.disabled = false;
    }
  }

  // As the form has them; what is wrong is said at its field.
  #terms() {
    const { name, description, start } = this.#form.elements;
    const amount = amountOf(start.value, this.#page.house.currency.exponent);
    const endsAt = this.#endsAt;
    this.#complain('name', name.value.trim() === '' ? text.sellNameMissing : overlong(name));
    this.#complain('description', overlong(description));
    this.#complain('start', amount === null ? text.amountMissing : Number.isNaN(amount) ? text.amountUnread : '');
    this.#complain('ends', endsAt > this.#page.clock.now ? '' : text.sellEndsPast);
    return { name: name.value.trim(), description: description.value, start: amount, endsAt };
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
      say(this.#find('[type=submit]'), text.sellPictureAgain);
      return this.#complain('picture', `${text.sellPictureRefused} ${problem.detail}`);
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
    this.root.replaceChildren(card);
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
