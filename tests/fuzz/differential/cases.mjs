// What is compared: the corpora of the HTTP fuzzers, cases written down here, and mutations of all of them by a seed
// that stays the same, so that a difference repeats.
import fs from 'node:fs';
import path from 'node:path';

const end = '\r\n';
const get = (fields) => `GET / HTTP/1.1${end}${fields}${end}`;
const host = `Host: h${end}`;
const chunks = `3${end}abc${end}0${end}${end}`;
const post = (fields, body) => `POST /a HTTP/1.1${end}${host}${fields}${end}${body}`;

/** What smugglers try, and what parsers are known to differ in. */
const written = [
  get(host) + get(host),
  `${end}${end}${get(host)}`,
  get(''),
  get(host + host),
  get(`Host:${end}`),
  get(`Host: a b${end}`),
  ...['127.0.0.1:notaport', '[::1]evil.com', '[::1]:8010', '[::1%eth0]', '::1', '%zz', '%c3%ab:80', 'h:80:80', 'h:', 'a,b', '[v1.a:b]']
    .map((name) => get(`Host: ${name}${end}`)),
  `GET / HTTP/1.0${end}${end}`,
  `GET / HTTP/1.0${end}Connection: keep-alive${end}${end}` + get(host),
  get(host + `Connection: close${end}`) + get(host),
  post(`Content-Length: 3${end}`, 'abc') + get(host),
  post(`Content-Length: 3${end}Content-Length: 3${end}`, 'abc'),
  post(`Content-Length: 3, 3${end}`, 'abc'),
  post(`Content-Length: +3${end}`, 'abc'),
  post(`Content-Length: 0x3${end}`, 'abc'),
  post(`Content-Length: 3 ${end}`, 'abc') + get(host),
  post(`Content-Length: 003${end}`, 'abc') + get(host),
  post(`Content-Length:${end}`, 'abc'),
  post(`Content-Length: 18446744073709551616${end}`, ''),
  post(`Content-Length: 70000${end}`, 'x'.repeat(70000)),
  post(`Content-Length: 5${end}`, 'abc'),
  post(`Transfer-Encoding: chunked${end}`, chunks) + get(host),
  post(`Transfer-Encoding: chunked${end}Content-Length: 3${end}`, chunks),
  post(`Content-Length: 3${end}Transfer-Encoding: chunked${end}`, chunks),
  post(`Transfer-Encoding: gzip, chunked${end}`, chunks),
  post(`Transfer-Encoding: chunked, gzip${end}`, chunks),
  post(`Transfer-Encoding: chunked, chunked${end}`, chunks),
  post(`Transfer-Encoding: xchunked${end}`, chunks),
  post(`Transfer-Encoding: identity${end}`, chunks),
  post(`Transfer-Encoding : chunked${end}`, chunks),
  post(`Transfer-Encoding:\tchunked\t${end}`, chunks) + get(host),
  post(`Transfer-Encoding: chunked${end}`, `3;a=b;c="d;e"${end}abc${end}0;x${end}A: b${end}${end}`) + get(host),
  post(`Transfer-Encoding: chunked${end}`, `0x3${end}abc${end}0${end}${end}`),
  post(`Transfer-Encoding: chunked${end}`, `3 ${end}abc${end}0${end}${end}`),
  post(`Transfer-Encoding: chunked${end}`, `3\nabc\n0\n\n`),
  post(`Transfer-Encoding: chunked${end}`, `10000000000000003${end}abc${end}0${end}${end}`),
  post(`Transfer-Encoding: chunked${end}`, `3${end}abcd${end}0${end}${end}`),
  `POST /a HTTP/1.0${end}Transfer-Encoding: chunked${end}${end}${chunks}`,
  get(`${host}A: b${end} c${end}`),
  get(`${host}A : b${end}`),
  get(`${host}: b${end}`),
  get(`${host}A${end}`),
  get(`${host}A: b\rC: d${end}`),
  get(`${host}A: b\nC: d${end}`),
  get(`${host}A: b\0c${end}`),
  get(`${host}A: b\u00e9${end}`),
  get(`${host}A(: b${end}`),
  get(`${host}${`A: b${end}`.repeat(99)}`),
  get(`${host}A: ${'x'.repeat(17000)}${end}`),
  `GET / HTTP/1.1\nHost: h\n\n`,
  `GET  / HTTP/1.1${end}${host}${end}`,
  `GET /a b HTTP/1.1${end}${host}${end}`,
  `GET / HTTP/1.2${end}${host}${end}`,
  `GET / HTTP/2.0${end}${host}${end}`,
  `GET / http/1.1${end}${host}${end}`,
  `GET /${end}${end}`,
  `GET a HTTP/1.1${end}${host}${end}`,
  `GET http://h/a HTTP/1.1${end}${host}${end}`,
  `GET /a#b HTTP/1.1${end}${host}${end}`,
  `GET /%zz HTTP/1.1${end}${host}${end}`,
  `GET /?q=%zz&%B0 HTTP/1.1${end}${host}${end}`,
  `GET http://[::1]evil.com/ HTTP/1.1${end}${host}${end}`,
  `GET /\u00e9 HTTP/1.1${end}${host}${end}`,
  `OPTIONS * HTTP/1.1${end}${host}${end}`,
  `CONNECT h:80 HTTP/1.1${end}Host: h:80${end}${end}`,
  `BREW / HTTP/1.1${end}${host}${end}`,
  `get / HTTP/1.1${end}${host}${end}`,
  get(`${host}Expect: 100-continue${end}`),
  get(`${host}Expect: tea${end}`),
  get(`${host}Upgrade: websocket${end}Connection: Upgrade${end}`),
].map((text) => Buffer.from(text, 'latin1'));

