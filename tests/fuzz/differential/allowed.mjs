// Where Gavel and Node may read a connection differently, and why. What is not here fails. An entry explains a
// difference only by what it is about: the message that one of them took, or the bytes where there is none.

import net from 'node:net';

const statusRefusal = /^\d/;
const nodeRefusal = /^refused/;

export const isRefusal = (reading) => statusRefusal.test(reading.end) || nodeRefusal.test(reading.end);

const valuesOf = (message, name) => message.fields
  .filter(([field]) => field.toLowerCase() === name)
  .map(([, value]) => value);

/** Gavel refuses with `status` what Node takes as `message`, if that is as `is` says; `before` came before it. */
function stricter(status, why, is) {
  return {
    why: `${status} from Gavel alone: ${why}`,
    explains({ gavel, node, bytes, at }) {
      const message = node.messages[at];
      return gavel.end === String(status) && gavel.messages.length === at && message !== undefined
        && is(message, bytes.toString('latin1'), gavel.messages[at - 1]);
    },
  };
}

/** Node refuses with `code` what Gavel takes as `message`, if that is as `is` says. */
function wider(code, why, is = () => true) {
  return {
    why: `${code} from Node alone: ${why}`,
    explains({ gavel, node, bytes, at }) {
      const message = gavel.messages[at];
      return node.end === `refused: ${code}` && node.messages.length === at && message !== undefined
        && is(message, bytes.toString('latin1'));
    },
  };
}

/** Its path; a query that is no text stands for nothing. */
function isDecodable(target) {
  try {
    return !decodeURIComponent(Buffer.from(target.split('?')[0], 'latin1').toString('utf8')).includes('\0');
  } catch {
    return false;
  }
}

const isChunked = (message) => valuesOf(message, 'transfer-encoding').join(', ').toLowerCase() === 'chunked';

