// What a bidder is called in a sentence.
import { nickOf } from './lots.js';
import { text } from './text.js';

/** A number alone is no name: where bidders are seen by their paddles, it is said that it is one. */
export function shownName(account, isPaddle) {
  const nick = nickOf(account);
  return isPaddle && /^\d+$/.test(nick) ? text.paddle(nick) : nick;
}
