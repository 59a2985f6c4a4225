// A client of Socket.IO 5 for pages, with the stock one's surface as far as a page needs it: io(url, options), events,
// acknowledgements, reconnection, recovery; text alone, no binary. The host serves it at /socket.io/socket.io.js as a
// script that makes `io`, and as a module at /socket.io/socket.io.esm.min.js, behind engine.io.client.js in one file.
const reserved = ['connect', 'connect_error', 'disconnect', 'disconnecting', 'newListener', 'removeListener'];

class Emitter {
  #listeners = new Map();

  on(name, listener) {
    if (!this.#listeners.has(name)) this.#listeners.set(name, []);
    this.#listeners.get(name).push(listener);
    return this;
  }

  once(name, listener) {
    const once = (...args) => {
      this.off(name, once);
      listener.apply(this, args);
    };
    once.listener = listener;
    return this.on(name, once);
  }

  off(name, listener) {
    if (name === undefined) {
      this.#listeners.clear();
    } else if (listener === undefined) {
      this.#listeners.delete(name);
    } else {
      const rest = this.listeners(name).filter((one) => one !== listener && one.listener !== listener);
      this.#listeners.set(name, rest);
    }
    return this;
  }

  listeners(name) {
    return this.#listeners.get(name) ?? [];
  }

  hasListeners(name) {
    return this.listeners(name).length > 0;
  }

  tell(name, ...args) {
    for (const listener of [...this.listeners(name)]) listener.apply(this, args);
    return this;
  }
}
Emitter.prototype.addEventListener = Emitter.prototype.on;
Emitter.prototype.removeEventListener = Emitter.prototype.off;
Emitter.prototype.removeListener = Emitter.prototype.off;
Emitter.prototype.removeAllListeners = Emitter.prototype.off;

/** Keeps one socket's line: opens it, and opens it again after a pause that grows. */
class Manager extends Emitter {
  opts;
  engine = null;
  #url;
  #attempts = 0;
  #timer = 0;
  #late = 0;
  #wanted = false;
  #place = 0; // of the transport that is tried

  constructor(url, options) {
    super();
    this.#url = url;
    this.opts = {
      path: '/socket.io',
      transports: ['polling', 'websocket'],
      reconnection: true,
      reconnectionAttempts: Infinity,
      reconnectionDelay: 1000,
      reconnectionDelayMax: 5000,
      randomizationFactor: 0.5,
      timeout: 20_000,
      autoConnect: true,
      ...options,
    };
  }

  reconnection(value) {
    if (value === undefined) return this.opts.reconnection;
    this.opts.reconnection = value;
    return this;
  }

