// What is told across the top of the page: a lost line, and announcements of the host.
import { element, fromTemplate, speak } from './dom.js';
import { moment } from './format.js';
import { text } from './text.js';

const lost = document.getElementById('lost');

/** Shows or takes away the notice that the line is lost. */
export function noticeLost(isLost) {
  if (isLost && lost.hidden) speak(text.lostNotice);
  lost.hidden = !isLost;
}

/** Shows an announcement `{text, at}` until it is closed. */
export function announce(announcement, now) {
  const heading = element('strong', '', `${text.announcement} · ${moment(announcement.at, now)}`);
  tell(announcement.text, heading);
}

/** Shows a sentence, with a heading or without, until it is closed. */
export function tell(words, ...heading) {
  const notice = fromTemplate('notice').firstElementChild;
  notice.querySelector('p').append(...heading, ' ', words);
  const close = notice.querySelector('button');
  close.setAttribute('aria-label', text.close);
  close.onclick = () => notice.remove();
  document.getElementById('notices').append(notice);
  speak(words);
}
