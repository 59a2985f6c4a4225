// Putting a lot up with its pictures, each once, whatever the line does in between. Knows no document.
import { ApiError, read, send, sendBytes } from './api.js';

export class SellDesk {
  #asked = null; // terms that may have been heard
  #lot = null;
  #sent = 0;

  /** The lot that was put up, or null. */
  get lot() {
    return this.#lot;
  }

  /** How many of its pictures the host has. */
  get sent() {
    return this.#sent;
  }

  /**
   * Puts it up, and sends the bytes of its pictures, in order; those that the host has are not sent again. Tells
   * `sending(n)` before each, and fails with what the host says.
   */
  async sell(terms, pictures, sending) {
    this.#lot ??= await this.#putUp(terms);
    while (this.#sent < pictures.length) {
      const n = this.#sent + 1;
      sending(n);
      this.#lot = await sendBytes('PUT', `/api/v1/lots/${this.#lot.id}/images/${n}`, pictures[this.#sent]);
      this.#sent = n;
    }
    return this.#lot;
  }

  // Where the line was cut, nobody knows whether the host heard; then one's lots say so.
  async #putUp(terms) {
    const heard = this.#asked && (await this.#find(this.#asked));
    if (heard) return heard;
    this.#asked = terms;
    try {
      const lot = await send('POST', '/api/v1/lots', terms);
      this.#asked = null;
      return lot;
    } catch (error) {
      if (error instanceof ApiError && error.status !== 0) this.#asked = null;
      throw error;
    }
  }

  async #find({ name, start, endsAt }) {
    const { items } = await read('/api/v1/me/lots');
    return items.find((lot) => lot.name === name && lot.start === start && lot.endsAt === endsAt) ?? null;
  }
}
