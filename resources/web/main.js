// Composition: the house, the clock, the line, and the view that the address asks for.
import { read, readClock } from './api.js';
import { CatalogueView, served } from './catalogue.js';
import { HostClock } from './clock.js';
import { Countdowns } from './countdown.js';
import { blank, element, say } from './dom.js';
import { moneyWriter, timeOfDay } from './format.js';
import { lazily, LazyView } from './lazy.js';
import { Line } from './line.js';
import { isNoted, Mine } from './mine.js';
import { shownName } from './names.js';
import { announce, noticeFailed, noticeLost, tell } from './notices.js';
import { OwnNews } from './own_news.js';
import { afterPaint, idly } from './pace.js';
import { Places } from './places.js';
import { ratesText, taxText } from './rates.js';
import { mayEnter, maySell } from './roles.js';
import { Sales } from './sales.js';
import { SignIn } from './sign_in.js';
import { Strip } from './strip.js';
import { language, switchLanguage, text, translate } from './text.js';

const houseRetryMs = 3000;
const aheadMs = 1500; // by when what is asked for first has come
// The host's lists have the same names.
const myPlaces = ['bids', 'watching', 'won'];
const main = document.getElementById('main');

// Set to what it is already, all of the page would be styled anew.
if (document.documentElement.lang !== language) document.documentElement.lang = language;
translate(document);
const languageSwitch = document.getElementById('language');
languageSwitch.lang = language === 'ko' ? 'en' : 'ko';
// Not in the page as it comes: letters of another script would have it look for one more font before it is painted.
languageSwitch.textContent = text.other;
languageSwitch.onclick = switchLanguage;

const clock = new HostClock();
const countdowns = new Countdowns(clock);
setInterval(showHostTime, 250);
document.getElementById('places').hidden = !isNoted(); // nothing moves once they are known
open();

async function open() {
  const { house, isMeasured } = await readHouse();
  showHouse(house);

  const sales = new Sales();
  const line = new Line(clock, {
    lots: (lots) => {
      if (lots.length === 0) readAgain();
      mine.lotsChanged(lots);
      for (const view of places.views) view.lotsChanged?.(lots);
    },
    announcement: (announcement) => announce(announcement, clock.now),
    house: (changed) => {
      page.housesTold++; // what was asked for before may be older
      takeHouse(page, changed);
    },
  });
  line.addEventListener('change', () => {
    showLine(line, house.hosts);
    if (line.state === 'live') for (const view of places.views) view.retry?.();
  });
  showLine(line, house.hosts);
  const mine = new Mine(line);
  const signIn = new SignIn(mine, house, () => showMe(page));
  const toggleWatch = (lot) => watchOrLeave(mine, signIn, lot);
  const money = moneyWriter(house.currency);
  const nameOf = (account, lot) => shownName(account, sales.showsPaddles(lot, house));
  const page = { main, house, clock, line, countdowns, mine, sales, signIn, toggleWatch, nameOf, money, housesTold: 0 };
  const places = new Places(main, (path) => viewOf(page, path));
  page.places = places;
  const readAgain = houseReader(page);
  if (!isMeasured) onceBegun(line, () => readClock().then(({ now, heardAt }) => clock.tick(now, heardAt), () => {}));
  new Strip(page);
  new OwnNews(page);
  document.getElementById('settings').onclick = () =>
    lazily(() => import('./settings.js'), ({ openSettings }) => openSettings());
  // Whoever was led back here by a notification finds what it was of.
  afterPaint(() => navigator.serviceWorker?.addEventListener('message', ({ data }) => places.go(data.path)));
  mine.addEventListener('change', () => showPlaces(page));
  tellOfEnd(mine);
  const isKnown = mine.load({ isFirst: true }); // who is here is asked for beside what is shown
  places.start();
  await isKnown;
  setTimeout(loadAhead, aheadMs);
}

// Reads the house anew: nobody tells what it changed after it was read and before the line was there, or while that was cut.
function houseReader(page) {
  const { line } = page;
  const later = () => setTimeout(again, houseRetryMs);
  const take = (told) => (changed) => (told === page.housesTold ? takeHouse(page, changed) : again());
  const again = idly(() => read('/api/v1/house').then(take(page.housesTold), later));
  onceBegun(line, again);
  line.addEventListener('back', again);
  return again;
}

function onceBegun(line, act) {
  const begun = () => {
    if (line.state === 'connecting' || line.state === 'lost') return;
    line.removeEventListener('change', begun);
    act();
  };
  line.addEventListener('change', begun);
}

// Whether bidders are seen by their names or by their paddles is the house's to change. What was read before shows the
// others, and so all of it is read anew.
function takeHouse(page, changed) {
  const { house, line } = page;
  const showsOthers = changed.names !== house.names;
  Object.assign(house, changed);
  showHouse(house);
  showPlaces(page);
  for (const view of page.places.views) view.houseChanged?.();
  page.sales.learn([], { isAnew: true }); // they may be others
  if (!showsOthers) return;
  document.getElementById('spoken').replaceChildren();
  line.begin();
}

