// The dialog by which somebody signs in, or up; and the corner of the page that says who they are.
import { say } from './dom.js';
import { complain, overlong } from './fields.js';
import { tell } from './notices.js';
import { own, text } from './text.js';

const members = ['nick', 'email', 'password'];
const passwordMin = 8;

export class SignIn {
  #mine;
  #house;
  #dialog = document.getElementById('sign-in');
  #form = this.#dialog.querySelector('form');
  #isNew = false;
  #showMe;

  /** `house` says how one comes to an account here; `showMe()` opens what somebody is known by. */
  constructor(mine, house, showMe) {
    this.#mine = mine;
    this.#house = house;
    this.#showMe = showMe;
    this.#find('.other').onclick = () => this.#ask(!this.#isNew);
    this.#find('.by-code').onclick = () => this.#dialog.close();
    this.#find('.cancel').onclick = () => this.#dialog.close();
    this.#form.onsubmit = (event) => {
      event.preventDefault();
      this.#submit();
    };
    this.#form.oninput = ({ target }) => complain(target, overlong(target));
    mine.addEventListener('change', () => this.#showWho());
    let greeted = null;
    mine.addEventListener('led', () => (greeted = tell(greeting(mine.me))));
    mine.addEventListener('change', () => mine.me === null && greeted?.remove()); // they are in no more
    this.#showWho();
  }

  /** Resolves once somebody has signed in, with true, or thought better of it. */
  open() {
    this.#form.reset();
    this.#find('.other').hidden = this.#house.signUp !== 'anyone';
    this.#find('.by-code').hidden = this.#house.hall === false;
    this.#ask(false);
    this.#dialog.showModal();
    return new Promise((resolve) => {
      this.#dialog.onclose = () => resolve(this.#mine.me !== null);
    });
  }

  #ask(isNew) {
    this.#isNew = isNew;
    say(this.#find('h2'), isNew ? text.signUp : text.signIn);
    say(this.#find('[type=submit]'), isNew ? text.signUp : text.signIn);
    say(this.#find('.other'), isNew ? text.haveAccount : text.noAccount);
    const { nick, password } = this.#form.elements;
    nick.required = isNew;
    nick.closest('label').hidden = !isNew;
    password.autocomplete = isNew ? 'new-password' : 'current-password';
    say(password.closest('label').querySelector('span'), isNew ? text.newPassword : text.password);
    this.#complain('');
    for (const name of members) complain(this.#form.elements[name], '');
  }

  async #submit() {
    const { email, nick, password } = Object.fromEntries(new FormData(this.#form));
    for (const name of members) complain(this.#form.elements[name], this.#faultOf(name));
    const wrong = this.#form.querySelector('[aria-invalid=true]');
    if (wrong) return wrong.focus();
    this.#complain('');
    this.#busy(true);
    try {
      if (this.#isNew) await this.#mine.signUp({ email, nick, password });
      else await this.#mine.signIn({ email, password });
      this.#dialog.close();
    } catch (error) {
      this.#refused(error);
    } finally {
      this.#busy(false);
    }
  }

  // What can be said without the host; a browser would say it in its own language, not in the page's.
  #faultOf(name) {
    const field = this.#form.elements[name];
    if (name === 'nick' && !this.#isNew) return '';
    const isShort = name === 'password' ? [...field.value].length < passwordMin : field.value.trim() === '';
    return isShort ? text.malformed[name] : overlong(field);
  }

  // What is wrong with a field stands there. Whoever signs in and is nobody wrote one of two things wrongly.
  #refused({ message, problem }) {
    const isNobody = problem?.code === 'unauthorized';
    const member = isNobody ? 'password' : problem?.member;
    const field = members.includes(member) ? this.#form.elements[member] : null;
    if (!field) return this.#complain(message);
    complain(field, isNobody ? text.signInWrong : message);
    field.focus();
  }

  #busy(isBusy) {
    this.#find('[type=submit]').disabled = isBusy;
  }

  #complain(words) {
    this.#find('.refusal').hidden = words === '';
    say(this.#find('.refusal'), words);
  }

  #showWho() {
    const { me } = this.#mine;
    const button = document.getElementById('account');
    const isSomebody = me !== null || this.#mine.isAwaited;
    say(button, me !== null ? whoIs(me) : isSomebody ? text.account : text.signIn);
    button.onclick = () => (isSomebody ? this.#showMe() : this.open());
    button.hidden = false;
  }

  #find(selector) {
    return this.#dialog.querySelector(selector);
  }
}

// By the number that they bid under, where they have one.
function whoIs({ nick, paddle }) {
  return paddle ? `${paddle} · ${own(nick)}` : own(nick);
}

function greeting({ nick, paddle }) {
  return paddle ? text.joinedAs(nick, paddle) : text.joinedAsNick(nick);
}
