// Putting a lot up with its picture, each once, whatever the line does in between. Knows no document.
import { ApiError, read, send, sendBytes } from './api.js';

export class SellDesk {
  #asked = null; // terms that may have been heard
  #lot = null;

  /** The lot that was put up, or null. */
  get lot() {
    return this.#lot;
  }

  /** Puts it up, and sends the bytes of its picture unless they are null; fails with what the host says of either. */
  async sell(terms, picture) {
    this.#lot ??= await this.#putUp(terms);
    if (picture) this.#lot = await sendBytes('PUT', `/api/v1/lots/${this.#lot.id}/images/1`, picture);
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
