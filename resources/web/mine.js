// Whoever has signed in here: which lots they watch, and where they stand.
import { read, readMine, send } from './api.js';
import { adopt, isFinal } from './lots.js';

// The session's cookie is not for scripts to see, so it is noted that there should be one.
const signedInKey = 'gavel.signedIn';
const ownMs = 500;
const retryMs = 3000;
// And the host notes it where it signed somebody in by a link, before there was a page.
const toldCookie = /(?:^|; )(gavel_[a-z0-9]+_in)=1/;

/**
 * Announces a change as an event `change`, that the host's lists of one's lots may have changed as `lists`, that
 * somebody was led here by a link which signed them in as `led`, changes of lots as the line tells them as `lots`, and a
 * session that ended otherwise than here as `ended`, its detail whether somebody ended it in another window.
 */
export class Mine extends EventTarget {
  #watched = new Set();
  #maxima = new Map(); // by lot that was bid on; null where the host has not said
  #takenBack = new Set(); // lots on which no bid of theirs stands any more
  #line;
  #timer = 0;
  #isLeaving = false;
  /** The lots that are bid on or watched, as far as they are known. */
  lots = new Map();

  /** The account, or null for a stranger. */
  me = null;

  /** Whether somebody should be here of whom nothing is known yet: the page has their places for them already. */
  isAwaited = isNoted();

