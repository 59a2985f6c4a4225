// The strip across the top of every page: what happens elsewhere to somebody's bids, what of theirs ends soon, and that
// the line is back. What is of one kind is one line of it.
import { raiseAlert } from './alerts.js';
import { element, fromTemplate, say, speak } from './dom.js';
import { countdown, leftOf } from './countdown.js';
import { isFinal } from './lots.js';
import { steadily } from './notices.js';
import { text } from './text.js';
import { markTitle } from './title.js';

const soonMs = 120_000;
const backMs = 4000;

export class Strip {
  #page;
  #notices = new Map();
  #outbid = new Map(); // the price, by lot
  #passed = new Set(); // lots whose end one does not want to be told of
  #alerted = new Set(); // lots whose end one was told of
  #wasLost = false;

  constructor(page) {
    this.#page = page;
    const { line, mine } = page;
    line.addEventListener('own', ({ detail }) => this.#told(detail));
    line.addEventListener('change', () => this.#lineChanged());
    mine.addEventListener('change', () => this.#review());
    mine.addEventListener('ended', () => this.#signedOut());
    setInterval(() => this.#review(), 1000);
    document.addEventListener('visibilitychange', () => this.#review());
  }

  #told({ name, data }) {
    if (name === 'outbid') {
      this.#outbid.set(data.lot, data.price);
      this.#review();
      const { lots } = this.#page.mine;
      const words = text.outbidOn(lots.get(data.lot)?.name ?? text.lotNumber(data.lot), this.#page.money(data.price));
      raiseAlert(words, { about: 'outbid', path: `/lots/${data.lot}` });
      if (this.#notices.has('outbid')) speak(this.#notices.get('outbid').words);
    } else if (name === 'standing' && data.leading) {
      this.#outbid.delete(data.lot);
      this.#review();
    }
  }

  #lineChanged() {
    const { state } = this.#page.line;
    if (state === 'lost') this.#wasLost = true;
    if (state !== 'live' || !this.#wasLost) return;
    this.#wasLost = false;
    this.#show('back', { icon: 'clock', kind: 'fine', words: text.lineBack });
    speak(text.lineBack);
    setTimeout(() => this.#drop('back'), backMs);
  }

  // With a session its line ends too: that it is back, and all as it was, is nothing to say to who was signed out.
  #signedOut() {
    this.#wasLost = false;
    this.#drop('back');
  }

  #review() {
    this.#reviewOutbid();
    this.#reviewEnding();
  }

  // What one looks at needs no news of itself.
  #isHere(id) {
    return !document.hidden && location.pathname === `/lots/${id}`;
  }

  #reviewOutbid() {
    const { mine, money } = this.#page;
    for (const [id, price] of this.#outbid) {
      const lot = mine.lots.get(id);
      // The lot as it is known may be older than the news.
      const isPast = lot && (isFinal(lot) || (lot.price > price && mine.standing(lot) === 'leading'));
      if (mine.me === null || this.#isHere(id) || isPast) this.#outbid.delete(id);
    }
    const [first] = this.#outbid;
    if (!first) return this.#drop('outbid');
    const [id, price] = first;
    const isOne = this.#outbid.size === 1;
    const name = mine.lots.get(id)?.name ?? text.lotNumber(id);
    markTitle('outbid', text.standingNames.outbid, isOne ? name : String(this.#outbid.size));
    this.#show('outbid', {
      icon: 'warning',
      kind: 'warning',
      words: isOne ? text.outbidOn(name, money(price)) : text.outbidOnMany(this.#outbid.size),
      link: isOne ? { words: text.bidAgain, href: `/lots/${id}` } : toBids(),
      closed: () => this.#outbid.clear(),
    });
  }

  #reviewEnding() {
    const { mine, clock } = this.#page;
    const now = clock.now;
    const isSoon = (lot) => {
      if (now === null || lot.phase !== 'open' || this.#passed.has(lot.id) || this.#isHere(lot.id)) return false;
      const left = leftOf(lot, now);
      return left > 0 && left <= soonMs && mine.standing(lot) !== '';
    };
    const ending = [...mine.lots.values()].filter(isSoon).sort((a, b) => a.endsAt - b.endsAt);
    if (ending.length === 0 || mine.me === null) return this.#drop('ending');
    const [first] = ending;
    const left = countdown(leftOf(first, now)).replace(/^00:/, '');
    const isOne = ending.length === 1;
    markTitle('ending', text.ending, isOne ? first.name : String(ending.length));
    const words = isOne ? text.endsSoon(first.name, left) : text.endSoonMany(ending.length, left);
    const isNews = ending.some(({ id }) => !this.#alerted.has(id));
    if (isNews) raiseAlert(words, { about: 'ending', path: `/lots/${first.id}` });
    for (const { id } of ending) this.#alerted.add(id);
    this.#show('ending', {
      icon: 'clock',
      kind: 'soon',
      words,
      link: isOne ? { words: text.openLot, href: `/lots/${first.id}` } : toBids(),
      closed: () => ending.forEach((lot) => this.#passed.add(lot.id)),
    });
  }

  #show(name, told) {
    const known = this.#notices.get(name);
    const notice = known ?? this.#make(name, told);
    this.#fill(name, notice, told);
    if (known) return;
    this.#notices.set(name, notice);
    steadily(() => document.getElementById('notices').prepend(notice.root));
  }

  #make(name, { icon, kind }) {
    const root = fromTemplate('notice').firstElementChild;
    root.classList.add(kind);
    root.dataset.notice = name;
    root.querySelector('.icon use').setAttribute('href', `#icon-${icon}`);
    const link = element('a', 'plain');
    root.querySelector('button').before(link);
    return { root, link, words: '' };
  }

  #fill(name, notice, { words, link, closed }) {
    notice.words = words;
    say(notice.root.querySelector('p'), words);
    notice.link.hidden = !link;
    if (link) {
      say(notice.link, link.words);
      if (notice.link.getAttribute('href') !== link.href) notice.link.href = link.href;
    }
    const close = notice.root.querySelector('button');
    close.setAttribute('aria-label', text.close);
    close.onclick = () => {
      closed?.();
      this.#drop(name);
    };
  }

  #drop(name) {
    const notice = this.#notices.get(name);
    if (notice) steadily(() => notice.root.remove());
    this.#notices.delete(name);
    markTitle(name, '');
  }
}

// Whoever is there already is led nowhere.
function toBids() {
  return location.pathname === '/bids' ? null : { words: text.seeThem, href: '/bids' };
}
