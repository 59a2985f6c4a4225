// What is told across the top of the page: a lost line, and announcements of the host.
import { element, fromTemplate, say, speak } from './dom.js';
import { moment, timeOfDay } from './format.js';
import { text } from './text.js';

const lost = document.getElementById('lost');
const main = document.getElementById('main');

/**
 * Changes what stands across the top, and leaves what is below it where it is: whoever is about to tap something there
 * taps that, and not what has come in its place. A page that nobody has touched yet stays at its top.
 */
export function steadily(change) {
  const { top } = main.getBoundingClientRect();
  change();
  const moved = main.getBoundingClientRect().top - top;
  if (moved !== 0 && navigator.userActivation?.hasBeenActive) window.scrollBy({ top: moved, behavior: 'instant' });
}

const ways = new Map(); // to the house's other hosts, by their addresses

/**
 * Shows or takes away the notice that the line is lost, with the moment of which the page speaks, and ways to the
 * house's other `hosts`. A page that came encrypted names only those that are.
 */
export function noticeLost(isLost, asOf, hosts = []) {
  say(lost.querySelector('p'), text.lostNotice(asOf === null ? '--:--:--' : timeOfDay(asOf)));
  if (isLost && lost.hidden) speak(lost.querySelector('p').textContent);
  if (lost.hidden === !isLost) return showWays(isLost, hosts);
  steadily(() => {
    showWays(isLost, hosts);
    lost.hidden = !isLost;
  });
}

function originOf(address) {
  try {
    const { protocol, origin } = new URL(address);
    return protocol === 'https:' || (protocol === 'http:' && location.protocol === 'http:') ? origin : '';
  } catch {
    return '';
  }
}

function showWays(isLost, hosts) {
  const origins = isLost ? hosts.map(originOf).filter((origin) => origin && origin !== location.origin) : [];
  for (const [origin, way] of ways) {
    if (origins.includes(origin)) continue;
    way.remove();
    ways.delete(origin);
  }
  for (const origin of origins) {
    if (!ways.has(origin)) ways.set(origin, lost.appendChild(element('a', 'plain', text.goOnAt(new URL(origin).host))));
    ways.get(origin).href = origin + location.pathname + location.search;
  }
}

let failing = null; // it stays closed for whoever closed it

/** Says that the host did not answer, where what came with the page stands meanwhile; or takes that back. */
export function noticeFailed(hasFailed) {
  if (hasFailed) {
    failing ??= tell(text.failedHint, [element('strong', '', text.failed)]);
    return;
  }
  if (failing?.isConnected) steadily(() => failing.remove());
  failing = null;
}

const announced = new Set();

/** Shows an announcement `{text, at}` until it is closed; one that is told twice, as to who comes back, once. */
export function announce(announcement, now) {
  const key = `${announcement.at} ${announcement.text}`;
  if (announced.has(key)) return;
  announced.add(key);
  const heading = element('strong', '', `${text.announcement} · ${moment(announcement.at, now)}`);
  tell(announcement.text, [heading]);
}

/** Shows a sentence, with a heading or without, until it is closed; what shows it is given, to be removed. */
export function tell(words, heading = [], closed = () => {}) {
  const notice = fromTemplate('notice').firstElementChild;
  notice.querySelector('p').append(...heading, ' ', element('span', '', words));
  const close = notice.querySelector('button');
  close.setAttribute('aria-label', text.close);
  close.onclick = () => {
    steadily(() => notice.remove());
    closed();
  };
  steadily(() => document.getElementById('notices').append(notice));
  speak(words);
  return notice;
}
