// The two readings of one connection's bytes, alike in shape: {messages: [{method, target, minor, fields, body}], end}.
import { spawn } from 'node:child_process';
import http from 'node:http';
import { Duplex } from 'node:stream';

/** Gavel's, by the program read_requests: one line of JSON for each case. */
export async function gavelReadings(program, cases) {
  const child = spawn(program, { stdio: ['pipe', 'pipe', 'inherit'] });
  const written = [];
  child.stdout.on('data', (part) => written.push(part));
  const done = new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`${program} ended with ${code}`))));
  });
  for (const bytes of cases) {
    const size = Buffer.alloc(4);
    size.writeUInt32LE(bytes.length);
    child.stdin.write(Buffer.concat([size, bytes]));
  }
  child.stdin.end();
  await done;
  return Buffer.concat(written).toString().trimEnd().split('\n').map((line) => JSON.parse(line));
}

/** A connection that a server reads `bytes` from. Of what it answers the refusal is kept that Node has no event for. */
function connectionOf(bytes, reading) {
  const connection = new Duplex({
    read() {},
    write(chunk, encoding, done) {
      if (chunk.toString('latin1').startsWith('HTTP/1.1 400 ')) {
        reading.end ??= 'refused: 400';
      }
      done();
    },
  });
  connection.reading = reading;
  connection.setTimeout = () => connection;
  connection.setNoDelay = () => connection;
  connection.setKeepAlive = () => connection;
  connection.push(bytes);
  return connection;
}

function fieldsOf(rawHeaders) {
  const fields = [];
  for (let i = 0; i < rawHeaders.length; i += 2) {
    fields.push([rawHeaders[i], rawHeaders[i + 1]]);
  }
  return fields;
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

/** Node's own server at the bytes. It has no word for "unfinished": that is a request begun and not ended. */
export class NodeReader {
  constructor() {
    this.server = http.createServer({ connectionsCheckingInterval: 2 ** 30, maxHeaderSize: 16 * 1024 });
    this.server.on('request', (request, response) => this.#take(request, response));
    this.server.on('checkContinue', (request, response) => this.#take(request, response));
    this.server.on('checkExpectation', (request, response) => this.#take(request, response, '417'));
    this.server.on('connect', (request, socket) => {
      socket.reading.end = 'refused: CONNECT';
    });
    // Not hung up on here: the messages before the fault have still to be told.
    this.server.on('clientError', (error, socket) => {
      socket.reading.end ??= error.code === 'HPE_CLOSED_CONNECTION' ? 'closed' : `refused: ${error.code}`;
    });
  }

  #take(request, response, refusal) {
    const { reading } = request.socket;
    const message = {
      method: request.method,
      target: request.url,
      minor: request.httpVersionMinor,
      fields: fieldsOf(request.rawHeaders),
      body: '',
    };
    reading.open += 1;
    request.setEncoding('latin1');
    request.on('data', (part) => {
      message.body += part;
    });
    request.on('end', () => {
      reading.open -= 1;
      if (refusal) {
        reading.end ??= `refused: ${refusal}`;
        return;
      }
      reading.messages.push(message);
      if (!response.shouldKeepAlive) {
        reading.end ??= 'closed';
      }
      response.end();
    });
  }

  async read(bytes) {
    const reading = { messages: [], end: undefined, open: 0 };
    const connection = connectionOf(bytes, reading);
    this.server.emit('connection', connection);
    for (let turns = 0; turns < 6; ++turns) {
      await turn();
    }
    const left = reading.end ?? (reading.open > 0 ? 'unfinished' : undefined);
    reading.end = left ?? 'waiting';
    connection.destroy();
    return reading;
  }
}