  /** `line` is connected anew with whoever comes, and tells what the host told them alone. */
  constructor(line) {
    super();
    this.#line = line;
    line.addEventListener('own', ({ detail }) => this.#told(detail));
    line.addEventListener('back', () => this.me !== null && this.load());
  }

  /**
   * Finds out who is here, and what is theirs; `isAsked`: also where nothing says that anybody is. Where it `isFirst`, the
   * line has been theirs from its beginning.
   */
  async load({ isAsked = false, isFirst = false } = {}) {
    if (this.me === null && !isNoted() && !isAsked) return;
    try {
      const [me, watching, bids] = await Promise.all([read('/api/v1/me'), readMine('watching'), readMine('bids')]);
      const isAnother = this.me?.id !== me.id;
      const isLed = toldCookie.test(document.cookie);
      this.isAwaited = false;
      this.me = me;
      note(true);
      for (const lot of [...watching, ...bids]) adopt(this.lots, lot);
      this.#watched = new Set(watching.map((lot) => lot.id));
      this.#maxima = new Map(bids.filter((lot) => lot.max !== null).map((lot) => [lot.id, lot.max]));
      this.#takenBack = new Set(bids.filter(isTakenBack).map((lot) => lot.id));
      if (isAnother) this.#line.known(true, { isFirst });
      this.#changed();
      this.dispatchEvent(new Event('lists'));
      if (isLed) this.dispatchEvent(new Event('led'));
    } catch (error) {
      if (error.status === 401) this.#over();
      else if (this.me !== null || this.isAwaited) this.#loadSoon(retryMs);
    }
  }

  /** One's newest maximum on a lot, or null. */
  maxOf(id) {
    return this.#maxima.get(id) ?? null;
  }

  hasBidOn(id) {
    return this.#maxima.has(id);
  }

  /** Takes in what the host says of one's bid on a lot. */
  bidOn(lot, max) {
    this.#maxima.set(lot.id, max ?? this.maxOf(lot.id));
    this.#takenBack.delete(lot.id);
    adopt(this.lots, lot);
    this.#changed();
  }

  /** What one left on a lot before its opening was taken back. */
  bidsNoMore(id) {
    this.#maxima.delete(id);
    this.#changed();
  }

  /** Lots that changed. */
  lotsChanged(lots) {
    for (const lot of lots) {
      if (this.lots.has(lot.id) || this.watches(lot.id) || this.#maxima.has(lot.id)) adopt(this.lots, lot);
    }
    this.dispatchEvent(new CustomEvent('lots', { detail: lots }));
  }

  // What one is told alone is taken in at once; the lists, of which it may be a part, are read once it has calmed down.
  #told({ name, data }) {
    if (this.me === null) return;
    if (name === 'account') Object.assign(this.me, data);
    if (name === 'standing' && data.leading === null && data.max === null) return this.bidsNoMore(data.lot);
    if (name === 'standing' && !this.#maxima.has(data.lot)) this.#loadSoon(); // it was bid on elsewhere
    if (name === 'standing') this.#maxima.set(data.lot, data.max ?? this.maxOf(data.lot));
    this.#changed();
    if (name === 'won' || name === 'saleVoided') this.dispatchEvent(new Event('lists'));
    if (name === 'voided') this.#loadSoon();
  }

  #loadSoon(pauseMs = ownMs) {
    this.#timer ||= setTimeout(() => {
      this.#timer = 0;
      this.load();
    }, pauseMs);
  }

  async signIn(credentials) {
    await send('POST', '/api/v1/session', credentials);
    note(true);
    await this.load();
  }

  async signUp(account) {
    await send('POST', '/api/v1/accounts', account);
    note(true);
    await this.load();
  }

  async signOut() {
    this.#isLeaving = true;
    try {
      await send('DELETE', '/api/v1/session');
      this.#forget();
    } catch (error) {
      if (error.status !== 401) throw error;
      this.#forget(); // it had ended already
    } finally {
      this.#isLeaving = false;
    }
  }

  watches(id) {
    return this.#watched.has(id);
  }

  /** Watches a lot or leaves it. Shown at once, and taken back if the host refuses. */
  async watch(id, isWatched) {
    this.#mark(id, isWatched);
    try {
      await send(isWatched ? 'PUT' : 'DELETE', `/api/v1/lots/${id}/watch`);
    } catch (error) {
      this.#mark(id, !isWatched);
      throw error;
    }
  }

  /** The lots that are watched, for a page that does not hold them all. */
  async readWatched(known) {
    for (const lot of await readMine('watching')) adopt(known, lot);
  }

  /** leading, outbid, won, takenBack (by the house), watching, or nothing. */
  standing(lot) {
    if (this.me === null) return '';
    const leads = lot.leader?.id === this.me.id;
    if (leads && !this.#maxima.has(lot.id)) this.#maxima.set(lot.id, null);
    if (leads && lot.phase === 'sold') return 'won';
    if (leads && !isFinal(lot)) return 'leading';
    if (this.#maxima.has(lot.id) && lot.leader && !isFinal(lot)) return 'outbid';
    if (this.#takenBack.has(lot.id) && !isFinal(lot)) return 'takenBack';
    return this.watches(lot.id) ? 'watching' : '';
  }

  #mark(id, isWatched) {
    if (isWatched) this.#watched.add(id);
    else this.#watched.delete(id);
    this.#changed();
  }

  // The host knows nobody here. Whoever signs out themselves is not told so.
  #over() {
    const isNews = this.me !== null && !this.#isLeaving;
    const isElsewhere = !isNoted();
    this.#forget();
    if (isNews) this.dispatchEvent(new CustomEvent('ended', { detail: isElsewhere }));
  }

  #forget() {
    note(false);
    this.isAwaited = false;
    const wasKnown = this.me !== null;
    this.me = null;
    this.#watched.clear();
    this.#maxima.clear();
    this.#takenBack.clear();
    this.lots.clear();
    if (wasKnown) this.#line.known(false);
    this.#changed();
  }

  #changed() {
    this.dispatchEvent(new Event('change'));
  }
}

function isTakenBack({ leading, max }) {
  return leading === false && max === null;
}

/** Whether it was noted here that somebody has signed in. */
export function isNoted() {
  if (toldCookie.test(document.cookie)) return true;
  try {
    return localStorage.getItem(signedInKey) !== null;
  } catch {
    return false;
  }
}

function note(isSignedIn) {
  const told = document.cookie.match(toldCookie);
  if (told) document.cookie = `${told[1]}=; Path=/; Max-Age=0`;
  try {
    if (isSignedIn) localStorage.setItem(signedInKey, '1');
    else localStorage.removeItem(signedInKey);
  } catch {
    // Without storage one signs in anew on each page.
  }
}
