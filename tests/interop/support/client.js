// Plain HTTP with JSON, over node:http or node:https so that every header is the test's own.
import { transportTo, trust } from './trust.js';

export class Client {
  constructor(url, token = '', account = null) {
    this.url = url;
    this.token = token;
    this.account = account;
  }

  get(path, headers) {
    return this.send('GET', path, undefined, headers);
  }

  post(path, body, headers) {
    return this.send('POST', path, body, headers);
  }

  patch(path, body, headers) {
    return this.send('PATCH', path, body, headers);
  }

  put(path, body, headers) {
    return this.send('PUT', path, body, headers);
  }

  delete(path, headers) {
    return this.send('DELETE', path, undefined, headers);
  }

  /** `{status, headers, body}`; the body is parsed where it is JSON. */
  send(method, path, body, headers = {}) {
    const content = body === undefined || Buffer.isBuffer(body) ? body : JSON.stringify(body);
    const all = {
      Accept: '*/*',
      ...this.#authorization(),
      ...(typeof content === 'string' ? { 'Content-Type': 'application/json' } : {}),
      ...headers,
    };
    if (content !== undefined) all['Content-Length'] = Buffer.byteLength(content);
    return new Promise((resolve, reject) => {
      const options = { method, headers: all, agent: false, ca: trust.ca };
      const request = transportTo(this.url).request(new URL(path, this.url), options, (response) => {
        const parts = [];
        response.on('data', (part) => parts.push(part));
        response.on('error', reject);
        response.on('end', () =>
          resolve({
            status: response.statusCode,
            headers: response.headers,
            body: parsed(response, Buffer.concat(parts)),
          }),
        );
      });
      request.on('error', reject);
      request.end(content);
    });
  }

  #authorization() {
    return this.token === '' ? {} : { Authorization: `Bearer ${this.token}` };
  }

  // What the tests do all the time.

  /** Puts a lot up and returns it; it opens at once and ends after `lastsMs`. */
  async sell(terms, lastsMs = 3_600_000) {
    const endsAt = (await this.now()) + lastsMs;
    const { status, body } = await this.post('/api/v1/lots', {
      increments: { preset: 'any' },
      softClose: null,
      endsAt,
      ...terms,
    });
    if (status !== 201) throw new Error(`creating a lot: ${status} ${JSON.stringify(body)}`);
    return body;
  }

  /** The host's time. */
  async now() {
    return (await this.get('/api/v1/clock')).body.now;
  }

  async lot(id) {
    return (await this.get(`/api/v1/lots/${id}`)).body;
  }

  /** All bids on a lot, oldest first. */
  async history(id) {
    const bids = [];
    for (let after = 0; after !== null;) {
      const { items, next } = (await this.get(`/api/v1/lots/${id}/bids?after=${after}&limit=1000`)).body;
      bids.push(...items);
      after = next;
    }
    return bids;
  }

  /** Bids; the whole response comes back, since a refusal is an answer too. */
  bid(lot, bid, more = {}, headers = {}) {
    return this.post(`/api/v1/lots/${lot}/bids`, { bid, ...more }, headers);
  }

  async me() {
    return (await this.get('/api/v1/me')).body;
  }
}

function parsed(response, bytes) {
  const text = bytes.toString('utf8');
  return /json\b/.test(response.headers['content-type'] ?? '') ? JSON.parse(text) : text;
}
