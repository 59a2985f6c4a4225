// What is on: every lot as a card, searched, filtered and sorted here, kept live by the page's line.
import { lotsOf, readLots, searchLots } from './api.js';
import { CategoryChoice } from './category_choice.js';
import { Card } from './card.js';
import { element, fromTemplate, say, speak } from './dom.js';
import { adopt, isFinal, isNumbered, isOrder, matches, sorted, stageOf } from './lots.js';
import { noticeFailed } from './notices.js';
import { idly } from './pace.js';
import { SaleChoice } from './sale_choice.js';
import { text } from './text.js';
import { setTitle } from './title.js';

const shownFirst = 60;
const cardAreaMin = 40_000; // square pixels
const lingerMs = 60_000;
const searchPauseMs = 300;
const retryMs = 5000;
const filters = ['now', 'coming', 'ended', 'all'];

export class CatalogueView {
  #page;
  #lots = new Map();
  #cards = new Map();
  #lingering = new Set();
  #complete = true;
  #read = false;
  #reading = false;
  #retrying = 0;
  #isStale = false;
  #shownMax = shownFirst;
  #fills = false; // with more than can be seen at first
  #choice = choiceOfAddress();
  #searchTimer = 0;
  #foundByHost = new Set();
  #categories;
  #sales;
  #skeleton = element('ul', 'cards');
  #served = new Map(); // cards that came with the page, until they are taken over
  root;
  isKept = true;

