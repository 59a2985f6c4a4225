// The stock Socket.IO client over WebSocket alone.
import { io } from 'socket.io-client';
import { Inbox, until } from './inbox.js';

const answerMs = 5000;

/**
 * Connects and resolves once the host has accepted. `inbox` has what the host sends, as `{event, data}`; `ask` emits
 * with an acknowledgement.
 */
export async function enter(t, url, { token, page, options = {} } = {}) {
  const socket = io(url, {
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    ...(token ? { auth: { token } } : {}),
    ...(page ? { extraHeaders: { Referer: `${url}${page}` } } : {}),
    ...options,
  });
  t.after(() => socket.disconnect());
  const inbox = new Inbox();
  socket.onAny((event, data) => inbox.push({ event, data }));
  await new Promise((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', reject);
  });
  return {
    socket,
    inbox,
    ask: (event, ...parts) => socket.timeout(answerMs).emitWithAck(event, ...parts),
    leave: () => socket.disconnect(),
  };
}

/** Who is in a lot's room by their page is so a little after they have connected: waits until so many are. */
export async function allIn(t, url, lot, count) {
  const counter = await enter(t, url);
  await until(async () => (await counter.ask('join', { lot: lot.id })).present.count === count + 1);
  await counter.ask('leave', { lot: lot.id });
  counter.leave();
}
