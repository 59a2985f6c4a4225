// What socket.io.client.js stands on: a session of Engine.IO 4 over polling, and over WebSocket where it can be had; text
// alone, no binary. The host puts it before that file, in the same scope.
const separator = '\x1e';
const payloadBytesMaxFirst = 1_000_000;

// A transport hears packets (`heard`), opens (`opened`) and ends once (`ended`, with a reason); the engine sets all three.

class Polling {
  name = 'polling';
  #engine;
  #ending = new AbortController();
  #unsent = [];
  #polling = false;
  #posting = false;
  #paused = null;

  constructor(engine) {
    this.#engine = engine;
  }

  open() {
    this.opened?.();
    this.#poll();
  }

  send(packet) {
    this.#unsent.push(packet);
    this.#post();
  }

  /** Asks no more; `done` is called once nothing is on its way. */
  pause(done) {
    this.#paused = done;
    this.#settle();
  }

  close() {
    if (!this.#ending.signal.aborted) {
      // Gone as a page is: the host is told, and not waited for.
      fetch(this.#engine.address('polling'), { ...this.#request('POST', '1'), keepalive: true }).catch(() => {});
      this.#ending.abort();
    }
  }

  async #poll() {
    this.#polling = true;
    const text = await this.#ask(this.#request('GET'));
    this.#polling = false;
    if (text === null) return;
    for (const packet of text.split(separator)) this.heard(packet);
    if (this.#ending.signal.aborted) return;
    if (this.#paused) this.#settle();
    else this.#poll();
  }

  async #post() {
    if (this.#posting || this.#unsent.length === 0) return;
    this.#posting = true;
    // Not at once, so that what is said together goes together.
    await Promise.resolve();
    let payload = this.#unsent.shift();
    while (this.#unsent.length > 0 && payload.length + this.#unsent[0].length < this.#engine.payloadBytesMax / 3) {
      payload += separator + this.#unsent.shift();
    }
    const answer = await this.#ask(this.#request('POST', payload));
    this.#posting = false;
    if (answer === null) return;
    this.#post();
    this.#settle();
  }

  #settle() {
    if (!this.#paused || this.#polling || this.#posting || this.#unsent.length > 0) return;
    const done = this.#paused;
    this.#paused = () => {};
    done();
  }

  #request(method, body) {
    const { withCredentials, extraHeaders } = this.#engine.options;
    const headers = { ...(body === undefined ? {} : { 'Content-Type': 'text/plain;charset=UTF-8' }), ...extraHeaders };
    return { method, body, headers, cache: 'no-store', credentials: withCredentials ? 'include' : 'same-origin' };
  }

  /** The answer's text, or null if the transport has ended. */
  async #ask(request) {
    try {
      const answer = await fetch(this.#engine.address('polling'), { ...request, signal: this.#ending.signal });
      if (answer.ok) return await answer.text();
    } catch {
      // as with a bad status
    }
    if (!this.#ending.signal.aborted) {
      this.#ending.abort();
      this.ended('transport error', new Error('xhr poll error'));
    }
    return null;
  }
}

class WebSocketLine {
  name = 'websocket';
  #socket;
  #ended = false;

  constructor(engine) {
    this.engine = engine;
  }

  open() {
    this.#socket = new WebSocket(this.engine.address('websocket'));
    this.#socket.onopen = () => this.opened?.();
    this.#socket.onmessage = ({ data }) => typeof data === 'string' && this.heard(data);
    this.#socket.onclose = () => this.#end('transport close');
    this.#socket.onerror = () => this.#end('transport error');
  }

  send(packet) {
    this.#socket.send(packet);
  }

  close() {
    this.#ended = true;
    this.#socket.close();
  }

  #end(reason) {
    if (this.#ended) return;
    this.#ended = true;
    this.ended(reason, new Error('websocket error'));
  }
}

const transportsByName = { polling: Polling, websocket: WebSocketLine };

/** One Engine.IO 4 session: `opened`, `message(text)` and `closed(reason, error)` are its owner's. */
class Engine {
  options;
  payloadBytesMax = payloadBytesMaxFirst;
  transport;
  #url;
  #sid = '';
  #open = false;
  #ended = false;
  #probe = null;
  #held = null; // what is said while the transport changes
  #silence = 0;
  #silenceMaxMs = 0;

  constructor(url, options) {
    this.#url = url;
    this.options = options;
  }

  start(name) {
    this.transport = this.#make(name);
    this.transport.open();
  }

  address(transport) {
    const url = new URL(this.#url);
    url.pathname = `${this.options.path.replace(/\/$/, '')}${this.options.addTrailingSlash === false ? '' : '/'}`;
    if (transport === 'websocket') url.protocol = url.protocol.replace('http', 'ws');
    url.search = '';
    const query = { ...this.options.query, EIO: '4', transport, ...(this.#sid === '' ? {} : { sid: this.#sid }) };
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    return url.href;
  }

  send(packet) {
    if (this.#ended) return;
    if (this.#held) this.#held.push(packet);
    else this.transport.send(packet);
  }

  close(reason = 'forced close') {
    if (this.#ended) return;
    this.transport?.close();
    this.#end(reason);
  }

  #make(name) {
    const transport = new transportsByName[name](this);
    transport.heard = (packet) => this.#heard(packet);
    transport.ended = (reason, error) => this.#end(reason, error);
    return transport;
  }

  #heard(packet) {
    if (this.#ended) return;
    this.#listen();
    const data = packet.slice(1);
    switch (packet[0]) {
      case '0':
        this.#begin(JSON.parse(data));
        break;
      case '1':
        this.#end('transport close');
        break;
      case '2':
        this.send('3');
        this.pinged?.();
        break;
      case '4':
        this.message(data);
        break;
    }
  }

  #begin({ sid, upgrades, pingInterval, pingTimeout, maxPayload }) {
    this.#sid = sid;
    this.#open = true;
    this.#silenceMaxMs = pingInterval + pingTimeout;
    this.payloadBytesMax = maxPayload ?? payloadBytesMaxFirst;
    this.#listen();
    this.opened();
    const better = upgrades.find((name) => this.options.transports.includes(name));
    if (better && this.options.upgrade !== false) this.#upgrade(better);
  }

  #upgrade(name) {
    const probe = this.#make(name);
    this.#probe = probe;
    probe.opened = () => probe.send('2probe');
    probe.ended = () => (this.#probe = null);
    probe.heard = (packet) => {
      if (packet !== '3probe') return probe.close();
      this.#held = [];
      this.transport.pause(() => {
        if (this.#ended) return probe.close();
        probe.send('5');
        probe.heard = (next) => this.#heard(next);
        probe.ended = (reason, error) => this.#end(reason, error);
        this.transport = probe;
        this.#probe = null;
        for (const held of this.#held) probe.send(held);
        this.#held = null;
      });
    };
    probe.open();
  }

  #listen() {
    clearTimeout(this.#silence);
    if (this.#open && !this.#ended) {
      this.#silence = setTimeout(() => this.close('ping timeout'), this.#silenceMaxMs);
    }
  }

  #end(reason, error) {
    if (this.#ended) return;
    this.#ended = true;
    clearTimeout(this.#silence);
    if (this.#probe) this.#probe.close();
    this.closed(reason, this.#open ? undefined : error);
  }
}
