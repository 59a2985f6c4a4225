// What the page says in words about a bid that was entered for somebody.
import { detailOf } from './fields.js';
import { text } from './lazy_text.js';
import { own } from './text.js';

const unusualFactor = 3;

/** What an entry was: "Paddle 17 (Ben Lee) · Lot 5, Evening sale · ₩2,000". */
export function entryOf(entry, money) {
  const { paddle, who, amount, act } = entry;
  const words = act === 'max' ? text.entryUpTo(money(amount)) : money(amount);
  const whose = who === '' ? '' : ` (${own(who)})`;
  return `${text.paddle(paddle)}${whose} · ${entryLotOf(entry)} · ${words}`;
}

/** The lot that it was on: by its number, and by its sale where the house has several. */
export function entryLotOf({ number, saleName = '' }) {
  const words = text.lotNumber(number);
  return saleName === '' ? words : text.entryLotIn(words, saleName);
}

/** What became of an entry: `{words, kind}`. */
export function outcomeOf(entry, money) {
  switch (entry.state) {
    case 'waiting':
      return { words: text.entryWaiting, kind: 'calm' };
    case 'unknown':
      return { words: text.entryUnknown, kind: 'soon' };
    case 'refused':
      return { words: refusalWords(entry.refusal, money), kind: 'last' };
    case 'voiding':
      return { words: text.entryVoiding, kind: 'calm' };
    case 'voided':
      return { words: text.entryVoided(entry.voided), kind: 'calm' };
    default:
      return takenWords(entry, money);
  }
}

function takenWords({ verdict, refusal }, money) {
  if (refusal) return { words: `${text.undoRefused} ${detailOf(refusal)}`, kind: 'last' };
  const { price, ask, leading } = verdict;
  if (leading) return { words: text.entryLeads(money(price), money(ask)), kind: 'fine' };
  return { words: text.entryOutbid(money(price), money(ask)), kind: 'soon' };
}

function refusalWords(refusal, money) {
  const { code, ask } = refusal;
  const words = text.entryRefused[code] ?? detailOf(refusal);
  return Number.isInteger(ask) ? `${words} ${text.newAsk(money(ask))}` : words;
}

/** What to look at twice before an amount is entered, or ''. */
export function careOf(lot, amount) {
  if (Number.isInteger(lot.buyNow) && amount >= lot.buyNow) return text.entryBuys;
  return amount >= lot.ask * unusualFactor ? text.entryUnusual : '';
}