/** Numbers from a seed (mulberry32). */
function numbersFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return (t ^ (t >>> 14)) >>> 0;
  };
}

const fragments = [
  '\r\n', '\n', '\r', ' ', '\t', ':', ',', '\0', '\x7f', '\xff', '0', '1', 'f', ';', '"', '#', '%', '/', '?',
  'Host: h\r\n', 'Content-Length: 3\r\n', 'Transfer-Encoding: chunked\r\n', 'Connection: close\r\n',
  'HTTP/1.0', 'HTTP/1.1', 'GET ', '0\r\n\r\n', '\r\n\r\n', 'chunked', 'Expect: 100-continue\r\n',
].map((text) => Buffer.from(text, 'latin1'));

function mutated(seeds, next) {
  const below = (bound) => next() % bound;
  let bytes = seeds[below(seeds.length)];
  for (let changes = 1 + below(3); changes > 0; --changes) {
    const at = below(bytes.length + 1);
    const to = Math.min(bytes.length, at + 1 + below(12));
    switch (below(6)) {
      case 0:
        bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(to)]);
        break;
      case 1:
        bytes = Buffer.concat([bytes.subarray(0, to), bytes.subarray(at)]);
        break;
      case 2:
        bytes = Buffer.concat([bytes.subarray(0, at), Buffer.from([below(256)]), bytes.subarray(at + 1)]);
        break;
      case 3: {
        const other = seeds[below(seeds.length)];
        bytes = Buffer.concat([bytes.subarray(0, at), other.subarray(below(other.length + 1))]);
        break;
      }
      default:
        bytes = Buffer.concat([bytes.subarray(0, at), fragments[below(fragments.length)], bytes.subarray(at)]);
        break;
    }
  }
  return bytes;
}

/** All cases, `count` of them mutations. */
export function casesOf(corpus, count, seed) {
  const head = Buffer.from(`POST /a HTTP/1.1${end}${host}Transfer-Encoding: chunked${end}${end}`, 'latin1');
  const filesIn = (name) => fs.readdirSync(path.join(corpus, name)).sort()
    .map((file) => fs.readFileSync(path.join(corpus, name, file)));
  const seeds = [...written, ...filesIn('http_head'), ...filesIn('http_chunks').map((body) => Buffer.concat([head, body]))];
  const next = numbersFrom(seed);
  return [...seeds, ...Array.from({ length: count }, () => mutated(seeds, next))];
}
