// The people of a lot's room: its three tabs, what is said, and who is present.
import { element, flash, say } from './dom.js';
import { moment, timeOfDay } from './format.js';
import { text } from './text.js';

const linesMax = 200;

export class Room {
  #page;
  #root;
  #nameOf;
  #tabs;

  /** `nameOf(nick)` is what somebody in it is called. */
  constructor(page, root, nameOf) {
    this.#page = page;
    this.#nameOf = nameOf;
    this.#root = root;
    this.#tabs = [...root.querySelectorAll('[role=tab]')];
    this.#tabs.forEach((tab, index) => {
      tab.onclick = () => this.#choose(index);
      tab.onkeydown = (event) => this.#steer(event, index);
    });
    this.#choose(0);
    this.present(null);
  }

  /** Tells whether no bid is listed, so that an empty list can say so. */
  count(isEmpty) {
    this.#pane('bids').querySelector('.nothing').hidden = !isEmpty;
  }

  /** Starts over with the lines of a snapshot. */
  reset(said) {
    this.#root.querySelector('.said').replaceChildren();
    this.add(said);
  }

  /** Adds chat lines, the newest on top as with the bids. */
  add(said, isNew = false) {
    const list = this.#root.querySelector('.said');
    for (const line of said) {
      const at = element('time', 'at', moment(line.at, this.#page.clock.now));
      const row = element('li', '', element('bdi', 'nick', this.#nameOf(line.nick)), element('bdi', 'words', line.text), at);
      list.prepend(row);
      if (isNew) flash(row);
    }
    while (list.childElementCount > linesMax) list.lastElementChild.remove();
    this.#pane('said').querySelector('.nothing').hidden = list.childElementCount > 0;
  }

  /** Shows who is present, `{count, nicks}`; the host tells this with a snapshot, so the moment is named. */
  present(present) {
    const nicks = present?.nicks ?? [];
    const count = present?.count ?? 0;
    say(this.#tabs[2], text.here(count));
    const rows = nicks.map((nick) => element('li', 'nick', this.#nameOf(nick)));
    if (nicks.length > 0 && count > nicks.length) rows.push(element('li', 'others', text.others(count - nicks.length)));
    this.#root.querySelector('.present').replaceChildren(...rows);
    const note = this.#pane('present').querySelector('.nothing');
    const now = this.#page.clock.now;
    const asOf = now === null ? '' : text.presentAsOf(timeOfDay(now));
    say(note, count === 0 ? `${text.nobody} ${asOf}` : asOf);
  }

  #choose(index) {
    this.#tabs.forEach((tab, n) => {
      tab.setAttribute('aria-selected', String(n === index));
      tab.tabIndex = n === index ? 0 : -1;
      document.getElementById(tab.getAttribute('aria-controls')).hidden = n !== index;
    });
  }

  #steer(event, index) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    const next = (index + step + this.#tabs.length) % this.#tabs.length;
    this.#choose(next);
    this.#tabs[next].focus();
  }

  #pane(name) {
    return this.#root.querySelector(`#pane-${name}`);
  }
}
