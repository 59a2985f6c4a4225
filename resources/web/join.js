// Coming in by the hall's code: a name, and one may bid. The code is in the address where a QR code led here.
import { ApiError } from './api.js';
import { element, fromTemplate, say } from './dom.js';
import { complain, overlong } from './fields.js';
import { lazily } from './lazy.js';
import { own, text } from './text.js';
import { setTitle } from './title.js';

/** The six letters of a hall's code as somebody wrote them, or ''. */
function codeOf(typed) {
  const letters = typed.normalize('NFKC').replace(/[\s\p{Pd}\p{Cf}\u2212]/gu, '');
  return /^[a-z]{6}$/i.test(letters) ? letters.toUpperCase() : '';
}

/** Why nobody comes in by a code, or ''. */
function closedOf({ evening, hall }) {
  if (evening === 'over') return 'over';
  return hall === false ? 'none' : '';
}

const closedWords = { over: [text.joinOver, text.joinOverHint], none: [text.joinNone, text.joinNoneHint] };

export class JoinView {
  #page;
  #form;
  #parts; // what a stranger finds
  #came = null; // the account that came in here
  #isComing = false;
  #shownOf = null; // whom the card is of
  #leaving = new AbortController();
  root;

  constructor(page, code) {
    this.#page = page;
    this.root = fromTemplate('join-view').firstElementChild;
    this.#parts = [...this.root.children];
    this.#form = this.root.querySelector('form');
    this.#form.elements.code.value = codeOf(code) || code;
    this.#form.elements.code.closest('label').hidden = codeOf(code) !== '';
    say(this.root.querySelector('h1'), text.joinHouse(page.house.name));
    this.#form.onsubmit = (event) => {
      event.preventDefault();
      this.#submit();
    };
    for (const field of this.#fields) field.oninput = () => complain(field, overlong(field));
    this.root.querySelector('.has-account').onclick = () => this.#signIn();
    page.mine.addEventListener('change', () => this.#review(), { signal: this.#leaving.signal });
  }

  shown() {
    setTitle(text.joinHouse(this.#page.house.name));
    const { code, nick } = this.#form.elements;
    (code.value === '' ? code : nick).focus({ preventScroll: true });
    this.#review();
  }

  houseChanged() {
    this.#review();
  }

  close() {
    this.#leaving.abort();
  }

  get #fields() {
    return [this.#form.elements.code, this.#form.elements.nick];
  }

  async #signIn() {
    if (await this.#page.signIn.open()) this.#page.places.go('/');
  }

  async #submit() {
    const { code, nick } = this.#form.elements;
    const given = { nick: nick.value.trim(), code: codeOf(code.value) };
    complain(code, given.code === '' ? text.joinCodeShort : '');
    complain(nick, given.nick === '' ? text.joinNameMissing : overlong(nick));
    const wrong = this.#fields.find((field) => field.getAttribute('aria-invalid') === 'true');
    if (wrong) return wrong.focus();
    const button = this.#form.querySelector('[type=submit]');
    button.disabled = true;
    this.#isComing = true;
    const { mine } = this.#page;
    try {
      // A reload may be quicker than the host says who is here, and whoever comes in twice loses their paddle.
      await mine.load({ isAsked: true });
      if (mine.me !== null) return;
      await mine.signUp(given);
      this.#came = mine.me?.id ?? null;
      // Without the code nobody comes in by a reload.
      if (!this.#leaving.signal.aborted) history.replaceState(history.state, '', '/join');
    } catch (error) {
      this.#refused(error);
    } finally {
      button.disabled = false;
      this.#isComing = false;
      this.#review(true);
    }
  }

  // What is wrong stands at its field, in words.
  #refused(error) {
    const { code, nick } = this.#form.elements;
    const { code: kind, member } = error instanceof ApiError ? error.problem : {};
    // It ended while this page was open.
    if (kind === 'forbidden') return (this.#page.house.evening = 'over');
    const isCode = member === 'code' || kind === 'unauthorized';
    const field = isCode ? code : nick;
    const known = { nick_taken: text.joinNameTaken, too_many: text.joinTooMany }[kind];
    const words = member === 'evening' ? error.message : known;
    if (isCode) code.closest('label').hidden = false;
    complain(field, words ?? (isCode ? text.joinCodeWrong : error.message));
    field.focus();
  }

  // Whoever has come in finds out who they are, the others the form.
  #review(leads = this.root.contains(document.activeElement)) {
    if (this.#isComing) return;
    const { me } = this.#page.mine;
    const closed = closedOf(this.#page.house);
    const of = me === null ? closed : JSON.stringify([me.id, me.nick, me.paddle, me.id === this.#came]);
    if (of === this.#shownOf) return;
    this.#shownOf = of;
    if (me === null && closed === '') return this.root.replaceChildren(...this.#parts);
    const home = element('a', 'main join-on', text.toCatalogue);
    home.href = '/';
    this.root.replaceChildren(element('div', 'join-done', ...this.#wordsFor(me), home, this.#otherWay(me)));
    if (leads) home.focus({ preventScroll: true });
  }

  #wordsFor(me) {
    if (me === null) {
      const [title, hint] = closedWords[closedOf(this.#page.house)];
      return [element('h1', '', title), element('p', '', hint)];
    }
    return me.id === this.#came ? this.#welcome(me) : this.#known(me);
  }

  // The number that one bids under, large, for as long as one likes to look at it.
  #welcome(me) {
    const who = element('p', 'slip-who', me.paddle ? text.paddle(me.paddle) : own(me.nick));
    const named = me.paddle ? [element('p', 'slip-nick', own(me.nick))] : [];
    return [element('h1', '', text.joinDone), who, ...named];
  }

  #known(me) {
    return [element('h1', '', me.paddle ? text.joinedAs(me.nick, me.paddle) : text.joinedAsNick(me.nick))];
  }

  #otherWay(me) {
    const button = element('button', 'quiet has-account', me === null ? text.haveAccount : text.joinOther);
    button.type = 'button';
    const signOut = ({ askToSignOut }) => askToSignOut(this.#page.mine);
    button.onclick = () => (me === null ? this.#signIn() : lazily(() => import('./sign_out.js'), signOut));
    return button;
  }
}