// RFC 9110 §7.2, RFC 3986 §3.2.2: uri-host [":" port]. A comma, by which a proxy joins two Hosts, is in none of ours.
function isHost(text) {
  const literal = /^\[([^\]]*)\](:\d*)?$/.exec(text)?.[1];
  if (literal === undefined) return /^([\w\-.~!$&'()*+;=]|%[0-9a-f]{2})*(:\d*)?$/i.test(text);
  const isIpv6 = net.isIPv6(literal) && !literal.includes('%');
  return isIpv6 || /^v[0-9a-f]+\.[\w\-.~!$&'()*+;=:]+$/i.test(literal);
}

// RFC 9112 §3.2: origin, absolute and asterisk form.
function isTarget({ target, method }) {
  const authority = /^https?:\/\/([^/?]+)([/?]|$)/i.exec(target)?.[1];
  return target.startsWith('/') || (target === '*' && method === 'OPTIONS') || (authority !== undefined && isHost(authority));
}

const tokens = /^[\t ,]*([\w!#$%&'*+\-.^`|~]+[\t ]*(,[\t ,]*|$))*$/;

// Of a chunk: ;name, ;name=token or ;name="text".
const extensions = /^[0-9a-f]+([\t ]*;[\t ]*[\w!#$%&'*+\-.^`|~]+([\t ]*=[\t ]*([\w!#$%&'*+\-.^`|~]+|"([^"\\]|\\.)*"))?)*$/i;

export const allowed = [
  {
    why: 'taken by neither: one refuses at once, the other waits for more',
    explains: ({ gavel, node, at }) => gavel.messages.length === at && node.messages.length === at,
  },
  {
    why: 'the authority of an absolute target replaces Host (RFC 9112 §3.2.2); Node leaves that to its user',
    explains({ gavel, node, at }) {
      const ours = gavel.messages[at];
      const theirs = node.messages[at];
      const others = (message) => JSON.stringify(message.fields.filter(([name]) => name.toLowerCase() !== 'host'));
      return ours && theirs && /^https?:/i.test(ours.target) && ours.target === theirs.target
        && ours.method === theirs.method && ours.body === theirs.body && others(ours) === others(theirs);
    },
  },
  {
    why: 'refused by both; Node, which refuses a missing Host and an expectation late, tells of what follows all the same',
    explains: ({ gavel, node, at }) => /^4/.test(gavel.end) && /^refused: 4/.test(node.end) && gavel.messages.length === at,
  },
  stricter(400, 'several Hosts (RFC 9112 §3.2)', (message) => valuesOf(message, 'host').length > 1),
  stricter(400, 'a Host that is none', (message) => !valuesOf(message, 'host').every(isHost)),
  stricter(400, 'a Connection that lists no tokens (RFC 9110 §7.6.1)',
    (message) => !valuesOf(message, 'connection').every((options) => tokens.test(options))),
  stricter(400, 'a chunked body in HTTP/1.0 (RFC 9112 §6.1)',
    (message) => message.minor === 0 && valuesOf(message, 'transfer-encoding').length > 0),
  stricter(400, 'HTTP/0.9', (message) => message.minor === 9),
  stricter(400, 'more than one space in the request line (RFC 9112 §3)',
    (message, text) => text.split('\r\n').some((line) => /^\S+ +\S+ +HTTP\/\d\.\d$/.test(line) && line.includes('  '))),
  stricter(400, 'other line ends before the request line than a client has reason to send (RFC 9112 §2.2)',
    (message, text, before) => /(\r\n){5}|\r(?!\n)|(?<!\r)\n/.test(text) || before?.body.endsWith('\r')),
  stricter(400, 'a target that has none of the forms, or a fragment (RFC 9112 §3.2)',
    (message) => !isTarget(message) || message.target.includes('#')),
  stricter(400, 'a path that can not be decoded', (message) => !isDecodable(message.target)),
  stricter(400, 'a chunk extension that is not well formed (RFC 9112 §7.1.1)',
    (message, text) => isChunked(message) && text.split('\r\n').some((line) => /^[0-9a-f]+[\t ]*;/i.test(line) && !extensions.test(line))),
  stricter(400, 'Content-Length beside Transfer-Encoding (RFC 9112 §6.3)',
    (message) => valuesOf(message, 'content-length').length > 0 && valuesOf(message, 'transfer-encoding').length > 0),
  stricter(413, 'a body of more than 64 KiB (PROTOCOL.md, Limits)', (message) => message.body.length > 64 * 1024),
  stricter(414, 'a target that leaves its line no room in 16 KiB (PROTOCOL.md, Limits)',
    (message, text) => message.target.length + text.indexOf(message.target) > 16 * 1024 - '\r\n'.length),
  stricter(417, 'an expectation beside 100-continue (RFC 9110 §10.1.1)',
    (message) => valuesOf(message, 'expect').join(', ').toLowerCase() !== '100-continue'),
  stricter(431, 'more than 100 fields (PROTOCOL.md, Limits)', (message) => message.fields.length > 100),
  stricter(431, 'a head of more than 16 KiB (PROTOCOL.md, Limits), of which Node counts names and values alone',
    (message, text) => text.length > 16 * 1024),
  stricter(501, 'a transfer coding other than chunked', (message) => !isChunked(message)),
  stricter(505, 'another version than 1.0 and 1.1', (message, text) => /HTTP\/(?!1\.[01])\d\.\d\r\n/.test(text)),
  wider('417', 'an empty Expect, which expects nothing (RFC 9110 §5.6.1)',
    (message) => valuesOf(message, 'expect').join('') === ''),
  wider('HPE_INVALID_URL', 'bytes beyond ASCII in a target, as old browsers send them: read where they are UTF-8, and in a query passed over',
    (message) => /[^\x20-\x7e]/.test(message.target)),
  wider('HPE_INVALID_METHOD', 'a method that it does not know; any token is one (RFC 9110 §9.1), and is told 405'),
  wider('HPE_INVALID_TRANSFER_ENCODING', 'white space behind `chunked`, which belongs to no value (RFC 9110 §5.5)', isChunked),
  wider('HPE_INVALID_CONTENT_LENGTH', 'white space behind a length, which belongs to no value (RFC 9110 §5.5)',
    (message) => /^\d+$/.test(valuesOf(message, 'content-length').join())),
  wider('HPE_INVALID_CHUNK_SIZE', 'white space before a chunk extension (RFC 9112 §7.1.1)',
    (message, text) => isChunked(message) && /^[0-9a-f]+[\t ]+;/im.test(text)),
  wider('HPE_STRICT', 'a quoted chunk extension (RFC 9112 §7.1.1)',
    (message, text) => isChunked(message) && /^[0-9a-f]+;[^\r\n]*"[^\r\n]*\r$/im.test(text)),
  wider('HPE_INVALID_HEADER_TOKEN', 'a folded line among trailers, which are dropped (RFC 9112 §5.2 lets a server unfold it)',
    (message, text) => isChunked(message) && /0[^\r\n]*\r\n([^\r\n]+\r\n)+[\t ]/.test(text)),
  {
    why: 'Node reads nothing behind a request to upgrade that it has no use for',
    explains: ({ gavel, node, at }) => node.end === 'waiting' && node.messages.length === at && at > 0
      && valuesOf(gavel.messages[at - 1], 'upgrade').length > 0,
  },
  {
    why: 'Node closes after a `keep-alive` with white space behind it, and after a trailer that says `close`',
    explains({ gavel, node, bytes, at }) {
      const before = gavel.messages[at - 1];
      const text = bytes.toString('latin1');
      const saysClose = isChunked(before ?? { fields: [] }) && /\r\nConnection:[^\r\n]*close/i.test(text);
      return node.end === 'closed' && node.messages.length === at && before !== undefined
        && (saysClose || /\r\nConnection:[^\r\n]*[\t ]\r\n/i.test(text));
    },
  },
];