  open() {
    this.#wanted = true;
    if (this.engine || this.#timer) return;
    const engine = new Engine(this.#url, this.opts);
    this.engine = engine;
    engine.message = (text) => this.packet(text);
    engine.pinged = () => this.tell('ping');
    engine.opened = () => {
      clearTimeout(this.#late);
      const attempts = this.#attempts;
      this.#attempts = 0;
      this.tell('open');
      if (attempts > 0) this.tell('reconnect', attempts);
      this.opened();
    };
    engine.closed = (reason, error) => this.#closed(reason, error);
    this.#late = setTimeout(() => this.#closed('timeout', new Error('timeout')), this.opts.timeout);
    engine.start(this.opts.transports[this.#place % this.opts.transports.length]);
  }

  close() {
    this.#wanted = false;
    clearTimeout(this.#timer);
    clearTimeout(this.#late);
    this.#timer = 0;
    const engine = this.engine;
    this.engine = null;
    engine?.close();
  }

  #closed(reason, error) {
    const engine = this.engine;
    if (!engine) return;
    this.engine = null;
    clearTimeout(this.#late);
    engine.close();
    if (error) {
      if (this.opts.tryAllTransports) this.#place += 1;
      this.tell('error', error);
      if (this.#attempts > 0) this.tell('reconnect_error', error);
      this.failed(error);
    } else {
      this.tell('close', reason);
      this.closed(reason);
    }
    if (this.#wanted && this.opts.reconnection) this.#again();
  }

  #again() {
    if (this.#attempts >= this.opts.reconnectionAttempts) {
      this.#attempts = 0;
      this.#wanted = false;
      this.tell('reconnect_failed');
      return;
    }
    const { reconnectionDelay, reconnectionDelayMax, randomizationFactor } = this.opts;
    const pause = reconnectionDelay * 2 ** this.#attempts * (1 + randomizationFactor * (2 * Math.random() - 1));
    this.#attempts += 1;
    this.#timer = setTimeout(
      () => {
        this.#timer = 0;
        this.tell('reconnect_attempt', this.#attempts);
        this.open();
      },
      Math.min(pause, reconnectionDelayMax),
    );
  }
}

class Socket extends Emitter {
  io;
  nsp;
  id;
  connected = false;
  recovered = false;
  auth;
  #acks = new Map();
  #nextAck = 0;
  #flags = {};
  #waiting = []; // what is emitted while there is no connection
  #any = [];
  #pid;
  #offset;
  #active = false;

  constructor(manager, nsp, options) {
    super();
    this.io = manager;
    this.nsp = nsp;
    this.auth = options.auth;
    manager.opened = () => this.#connect();
    manager.packet = (text) => this.#received(text);
    manager.failed = (error) => this.tell('connect_error', error);
    manager.closed = (reason) => this.#disconnected(reason);
    if (manager.opts.autoConnect) this.connect();
  }

  get disconnected() {
    return !this.connected;
  }

  /** Whether it is connected or will try to be. */
  get active() {
    return this.#active;
  }

  get volatile() {
    this.#flags.volatile = true;
    return this;
  }

  timeout(ms) {
    this.#flags.timeout = ms;
    return this;
  }

  compress() {
    return this;
  }

  onAny(listener) {
    this.#any.push(listener);
    return this;
  }

  offAny(listener) {
    this.#any = listener ? this.#any.filter((one) => one !== listener) : [];
    return this;
  }

  connect() {
    if (this.#active) return this;
    this.#active = true;
    if (this.io.engine) this.#connect();
    else this.io.open();
    return this;
  }

  disconnect() {
    if (this.connected) this.#packet('1');
    this.#active = false;
    this.io.close();
    this.#disconnected('io client disconnect');
    return this;
  }

  send(...args) {
    return this.emit('message', ...args);
  }

  emit(name, ...args) {
    if (reserved.includes(name)) throw new Error(`"${name}" is a reserved event name`);
    const { timeout, volatile } = this.#flags;
    this.#flags = {};
    let id = '';
    if (typeof args.at(-1) === 'function') {
      id = this.#nextAck++;
      this.#awaitAck(id, args.pop(), timeout);
    }
    const packet = ['2', `${id}${JSON.stringify([name, ...args])}`];
    if (this.connected) this.#packet(...packet);
    else if (!volatile) this.#waiting.push(packet);
    return this;
  }

  /** The acknowledgement's argument; fails after timeout(), if that was set. */
  emitWithAck(name, ...args) {
    const timed = this.#flags.timeout !== undefined;
    return new Promise((resolve, reject) => {
      this.emit(name, ...args, (first, second) => {
        if (!timed) resolve(first);
        else if (first) reject(first);
        else resolve(second);
      });
    });
  }

  /** With a timeout an acknowledgement's handler is given an error or null first. */
  #awaitAck(id, handler, timeout) {
    if (timeout === undefined) {
      this.#acks.set(id, handler);
      return;
    }
    const timer = setTimeout(() => {
      this.#acks.delete(id);
      this.#waiting = this.#waiting.filter(([, rest]) => !rest.startsWith(`${id}[`));
      handler.call(this, new Error('operation has timed out'));
    }, timeout);
    const answered = (...args) => {
      clearTimeout(timer);
      handler.call(this, null, ...args);
    };
    answered.lost = (error) => {
      clearTimeout(timer);
      handler.call(this, error);
    };
    this.#acks.set(id, answered);
  }

  #packet(type, rest = '') {
    this.io.engine?.send(`4${type}${this.nsp === '/' ? '' : `${this.nsp},`}${rest}`);
  }

  #connect() {
    const say = (auth) => {
      // A browser does not tell a WebSocket what page it is on.
      const page = typeof location === 'object' ? { page: location.pathname } : {};
      const past = this.#pid ? { pid: this.#pid, offset: this.#offset } : {};
      this.#packet('0', JSON.stringify({ ...page, ...past, ...auth }));
    };
    if (typeof this.auth === 'function') this.auth(say);
    else say(this.auth);
  }

  #received(text) {
    const [, type, , nsp, id, json] = text.match(/^(\d)((\/[^,]*),?)?(\d*)(.*)$/s);
    if ((nsp ?? '/') !== this.nsp) return;
    const data = json === '' ? undefined : JSON.parse(json);
    switch (type) {
      case '0':
        this.#connected(data);
        break;
      case '1':
        this.#active = false;
        this.io.close();
        this.#disconnected('io server disconnect');
        break;
      case '2':
        this.#event(data, id);
        break;
      case '3':
        this.#acks.get(Number(id))?.apply(this, data);
        this.#acks.delete(Number(id));
        break;
      case '4': {
        const error = new Error(data.message ?? data);
        error.data = data.data;
        this.#active = false;
        this.io.close();
        this.tell('connect_error', error);
        break;
      }
    }
  }

  #connected({ sid, pid }) {
    this.id = sid;
    this.recovered = pid !== undefined && pid === this.#pid;
    this.#pid = pid;
    if (!this.recovered) this.#offset = undefined;
    this.connected = true;
    for (const packet of this.#waiting.splice(0)) this.#packet(...packet);
    this.tell('connect');
  }

  #event(args, id) {
    const listened = [...args];
    if (id !== '') listened.push((...answer) => this.#packet('3', `${id}${JSON.stringify(answer)}`));
    for (const listener of [...this.#any]) listener.apply(this, listened);
    this.tell(...listened);
    if (this.#pid && typeof args.at(-1) === 'string') this.#offset = args.at(-1);
  }

  #disconnected(reason) {
    if (!this.connected) return;
    this.connected = false;
    this.id = undefined;
    const lost = [...this.#acks.entries()];
    for (const [id, handler] of lost) {
      if (this.#waiting.some(([, rest]) => rest.startsWith(`${id}[`))) continue;
      this.#acks.delete(id);
      handler.lost?.(new Error('socket has been disconnected'));
    }
    this.tell('disconnect', reason);
  }
}
Socket.prototype.open = Socket.prototype.connect;
Socket.prototype.close = Socket.prototype.disconnect;

function io(url, options = {}) {
  if (typeof url === 'object') return io(undefined, url);
  const base = typeof location === 'object' ? location.href : undefined;
  const address = new URL(url ?? '/', base);
  const nsp = address.pathname.replace(/\/$/, '') || '/';
  const query = { ...Object.fromEntries(address.searchParams), ...options.query };
  return new Socket(new Manager(address.origin, { ...options, query }), nsp, options);
}
io.connect = io;
io.io = io;
io.Manager = Manager;
io.Socket = Socket;
io.protocol = 5;
