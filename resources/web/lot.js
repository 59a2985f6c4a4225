// One lot: pictures, price, time, history, people and chat, kept live by the lot's room.
import { read, readEarlier, readHistory } from './api.js';
import { BidPanel } from './bid_panel.js';
import { Bids } from './bids.js';
import { ChatForm } from './chat_form.js';
import { choices } from './choices.js';
import { Course } from './course.js';
import { blank, element, flash, fromTemplate, say, speak } from './dom.js';
import { timeOfDay, zonedMoment } from './format.js';
import { nickOf, numberOf, takenAwayBy } from './lots.js';
import { moneyLine } from './money.js';
import { factsOf, ownStanding, standing } from './lotwords.js';
import { tell } from './notices.js';
import { Offer } from './offer.js';
import { Pace } from './pace.js';
import { Pictures } from './pictures.js';
import { Prebid } from './prebid.js';
import { Room } from './room.js';
import { saleOf } from './sales.js';
import { own, text } from './text.js';
import { setTitle } from './title.js';

const retryMs = 5000;
const courseMs = 250; // the course and the title are redrawn no oftener
const spokenMs = 1000; // and who leads is said no oftener
const extendedMs = 15_000; // so long an end that moved is marked, and no oftener it is said

export class LotView {
  #page;
  #id;
  #lot = null;
  #drawn = null; // as it was drawn last
  #facts = '';
  #beforeId = null;
  #why = null; // it was withdrawn, or its sale voided
  #wasThere = false; // until it was, which all see who have it open
  #leaving = new AbortController();
  root;
  #bids;
  #room;
  #chat;
  #pictures;
  #bidding;
  #offer;
  #prebid;
  #course;
  #extendedAt = -Infinity;
  #extending = 0;
  #retrying = 0;
  #drawing = new Pace(() => this.#draw());
  #coursing = new Pace(() => this.#drawCourse(), courseMs);
  #speaking = new Pace(() => this.#sayLeader(), spokenMs);

  /** `served` holds the lot where the host wrote it into the page. */
  constructor(page, id, served = null) {
    this.#page = page;
    this.#id = id;
    this.root = served ?? element('div', '');
    this.#open();
  }

