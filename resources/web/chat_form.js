// Saying something to all who are in a lot's room. What was typed stays there until the host has it.
import { say } from './dom.js';
import { complain, detailOf, overlong } from './fields.js';
import { text } from './text.js';

export class ChatForm {
  #page;
  #lot;
  #form;
  #isSending = false;

  constructor(page, lot, root) {
    this.#page = page;
    this.#lot = lot;
    this.#form = root.querySelector('.say');
    this.#form.onsubmit = (event) => {
      event.preventDefault();
      this.#submit();
    };
    this.#form.oninput = ({ target }) => this.#complain(overlong(target));
    this.show();
  }

  /** Whoever is not known here is asked who they are, in place of what they would say. */
  show() {
    const isStranger = this.#page.mine.me === null;
    this.#form.elements.words.hidden = isStranger;
    say(this.#form.querySelector('button'), isStranger ? text.signInToSay : text.saySend);
  }

  async #submit() {
    if (this.#page.mine.me === null) return this.#page.signIn.open();
    const { words } = this.#form.elements;
    const typed = words.value.trim();
    if (typed === '' || overlong(words) !== '' || this.#isSending) return words.focus();
    this.#isSending = true;
    try {
      const asked = this.#page.line.ask('say', { lot: this.#lot, text: typed });
      const answer = asked ? await asked : { error: { code: 'no_room' } };
      if (answer.error) this.#complain(text.sayRefused[answer.error.code] ?? detailOf(answer.error));
      else if (words.value.trim() === typed) words.value = '';
    } catch {
      // Nobody knows whether it was heard: where it was, it stands in the room.
      this.#complain(text.sayUnheard);
    } finally {
      this.#isSending = false;
    }
  }

  #complain(words) {
    complain(this.#form.elements.words, words);
  }
}
