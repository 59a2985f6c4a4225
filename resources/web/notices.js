// What is told across the top of the page: a lost line, and announcements of the host.
import { element, fromTemplate, say, speak } from './dom.js';
import { moment, timeOfDay } from './format.js';
import { text } from './text.js';

const lost = document.getElementById('lost');

/** Shows or takes away the notice that the line is lost, with the moment of which the page speaks. */
export function noticeLost(isLost, asOf) {
  say(lost.querySelector('p'), text.lostNotice(asOf === null ? '--:--:--' : timeOfDay(asOf)));
  if (isLost && lost.hidden) speak(lost.querySelector('p').textContent);
  lost.hidden = !isLost;
}

const announced = new Set();

/** Shows an announcement `{text, at}` until it is closed; one that is told twice, as to who comes back, once. */
export function announce(announcement, now) {
  const key = `${announcement.at} ${announcement.text}`;
  if (announced.has(key)) return;
  announced.add(key);
  const heading = element('strong', '', `${text.announcement} · ${moment(announcement.at, now)}`);
  tell(announcement.text, heading);
}

/** Shows a sentence, with a heading or without, until it is closed; what shows it is given, to be removed. */
export function tell(words, ...heading) {
  const notice = fromTemplate('notice').firstElementChild;
  notice.querySelector('p').append(...heading, ' ', words);
  const close = notice.querySelector('button');
  close.setAttribute('aria-label', text.close);
  close.onclick = () => notice.remove();
  document.getElementById('notices').append(notice);
  speak(words);
  return notice;
}