function viewOf(page, path) {
  const lot = path.match(/^\/lots\/(\d+)\/?$/);
  if (lot) {
    const place = servedLot(lot[1]);
    const served = place?.firstElementChild; // what stands there later may be that it did not come
    const made = ({ LotView }) => new LotView(page, Number(lot[1]), served);
    // The place for its buttons came with the page.
    const left = () => document.body.classList.remove('bids');
    return later(() => import('./lot.js'), made, { served: place, left });
  }
  if (path === '/') return new CatalogueView(page);
  const mine = myPlaces.find((name) => path === `/${name}`);
  if (mine) return later(() => import('./my_lots.js'), ({ MyLots }) => new MyLots(page, mine));
  if (path === '/enter') return later(() => import('./enter.js'), ({ enterView }) => enterView(page));
  if (path === '/sell') return later(() => import('./sell.js'), ({ sellView }) => sellView(page), { isKept: true });
  const join = path.match(/^\/join(?:\/([^/%]+))?\/?$/);
  if (join) return later(() => import('./join.js'), ({ JoinView }) => new JoinView(page, join[1] ?? ''));
  // A link that still holds never comes here: the host signs its owner in.
  return path.startsWith('/l/')
    ? leading(text.linkIsOver, text.linkIsOverHint)
    : leading(text.nothingHere, text.unknownLotHint);
}

// A view whose module comes once it is asked for.
function later(load, make, how) {
  return new LazyView(() => load().then(make), how);
}

// A lot where the host wrote it into the page, else null.
function servedLot(id) {
  return main.querySelector(`:scope > [data-lot="${id}"]`);
}

// What most will want next is there before they tap; what does not come now is asked for then.
function loadAhead() {
  Promise.all([import('./lot.js'), import('./my_lots.js')]).catch((error) => console.warn(error.message));
}

function showPlaces({ mine, house, places }) {
  const list = document.getElementById('places');
  const shown = new Map([
    [list, mine.me !== null || mine.isAwaited],
    [list.querySelector('[href="/sell"]'), maySell(mine.me, house)],
    [list.querySelector('[href="/enter"]'), mayEnter(mine.me)],
  ]);
  if ([...shown].every(([part, isShown]) => part.hidden === !isShown)) return;
  for (const [part, isShown] of shown) part.hidden = !isShown;
  places.showCurrent();
}

// What is said where there is nothing else, with the way on.
function leading(title, hint) {
  const home = { words: text.toCatalogue, href: '/' };
  return { root: element('section', '', blank(title, hint, home)), close() {} };
}

function showHouse(house) {
  say(document.getElementById('house'), house.name);
  const rates = (one) => ratesText(one, moneyWriter(house.currency));
  const tax = house.tax?.rate > 0 && house.tax.on !== 'none' ? taxText(house.tax) : '';
  say(document.getElementById('rates'), text.rates(rates(house.premium), rates(house.commission), tax));
  say(document.getElementById('version'), text.version(house.version));
  for (const words of ['about', 'contact']) {
    const part = document.getElementById(words);
    say(part, house[words] ?? '');
    part.hidden = !house[words];
  }
  const logo = document.getElementById('logo');
  logo.hidden = !house.logo;
  document.getElementById('sign').toggleAttribute('hidden', !!house.logo);
  if (house.logo) logo.src = house.logo.thumb;
}

// Watching is for people with an account; who has none here is asked first.
async function watchOrLeave(mine, signIn, lot) {
  const wasStranger = mine.me === null;
  if (wasStranger && !(await signIn.open())) return;
  try {
    await mine.watch(lot, wasStranger || !mine.watches(lot));
  } catch (error) {
    tell(text.watchRefused);
    if (error.status === 401) mine.load();
  }
}

// Who one is here is known by what the desk is shown.
function showMe(page) {
  lazily(() => import('./desk_slip.js'), ({ DeskSlip }) => page.mine.me !== null && new DeskSlip(page).openMine());
}

// Who was signed out is told so, until somebody is signed in again.
function tellOfEnd(mine) {
  let notice = null;
  mine.addEventListener('ended', ({ detail: isElsewhere }) => {
    notice?.remove();
    notice = tell(isElsewhere ? text.signedOutElsewhere : text.signedOut);
  });
  mine.addEventListener('change', () => mine.me !== null && notice?.remove());
}

// Without the house no amount can be written, and without its time no countdown, so the page waits for both.
async function readHouse() {
  for (;;) {
    try {
      const [house, { now, heardAt, isMeasured }] = await Promise.all([read('/api/v1/house'), readClock()]);
      clock.tick(now, heardAt);
      showHostTime();
      noticeFailed(false);
      return { house, isMeasured };
    } catch {
      if (served() ?? main.querySelector(':scope > [data-lot]')) noticeFailed(true);
      else main.replaceChildren(blank(text.failed, text.failedHint));
      await new Promise((resolve) => setTimeout(resolve, houseRetryMs));
    }
  }
}

function showLine(line, hosts) {
  const words = { connecting: text.lineConnecting, live: text.lineLive, slow: text.lineSlow, lost: text.lineLost };
  document.getElementById('line').dataset.state = line.state;
  say(document.getElementById('line-state'), words[line.state]);
  document.body.dataset.line = line.state;
  noticeLost(line.state === 'lost', clock.at(line.heardAt), hosts);
}

function showHostTime() {
  if (clock.now !== null) say(document.getElementById('host-time'), timeOfDay(clock.now));
}
