// A guest's phone as the host sees it: an account by the hall's code, and the one line that a page has.
import { enter } from '../../interop/support/rooms.js';

/** Notes in `seen`, by seq, when its bids were sent and when each bid came. */
export async function guestIn(host, { nick, code, lot, seen }) {
  const { status, body } = await host.guest().post('/api/v1/accounts', { nick, code });
  if (status !== 201) throw new Error(`${nick} was not let in: ${status} ${JSON.stringify(body)}`);
  const line = await enter({ after: () => {} }, host.url, { token: body.token });
  const follows = await line.ask('follow', {});
  if (follows.error) throw new Error(`${nick} may not follow: ${JSON.stringify(follows)}`);
  const room = await line.ask('join', { lot });
  let ask = room.lot.ask;
  const guest = { lost: 0 };
  const of = (seq) => seen.get(seq) ?? seen.set(seq, { at: [] }).get(seq);
  line.socket.on('bid', (bid) => {
    of(bid.seq).at.push(performance.now());
    ask = bid.ask;
  });
  line.socket.on('disconnect', () => ++guest.lost);
  guest.bidAsk = () => {
    const sent = performance.now();
    line.socket.emit('bid', { lot, bid: ask }, (verdict) => {
      if (verdict?.seq) of(verdict.seq).sent = sent;
    });
  };
  return guest;
}