  constructor(page) {
    this.#page = page;
    const section = served();
    this.root = section ?? fromTemplate('catalogue-view').firstElementChild;
    if (section) this.#takeServed();
    else this.#begin();
    this.#categories = new CategoryChoice(this.#find('[name=category]'));
    this.#sales = new SaleChoice(this.#find('[name=sale]'), page.sales, () => this.#take({ ...this.#choice, sale: '' }));
    this.#wire();
    this.#showChoices();
    this.#showToggle(); // who came by a lot is known by now
    page.mine.addEventListener('change', () => this.#mineChanged());
    page.sales.addEventListener('change', () => this.#read && this.#arrange());
  }

  shown() {
    setTitle(this.#page.house.name);
    // Whoever was led here by an address finds what it says, and whoever comes back what they left.
    const asked = choiceOfAddress();
    if (location.search !== '' && JSON.stringify(asked) !== JSON.stringify(this.#choice)) this.#take(asked);
    rememberInAddress(this.#choice);
    if (!this.#read) this.#readAll();
  }

  /** Lots that changed. An empty list says that the line begins anew: read everything after it. */
  lotsChanged(lots) {
    if (lots.length === 0) {
      this.#isStale = this.#reading; // what is on its way was asked for before
      this.#readAll();
      return;
    }
    for (const lot of lots) {
      const before = this.#lots.get(lot.id);
      if (adopt(this.#lots, lot)) this.#mark(before, lot);
    }
    this.#page.sales.learn(lots);
    if (this.#read) this.#arrange();
  }

  /** The line is there again, and what failed may be had now. */
  retry() {
    if (this.#retrying) this.#readAll();
  }

  async #readAll() {
    if (this.#reading) return;
    this.#reading = true;
    clearTimeout(this.#retrying);
    this.#retrying = 0;
    this.#isStale = false;
    try {
      const { lots, complete } = await readLots();
      await this.#page.sales.learn(lots, { isAnew: true }); // a card that names its sale later would grow
      this.#complete = complete;
      for (const lot of lots) adopt(this.#lots, lot);
      this.#read = true;
      noticeFailed(false);
      if (!this.#fills) idly(() => this.#fill())();
      this.#find('.cards').removeAttribute('aria-busy');
      this.#arrange();
      this.#searchHostSoon();
      this.#readChosen();
    } catch {
      if (this.#served.size > 0) noticeFailed(true);
      else if (!this.#read) this.#showBlank(text.failed, text.failedHint, false);
      this.#retrying = setTimeout(() => this.#readAll(), retryMs);
    } finally {
      this.#reading = false;
    }
    if (this.#isStale) this.#readAll();
  }

  // A house too large to hold may be without what is watched.
  async #mineChanged() {
    this.#showToggle();
    if (this.#read) this.#arrange();
    if (this.#complete || this.#page.mine.me === null) return;
    await this.#page.mine.readWatched(this.#lots);
    this.#arrange();
  }

  #showToggle() {
    const isSignedIn = this.#page.mine.me !== null;
    this.#find('.toggle').hidden = !isSignedIn;
  }

  // What just ended stays a minute where it was, so that its outcome can be read.
  #mark(before, lot) {
    if (!before || isFinal(before) || !isFinal(lot)) return;
    this.#lingering.add(lot.id);
    setTimeout(() => {
      this.#lingering.delete(lot.id);
      this.#arrange();
    }, lingerMs);
    const sold = lot.phase === 'sold';
    speak(
      sold
        ? text.saidSold(lot.name, this.#page.nameOf(lot.leader, lot), this.#page.money(lot.price))
        : text.saidEnded(lot.name, text.phaseNames[lot.phase]),
    );
  }

  #arrange() {
    const found = [...this.#lots.values()].filter((lot) => this.#isLookedFor(lot));
    const wanted = found.filter((lot) => this.#belongs(lot));
    const ordered = sorted(wanted, this.#choice.sort);
    // Whoever types a number wants that lot, whatever else has it in its name.
    const isMeant = (lot) => isNumbered(lot, this.#choice.q);
    const shown = [...ordered.filter(isMeant), ...ordered.filter((lot) => !isMeant(lot))].slice(0, this.#shownMax);
    this.#place(this.#fills ? shown : shown.slice(0, Math.max(inSight(), this.#served.size)));
    this.#showChoices();
    this.#find('.more').hidden = shown.length === wanted.length;
    this.#showCounts(found);
    if (shown.length > 0) this.#find('.blank').hidden = true;
    else this.#explainEmpty(found.length);
  }

  #isLookedFor(lot) {
    const { q, watching, category, sale } = this.#choice;
    if (category !== '' && lot.category !== category) return false;
    if (sale !== '' && String(lot.sale) !== sale) return false;
    const isWanted = !watching || this.#page.mine.me === null || this.#page.mine.watches(lot.id);
    return isWanted && (q === '' || matches(lot, q) || this.#foundByHost.has(lot.id));
  }

  #belongs(lot) {
    if (isNumbered(lot, this.#choice.q)) return true; // in whatever phase it is
    if (this.#choice.phase === 'all' || this.#choice.phase === stageOf(lot)) return true;
    return this.#choice.phase === 'now' && this.#lingering.has(lot.id);
  }

  // What is below the screen comes after what is seen, and once nobody waits for anything else.
  #fill() {
    this.#fills = true;
    this.#arrange();
  }

  // Cards are moved only where the order differs, so that focus and pictures stay.
  #place(shown) {
    const list = this.#find('.cards');
    this.#skeleton.remove();
    const kept = new Set(shown.map((lot) => lot.id));
    for (const [id, element] of this.#served) if (!kept.has(id)) element.remove();
    for (const [id, card] of this.#cards) {
      if (kept.has(id)) continue;
      card.remove();
      this.#cards.delete(id);
    }
    shown.forEach((lot, index) => {
      const element = this.#cardOf(lot).element;
      if (list.children[index] !== element) list.insertBefore(element, list.children[index] ?? null);
    });
    this.#served.clear();
  }

  #cardOf(lot) {
    const known = this.#cards.get(lot.id);
    if (known) {
      known.show(lot);
      return known;
    }
    const card = new Card(this.#page, lot, { served: this.#served.get(lot.id) ?? null });
    this.#cards.set(lot.id, card);
    return card;
  }

  #showCounts(found) {
    const counts = { now: 0, coming: 0, ended: 0, all: found.length };
    for (const lot of found) ++counts[stageOf(lot)];
    for (const [phase, count] of Object.entries(counts)) say(this.#find(`[data-count="${phase}"]`), String(count));
    this.#find('[name=q]').placeholder = text.searchLots(this.#lots.size);
  }

  #explainEmpty(found) {
    const { q, phase, watching, category, sale } = this.#choice;
    if (this.#lots.size === 0) this.#showBlank(text.emptyHouse, text.emptyHouseHint, false);
    else if (q !== '' && found === 0) this.#showBlank(text.emptySearch(q), text.emptySearchHint, true);
    else if (category !== '' && found === 0)
      this.#showBlank(text.emptyCategory(category), text.emptyCategoryHint, true);
    else if (sale !== '' && found === 0) this.#showBlank(text.emptySale, text.emptySaleHint, true);
    else if (watching) this.#showBlank(text.emptyWatching, text.emptyWatchingHint, true);
    else this.#showBlank(text.emptyPhase[phase], text.emptyPhaseHint(found), true);
  }

  #showBlank(heading, hint, canShowAll) {
    this.#skeleton.remove();
    const blank = this.#find('.blank');
    blank.hidden = false;
    say(blank.querySelector('h2'), heading);
    say(blank.querySelector('p'), hint);
    blank.querySelector('button').hidden = !canShowAll;
  }

  // What was typed or chosen there before there were scripts stands.
  #takeServed() {
    this.#choice = choiceIn(this.#find('form'));
    for (const card of this.root.querySelectorAll('.card')) this.#served.set(Number(card.dataset.lot), card);
  }

  #begin() {
    this.#fillForm(this.#find('form'));
    this.#showSkeleton();
  }

  // A list of its own, so that nothing that is seen moves where the cards come lower than it stood.
  #showSkeleton() {
    for (let n = 0; n < 8; ++n) this.#skeleton.append(element('li', 'card skeleton'));
    this.#skeleton.setAttribute('aria-hidden', 'true');
    this.#find('.cards').setAttribute('aria-busy', 'true');
    this.#find('.cards').after(this.#skeleton);
  }

  #wire() {
    const form = this.#find('form');
    form.onsubmit = (event) => event.preventDefault();
    form.oninput = () => this.#choose(choiceIn(form));
    this.#find('.more').onclick = () => {
      this.#shownMax += shownFirst;
      this.#arrange();
    };
    this.#find('.blank button').onclick = () => {
      this.#take({ q: '', phase: 'all', sort: this.#choice.sort, category: '', sale: '', watching: false });
    };
  }

  #take(choice) {
    this.#choose(choice);
    this.#fillForm(this.#find('form'));
    this.#showChoices();
  }

  #fillForm(form) {
    form.elements.q.value = this.#choice.q;
    form.elements.phase.value = this.#choice.phase;
    form.elements.sort.value = this.#choice.sort;
    form.elements.watching.checked = this.#choice.watching;
  }

  #showChoices() {
    if (!this.#read && this.#served.size > 0) return; // what came with the page stands until the lots are known
    const lots = [...this.#lots.values()];
    const { sale } = this.#choice;
    const inSale = lots.filter((lot) => sale === '' || String(lot.sale) === sale);
    this.#categories.show(inSale, this.#choice.category);
    this.#sales.show(lots, this.#choice.sale);
  }

  #choose(choice) {
    if (choice.q !== this.#choice.q) this.#foundByHost = new Set();
    const isOther = choice.category !== this.#choice.category || choice.sale !== this.#choice.sale;
    this.#choice = choice;
    this.#shownMax = shownFirst;
    this.#lingering.clear();
    rememberInAddress(choice);
    if (this.#read) this.#arrange();
    this.#searchHostSoon();
    if (isOther) this.#readChosen();
  }

  // A house too large to hold may be without some of it.
  async #readChosen() {
    const { category, sale } = this.#choice;
    if (this.#complete || (category === '' && sale === '')) return;
    try {
      for (const lot of await lotsOf({ category, sale })) adopt(this.#lots, lot);
      this.#arrange();
    } catch {
      // What is held is shown.
    }
  }

  #searchHostSoon() {
    clearTimeout(this.#searchTimer);
    const { q } = this.#choice;
    if (q !== '') this.#searchTimer = setTimeout(() => this.#searchHost(q), searchPauseMs);
  }

  // Descriptions are the host's to search, and so are the lots of a house too large to hold.
  async #searchHost(query) {
    try {
      const found = await searchLots(query);
      if (query !== this.#choice.q) return; // Another question is on its way.
      for (const lot of found) adopt(this.#lots, lot);
      this.#foundByHost = new Set(found.map((lot) => lot.id));
      this.#arrange();
    } catch {
      // What is held has been searched already.
    }
  }

  #find(selector) {
    return this.root.querySelector(selector);
  }
}

/** The catalogue with its first cards where the host wrote it into the page, else null. */
export function served() {
  return document.querySelector('#main > .catalogue');
}

function choiceOfAddress() {
  const asked = new URLSearchParams(location.search);
  const phase = asked.get('phase');
  const sort = asked.get('sort');
  return {
    q: asked.get('q') ?? '',
    phase: filters.includes(phase) ? phase : 'now',
    sort: sort && isOrder(sort) ? sort : 'ends',
    category: asked.get('category') ?? '',
    sale: /^[1-9]\d{0,14}$/.test(asked.get('sale')) ? asked.get('sale') : '',
    watching: asked.has('watching'),
  };
}

function choiceIn(form) {
  const data = new FormData(form);
  const names = ['q', 'phase', 'sort', 'category', 'sale'];
  const [q, phase, sort, category, sale] = names.map((name) => data.get(name) ?? '');
  return { q: q.trim(), phase, sort, category, sale, watching: data.has('watching') };
}

function rememberInAddress({ q, phase, sort, category, sale, watching }) {
  const asked = new URLSearchParams();
  if (q !== '') asked.set('q', q);
  if (phase !== 'now') asked.set('phase', phase);
  if (sort !== 'ends') asked.set('sort', sort);
  if (category !== '') asked.set('category', category);
  if (sale !== '') asked.set('sale', sale);
  if (watching) asked.set('watching', '1');
  const search = asked.size > 0 ? `?${asked}` : '';
  if (search !== location.search) history.replaceState(history.state, '', location.pathname + search);
}

/** How many cards a screen has room for, however small they are. To ask for the window's size would lay out the page. */
function inSight() {
  return Math.ceil((screen.width * screen.height) / cardAreaMin) + 2;
}
