// Somebody who asks an auction house for all there is and listens on every channel, and remembers each number.
import { openStream } from './streams.js';
import { enter } from './rooms.js';

// Bare digits, and amounts as people read them: 9,123,456.79.
const bare = /\d+/g;
const grouped = /\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+/g;

/** The numbers in a text, amounts with separators among them in minor units. */
export function numbersIn(text) {
  const amounts = (text.match(grouped) ?? []).map((number) => number.replace(/[,.]/g, ''));
  return new Set([...(text.match(bare) ?? []), ...amounts].map(Number));
}

export class Witness {
  #client;
  #streams = [];
  #text = '';

  constructor(name, client) {
    this.name = name;
    this.#client = client;
    const send = client.send.bind(client);
    client.send = async (...request) => {
      const answer = await send(...request);
      this.#hear(answer);
      return answer;
    };
  }

  #hear(what) {
    this.#text += `${typeof what === 'string' ? what : JSON.stringify(what)}\n`;
  }

  /** Follows the house and some lots, as streams and in their rooms. */
  async listen(t, lots) {
    const { url, token } = this.#client;
    const headers = { Accept: 'text/event-stream', ...(token ? { Authorization: `Bearer ${token}` } : {}) };
    for (const path of ['/api/v1/events', ...lots.map((lot) => `/api/v1/lots/${lot}/events`)])
      this.#streams.push(await openStream(t, `${url}${path}`, headers));
    this.room = await enter(t, url, { token });
    this.room.socket.io.engine.on('packet', ({ data }) => this.#hear(data ?? ''));
    for (const lot of lots) this.#hear(await this.room.ask('join', { lot }));
  }

  /** Reads every resource there is, allowed or not, in both languages. */
  async readAll(lots, accounts) {
    const sorts = ['ends', '-ends', 'price', '-price', 'bids', '-bids', 'new'];
    const lists = ['phase=open', ...sorts.map((sort) => `sort=${sort}`)].map((query) => `/api/v1/lots?${query}`);
    const ofLots = ['', '/bids', '/log'].flatMap((part) => lots.map((lot) => `/api/v1/lots/${lot}${part}`));
    const mine = ['', '/bids', '/won', '/lots', '/watching'].map((part) => `/api/v1/me${part}`);
    const people = ['', ...accounts.map((id) => `/${id}`)].map((part) => `/api/v1/accounts${part}`);
    const rest = ['/', `/lots/${lots[0]}`, '/metrics', '/healthz', '/api/v1/house', '/api/v1/clock'];
    for (const path of [...lists, ...ofLots, ...mine, ...people, ...rest]) await this.#client.get(path);
    await this.#client.get('/api/v1/me', { 'Accept-Language': 'ko' });
  }

  /** Every number that ever reached it. */
  get numbers() {
    return numbersIn(this.#text + this.#streams.map(({ raw }) => raw).join('\n'));
  }
}