  close() {
    this.#leaving.abort();
    this.#why?.close();
    for (const pace of [this.#drawing, this.#coursing, this.#speaking]) pace.stop();
    clearTimeout(this.#extending);
    clearTimeout(this.#retrying);
    this.#page.line.leave(this.#id);
    this.#bidding?.close();
    this.#pictures?.close();
    if (this.#lot) this.#page.countdowns.forget(this.#find('.countdown'));
  }

  /** The line is there again, and what failed may be had now. */
  retry() {
    if (this.#retrying) this.#open();
  }

  // The lot itself comes first: it says in words whether there is one, which a stream cannot.
  async #open() {
    clearTimeout(this.#retrying);
    this.#retrying = 0;
    try {
      const lot = await read(`/api/v1/lots/${this.#id}`);
      await this.#page.sales.learn([lot]); // whether it shows paddles, and when it opens
      if (this.#leaving.signal.aborted) return;
      this.#build();
      this.#take(lot);
      this.#enter();
    } catch (error) {
      if (this.#leaving.signal.aborted) return;
      const home = { words: text.toCatalogue, href: '/' };
      const unknown = error.status === 404;
      this.root.replaceChildren(
        unknown ? blank(text.unknownLot, text.unknownLotHint, home) : blank(text.failed, text.failedHint, home),
      );
      if (!unknown) this.#retrying = setTimeout(() => this.#open(), retryMs);
    }
  }

  #enter() {
    this.#page.line.enter(this.#id, { events: this.#events(), refused: () => this.#poll() });
  }

  #build() {
    if (this.root.querySelector('.lot') === null) this.root.replaceChildren(fromTemplate('lot-view'));
    const nameOf = (nick) => this.#page.nameOf(nick, this.#lot);
    this.#bids = new Bids(this.#page, this.#find('.bids'), nameOf);
    this.#room = new Room(this.#page, this.#find('.talk'), nameOf);
    this.#chat = new ChatForm(this.#page, this.#id, this.#find('.talk'));
    this.#pictures = new Pictures(this.#find('.show'));
    this.#course = new Course(this.#find('.course'));
    this.#bidding = new BidPanel(this.#page, this.#find('.bid-dock'), this.#id);
    this.#offer = new Offer(this.#page, this.#find('.offer:not(.prebid)'), (lot) => this.#take(lot));
    this.#prebid = new Prebid(this.#page, this.#find('.prebid'));
    this.#find('.earlier').onclick = () => this.#showEarlier();
    this.#find('.watch-lot').onclick = () => this.#page.toggleWatch(this.#id);
    this.#find('.watch-lot').disabled = false; // one that the host wrote waited for it
    const { signal } = this.#leaving;
    for (const known of [this.#page.mine, this.#page.sales, choices])
      known.addEventListener('change', () => this.#drawing.soon(), { signal });
  }

  #events() {
    return {
      snapshot: (snapshot) => this.#snapshot(snapshot),
      bid: (bid) => this.#bid(bid),
      lot: (lot) => this.#take(lot),
      sealed: ({ seq, head }) => this.#take({ ...this.#lot, seq, head }),
      voided: (event) => this.#voided(event),
      closed: (event) => this.#closed(event),
      said: (line) => this.#room.add([line], true),
      present: (present) => this.#room.present(present),
    };
  }

  #snapshot({ lot, bids, said, present }) {
    this.#bids.reset(bids);
    this.#room.reset(said);
    this.#room.present(present);
    const newest = bids.at(-1);
    // What is more than a step above it was no answer, but a reserve that was met.
    const isAnswer = newest && lot.price - newest.bid <= lot.ask - lot.price;
    if (isAnswer) this.#answered(newest.seq, lot, lot.price);
    this.#take(lot);
  }

  #bid(event) {
    const { seq, nick, bid, msg, at } = event;
    this.#bids.add([{ seq, nick, bid, msg, at }], true);
    this.#answered(seq, { ...this.#lot, leader: event.leader }, event.price);
    const { price, ask, bids, leader, reserve, buyNow, endsAt, head } = event;
    this.#take({ ...this.#lot, seq, price, ask, bids, leader, reserve, buyNow, endsAt, head });
    this.#speaking.soon();
  }

  #answered(seq, lot, price) {
    this.#bids.answered(seq, nickOf(lot.leader), price, this.#page.nameOf(lot.leader, lot));
  }

  #sayLeader() {
    speak(text.saidLeads(this.#page.nameOf(this.#lot.leader, this.#lot), this.#page.money(this.#lot.price)));
  }

  #voided({ seq, of, reason, price, ask, bids, leader, reserve, head }) {
    this.#bids.void(of, reason);
    this.#take({ ...this.#lot, seq, price, ask, bids, leader, reserve, head });
  }

  #closed({ seq, phase, price, winner, head, at }) {
    this.#take({ ...this.#lot, seq, phase, price, leader: winner ?? this.#lot.leader, head, endedAt: at });
    this.#speaking.stop();
    const lot = this.#lot;
    const name = lot.name;
    speak(
      phase === 'sold'
        ? text.saidSold(name, this.#page.nameOf(lot.leader, lot), this.#page.money(price))
        : text.saidEnded(name, text.phaseNames[phase]),
    );
  }

  #take(lot) {
    const before = this.#lot;
    if (before && lot.seq < before.seq) return; // An answer that was overtaken by the stream.
    this.#lot = lot;
    if (before?.phase === 'open' && lot.phase === 'open' && lot.endsAt > before.endsAt) this.#extended();
    this.#coursing.soon();
    if (before) this.#drawing.soon();
    else this.#drawing.now();
  }

  // By a late bid, or by the host: said as it happens, in the place of the end, where nothing moves by it.
  #extended() {
    const now = performance.now();
    if (now - this.#extendedAt > extendedMs) speak(text.extendedTo(timeOfDay(this.#lot.endsAt)));
    this.#extendedAt = now;
    clearTimeout(this.#extending);
    this.#extending = setTimeout(() => this.#showState(), extendedMs);
  }

  // What came since is drawn at once, however much it was.
  #draw() {
    const lot = this.#lot;
    const before = this.#drawn;
    this.#drawn = lot;
    this.#showHead(before);
    this.#showState();
    if (before?.description !== lot.description) say(this.#find('.description'), lot.description ?? '');
    this.#offer.show(lot);
    this.#prebid.show(lot);
    this.#showFacts(lot);
    this.#pictures.show(lot);
    this.#bids.draw();
    this.#room.count(this.#bids.isBlank);
    this.#find('.earlier').hidden = !this.#bids.hasEarlier(lot.bids);
  }

  #drawCourse() {
    if (this.#bids.isKnown) this.#course.draw(this.#bids.standing, this.#lot);
    setTitle(`${this.#page.money(this.#lot.price)} · ${this.#lot.name}`);
  }

  #showFacts(lot) {
    const facts = factsOf(lot, this.#page.money);
    const words = JSON.stringify(facts);
    if (words === this.#facts) return;
    this.#facts = words;
    const rows = facts.map(([name, value, kind = '']) =>
      element('div', '', element('dt', '', name), element('dd', kind, value)),
    );
    const list = this.#find('.facts');
    const stand = rows.length === list.childElementCount && rows.every((row, n) => row.isEqualNode(list.children[n]));
    if (!stand) list.replaceChildren(...rows); // else the host wrote them
  }

  #showHead(before) {
    const lot = this.#lot;
    const price = this.#find('.price');
    say(this.#find('.lot-number'), text.lotNumber(numberOf(lot)));
    const { sales } = this.#page;
    this.#showPlace('.lot-sale', 'sale', sales.areSeveral ? saleOf(lot) : '', sales.nameOf(saleOf(lot)));
    this.#showPlace('.lot-category', 'category', lot.category ?? '');
    this.#showBefore(lot.waitsFor);
    say(this.#find('#lot-name'), lot.name);
    say(price, this.#page.money(lot.price));
    if (before && before.price !== lot.price) flash(price);
    const timed = this.#page.sales.timed(lot);
    if (before !== lot || timed !== lot)
      this.#page.countdowns.show(this.#find('.countdown'), timed, { passed: (ms) => this.#milestone(ms) });
  }

  #showPlace(selector, kind, value, words = value) {
    const link = this.#find(selector);
    link.hidden = value === '';
    link.href = `/?${kind}=${encodeURIComponent(value)}`;
    say(link, own(words));
  }

  // The lot after which this one ends, by its number and name as soon as the host has said them.
  async #showBefore(id) {
    const part = this.#find('.lot-before');
    part.hidden = !id;
    if (!id || this.#beforeId === id) return;
    this.#beforeId = id;
    const link = part.querySelector('a');
    link.href = `/lots/${id}`;
    say(link, text.lotBefore);
    const lot = await read(`/api/v1/lots/${id}`).catch(() => null);
    if (lot && this.#beforeId === id) say(link, text.afterLot(numberOf(lot), lot.name));
  }

  #showState() {
    const lot = this.#lot;
    const now = this.#page.clock.now;
    this.#askWhy(lot);
    const told = { ...this.#page.sales.timed(lot), why: this.#why?.words };
    const ofAll = standing(told, (ms) => zonedMoment(ms, now), this.#page.nameOf);
    const words = { ...ofAll, ...ownStanding(lot, this.#page) };
    const isWatched = this.#page.mine.watches(lot.id);
    this.#find('.watch-lot').setAttribute('aria-pressed', String(isWatched));
    say(this.#find('.watch-lot span'), isWatched ? text.watching : text.watch);
    this.#find('.lot').dataset.phase = lot.phase;
    say(this.#find('.price-word'), words.price);
    say(this.#find('.time-word'), words.time);
    const isExtended = lot.phase === 'open' && performance.now() - this.#extendedAt < extendedMs;
    say(this.#find('.ends-at'), isExtended ? text.extendedTo(timeOfDay(lot.endsAt)) : words.when);
    this.#find('.ends-at').classList.toggle('extended', isExtended);
    say(this.#find('.verdict'), words.verdict);
    this.#find('.verdict').dataset.kind = words.kind;
    say(this.#find('.ask-word'), lot.bids === 0 ? text.firstBidFrom : text.nextBid);
    say(this.#find('.ask strong'), this.#page.money(lot.ask));
    this.#showWon(lot);
    this.#bidding.show(lot);
    this.#chat.show();
  }

  // Whoever won is told what it comes to, and where to go on.
  #showWon(lot) {
    const { mine, money } = this.#page;
    const part = this.#find('.lot-won');
    part.hidden = mine.standing(lot) !== 'won';
    if (part.hidden) return;
    const { premium, tax, total } = moneyLine(lot.price, lot);
    const shown = (sum) => (sum > 0 ? money(sum) : '');
    say(part.querySelector('p'), text.comesTo(money(total), shown(premium), shown(tax)));
  }

  async #askWhy(lot) {
    const isThere = takenAwayBy(lot) === '';
    this.#wasThere ||= isThere;
    if (this.#why || isThere) return this.#why?.show(lot);
    const asking = await import('./why.js').catch(() => null); // few need it
    if (!asking || this.#why || this.#leaving.signal.aborted) return;
    this.#why = new asking.Why(this.#id, () => this.#drawing.soon(), this.#wasThere);
    this.#why.show(this.#lot);
  }

  #milestone(ms) {
    if (ms >= 60_000) speak(text.saidMinutes(ms / 60_000));
    else if (ms > 0) speak(text.saidSeconds(ms / 1000));
    else {
      say(this.#find('.verdict'), text.closing);
      this.#find('.verdict').dataset.kind = 'soon';
      speak(text.saidOver);
      this.#bidding.show(this.#lot);
    }
  }

  async #showEarlier() {
    const button = this.#find('.earlier');
    button.disabled = true;
    try {
      const { firstSeq } = this.#bids;
      if (this.#bids.showMore()) this.#bids.add(await readEarlier(this.#id, firstSeq));
      this.#coursing.soon();
      this.#drawing.soon();
    } catch {
      tell(text.failed);
    } finally {
      button.disabled = false;
    }
  }

  // Where the stream is refused, the lot and what was bid since are read now and then instead.
  async #poll() {
    try {
      const { lastSeq } = this.#bids;
      const lot = await read(`/api/v1/lots/${this.#id}`);
      this.#bids.add(await (lastSeq > 0 ? readHistory(this.#id, lastSeq) : readEarlier(this.#id, lot.seq + 1)), true);
      this.#take(lot);
    } catch {
      // The line tries again.
    }
  }

  #find(selector) {
    return this.root.querySelector(selector);
  }
}
