// The server alone, without auctions: tests/interop/echohost.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import WebSocket from 'ws';
import { program } from './host.js';
import { Inbox } from './inbox.js';

export const pingInterval = 300;
export const pingTimeout = 200;
const patienceMs = 5000;

/** Starts it on a free port, with `--engine` or without; `stop` it in the end. */
export async function startEcho(...options) {
  const echohost = process.env.ECHOHOST_BIN ?? path.join(path.dirname(program), '../tests/interop/echohost');
  const running = spawn(echohost, ['--port', '0', ...options], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = await once(running.stdout, 'data');
  const port = Number(String(line).match(/^serving (\d+)\n$/)[1]);
  const folder = options.includes('--engine') ? 'engine.io' : 'socket.io';
  const query = (given) => new URLSearchParams(Object.entries(given).filter(([, value]) => value !== undefined));
  const address = (scheme, given) =>
    `${scheme}://localhost:${port}/${folder}/?${query({ EIO: 4, transport: scheme === 'ws' ? 'websocket' : 'polling', ...given })}`;

  return {
    url: `http://localhost:${port}`,
    address,
    stop: () => running.kill(),
    /** A request by polling; `given` goes into the query, undefined takes out of it. */
    ask: (given = {}, request = {}) => fetch(address('http', given), request),
    async open() {
      const answer = await fetch(address('http', {}));
      return JSON.parse((await answer.text()).slice(1));
    },
    poll: (sid) => fetch(address('http', { sid })),
    push: (sid, body) => fetch(address('http', { sid }), { method: 'POST', body }),
    line: (given = {}) => new Line(address('ws', given)),
  };
}

/** A WebSocket whose messages are kept: text as text, binary as a Buffer. */
export class Line {
  inbox = new Inbox();
  closed;
  #socket;

  constructor(address) {
    this.#socket = new WebSocket(address);
    this.#socket.on('message', (data, isBinary) => this.inbox.push(isBinary ? data : String(data)));
    this.#socket.on('error', () => {}); // 'close' follows
    this.closed = new Promise((resolve) => this.#socket.once('close', resolve));
    this.opened = new Promise((resolve) => this.#socket.once('open', resolve));
  }

  say(...messages) {
    for (const message of messages) this.#socket.send(message);
  }

  /** The next message, whatever it is. */
  next() {
    return this.inbox.next();
  }

  /** The next so many messages, pings aside. */
  async nexts(count) {
    const messages = [];
    while (messages.length < count) messages.push(await this.inbox.next((message) => message !== '2'));
    return messages;
  }

  async end() {
    let timer;
    const late = new Promise((_, reject) => {
      timer = setTimeout(() => reject(new Error('it was not closed')), patienceMs);
    });
    await Promise.race([this.closed, late]).finally(() => clearTimeout(timer));
  }

  hangUp() {
    this.#socket.terminate();
  }
}
