// The real program, started as its users start it: `gavel host` on a free port with a book of its own.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from './client.js';
import { makePlace } from './place.js';

const here = path.dirname(fileURLToPath(import.meta.url));
const built = path.join(here, '../../../build/release/app/gavel');
const startMs = 15_000;
const stopMs = 10_000;

export const program = process.env.GAVEL_BIN ?? built;
export const hostPassword = 'a password for the tests';

/** The addresses of these tests stand for many people, so the limits per address leave them alone. */
export const trusted = ['--trust', '127.0.0.1/32'];

export class Host {
  url = '';
  /** All that it wrote, on standard output and standard error. */
  output = '';
  #place;
  #options;
  #process = null;

  constructor(place, options) {
    this.#place = place;
    this.#options = options;
  }

  /** What --data says: the folder of its book, or where that is in PostgreSQL. */
  get data() {
    return this.#place.data;
  }

  /** A folder for a test's own files. */
  get folder() {
    return this.#place.folder;
  }

  get port() {
    return Number(new URL(this.url).port);
  }

  get pid() {
    return this.#process.pid;
  }

  /** Starts the program, or starts it again on the same port and book. */
  async start() {
    const port = this.url === '' ? 0 : this.port;
    const options = ['host', '--port', String(port), '--data', this.data, ...this.#options];
    const environment = { ...process.env, GAVEL_HOST_PASSWORD: hostPassword };
    const running = spawn(program, options, { env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
    this.#process = running;
    for (const stream of [running.stdout, running.stderr]) stream.on('data', (bytes) => (this.output += bytes));
    this.url = await this.#serving(running);
  }

  #serving(running) {
    return new Promise((resolve, reject) => {
      const fail = (why) => reject(new Error(`${program} ${why}\n${this.output}`));
      const timer = setTimeout(() => fail('did not serve in time'), startMs);
      let line = '';
      running.stdout.on('data', (bytes) => {
        line += bytes;
        const serving = line.match(/^gavel: serving (https?:\/\/\S+)\/\n/);
        if (!serving) return;
        clearTimeout(timer);
        resolve(serving[1]);
      });
      running.once('error', (error) => fail(error.message));
      running.once('exit', (code, signal) => {
        clearTimeout(timer);
        fail(`ended with ${code ?? signal} before it served`);
      });
    });
  }

  /** Ends it in order and returns the exit code. */
  async stop() {
    return this.#end('SIGTERM');
  }

  /** Ends it in the middle of whatever it does, as a power cut would. */
  async kill() {
    return this.#end('SIGKILL');
  }

  async #end(signal) {
    const running = this.#process;
    if (!running || running.exitCode !== null || running.signalCode !== null) return running?.exitCode;
    const gone = once(running, 'exit');
    running.kill(signal);
    const timer = setTimeout(() => running.kill('SIGKILL'), stopMs);
    await gone;
    clearTimeout(timer);
    return running.exitCode;
  }

  /** Another host on the same book. */
  twin() {
    return new Host(this.#place, this.#options);
  }

  /** A client that has signed in as the host. */
  async host() {
    return this.signIn('host', hostPassword);
  }

  async signIn(email, password) {
    const { status, body } = await this.guest().post('/api/v1/session', { email, password });
    if (status !== 201) throw new Error(`signing in as ${email}: ${status} ${JSON.stringify(body)}`);
    return new Client(this.url, body.token, body.account);
  }

  /** A client with a new account of that nick. */
  async signUp(nick) {
    const email = `${Buffer.from(nick).toString('hex')}@example.org`;
    const { status, body } = await this.guest().post('/api/v1/accounts', {
      email,
      nick,
      password: `password of ${nick}`,
    });
    if (status !== 201) throw new Error(`signing up ${nick}: ${status} ${JSON.stringify(body)}`);
    return new Client(this.url, body.token, body.account);
  }

  /** A client without an account. */
  guest() {
    return new Client(this.url);
  }

  /** The value of a gauge or counter of /metrics; labels are left out of the name. */
  async metric(name) {
    const { body } = await this.guest().get('/metrics');
    const line = body.split('\n').find((text) => text.startsWith(`${name} `) || text.startsWith(`${name}{`));
    if (!line) throw new Error(`/metrics has no ${name}:\n${body}`);
    return Number(line.slice(line.lastIndexOf(' ')));
  }
}

const unless = (options, name, value) => (options.includes(name) ? [] : [name, value]);

/** A running host that ends with the test; its currency is KRW unless `options` say another, for nothing is said twice. */
export async function startHost(t, options = trusted) {
  const place = await makePlace();
  const host = new Host(place, [...unless(options, '--currency', 'KRW'), ...unless(options, '--name', 'Interop House'), ...options]);
  t.after(async () => {
    await host.stop();
    await place.remove();
  });
  await host.start();
  return host;
}
