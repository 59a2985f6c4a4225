// The stock Socket.IO client over WebSocket alone.
import { io } from 'socket.io-client';
import { Inbox } from './inbox.js';

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
