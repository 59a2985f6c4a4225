// The field of a paddle's number, and beneath it whose paddle that is.
import { say } from './dom.js';
import { text } from './lazy_text.js';
import { accountOf, nameOf, paddleOf } from './people.js';
import { own } from './text.js';

const pauseMs = 120;

export class PaddleField {
  #field;
  #note;
  #sought = null; // the number that `#account` is of
  #account = undefined; // as long as the host has not said
  #timer = 0;

  constructor(field, note) {
    this.#field = field;
    this.#note = note;
    field.addEventListener('blur', () => this.#seek());
  }

  /** Something was typed: looks whose paddle it is once that has calmed down. */
  look() {
    const { number } = this;
    if (number !== null && number === this.#sought) return;
    clearTimeout(this.#timer);
    this.#sought = null;
    this.#tell('');
    if (this.#field.value.trim() !== '') this.#timer = setTimeout(() => this.#seek(), pauseMs);
  }

  /** The number that stands there, or null. */
  get number() {
    return paddleOf(this.#field.value);
  }

  /** The account of that paddle; null, having said why, where there is none; undefined while it is looked for. */
  get account() {
    if (this.#field.value.trim() === '') return this.#tell(text.entryPaddleMissing, 'last');
    if (this.number === null) return this.#tell(text.entryPaddleUnread, 'last');
    if (this.#sought !== this.number) this.#seek();
    const account = this.#account;
    // Somebody may get this paddle any moment, so whoever asks once more is not answered from memory.
    if (account === null) this.#sought = null;
    return account;
  }

  async #seek() {
    clearTimeout(this.#timer);
    const { number } = this;
    if (this.#field.value.trim() === '' || number === this.#sought) return;
    if (number === null) return this.#tell(text.entryPaddleUnread, 'last');
    this.#sought = number;
    this.#account = undefined;
    try {
      const account = await accountOf(number);
      if (this.#sought !== number) return;
      this.#account = account;
      this.#tell(account ? whose(account) : text.entryNoPaddle(number), account && !account.blocked ? 'fine' : 'last');
    } catch (error) {
      if (this.#sought !== number) return;
      this.#sought = null;
      this.#tell(error.message, 'last');
    }
  }

  #tell(words, kind = 'calm') {
    say(this.#note, words);
    this.#note.dataset.kind = kind;
    this.#field.setAttribute('aria-invalid', String(kind === 'last'));
    return null;
  }
}

// The name, the one that others see where it is another, and where they sit.
function whose(account) {
  const parts = [own(nameOf(account))];
  if (account.name && account.name !== account.nick) parts.push(own(account.nick));
  if (account.table) parts.push(text.entryTable(account.table));
  if (account.blocked) parts.push(text.entryBlocked);
  return parts.join(' · ');
}
