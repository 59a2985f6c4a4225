// Coming in by the hall's code: a name, and one may bid. The code is in the address where a QR code led here.
import { ApiError } from './api.js';
import { element, fromTemplate, say } from './dom.js';
import { own, text } from './text.js';
import { setTitle } from './title.js';

const codeLength = 6;

export class JoinView {
  #page;
  #form;
  root;

  constructor(page, code) {
    this.#page = page;
    this.root = fromTemplate('join-view').firstElementChild;
    this.#form = this.root.querySelector('form');
    this.#form.elements.code.value = code;
    this.#form.elements.code.closest('label').hidden = code !== '';
    say(this.root.querySelector('h1'), text.joinHouse(page.house.name));
    this.#form.onsubmit = (event) => {
      event.preventDefault();
      this.#submit();
    };
    for (const field of this.#fields) field.oninput = () => this.#complain(field, '');
    this.root.querySelector('.has-account').onclick = () => this.#signIn();
  }

  shown() {
    setTitle(text.joinHouse(this.#page.house.name));
    const { code, nick } = this.#form.elements;
    (code.value === '' ? code : nick).focus({ preventScroll: true });
    if (this.#page.mine.me !== null) this.#welcome();
  }

  close() {}

  get #fields() {
    return [this.#form.elements.code, this.#form.elements.nick];
  }

  async #signIn() {
    if (await this.#page.signIn.open()) this.#page.places.go('/');
  }

  async #submit() {
    const { code, nick } = this.#form.elements;
    const given = { nick: nick.value.trim(), code: code.value.trim().toUpperCase() };
    this.#complain(code, given.code.length === codeLength ? '' : text.joinCodeShort);
    this.#complain(nick, given.nick === '' ? text.joinNameMissing : '');
    const wrong = this.#fields.find((field) => field.getAttribute('aria-invalid') === 'true');
    if (wrong) return wrong.focus();
    const button = this.#form.querySelector('[type=submit]');
    button.disabled = true;
    try {
      await this.#page.mine.signUp(given);
      this.#welcome();
    } catch (error) {
      this.#refused(error);
    } finally {
      button.disabled = false;
    }
  }

  // What is wrong stands at its field, in words.
  #refused(error) {
    const { code, nick } = this.#form.elements;
    const { code: kind, member } = error instanceof ApiError ? error.problem : {};
    const isCode = member === 'code' || kind === 'forbidden' || kind === 'not_found' || kind === 'unauthorized';
    const field = isCode ? code : nick;
    const words = { nick_taken: text.joinNameTaken, too_many: text.joinTooMany }[kind];
    if (isCode) code.closest('label').hidden = false;
    this.#complain(field, words ?? (isCode ? text.joinCodeWrong : error.message));
    field.focus();
  }

  #complain(field, words) {
    const line = this.#form.querySelector(`#join-${field.name}-fault`);
    line.hidden = words === '';
    say(line, words);
    field.setAttribute('aria-invalid', String(words !== ''));
  }

  // The number that one bids under, large, for as long as one likes to look at it.
  #welcome() {
    const { me } = this.#page.mine;
    if (me === null) return;
    const home = element('a', 'main join-on', text.toCatalogue);
    home.href = '/';
    const who = element('p', 'slip-who', me.paddle ? text.paddle(me.paddle) : own(me.nick));
    const named = me.paddle ? [element('p', 'slip-nick', own(me.nick))] : [];
    const card = element('div', 'join-done', element('h1', '', text.joinDone), who, ...named, home);
    this.root.replaceChildren(card);
    home.focus({ preventScroll: true });
  }
}
