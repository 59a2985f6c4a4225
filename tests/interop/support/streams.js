// Event streams in two ways: byte by byte over node:http or node:https, and through the npm client `eventsource`.
import { EventSource } from 'eventsource';
import { Inbox } from './inbox.js';
import { transportTo, trust } from './trust.js';

/**
 * Opens a stream and resolves with its answer: status and headers, the raw text so far, and an inbox of the events
 * as `{event, id, data}` with exactly the fields that were on the wire.
 */
export function openStream(t, url, headers = { Accept: 'text/event-stream' }) {
  return new Promise((resolve, reject) => {
    const request = transportTo(url).get(url, { headers, agent: false, ca: trust.ca }, (response) => {
      const stream = {
        status: response.statusCode,
        headers: response.headers,
        raw: '',
        inbox: new Inbox(),
        isClosed: false,
        close: () => request.destroy(),
      };
      let pending = '';
      response.setEncoding('utf8');
      response.on('data', (text) => {
        stream.raw += text;
        pending += text;
        const blocks = pending.split('\n\n');
        pending = blocks.pop();
        blocks
          .map(fieldsOf)
          .filter((fields) => 'data' in fields)
          .forEach((fields) => stream.inbox.push(fields));
      });
      response.on('error', () => (stream.isClosed = true));
      response.on('close', () => (stream.isClosed = true));
      resolve(stream);
    });
    request.on('error', reject);
    t.after(() => request.destroy());
  });
}

function fieldsOf(block) {
  const fields = {};
  for (const line of block.split('\n')) {
    const [, name, value] = line.match(/^([^:]*):? ?(.*)$/s);
    if (name === '') continue;
    fields[name] = name === 'data' && 'data' in fields ? `${fields.data}\n${value}` : value;
  }
  return fields;
}

/** The stock client on a stream; its inbox has `{event, id, data}` with data parsed. */
export async function follow(t, url, names) {
  const source = new EventSource(url);
  t.after(() => source.close());
  const inbox = new Inbox();
  for (const name of names) {
    source.addEventListener(name, (event) =>
      inbox.push({ event: name, id: event.lastEventId, data: JSON.parse(event.data) }),
    );
  }
  await new Promise((resolve, reject) => {
    source.addEventListener('open', resolve, { once: true });
    source.addEventListener('error', (event) => reject(new Error(`EventSource: ${event.code} ${event.message}`)), {
      once: true,
    });
  });
  return { source, inbox };
}

/** Whether an event has that name; without a name it is a `message`. */
export function named(name) {
  return (event) => (event.event ?? 'message') === name;
}
