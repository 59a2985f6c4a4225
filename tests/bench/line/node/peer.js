// A server that bench_line measures: `node peer.js rooms` is socket.io, where a `bid` that comes is told to everybody and
// acknowledged; `node peer.js streams` is npm's sse, where the body of a POST is told to everybody. Neither decides or
// keeps anything.
import http from 'node:http';
import { Server } from 'socket.io';
import SSE from 'sse';

const server = http.createServer();

function serveRooms() {
  const io = new Server(server, { transports: ['websocket'], perMessageDeflate: false, serveClient: false });
  io.on('connection', (socket) => {
    socket.on('bid', (bid, done) => {
      io.emit('bid', bid);
      done({});
    });
  });
}

function serveStreams() {
  const clients = new Set();
  new SSE(server, { path: '/sub' }).on('connection', (client) => {
    clients.add(client);
    client.on('close', () => clients.delete(client));
  });
  server.on('request', (request, response) => {
    if (request.method !== 'POST') return;
    let body = '';
    request.on('data', (part) => (body += part));
    request.on('end', () => {
      response.end();
      for (const client of clients) client.send(body);
    });
  });
}

(process.argv[2] === 'streams' ? serveStreams : serveRooms)();
server.listen({ port: 0, host: '127.0.0.1', backlog: 4096 }, () =>
  console.log(`serving http://127.0.0.1:${server.address().port}`),
);
